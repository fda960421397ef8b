import { isRecord } from "../core/isRecord.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { extrasOf } from "./extrasOf.ts";

/** A cell of a flat record. */
export type FlatCell = string | number | boolean | null;

/** A result as one flat record in full precision: what a data frame or a spreadsheet can take. */
export function flattenResult(result: MetricResult): Map<string, FlatCell> {
  const { interval, effectiveN } = result;
  const cells = new Map<string, FlatCell>([
    ["metric", result.metric],
    ["definition", result.definition],
    ["value", result.value],
    ["unit", result.unit],
    ["lower", interval?.lower ?? null],
    ["upper", interval?.upper ?? null],
    ["level", interval?.level ?? null],
    ["interval", interval?.method ?? null],
    ["n", result.n],
  ]);
  if (effectiveN !== undefined) cells.set("effectiveN", effectiveN);
  addCells(cells, "", extrasOf(result));
  addCells(cells, "excluded.", result.excluded);
  cells.set("warnings", result.warnings.map(({ code }) => code).join(" "));
  return cells;
}

/** Records become columns such as `median.lower`; lists have no place in a flat record. */
export function addCells(cells: Map<string, FlatCell>, above: string, record: object): void {
  for (const [name, value] of Object.entries(record)) {
    if (isRecord(value)) addCells(cells, `${above}${name}.`, value);
    else if (!Array.isArray(value)) cells.set(above + name, value as FlatCell);
  }
}
