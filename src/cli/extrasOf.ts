import { isRecord } from "../core/isRecord.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import type { QuantileEstimate } from "../stats/estimateQuantiles.ts";

const ENVELOPE: ReadonlySet<string> = new Set([
  "metric",
  "definition",
  "options",
  "value",
  "unit",
  "better",
  "n",
  "effectiveN",
  "interval",
  "basis",
  "tally",
  "excluded",
  "warnings",
] satisfies readonly (keyof MetricResult)[]);

/** What a metric's result has beyond the envelope: shares, quantiles, single numbers. */
export function extrasOf(result: MetricResult): Record<string, unknown> {
  return Object.fromEntries(Object.entries(result).filter(([name]) => !ENVELOPE.has(name)));
}

/** The extras that are quantiles with limits, such as the median of durations. */
export function quantilesOf(result: MetricResult): Record<string, QuantileEstimate> {
  return Object.fromEntries(
    Object.entries(extrasOf(result)).filter(
      (extra): extra is [string, QuantileEstimate] => isRecord(extra[1]) && "lower" in extra[1],
    ),
  );
}
