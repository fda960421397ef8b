import { checkNumber } from "./checkNumber.ts";

/**
 * A confidence level between 0 and 1, both ends excluded; 0.95 where none was given.
 *
 * @internal
 */
export function checkLevel(metric: string, level: number | undefined): number {
  return checkNumber(metric, ["options", "level"], level === undefined ? 0.95 : level, {
    min: 0,
    max: 1,
    open: true,
  });
}
