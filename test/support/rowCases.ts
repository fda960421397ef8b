import type { RecordsEntry } from "cx-metrics/catalog";
import { movementRows } from "./rowCases/movementRows.ts";
import { orderRows } from "./rowCases/orderRows.ts";
import type { RowCases } from "./rowCases/RowCases.ts";
import { revenueRows } from "./rowCases/revenueRows.ts";
import { serviceRows } from "./rowCases/serviceRows.ts";
import { worthRows } from "./rowCases/worthRows.ts";

/** Raw rows for every metric that takes any. */
export const rowCases: RowCases = {
  ...movementRows,
  ...revenueRows,
  ...orderRows,
  ...serviceRows,
  ...worthRows,
};

/** Records as columns of the entry's fields. */
export function columnsOf(
  { fields }: RecordsEntry,
  rows: readonly object[],
): Record<string, unknown[]> {
  const cells = rows as readonly Readonly<Record<string, unknown>>[];
  return Object.fromEntries(
    Object.keys(fields).map((name) => [name, cells.map((row) => row[name])]),
  );
}
