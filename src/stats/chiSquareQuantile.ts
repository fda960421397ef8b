import { checkOpenShare } from "./checkOpenShare.ts";
import { checkShape } from "./checkShape.ts";
import { gammaFraction, gammaLogKernel, gammaSeries } from "./incompleteGamma.ts";
import { probit } from "./probit.ts";
import { solveRising, type ValueAndSlope } from "./solveRising.ts";

/**
 * Quantile of the chi-square distribution: the `x` below which lies probability `p`.
 *
 * Formula: the inverse of the regularised incomplete gamma function. Unit: sum of squares.
 * Range: 0 and above.
 *
 * Cost: some microseconds; of the order of the square root of `df` close to the mean.
 *
 * @param p - Probability, above 0 and below 1.
 * @param df - Degrees of freedom, from 0.01 to 1e10.
 * @returns The quantile.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range` (0 and 1 as well).
 *
 * @example
 * ```ts
 * import { chiSquareQuantile } from "cx-metrics/stats";
 *
 * chiSquareQuantile(0.95, 1).toFixed(6); // => "3.841459"
 * ```
 *
 * @see {@link chiSquareCdf}
 * @see M. Abramowitz, I. A. Stegun (1964), Handbook of Mathematical Functions, 26.4.
 * @public
 */
export function chiSquareQuantile(p: number, df: number): number {
  checkOpenShare("chi-square-quantile", "p", p);
  checkShape("chi-square-quantile", "df", df);
  return 2 * gammaQuantileOf(p, 1 - p, df / 2);
}

/**
 * Quantile of the gamma distribution with scale 1, unchecked.
 *
 * @param lower - Probability below the quantile, above 0.
 * @param upper - `1 - lower`, with all its digits where it is small, above 0.
 *
 * @internal
 */
export function gammaQuantileOf(lower: number, upper: number, a: number): number {
  return Math.exp(lower <= upper ? lowerLog(lower, a) : upperLog(upper, a));
}

/** A tail that ends farther out, as a logarithm, is its leading power to all digits. */
const FARTHEST = 600;

/**
 * Logarithm of the place below which lies probability p, at most one half, of the gamma
 * distribution; the search stays below the mean, where the series serves.
 */
function lowerLog(p: number, a: number): number {
  const target = Math.log(p);
  const leading = (target + Math.log(a) - gammaLogKernel(a, a)) / a + Math.log(a) - 1;
  if (leading < -FARTHEST) return leading;
  const rise = (place: number): ValueAndSlope => {
    const x = Math.exp(place);
    const series = gammaSeries(x, a);
    return { value: gammaLogKernel(x, a) + Math.log(series) - target, slope: 1 / series };
  };
  return solveRising(rise, Math.log(a) + probit(p) / Math.sqrt(a), -FARTHEST, Math.log(a));
}

/** Logarithm of the place above which lies probability p; the search runs towards 0. */
function upperLog(p: number, a: number): number {
  const target = Math.log(p);
  const rise = (place: number): ValueAndSlope => {
    const x = Math.exp(-place);
    const kernel = gammaLogKernel(x, a);
    if (x >= a + 1) {
      const fraction = gammaFraction(x, a);
      return { value: kernel + Math.log(fraction) - target, slope: 1 / fraction };
    }
    const lower = Math.exp(kernel) * gammaSeries(x, a);
    return { value: Math.log1p(-lower) - target, slope: Math.exp(kernel) / (1 - lower) };
  };
  return -solveRising(rise, probit(p) / Math.sqrt(a) - Math.log(a), -FARTHEST, FARTHEST);
}
