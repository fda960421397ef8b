import { checkInstant, LATEST } from "./Instant.ts";
import type { Table } from "./Rows.ts";

/**
 * A field's instants as epoch milliseconds; a column of doubles is checked, not copied.
 *
 * @internal
 */
export function readInstants(metric: string, table: Table, field: string): Float64Array {
  const column = table.column(field);
  if (column instanceof Float64Array && column.every(isInstant)) return column;
  const instants = new Float64Array(table.length);
  for (let row = 0; row < table.length; row++) {
    instants[row] = checkInstant(metric, table.place(row, field), table.cell(row, field));
  }
  return instants;
}

function isInstant(ms: number): boolean {
  return Math.abs(ms) <= LATEST;
}
