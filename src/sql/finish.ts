import { checkOptions } from "../core/checkOptions.ts";
import { fail } from "../core/fail.ts";
import { checkInstant, type Instant } from "../core/Instant.ts";
import { isRecord } from "../core/isRecord.ts";
import type { Measured } from "../core/MeasureSpec.ts";
import { findPlan, type SqlMetric, type SqlResult } from "./findPlan.ts";
import { finishRows } from "./finishRows.ts";
import { type By, readKeys } from "./readKeys.ts";
import type { Row } from "./TallyRow.ts";

/**
 * How rows of tallies are read.
 *
 * @public
 */
export interface FinishSpec {
  /** What makes the groups. */
  readonly by?: By | undefined;
  /** The metric's options, and those that make its tally. */
  readonly options?: object | undefined;
  /** Until when the data were observed: says which periods are complete. */
  readonly asOf?: Instant | undefined;
}

/**
 * Turns rows of tallies into results: those of a query that ran elsewhere, of a stored table, of
 * several shards together.
 *
 * @remarks
 * Rows say by `cx_tally` what they are of, scale, window and version included, so that strangers
 * are refused; rows of equal keys add up. Counts may be numbers, bigint or text.
 *
 * Cost: linear in the rows.
 *
 * @param metric - The metric's id or function.
 * @param rows - Rows as the driver hands them over, of any number of shards.
 * @param spec - The keys and options that the query had.
 * @returns A result for each group, in the order of their keys.
 * @throws {@link CxMetricsError} `invalid-shape` for a column that is missing, `not-a-number`,
 * `not-integer` and `out-of-range` for a cell that is no count, `inconsistent` for rows of another
 * tally or version and for data that the metric must not be made of, with how many rows.
 *
 * @example
 * ```ts
 * import { finish } from "cx-metrics/sql";
 *
 * const cx_tally = '{"kind":"distribution","version":1,"min":0,"max":10}';
 * const rows = [
 *   { plan: "pro", cx_tally, cx_answer: 10, cx_n: "3" },
 *   { plan: "pro", cx_tally, cx_answer: 6, cx_n: 1n },
 * ];
 * finish("nps", rows, { by: ["plan"] }).map(({ result }) => result.value); // => [50]
 * ```
 *
 * @see {@link compile} which writes the query, {@link rollup}
 * @public
 */
export function finish<Metric extends SqlMetric>(
  metric: Metric,
  rows: Iterable<Row>,
  spec: FinishSpec = {},
): Measured<SqlResult<Metric>>[] {
  checkOptions("finish", spec, ["by", "options", "asOf"]);
  const plan = findPlan("finish", metric);
  const results = finishRows({ plan, ...readFinish("finish", spec) }, rows);
  return results as Measured<SqlResult<Metric>>[];
}

/**
 * What both doors read of their spec.
 *
 * @internal
 */
export function readFinish(name: string, { by, options = {}, asOf }: FinishSpec) {
  if (!isRecord(options)) fail("invalid-shape", name, ["options"], options, "an object");
  return {
    keys: readKeys(name, by),
    options,
    asOf: asOf === undefined ? null : checkInstant(name, ["asOf"], asOf),
  };
}
