import type { CountOf } from "./CountOf.ts";
import { checkTwoShares, differenceOf } from "./checkTwoShares.ts";
import { criticalZ } from "./criticalZ.ts";
import type { DifferenceInterval } from "./DifferenceInterval.ts";

/**
 * Wald interval for the difference of two independent shares.
 *
 * Formula: `b - a -+ z * sqrt(a * (1 - a) / na + b * (1 - b) / nb)`. Unit: share.
 *
 * Only to reproduce figures of tools that use it: it shrinks to a point where both shares are 0 or 1,
 * is too short for small samples, and may run past -1 or 1, where it is not cut. Use {@link newcombe}.
 *
 * Cost: constant, well below a microsecond.
 *
 * @param a - How many of how many, before; may be fractional (effective counts).
 * @param b - How many of how many, after.
 * @param level - Confidence level, such as 0.95; above 0 and below 1.
 * @returns The share of `b` less that of `a`, and both ends.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`, and
 *   `inconsistent` where a count exceeds its base.
 *
 * @example From 3 of 10 to 9 of 10
 * ```ts
 * import { waldDifference } from "cx-metrics/stats";
 *
 * waldDifference({ count: 3, of: 10 }, { count: 9, of: 10 }, 0.95);
 * // ≈ { difference: 0.600, lower: 0.261, upper: 0.939 }
 * ```
 *
 * @see {@link newcombe}, {@link miettinenNurminen}, {@link agrestiCaffo}
 * @see R. G. Newcombe (1998), Statistics in Medicine 17, 873-890, method 1.
 * @public
 */
export function waldDifference(a: CountOf, b: CountOf, level: number): DifferenceInterval {
  const [first, second] = checkTwoShares("wald-difference", a, b, level);
  return waldDifferenceLimits(first, second, criticalZ(level));
}

/**
 * Wald's limits for a given number of standard errors, unchecked.
 *
 * @internal
 */
export function waldDifferenceLimits(a: CountOf, b: CountOf, z: number): DifferenceInterval {
  const reach = z * Math.sqrt(varianceOf(a) + varianceOf(b));
  const difference = differenceOf(a, b);
  return { difference, lower: difference - reach, upper: difference + reach };
}

function varianceOf({ count, of }: CountOf): number {
  const share = count / of;
  return (share * (1 - share)) / of;
}
