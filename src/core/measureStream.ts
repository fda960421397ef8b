import {
  addRows,
  fieldsOf,
  finishMeasurement,
  openMeasurement,
  refuseUnseen,
  settleGroups,
} from "./Measurement.ts";
import type { Calculator, Measured, MeasureSpec } from "./MeasureSpec.ts";
import { openRows, type RowStream } from "./RowStream.ts";
import { openTable } from "./Rows.ts";

const NAME = "measure-stream";

/** Rows held at once. */
const BATCH = 65_536;

/**
 * A metric by segment and by period over a stream of records: an async iterable, a generator, a Node
 * object stream, a Web `ReadableStream`.
 *
 * @remarks
 * Rows are read in batches; each batch becomes tallies, and tallies add, so that memory grows with
 * the groups and not with the rows. Quantiles of durations come from the tally's grid.
 *
 * The stream is read once, in order, and no faster than its rows are counted. Where a row is wrong it
 * is closed: a generator returns, a Node stream is destroyed, a Web stream is cancelled. A wrong spec
 * leaves it alone. What the stream itself throws is passed on as it is.
 *
 * Cost: linear in the rows; the larger part of it is the stream's own, above all of a Web stream.
 *
 * @param rows - Records, one by one.
 * @param spec - As for {@link measure}.
 * @returns What {@link measure} returns.
 * @throws {@link CxMetricsError} (as a rejection) as {@link measure}, a field that no row has once all were
 * read, and `inconsistent` where the
 * metric has no tally that adds up.
 *
 * @example An async generator
 * ```ts
 * import { measureStream, nps } from "cx-metrics";
 *
 * async function* answers() {
 *   yield { score: 10 };
 *   yield { score: 6 };
 * }
 * const [all] = await measureStream(answers(), { metric: nps, value: "score" });
 * all?.result.value; // => 0
 * ```
 *
 * @example A Web stream
 * ```ts
 * import { measureStream, nps } from "cx-metrics";
 *
 * const answers = new ReadableStream({
 *   start(controller) {
 *     for (const score of [10, 9, 3]) controller.enqueue({ score });
 *     controller.close();
 *   },
 * });
 * const [all] = await measureStream(answers, { metric: nps, value: "score" });
 * all?.result.value; // ≈ 33.3
 * ```
 *
 * @see {@link mergeTallies} for tallies made elsewhere, {@link measure} for rows in memory.
 * @public
 */
export async function measureStream<
  Metric extends Calculator,
  Row extends object,
  By extends keyof Row & string = never,
>(
  rows: RowStream<Row>,
  spec: MeasureSpec<Metric, Row, By>,
): Promise<Measured<ReturnType<Metric>, By>[]> {
  const measurement = openMeasurement(NAME, spec);
  const stream = openRows(NAME, rows);
  let batch: Row[] = [];
  let read = 0;
  let unseen = fieldsOf(measurement);
  const settle = (): void => {
    const table = openTable(NAME, "rows", batch, read);
    addRows(measurement, table);
    unseen = unseen.filter((field) => !table.has(field));
    settleGroups(measurement);
    read += batch.length;
    batch = [];
  };
  for await (const row of stream) {
    batch.push(row);
    if (batch.length === BATCH) settle();
  }
  settle();
  if (read > 0) refuseUnseen(measurement, unseen);
  return finishMeasurement(measurement) as Measured<ReturnType<Metric>, By>[];
}
