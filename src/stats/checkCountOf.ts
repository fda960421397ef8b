import { checkNumber } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import { checkOpenShare } from "./checkOpenShare.ts";

/**
 * Checks the arguments of an interval for a proportion: `0 <= count <= of`, `of > 0`, a level.
 *
 * @internal
 */
export function checkCountOf(metric: string, count: unknown, of: unknown, level: unknown): void {
  const base = checkNumber(metric, ["of"], of, { ...BASE, open: true });
  const part = checkNumber(metric, ["count"], count, { min: 0 });
  if (part > base) fail("inconsistent", metric, ["count"], count, `at most of, which is ${base}`);
  checkOpenShare(metric, "level", level);
}

/** Whole counts up to 2 ** 53 are exact, and so many of them may be added up: 2 ** 56. */
export const BASE = { min: 0, max: 72_057_594_037_927_936 };
