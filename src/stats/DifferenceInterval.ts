import type { IntervalLimits } from "./IntervalLimits.ts";

/** A difference, second less first, and its interval. */
export interface DifferenceInterval extends IntervalLimits {
  /** The second estimate less the first. */
  readonly difference: number;
}
