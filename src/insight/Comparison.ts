import type { Interval, MetricUnit, MetricWarning } from "../core/MetricResult.ts";

/** By which method the interval of a difference was made. */
export type ComparisonMethod =
  | "newcombe"
  | "mover-score"
  | "welch"
  | "mover-garwood"
  | "score"
  | "paired-t";

/** By which test a p value was made. */
export type ComparisonTest =
  | "chi-square"
  | "fisher"
  | "mover-score"
  | "welch"
  | "conditional-binomial"
  | "mcnemar"
  | "mcnemar-exact"
  | "paired-t"
  | "sign";

/** A difference, and how sure it is. */
export interface Comparison {
  /** The second value less the first, in the unit of the value; `null` where one has no value. */
  readonly difference: number | null;
  /** The differences that the data are compatible with; `null` where none is defined. */
  readonly interval: Interval | null;
  /** How likely a difference so far from 0, or farther, is without a true one; `null` if unknown. */
  readonly pValue: number | null;
  /** How the interval was made; `null` without one. */
  readonly method: ComparisonMethod | null;
  /** How the p value was made; `null` without one. */
  readonly test: ComparisonTest | null;
  /** What the values and their difference are counted in; of percent, the difference is in points. */
  readonly unit: MetricUnit;
  /** Which direction is good; `null` where neither is. */
  readonly better: "higher" | "lower" | null;
  /** What the reader should know. */
  readonly warnings: readonly MetricWarning[];
}
