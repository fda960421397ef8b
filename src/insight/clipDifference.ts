import type { MetricWarning } from "../core/MetricResult.ts";
import type { IntervalLimits } from "../stats/IntervalLimits.ts";

/**
 * The limits of a difference, cut to the largest one there can be to either side.
 *
 * @internal
 */
export function clipDifference(
  { lower, upper }: IntervalLimits,
  largest: number,
): { readonly limits: IntervalLimits; readonly warnings: readonly MetricWarning[] } {
  const limits = { lower: Math.max(-largest, lower), upper: Math.min(largest, upper) };
  const isCut = Math.max(-lower, upper) > largest;
  return { limits, warnings: isCut ? [CLIPPED] : [] };
}

const CLIPPED: MetricWarning = {
  code: "interval-clipped",
  message: "the interval ran past the differences that there can be and was cut there",
};
