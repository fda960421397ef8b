import { fail } from "./fail.ts";
import type { Table } from "./Rows.ts";

/**
 * A field's answers to a question of yes or no, as 1 and 0; columns of numbers have them so.
 *
 * @internal
 */
export function readTruths(metric: string, table: Table, field: string): Uint8Array {
  const truths = new Uint8Array(table.length);
  for (let row = 0; row < table.length; row++) {
    const cell = table.cell(row, field);
    if (cell === true || cell === 1) truths[row] = 1;
    else if (cell !== false && cell !== 0)
      fail("invalid-shape", metric, table.place(row, field), cell, "true or false, or 1 or 0");
  }
  return truths;
}
