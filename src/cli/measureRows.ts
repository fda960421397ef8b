import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { addRows, finishMeasurement, openMeasurement, settleGroups } from "../core/Measurement.ts";
import { openTable } from "../core/Rows.ts";
import { explained } from "./explainError.ts";
import type { MeasuredPeriod, Periods } from "./openPeriods.ts";
import { planMeasurement } from "./planMeasurement.ts";
import type { Request } from "./Request.ts";
import type { RowConsumer } from "./RowConsumer.ts";
import { placeOf, type Source } from "./Source.ts";
import { tryOptions } from "./tryOptions.ts";
import type { WantedColumn } from "./WantedColumn.ts";

/** Rows held at once. */
export const BATCH = 65_536;

/**
 * Adds answers or counts up as they come, so that memory grows with the groups and not with the
 * rows. Input of a single batch is measured as it is, which keeps quantiles exact.
 */
export function measureRows(request: Request, source: Source, periods?: Periods): RowConsumer {
  tryOptions(request);
  const { wanted, spec } = planMeasurement(request, periods?.edges);
  const measurement = openMeasurement(request.command.entry.id, spec);
  const columns = wanted.map((): unknown[] => []);
  const rows: number[] = [];
  let merged = false;
  const locate = ([, row, column]: CxMetricsErrorPath): string | undefined => {
    if (typeof row !== "number") return source.name;
    return placeOf(source, rows[row] as number, wanted[Number(column)]?.name);
  };
  const addBatch = (): void => {
    const table = openTable("", "rows", { ...columns });
    addRows(measurement, table);
    if (merged) settleGroups(measurement);
  };
  return {
    wanted,
    take: (cells, row) => {
      if (rows.length === BATCH) {
        merged = true;
        explained(locate, addBatch);
        for (const cellsOf of [...columns, rows]) cellsOf.length = 0;
      }
      columns.forEach((column, i) => {
        column.push(cells[i]);
      });
      rows.push(row);
    },
    finish: () =>
      explained(locate, () => {
        addBatch();
        const results = finishMeasurement(measurement).map(({ keys, result, ...period }) => ({
          keys: Object.fromEntries(
            Object.entries(keys).map(([i, key]) => [nameOf(wanted, i), key]),
          ),
          period: periods?.label(period as MeasuredPeriod),
          result,
        }));
        return { results, merged };
      }),
  };
}

function nameOf(wanted: readonly WantedColumn[], index: string): string {
  return (wanted[Number(index)] as WantedColumn).name;
}
