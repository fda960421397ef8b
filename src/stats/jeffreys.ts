import { betaQuantileOf } from "./betaQuantile.ts";
import { checkCountOf } from "./checkCountOf.ts";
import type { IntervalLimits } from "./IntervalLimits.ts";

/**
 * Jeffreys interval for a proportion: the credible interval under Jeffreys' prior.
 *
 * Formula: the quantiles at `a / 2` and `1 - a / 2`, with `a = 1 - level`, of the beta distribution
 * with shapes `count + 1/2` and `of - count + 1/2`. Unit: share. Range: 0 to 1.
 *
 * Both tails hold about the same probability, so it also serves for one-sided statements. The
 * lower end is exactly 0 where `count` is 0, the upper end exactly 1 where `count` equals `of`;
 * fractional counts below one half are widened to enclose the share. {@link wilson} is the default.
 *
 * Cost: some microseconds.
 *
 * @param count - How many had the property, from 0 to `of`; may be fractional.
 * @param of - How many were asked, above 0; may be fractional (an effective base).
 * @param level - Level, such as 0.95; above 0 and below 1.
 * @returns Both ends; they enclose `count / of`.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, and `inconsistent`
 *   where `count` exceeds `of`.
 *
 * @example
 * ```ts
 * import { jeffreys } from "cx-metrics/stats";
 *
 * const { lower, upper } = jeffreys(15, 148, 0.95);
 * lower.toFixed(4); // => "0.0604"
 * upper.toFixed(4); // => "0.1576"
 * ```
 *
 * @see {@link wilson}, {@link clopperPearson}, {@link agrestiCoull}
 * @see L. D. Brown, T. T. Cai, A. DasGupta (2001), Statistical Science 16, 101-133.
 * @public
 */
export function jeffreys(count: number, of: number, level: number): IntervalLimits {
  checkCountOf("jeffreys", count, of, level);
  const tail = (1 - level) / 2;
  const share = count / of;
  const a = count + 0.5;
  const b = of - count + 0.5;
  return {
    lower: count === 0 ? 0 : Math.min(share, betaQuantileOf(tail, 1 - tail, a, b)),
    upper: count === of ? 1 : Math.max(share, betaQuantileOf(1 - tail, tail, a, b)),
  };
}
