import { checkNumber } from "../core/checkNumber.ts";
import { checkShape } from "./checkShape.ts";
import { twoSidedT } from "./twoSidedT.ts";

/**
 * Distribution function of Student's t distribution: the probability of at most `x`.
 *
 * Formula: `I(df / (df + x * x); df / 2, 1 / 2) / 2` for negative `x`, with the regularised
 * incomplete beta function I. Unit: probability. Range: 0 to 1.
 *
 * A two-sided p-value is `2 * tCdf(-Math.abs(t), df)`: the lower tail keeps its digits.
 *
 * Cost: about a microsecond.
 *
 * @param x - Any finite number.
 * @param df - Degrees of freedom, from 0.01 to 1e10; may be fractional, as in Welch's test.
 * @returns The probability of at most `x`; 0.5 at 0.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`.
 *
 * @example
 * ```ts
 * import { tCdf } from "cx-metrics/stats";
 *
 * tCdf(-3, 2).toFixed(6); // => "0.047733"
 * tCdf(0, 3); // => 0.5
 * ```
 *
 * @see {@link tQuantile}
 * @see Student (W. S. Gosset, 1908), Biometrika 6, 1-25.
 * @public
 */
export function tCdf(x: number, df: number): number {
  const t = checkNumber("t-cdf", ["x"], x);
  checkShape("t-cdf", "df", df);
  const tail = twoSidedT(t, df) / 2;
  return x < 0 ? tail : 1 - tail;
}
