import { fail } from "./fail.ts";

/**
 * A confidence level between 0 and 1, both ends excluded; 0.95 where none was given.
 *
 * @internal
 */
export function checkLevel(metric: string, level: unknown): number {
  if (level === undefined) return 0.95;
  if (typeof level !== "number" || Number.isNaN(level)) {
    fail("not-a-number", metric, ["options", "level"], level, "a number between 0 and 1");
  }
  if (level > 0 && level < 1) return level;
  return fail("out-of-range", metric, ["options", "level"], level, "a number between 0 and 1");
}
