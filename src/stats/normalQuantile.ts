import { checkOpenShare } from "./checkOpenShare.ts";
import { probit } from "./probit.ts";

/**
 * Quantile of the standard normal distribution (probit, z-value): the `x` below which lies `p`.
 *
 * Formula: the inverse of the normal distribution function. Unit: standard deviations.
 * Range: about -38.5 to 8.3, since doubles are denser near 0 than near 1.
 *
 * For a two-sided interval at level 0.95 the factor is `-normalQuantile(0.025)`: ask for the
 * small tail, `1 - 1e-20` is 1. Error below 1e-15, relative to the larger of 1 and the quantile.
 *
 * Cost: constant, below a microsecond.
 *
 * @param p - Probability, above 0 and below 1.
 * @returns The quantile; 0 at 0.5.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range` (0 and 1 as well:
 *   their quantiles are infinite).
 *
 * @example
 * ```ts
 * import { normalQuantile } from "cx-metrics/stats";
 *
 * normalQuantile(0.975).toFixed(6); // => "1.959964"
 * normalQuantile(0.5); // => 0
 * ```
 *
 * @see {@link normalCdf}
 * @see M. Abramowitz, I. A. Stegun (1964), Handbook of Mathematical Functions, 26.2.23, for the first
 *   guess, which Newton's method then refines.
 * @public
 */
export function normalQuantile(p: number): number {
  checkOpenShare("normal-quantile", "p", p);
  return p === 0.5 ? 0 : probit(p);
}
