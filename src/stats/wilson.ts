import { checkCountOf } from "./checkCountOf.ts";
import { criticalZ } from "./criticalZ.ts";
import type { IntervalLimits } from "./IntervalLimits.ts";

/**
 * Wilson score interval for a proportion.
 *
 * Formula: the shares `s` with `|count / of - s| <= z * sqrt(s * (1 - s) / of)`.
 * Unit: share. Range: 0 to 1.
 *
 * The default for shares: mean coverage stays near the level for every share and size, where the
 * textbook ("Wald") interval collapses to a point at 0 and 1. The lower end is exactly 0 where
 * `count` is 0, the upper end exactly 1 where `count` equals `of`. Weighted samples pass the
 * effective base and the weighted share times it; neither has to be whole.
 *
 * Cost: constant, well below a microsecond.
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
 * import { wilson } from "cx-metrics/stats";
 *
 * const { lower, upper } = wilson(81, 263, 0.95);
 * lower.toFixed(4); // => "0.2553"
 * upper.toFixed(4); // => "0.3662"
 * ```
 *
 * @see {@link clopperPearson}, {@link jeffreys}, {@link agrestiCoull}
 * @see E. B. Wilson (1927), Journal of the American Statistical Association 22, 209-212;
 *   L. D. Brown, T. T. Cai, A. DasGupta (2001), Statistical Science 16, 101-133.
 * @public
 */
export function wilson(count: number, of: number, level: number): IntervalLimits {
  checkCountOf("wilson", count, of, level);
  return wilsonLimits(count, of, criticalZ(level));
}

/**
 * Wilson's limits for a given number of standard errors, unchecked.
 *
 * @remarks
 * Both are roots of one quadratic. The upper one is a sum of positive terms; the lower one is
 * taken from the product of the roots, so that neither loses digits to a subtraction.
 *
 * @internal
 */
export function wilsonLimits(count: number, of: number, z: number): IntervalLimits {
  const share = count / of;
  const reach = z * Math.sqrt(z * z + 4 * count * (1 - share));
  const sum = 2 * count + z * z + reach;
  return {
    lower: count === 0 ? 0 : Math.min(share, (2 * count * share) / sum),
    upper: count === of ? 1 : Math.min(1, Math.max(share, sum / (2 * (of + z * z)))),
  };
}
