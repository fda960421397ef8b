import type { IntervalLimits } from "./IntervalLimits.ts";

/**
 * Limits that are widened, where needed, to enclose their estimate.
 *
 * @internal
 */
export function enclosing(estimate: number, { lower, upper }: IntervalLimits): IntervalLimits {
  return { lower: Math.min(lower, estimate), upper: Math.max(upper, estimate) };
}
