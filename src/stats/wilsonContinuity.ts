import { checkCountOf } from "./checkCountOf.ts";
import { criticalZ } from "./criticalZ.ts";
import type { IntervalLimits } from "./IntervalLimits.ts";
import { wilsonLimits } from "./wilson.ts";

/**
 * Wilson interval for a proportion with a continuity correction, as in R's `prop.test`.
 *
 * Formula: the lower end of {@link wilson} for half a count less, the upper for half a count more; less
 * than half where `count` is closer than that to `of / 2`, as R does it. Unit: share. Range: 0 to 1.
 *
 * Only to reproduce figures of tools that use it: it is wider than it need be, as
 * {@link clopperPearson} is. Use {@link wilson}.
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
 * import { wilsonContinuity } from "cx-metrics/stats";
 *
 * const { lower, upper } = wilsonContinuity(15, 148, 0.95);
 * lower.toFixed(4); // => "0.0598"
 * upper.toFixed(4); // => "0.1644"
 * ```
 *
 * @see {@link wilson}, {@link clopperPearson}
 * @see R. G. Newcombe (1998), Statistics in Medicine 17, 857-872, method 4; `prop.test` in R.
 * @public
 */
export function wilsonContinuity(count: number, of: number, level: number): IntervalLimits {
  checkCountOf("wilson-continuity", count, of, level);
  const z = criticalZ(level);
  const correction = Math.min(0.5, Math.abs(count - of / 2));
  return {
    lower: wilsonLimits(Math.max(0, count - correction), of, z).lower,
    upper: wilsonLimits(Math.min(of, count + correction), of, z).upper,
  };
}
