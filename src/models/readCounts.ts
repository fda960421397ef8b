import { COUNT, checkNumber } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import type { Table } from "../core/Rows.ts";
import { readDoubles } from "./readDoubles.ts";

/**
 * How many customers each row stands for; 1 where that is not said.
 *
 * @internal
 */
export function readCounts(name: string, table: Table): Float64Array {
  if (table.column("count") !== undefined) return readDoubles(name, table, "count", COUNT);
  const counts = new Float64Array(table.length);
  for (let row = 0; row < table.length; row++) {
    const count = table.cell(row, "count");
    counts[row] =
      count === undefined ? 1 : checkNumber(name, table.place(row, "count"), count, COUNT);
  }
  return counts;
}

/**
 * How many customers there are, one at least.
 *
 * @internal
 */
export function totalOf(name: string, count: Float64Array): number {
  let total = 0;
  for (let row = 0; row < count.length; row++) total += count[row] as number;
  if (!(total > 0))
    fail("inconsistent", name, ["customers"], `of ${total} customers`, "one customer at least");
  return total;
}
