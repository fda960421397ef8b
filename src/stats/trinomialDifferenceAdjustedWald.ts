import { checkTwoNets } from "./checkTwoNets.ts";
import { criticalZ } from "./criticalZ.ts";
import type { NetDifference } from "./NetDifference.ts";
import { twoSidedNormal } from "./twoSidedNormal.ts";
import { netOf, netVariance, type UpDownOf, withThreeMore } from "./UpDownOf.ts";

/**
 * Adjusted Wald interval and test for the difference of two independent net shares.
 *
 * Formula: {@link trinomialDifferenceWald} after three made-up answers in each sample, 3/4 up, 3/2 in
 * between and 3/4 down. Unit: share.
 *
 * The method of the literature on the net promoter score, by hand; slightly too sure at 10 against 10
 * unlike answers. Its centre is drawn towards 0, so that with a handful of answers, or at a level far
 * below 0.95, it may miss the difference observed: widened, it would no longer be the test's. It may run
 * past -2 or 2, where it is not cut. {@link trinomialDifference} needs no such excuse.
 *
 * Cost: constant, well below a microsecond.
 *
 * @param a - Counts before; may be fractional (effective counts).
 * @param b - Counts after.
 * @param level - Confidence level, such as 0.95; above 0 and below 1.
 * @returns The net share of `b` less that of `a`, as observed; both ends, statistic and p value.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`, and
 *   `inconsistent` where `up + down` exceeds `of`.
 *
 * @example From 3 promoters and 5 detractors to 8 and 1, of 10 each
 * ```ts
 * import { trinomialDifferenceAdjustedWald } from "cx-metrics/stats";
 *
 * trinomialDifferenceAdjustedWald({ up: 3, down: 5, of: 10 }, { up: 8, down: 1, of: 10 }, 0.95);
 * // ≈ { difference: 0.900, lower: 0.091, upper: 1.294, z: 2.255, pValue: 0.0241 }
 * ```
 *
 * @see {@link trinomialDifference}, {@link trinomialDifferenceWald}, {@link trinomialAdjustedWald}
 * @see J. Lewis, J. Sauro (2021), How to Statistically Compare Two Net Promoter Scores, MeasuringU.
 * @public
 */
export function trinomialDifferenceAdjustedWald(
  a: UpDownOf,
  b: UpDownOf,
  level: number,
): NetDifference {
  const [first, second] = checkTwoNets("trinomial-difference-adjusted-wald", a, b, level);
  const [before, after] = [withThreeMore(first), withThreeMore(second)];
  const centre = netOf(after) - netOf(before);
  const standardError = Math.sqrt(netVariance(before) + netVariance(after));
  const reach = criticalZ(level) * standardError;
  const z = centre / standardError;
  return {
    difference: netOf(second) - netOf(first),
    lower: centre - reach,
    upper: centre + reach,
    z,
    pValue: twoSidedNormal(z),
  };
}
