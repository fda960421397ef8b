import { checkNumber } from "../core/checkNumber.ts";
import { checkShape } from "./checkShape.ts";
import { incompleteGamma } from "./incompleteGamma.ts";

/**
 * Upper tail of the chi-square distribution: the probability of more than `x`.
 *
 * Formula: the regularised upper incomplete gamma function with shape `df / 2` at `x / 2`.
 * Unit: probability. Range: 0 to 1.
 *
 * The p-value of a chi-square test. It keeps its digits where `1 - chiSquareCdf(x, df)` has none
 * left, down to the smallest double.
 *
 * Cost: about a microsecond; of the order of the square root of `df` close to the mean.
 *
 * @param x - Sum of squares, at least 0.
 * @param df - Degrees of freedom, from 0.01 to 1e10.
 * @returns The probability of more than `x`.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`.
 *
 * @example
 * ```ts
 * import { chiSquareTail } from "cx-metrics/stats";
 *
 * chiSquareTail(3.84, 1).toFixed(6); // => "0.050044"
 * chiSquareTail(100, 1).toExponential(2); // => "1.52e-23"
 * ```
 *
 * @see {@link chiSquareCdf}, {@link chiSquareQuantile}
 * @see M. Abramowitz, I. A. Stegun (1964), Handbook of Mathematical Functions, 26.4.
 * @public
 */
export function chiSquareTail(x: number, df: number): number {
  const sum = checkNumber("chi-square-tail", ["x"], x, { min: 0 });
  checkShape("chi-square-tail", "df", df);
  return incompleteGamma(sum / 2, df / 2).upper;
}
