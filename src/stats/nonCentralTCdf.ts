import { checkNumber } from "../core/checkNumber.ts";
import { nonCentralT } from "./nonCentralT.ts";

const NAME = "non-central-t-cdf";

/**
 * Distribution function of the non-central t distribution: the probability of at most `x`.
 *
 * Formula: that of `(Z + noncentrality) / √(V / df)`, with Z standard normal and V chi-square with df
 * degrees of freedom. Unit: probability. Range: 0 to 1.
 *
 * The t statistic has it where the means do differ: the power of a t test of two groups of n is the
 * upper tail beyond the critical t at `noncentrality = difference / sd · √(n / 2)`. The absolute error
 * is below 1e-12.
 *
 * Cost: some hundred steps for usual arguments, up to 70,000 for the farthest.
 *
 * @param x - Any finite number.
 * @param df - Degrees of freedom, from 1 to 1e10; may be fractional.
 * @param noncentrality - From -1000 to 1000; at 0 it is Student's t distribution.
 * @returns The probability of at most `x`.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`.
 *
 * @example
 * ```ts
 * import { nonCentralTCdf } from "cx-metrics/stats";
 *
 * nonCentralTCdf(2, 10, 1); // ≈ 0.807612
 * ```
 *
 * @see {@link tCdf}, {@link normalCdf}
 * @see N. L. Johnson, S. Kotz, N. Balakrishnan (1995), Continuous Univariate Distributions 2, chapter
 *   31; L. N. Trefethen, J. A. C. Weideman (2014), SIAM Review 56, 385-458 (the trapezoid rule).
 * @public
 */
export function nonCentralTCdf(x: number, df: number, noncentrality: number): number {
  const t = checkNumber(NAME, ["x"], x);
  const freedom = checkNumber(NAME, ["df"], df, { min: 1, max: 1e10 });
  const range = { min: -MOST_NONCENTRALITY, max: MOST_NONCENTRALITY };
  const shift = checkNumber(NAME, ["noncentrality"], noncentrality, range);
  return nonCentralT(t, freedom, shift).lower;
}

/** The farthest at which the steps are still bounded by some ten thousand. */
export const MOST_NONCENTRALITY = 1000;
