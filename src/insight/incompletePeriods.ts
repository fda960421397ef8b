import { isRecord } from "../core/isRecord.ts";
import type { MetricWarning } from "../core/MetricResult.ts";

/**
 * A warning where entries of `measure` have a period that the data do not reach the end of.
 *
 * @internal
 */
export function incompletePeriods(name: string, entries: readonly unknown[]): MetricWarning[] {
  const place = entries.findIndex((entry) => isRecord(entry) && entry["complete"] === false);
  const message = `the data do not reach the end of ${name}[${place}]: its value may change yet`;
  return place < 0 ? [] : [{ code: "incomplete-period", message }];
}
