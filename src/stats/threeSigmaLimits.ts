import type { IntervalLimits } from "./IntervalLimits.ts";

/**
 * Shewhart's limits, three standard deviations to each side of the center, cut at the ends of the
 * scale.
 *
 * @internal
 */
export function threeSigmaLimits(
  center: number,
  sigma: number,
  min: number,
  max: number,
): IntervalLimits {
  return { lower: Math.max(min, center - 3 * sigma), upper: Math.min(max, center + 3 * sigma) };
}
