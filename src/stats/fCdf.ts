import { checkNumber } from "../core/checkNumber.ts";
import { checkShape } from "./checkShape.ts";
import { incompleteBeta } from "./incompleteBeta.ts";

/**
 * Distribution function of the F distribution: the probability of at most `x`.
 *
 * Formula: `I(df1 * x / (df1 * x + df2); df1 / 2, df2 / 2)` with the regularised incomplete beta
 * function I. Unit: probability. Range: 0 to 1.
 *
 * The upper tail with all its digits is `fCdf(1 / x, df2, df1)`.
 *
 * Cost: about a microsecond.
 *
 * @param x - Ratio of variances, at least 0.
 * @param df1 - Degrees of freedom of the numerator, from 0.01 to 1e10.
 * @param df2 - Degrees of freedom of the denominator, from 0.01 to 1e10.
 * @returns The probability of at most `x`.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`.
 *
 * @example
 * ```ts
 * import { fCdf } from "cx-metrics/stats";
 *
 * fCdf(10, 1, 8).toFixed(6); // => "0.986651"
 * ```
 *
 * @see {@link fQuantile}
 * @see M. Abramowitz, I. A. Stegun (1964), Handbook of Mathematical Functions, 26.6.
 * @public
 */
export function fCdf(x: number, df1: number, df2: number): number {
  const ratio = checkNumber("f-cdf", ["x"], x, { min: 0 });
  checkShape("f-cdf", "df1", df1);
  checkShape("f-cdf", "df2", df2);
  const odds = ratio * (df1 / df2);
  const share = odds < 1 ? odds / (1 + odds) : 1 / (1 + 1 / odds);
  return incompleteBeta(share, 1 / (1 + odds), df1 / 2, df2 / 2).lower;
}
