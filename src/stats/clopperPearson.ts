import { betaQuantileOf } from "./betaQuantile.ts";
import { checkCountOf } from "./checkCountOf.ts";
import type { IntervalLimits } from "./IntervalLimits.ts";

/**
 * Clopper-Pearson interval for a proportion, called exact.
 *
 * Formula: the quantiles of beta distributions at `a / 2` with shapes `count, of - count + 1` and
 * at `1 - a / 2` with shapes `count + 1, of - count`, with `a = 1 - level`.
 * Unit: share. Range: 0 to 1.
 *
 * It covers the true share with at least the level, whatever the share, and pays for it with
 * width: for contracts that say "at least 95 %". Otherwise {@link wilson} is the default. The
 * lower end is exactly 0 where `count` is 0, the upper end exactly 1 where `count` equals `of`.
 *
 * Cost: some microseconds.
 *
 * @param count - How many had the property, from 0 to `of`; may be fractional.
 * @param of - How many were asked, above 0; may be fractional (an effective base).
 * @param level - Confidence level, such as 0.95; above 0 and below 1.
 * @returns Both ends; they enclose `count / of`.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, and `inconsistent`
 *   where `count` exceeds `of`.
 *
 * @example
 * ```ts
 * import { clopperPearson } from "cx-metrics/stats";
 *
 * const { lower, upper } = clopperPearson(81, 263, 0.95);
 * lower.toFixed(4); // => "0.2527"
 * upper.toFixed(4); // => "0.3676"
 * ```
 *
 * @see {@link wilson}, {@link jeffreys}, {@link agrestiCoull}
 * @see C. J. Clopper, E. S. Pearson (1934), Biometrika 26, 404-413.
 * @public
 */
export function clopperPearson(count: number, of: number, level: number): IntervalLimits {
  checkCountOf("clopper-pearson", count, of, level);
  const rest = of - count;
  const tail = (1 - level) / 2;
  return {
    lower: count < NONE ? 0 : betaQuantileOf(tail, 1 - tail, count, rest + 1),
    upper: rest < NONE ? 1 : betaQuantileOf(1 - tail, tail, count + 1, rest),
  };
}

/** A count below which the limit is closer to its end than 1e-30. */
const NONE = 0.01;
