import { checkNumber } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import { checkBase } from "./checkCountOf.ts";
import { checkOpenShare } from "./checkOpenShare.ts";

/** How far rounding may carry the sum of two weighted counts above their base. */
const ROUNDING = 1.000000001;

/**
 * Checks the arguments of an interval for a net share: `up + down <= of`, `of > 0`, a level.
 *
 * @internal
 */
export function checkUpDownOf(
  metric: string,
  up: unknown,
  down: unknown,
  of: unknown,
  level: unknown,
): void {
  const base = checkBase(metric, of);
  const above = checkNumber(metric, ["up"], up, { min: 0, max: base });
  const below = checkNumber(metric, ["down"], down, { min: 0, max: base });
  if (above + below > base * ROUNDING) {
    fail("inconsistent", metric, ["down"], down, `at most of - up, which is ${base - above}`);
  }
  checkOpenShare(metric, "level", level);
}
