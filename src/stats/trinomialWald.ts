import { checkUpDownOf } from "./checkUpDownOf.ts";
import { criticalZ } from "./criticalZ.ts";
import type { IntervalLimits } from "./IntervalLimits.ts";

/**
 * Wald interval for a net share, the share of one class minus that of another.
 *
 * Formula: `D -+ z * sqrt(V / of)` with `D = (up - down) / of` and
 * `V = (up + down) / of - D * D`, cut off at -1 and 1. Unit: share. Range: -1 to 1.
 *
 * Only to reproduce figures of tools that use it: it shrinks to a point where all answers agree,
 * and covers 88 % instead of 95 % at ten answers. Use {@link trinomialScore}.
 *
 * Cost: constant, well below a microsecond.
 *
 * @param up - How many count positive, at least 0; may be fractional.
 * @param down - How many count negative, at least 0; `up + down` is at most `of`.
 * @param of - How many there are in all, above 0; may be fractional (an effective base).
 * @param level - Confidence level, such as 0.95; above 0 and below 1.
 * @returns Both ends; they enclose `(up - down) / of`.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, and `inconsistent`
 *   where `up + down` exceeds `of`.
 *
 * @example
 * ```ts
 * import { trinomialWald } from "cx-metrics/stats";
 *
 * const { lower, upper } = trinomialWald(95, 1, 100, 0.95);
 * lower.toFixed(4); // => "0.8858"
 * upper.toFixed(4); // => "0.9942"
 * ```
 *
 * @see {@link trinomialScore}, {@link trinomialAdjustedWald}, {@link trinomialMoverWilson}
 * @see B. Rocks (2016), The American Statistician 70, 365-372.
 * @public
 */
export function trinomialWald(up: number, down: number, of: number, level: number): IntervalLimits {
  checkUpDownOf("trinomial-wald", up, down, of, level);
  return waldLimits(up, down, of, criticalZ(level));
}

/**
 * Wald's limits for a given number of standard errors, cut off at -1 and 1, unchecked.
 *
 * @internal
 */
export function waldLimits(up: number, down: number, of: number, z: number): IntervalLimits {
  const p = up / of;
  const q = down / of;
  const variance = p * (1 - p) + q * (1 - q) + 2 * p * q;
  const reach = (z * Math.sqrt(variance)) / Math.sqrt(of);
  const net = (up - down) / of;
  return { lower: Math.max(-1, net - reach), upper: Math.min(1, net + reach) };
}
