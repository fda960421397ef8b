import type { GroupKey } from "../core/MeasureSpec.ts";
import type { MetricResult } from "../core/MetricResult.ts";

/** One group's result. */
export interface GroupResult {
  readonly keys: Readonly<Record<string, GroupKey>>;
  readonly result: MetricResult;
}

/** What a command found out. */
export interface Outcome {
  readonly results: readonly GroupResult[];
  /** Whether the input was so large that it was added up in parts. */
  readonly merged: boolean;
}
