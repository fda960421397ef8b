import { checkNumber } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import type { Table } from "../core/Rows.ts";
import { VALUE } from "../stats/checkValues.ts";
import { addRow, type CrossProducts, createCrossProducts } from "./CrossProducts.ts";

/** What was read of the rows that have every field. */
export interface AttributeRows {
  readonly rows: CrossProducts;
  /** The rows that lack a field. */
  readonly missing: number;
  /** The least and the greatest value of each field. */
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
  /** The complete rows one after the other; empty unless they are kept. */
  readonly kept: Float64Array;
}

/**
 * Reads the fields of all rows in one pass.
 *
 * @internal
 */
export function readAttributes(
  name: string,
  table: Table,
  fields: readonly string[],
  keep: "rows" | "sums",
): AttributeRows {
  const rows = createCrossProducts(fields.length);
  const kept = new Float64Array(keep === "rows" ? table.length * fields.length : 0);
  const lowest = new Float64Array(fields.length).fill(Number.POSITIVE_INFINITY);
  const highest = new Float64Array(fields.length).fill(Number.NEGATIVE_INFINITY);
  const row = new Float64Array(fields.length);
  const columns = fields.map((field) => table.column(field));
  for (const field of fields) {
    if (table.length > 0 && !table.has(field))
      fail("invalid-shape", name, ["rows", field], undefined, "a field of the rows");
  }
  let missing = 0;
  for (let i = 0; i < table.length; i++) {
    let lacks = false;
    for (let j = 0; j < fields.length; j++) {
      const column = columns[j];
      const value = column === undefined ? table.cell(i, fields[j] as string) : column[i];
      if (value === null || value === undefined) lacks = true;
      else if (typeof value === "number" && value >= VALUE.min && value <= VALUE.max)
        row[j] = value;
      else checkNumber(name, table.place(i, fields[j] as string), value, VALUE);
    }
    if (lacks) {
      missing++;
      continue;
    }
    for (let j = 0; j < row.length; j++) {
      const value = row[j] as number;
      if (value < (lowest[j] as number)) lowest[j] = value;
      if (value > (highest[j] as number)) highest[j] = value;
    }
    if (keep === "rows") kept.set(row, rows.n * row.length);
    addRow(rows, row, 0, 1);
  }
  return {
    rows,
    missing,
    lowest,
    highest,
    kept: kept.subarray(0, kept.length && rows.n * row.length),
  };
}
