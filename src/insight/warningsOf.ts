import { isRecord } from "../core/isRecord.ts";
import type { MetricResult, MetricWarning } from "../core/MetricResult.ts";

/** What is about the intervals of one result only. */
const OF_ONE = ["interval-clipped", "interval-undefined", "unbounded", "zero-variance"];

/**
 * What the reader of a result should know of it, as the result of that name.
 *
 * @internal
 */
export function warningsOf(name: string, { warnings }: MetricResult): readonly MetricWarning[] {
  if (!Array.isArray(warnings)) return [];
  return warnings
    .filter(isWarning)
    .filter(({ code }) => !OF_ONE.includes(code))
    .map(({ code, message }) => ({ code, message: `${name}: ${message}` }));
}

function isWarning(warning: unknown): warning is MetricWarning {
  return (
    isRecord(warning) &&
    typeof warning["code"] === "string" &&
    typeof warning["message"] === "string"
  );
}
