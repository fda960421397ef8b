import type { DifferenceInterval } from "./DifferenceInterval.ts";

/** A difference of two net shares, second less first, with its test. */
export interface NetDifference extends DifferenceInterval {
  /** Standard errors from 0, with the sign of the difference. */
  readonly z: number;
  /** How likely a difference so far from 0, or farther, is where both are equal. */
  readonly pValue: number;
}
