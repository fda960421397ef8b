import { fail } from "../core/fail.ts";
import { betaLogitQuantile } from "./betaLogitQuantile.ts";
import { checkOpenShare } from "./checkOpenShare.ts";
import { checkShape } from "./checkShape.ts";

/**
 * Quantile of Student's t distribution: the `x` below which lies probability `p`.
 *
 * Formula: `-sqrt(df * (1 - b) / b)` for `p` below 1/2, where `b` is the quantile of the beta
 * distribution with shapes `df / 2` and `1 / 2` at `2 * p`. Unit: standard errors.
 *
 * Cost: some microseconds.
 *
 * @param p - Probability, above 0 and below 1.
 * @param df - Degrees of freedom, from 0.01 to 1e10; may be fractional, as in Welch's test.
 * @returns The quantile; 0 at 0.5.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range` (0 and 1 as well,
 *   and a quantile beyond 1.8e308, as one degree of freedom has it at 1e-310).
 *
 * @example
 * ```ts
 * import { tQuantile } from "cx-metrics/stats";
 *
 * tQuantile(0.975, 4).toFixed(6); // => "2.776445"
 * tQuantile(0.5, 8); // => 0
 * ```
 *
 * @see {@link tCdf}
 * @see Student (W. S. Gosset, 1908), Biometrika 6, 1-25.
 * @public
 */
export function tQuantile(p: number, df: number): number {
  checkOpenShare("t-quantile", "p", p);
  checkShape("t-quantile", "df", df);
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  const logit = betaLogitQuantile(2 * tail, 1 - 2 * tail, df / 2, 0.5);
  const size = Math.sqrt(df) * Math.exp(-logit / 2);
  if (size > Number.MAX_VALUE) {
    fail("out-of-range", "t-quantile", ["p"], p, "a probability with a finite quantile");
  }
  return p < 0.5 ? -size : size;
}
