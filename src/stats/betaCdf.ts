import { checkNumber } from "../core/checkNumber.ts";
import { checkShape } from "./checkShape.ts";
import { incompleteBeta } from "./incompleteBeta.ts";

/**
 * Distribution function of the beta distribution: the probability of at most `x`.
 *
 * Formula: the regularised incomplete beta function. Unit: probability. Range: 0 to 1.
 *
 * Relative error of the lower tail below 1e-10. The upper tail is `betaCdf(1 - x, b, a)`.
 *
 * Cost: microseconds; of the order of the square root of the smaller shape close to the mean.
 *
 * @param x - Share, from 0 to 1.
 * @param a - First shape, from 0.01 to 1e10.
 * @param b - Second shape, from 0.01 to 1e10.
 * @returns The probability of at most `x`.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`.
 *
 * @example
 * ```ts
 * import { betaCdf } from "cx-metrics/stats";
 *
 * betaCdf(0.3, 2, 3).toFixed(6); // => "0.348300"
 * ```
 *
 * @see {@link betaQuantile}
 * @see A. R. DiDonato, A. H. Morris (1992), ACM Transactions on Mathematical Software 18, 360-373.
 * @public
 */
export function betaCdf(x: number, a: number, b: number): number {
  const share = checkNumber("beta-cdf", ["x"], x, { min: 0, max: 1 });
  checkShape("beta-cdf", "a", a);
  checkShape("beta-cdf", "b", b);
  return incompleteBeta(share, 1 - share, a, b).lower;
}
