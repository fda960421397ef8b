import { checkCountOf } from "./checkCountOf.ts";
import { criticalZ } from "./criticalZ.ts";
import type { IntervalLimits } from "./IntervalLimits.ts";

/**
 * Agresti-Coull interval for a proportion: Wald's interval after `z * z` made-up answers.
 *
 * Formula: `s -+ z * sqrt(s * (1 - s) / m)` with `m = of + z * z` and
 * `s = (count + z * z / 2) / m`, cut off at 0 and 1. Unit: share. Range: 0 to 1.
 *
 * Easy to teach ("add two successes and two failures"), never narrower than {@link wilson}, which
 * is the default.
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
 * import { agrestiCoull } from "cx-metrics/stats";
 *
 * const { lower, upper } = agrestiCoull(5, 10, 0.95);
 * lower.toFixed(4); // => "0.2366"
 * upper.toFixed(4); // => "0.7634"
 * ```
 *
 * @see {@link wilson}, {@link clopperPearson}, {@link jeffreys}
 * @see A. Agresti, B. A. Coull (1998), The American Statistician 52, 119-126.
 * @public
 */
export function agrestiCoull(count: number, of: number, level: number): IntervalLimits {
  checkCountOf("agresti-coull", count, of, level);
  const z = criticalZ(level);
  const share = count / of;
  const base = of + z * z;
  const centre = (count + (z * z) / 2) / base;
  const reach = z * Math.sqrt((centre * (1 - centre)) / base);
  return {
    lower: count === 0 ? 0 : Math.max(0, Math.min(share, centre - reach)),
    upper: count === of ? 1 : Math.min(1, Math.max(share, centre + reach)),
  };
}
