import { checkNumber } from "../core/checkNumber.ts";
import { checkShape } from "./checkShape.ts";
import { incompleteGamma } from "./incompleteGamma.ts";

/**
 * Distribution function of the chi-square distribution: the probability of at most `x`.
 *
 * Formula: the regularised incomplete gamma function with shape `df / 2` at `x / 2`.
 * Unit: probability. Range: 0 to 1.
 *
 * Cost: about a microsecond; of the order of the square root of `df` close to the mean.
 *
 * @param x - Sum of squares, at least 0.
 * @param df - Degrees of freedom, from 0.01 to 1e10.
 * @returns The probability of at most `x`.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`.
 *
 * @example
 * ```ts
 * import { chiSquareCdf } from "cx-metrics/stats";
 *
 * chiSquareCdf(3.84, 1).toFixed(6); // => "0.949956"
 * ```
 *
 * @see {@link chiSquareQuantile}
 * @see M. Abramowitz, I. A. Stegun (1964), Handbook of Mathematical Functions, 26.4.
 * @public
 */
export function chiSquareCdf(x: number, df: number): number {
  const sum = checkNumber("chi-square-cdf", ["x"], x, { min: 0 });
  checkShape("chi-square-cdf", "df", df);
  return incompleteGamma(sum / 2, df / 2).lower;
}
