import { checkNumber } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import { checkOpenShare } from "./checkOpenShare.ts";

/**
 * Checks the arguments of an interval for a proportion: `0 <= count <= of`, `of > 0`, a level.
 *
 * @internal
 */
export function checkCountOf(metric: string, count: unknown, of: unknown, level: unknown): void {
  const base = checkBase(metric, of);
  const part = checkNumber(metric, ["count"], count, { min: 0 });
  if (part > base) fail("inconsistent", metric, ["count"], count, `at most of, which is ${base}`);
  checkOpenShare(metric, "level", level);
}

/**
 * Checks the base of a proportion: above 0, and small enough that counts are still exact.
 *
 * @internal
 */
export function checkBase(metric: string, of: unknown): number {
  return checkNumber(metric, ["of"], of, { min: 0, max: LARGEST, open: true });
}

/** Whole counts up to 2 ** 53 are exact, and so many of them may be added up: 2 ** 56. */
const LARGEST = 72_057_594_037_927_936;
