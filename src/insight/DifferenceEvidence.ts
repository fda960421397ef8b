import type { MetricWarning } from "../core/MetricResult.ts";
import type { IntervalLimits } from "../stats/IntervalLimits.ts";
import type { ComparisonMethod, ComparisonTest } from "./Comparison.ts";

/** What two bases tell of a difference, in their own unit. */
export interface DifferenceEvidence {
  readonly limits: IntervalLimits | null;
  readonly method: ComparisonMethod;
  readonly pValue: number | null;
  readonly test: ComparisonTest;
  /** The value of both together. */
  readonly pooled: number;
  /** The variance of the difference where there is no true one; `null` where it is unknown or 0. */
  readonly variance: number | null;
  readonly warnings: readonly MetricWarning[];
}
