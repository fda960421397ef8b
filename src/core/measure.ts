import { addRows, checkFieldsOf, finishMeasurement, openMeasurement } from "./Measurement.ts";
import type { Calculator, Measured, MeasureSpec } from "./MeasureSpec.ts";
import { openTable, type Rows } from "./Rows.ts";

/**
 * A metric by segment and by period, in one pass over a table.
 *
 * @remarks
 * Without `by` there is one group, without `edges` one period. With `edges` every group has every
 * period, empty ones included (`value` is `null` there), so that a series keeps its places; rows
 * outside of the edges are outside of the question. `complete` says whether the data reach the
 * period's end: a row, or `asOf`, lies at or after `to`.
 *
 * A metric of several counts takes a record of fields as `value`; the counts of a group add up.
 * Groups come in the order of their first row, and any string is a safe key.
 *
 * Cost: linear in the rows, besides what the metric costs.
 *
 * @param rows - Records, or columns of equal length.
 * @param spec - Metric, fields, segments and periods.
 * @returns One entry for each group and period: `keys`, `from`, `to`, `complete`, `result`.
 * @throws {@link CxMetricsError} of the metric, with row and field as its path; `invalid-time` for
 * a row whose `at` is missing or no instant; `inconsistent` where the rows of one group do not add
 * up because the metric has no tally; `invalid-shape` and `unknown-option` for a wrong spec.
 *
 * @example By channel
 * ```ts
 * import { measure, nps } from "cx-metrics";
 *
 * const answers = [
 *   { channel: "chat", score: 10 },
 *   { channel: "mail", score: 3 },
 *   { channel: "chat", score: 7 },
 * ];
 * const byChannel = measure(answers, { metric: nps, value: "score", by: ["channel"] });
 * byChannel.map(({ keys }) => keys.channel); // => ["chat", "mail"]
 * byChannel.map(({ result }) => result.value); // => [50, -100]
 * ```
 *
 * @see {@link measureStream} for rows that do not fit in memory.
 * @public
 */
export function measure<
  Metric extends Calculator,
  Row extends object,
  By extends keyof Row & string = never,
>(rows: Rows<Row>, spec: MeasureSpec<Metric, Row, By>): Measured<ReturnType<Metric>, By>[] {
  const measurement = openMeasurement("measure", spec);
  const table = openTable("measure", "rows", rows);
  addRows(measurement, table);
  checkFieldsOf(measurement, table);
  return finishMeasurement(measurement) as Measured<ReturnType<Metric>, By>[];
}
