import type { GroupKey } from "../core/MeasureSpec.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import type { Period } from "./Period.ts";

/** One group's result, in one period. */
export interface GroupResult {
  readonly keys: Readonly<Record<string, GroupKey>>;
  /** The calendar period, where results were asked for by period. */
  readonly period?: Period | undefined;
  readonly result: MetricResult;
}

/** What a command found out. */
export interface Outcome {
  readonly results: readonly GroupResult[];
  /** Whether the input was so large that it was added up in parts. */
  readonly merged: boolean;
}
