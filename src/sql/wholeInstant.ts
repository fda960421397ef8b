import { checkNumber } from "../core/checkNumber.ts";
import { checkInstant } from "../core/Instant.ts";

/**
 * An instant that a query can hold: whole epoch milliseconds.
 *
 * @internal
 */
export function wholeInstant(
  metric: string,
  path: readonly (string | number)[],
  instant: unknown,
): number {
  return checkNumber(metric, path, checkInstant(metric, path, instant), { whole: true });
}
