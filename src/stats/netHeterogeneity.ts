import { sumOf } from "../core/sumOf.ts";
import { checkList } from "./checkValues.ts";
import { chiSquareTail } from "./chiSquareTail.ts";
import { checkNetShare, netOf, netVariance, type UpDownOf, withThreeMore } from "./UpDownOf.ts";

/** Whether several net shares differ at all. */
export interface NetHeterogeneity {
  /** The statistic: weighted squared distances from the common net share. */
  readonly q: number;
  /** Degrees of freedom: one less than there are groups. */
  readonly df: number;
  /** How likely a statistic so large is where all are equal. */
  readonly pValue: number;
}

const NAME = "net-heterogeneity";

/**
 * Tests whether several independent net shares differ, such as the net promoter scores of segments.
 *
 * Formula: `Q = sum(w * (D - M)^2)` against chi-square, `D` being a group's net share, `1 / w` its
 * variance after three made-up answers (as in {@link trinomialAdjustedWald}), and `M` the mean of all
 * `D` weighted by `w`. Range of p: 0 to 1.
 *
 * The one question to ask before any two segments are compared; then adjust the p values of the pairs.
 * With two groups it is rougher than {@link trinomialDifference}: at ten answers each it finds too much.
 *
 * Cost: one pass over the groups.
 *
 * @param groups - Counts of each group, two or more; may be fractional (effective counts).
 * @returns Statistic, degrees of freedom and p value.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range` (also for fewer than two
 *   groups), `invalid-shape`, and `inconsistent` where `up + down` exceeds `of`.
 *
 * @example Three segments of 100
 * ```ts
 * import { netHeterogeneity } from "cx-metrics/stats";
 *
 * netHeterogeneity([
 *   { up: 60, down: 15, of: 100 },
 *   { up: 50, down: 20, of: 100 },
 *   { up: 70, down: 10, of: 100 },
 * ]);
 * // ≈ { q: 8.80, df: 2, pValue: 0.0123 }
 * ```
 *
 * @see {@link trinomialDifference}, {@link adjustPValues}, {@link chiSquareTest}
 * @see W. G. Cochran (1954), Biometrics 10, 417-451.
 * @public
 */
export function netHeterogeneity(groups: readonly UpDownOf[]): NetHeterogeneity {
  const list = Array.from(checkList(NAME, ["groups"], groups, 2, "groups"));
  const checked = list.map((group, i) => checkNetShare(NAME, ["groups", i], group));
  const weights = checked.map((group) => 1 / netVariance(withThreeMore(group)));
  const nets = checked.map(netOf);
  const total = sumOf(weights);
  const mean = sumOf(nets.map((net, i) => net * (weights[i] as number))) / total;
  const q = sumOf(nets.map((net, i) => (weights[i] as number) * (net - mean) ** 2));
  const df = list.length - 1;
  return { q, df, pValue: chiSquareTail(q, df) };
}
