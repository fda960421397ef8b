import { fail } from "./fail.ts";
import { addRows, finishMeasurement, openMeasurement, settleGroups } from "./Measurement.ts";
import type { Calculator, Measured, MeasureSpec } from "./MeasureSpec.ts";
import { openTable } from "./Rows.ts";

const NAME = "measure-stream";

/** Rows held at once. */
const BATCH = 65_536;

/**
 * A metric by segment and by period over a stream: an async iterable, a generator, a Web or Node
 * stream of records.
 *
 * @remarks
 * Rows are read in batches; each batch becomes tallies, and tallies add, so that memory grows with
 * the groups and not with the rows. Quantiles of durations come from the tally's grid.
 *
 * @param rows - Records, one by one.
 * @param spec - As for {@link measure}.
 * @returns What {@link measure} returns.
 * @throws {@link CxMetricsError} (as a rejection) as {@link measure}, and `inconsistent` where the
 * metric has no tally that adds up.
 *
 * @example
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
 * @see {@link mergeTallies} for tallies made elsewhere, {@link measure} for rows in memory.
 * @public
 */
export async function measureStream<
  Metric extends Calculator,
  Row extends object,
  By extends keyof Row & string = never,
>(
  rows: AsyncIterable<Row> | Iterable<Row>,
  spec: MeasureSpec<Metric, Row, By>,
): Promise<Measured<ReturnType<Metric>, By>[]> {
  const measurement = openMeasurement(NAME, spec);
  if (
    typeof rows !== "object" ||
    rows === null ||
    !(Symbol.asyncIterator in rows || Symbol.iterator in rows)
  ) {
    fail("invalid-shape", NAME, ["rows"], rows, "an async iterable of records");
  }
  let batch: Row[] = [];
  let read = 0;
  const settle = (): void => {
    addRows(measurement, openTable(NAME, "rows", batch, read));
    settleGroups(measurement);
    read += batch.length;
    batch = [];
  };
  for await (const row of rows) {
    batch.push(row);
    if (batch.length === BATCH) settle();
  }
  settle();
  return finishMeasurement(measurement) as Measured<ReturnType<Metric>, By>[];
}
