import { fail } from "../core/fail.ts";
import { betaLogitQuantile } from "./betaLogitQuantile.ts";
import { checkOpenShare } from "./checkOpenShare.ts";
import { checkShape } from "./checkShape.ts";

/**
 * Quantile of the F distribution: the `x` below which lies probability `p`.
 *
 * Formula: `df2 * b / (df1 * (1 - b))`, where `b` is the quantile of the beta distribution with
 * shapes `df1 / 2` and `df2 / 2` at `p`. Unit: ratio of variances. Range: 0 and above.
 *
 * Cost: some microseconds.
 *
 * @param p - Probability, above 0 and below 1.
 * @param df1 - Degrees of freedom of the numerator, from 0.01 to 1e10.
 * @param df2 - Degrees of freedom of the denominator, from 0.01 to 1e10.
 * @returns The quantile.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range` (0 and 1 as well,
 *   and a quantile beyond 1.8e308, as very few degrees of freedom have it).
 *
 * @example
 * ```ts
 * import { fQuantile } from "cx-metrics/stats";
 *
 * fQuantile(0.95, 1, 10).toFixed(6); // => "4.964603"
 * ```
 *
 * @see {@link fCdf}
 * @see M. Abramowitz, I. A. Stegun (1964), Handbook of Mathematical Functions, 26.6.
 * @public
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  checkOpenShare("f-quantile", "p", p);
  checkShape("f-quantile", "df1", df1);
  checkShape("f-quantile", "df2", df2);
  const logit = betaLogitQuantile(p, 1 - p, df1 / 2, df2 / 2);
  const quantile = Math.exp(logit) * (df2 / df1);
  if (quantile > Number.MAX_VALUE) {
    fail("out-of-range", "f-quantile", ["p"], p, "a probability with a finite quantile");
  }
  return quantile;
}
