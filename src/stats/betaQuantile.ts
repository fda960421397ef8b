import { checkNumber } from "../core/checkNumber.ts";
import { betaLogitQuantile } from "./betaLogitQuantile.ts";
import { checkShape } from "./checkShape.ts";

/**
 * Quantile of the beta distribution: the share below which lies probability `p`.
 *
 * Formula: the inverse of the regularised incomplete beta function. Unit: share. Range: 0 to 1.
 *
 * Cost: some microseconds; of the order of the square root of the smaller shape close to the mean.
 *
 * @param p - Probability, from 0 to 1.
 * @param a - First shape, from 0.01 to 1e10.
 * @param b - Second shape, from 0.01 to 1e10.
 * @returns The quantile; 0 at 0 and 1 at 1.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`.
 *
 * @example
 * ```ts
 * import { betaQuantile } from "cx-metrics/stats";
 *
 * betaQuantile(0.975, 5, 6).toFixed(6); // => "0.737622"
 * betaQuantile(0, 5, 6); // => 0
 * ```
 *
 * @see {@link betaCdf}
 * @see A. R. DiDonato, A. H. Morris (1992), ACM Transactions on Mathematical Software 18, 360-373.
 * @public
 */
export function betaQuantile(p: number, a: number, b: number): number {
  const lower = checkNumber("beta-quantile", ["p"], p, { min: 0, max: 1 });
  checkShape("beta-quantile", "a", a);
  checkShape("beta-quantile", "b", b);
  return lower === 0 || lower === 1 ? lower : betaQuantileOf(lower, 1 - lower, a, b);
}

/**
 * Quantile of the beta distribution by both probabilities, neither of them 0, unchecked.
 *
 * @internal
 */
export function betaQuantileOf(lower: number, upper: number, a: number, b: number): number {
  return 1 / (1 + Math.exp(-betaLogitQuantile(lower, upper, a, b)));
}
