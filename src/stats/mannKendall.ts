import { checkValues } from "./checkValues.ts";
import { countNotRising } from "./countNotRising.ts";
import { kendallVariance } from "./kendallVariance.ts";
import { twoSidedNormal } from "./twoSidedNormal.ts";

/** Whether values rise or fall with time. */
export interface MannKendall {
  /** Pairs that rise, less pairs that fall. */
  readonly s: number;
  /** The variance of `s` without a trend; 0 where all values are equal. */
  readonly variance: number;
  /** Standard errors of `s` from 0, with the correction for continuity; 0 where all are equal. */
  readonly z: number;
  /** How likely a `z` as far from 0, or farther, is without a trend; 1 where all are equal. */
  readonly pValue: number;
  /** Kendall's tau-b, from -1 to 1; `null` where all values are equal. */
  readonly tau: number | null;
}

/**
 * Mann-Kendall test for a trend: Kendall's rank correlation of the values with their order.
 *
 * Formula: `s = Σ sign(later - earlier)` over all pairs; its variance without a trend is
 * `(n(n - 1)(2n + 5) - Σ t(t - 1)(2t + 5)) / 18` over groups of t equal values, and
 * `z = (s ∓ 1) / √variance`. Unit: pairs. Range: `s` to `±n(n - 1) / 2`.
 *
 * Any steady rise or fall is found, straight or not, and one outlier moves little. The normal
 * approximation is poor below 8 values and says nothing below 4. Values that depend on the one
 * before (autocorrelation) make the p value too small.
 *
 * Cost: n log n.
 *
 * @param values - Two or more numbers in the order of time.
 * @returns Sum of signs, its variance, z, p value and tau-b.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`.
 *
 * @example
 * ```ts
 * import { mannKendall } from "cx-metrics/stats";
 *
 * mannKendall([42, 45, 44, 41, 47, 43, 46, 44, 60, 45, 43, 44]);
 * // ≈ { s: 9, variance: 207, z: 0.556, pValue: 0.578, tau: 0.142 }
 * ```
 *
 * @see {@link theilSen} for the slope, {@link cochranArmitage} for shares.
 * @see H. B. Mann (1945), Econometrica 13, 245-259; M. G. Kendall (1975), Rank Correlation Methods.
 * @public
 */
export function mannKendall(values: ArrayLike<number>): MannKendall {
  return mannKendallOf(checkValues("mann-kendall", ["values"], values, 2));
}

/**
 * The test of two or more values, unchecked.
 *
 * @internal
 */
export function mannKendallOf(values: Float64Array): MannKendall {
  const { variance, tied } = kendallVariance(values);
  const pairs = (values.length * (values.length - 1)) / 2;
  const s = pairs + tied - 2 * countNotRising(values);
  const z = variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  const tau = variance === 0 ? null : s / Math.sqrt(pairs * (pairs - tied));
  return { s, variance, z, pValue: twoSidedNormal(z), tau };
}
