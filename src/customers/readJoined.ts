import { fail } from "../core/fail.ts";
import { checkInstant } from "../core/Instant.ts";
import type { Table } from "../core/Rows.ts";

/**
 * When each customer joined, NaN where no row says so; `null` where no row of anyone does.
 *
 * @internal
 */
export function readJoined(
  metric: string,
  table: Table,
  of: Uint32Array,
  at: Float64Array,
  customers: number,
): Float64Array | null {
  if (!table.has("joined")) return null;
  const joined = new Float64Array(customers).fill(Number.NaN);
  for (let row = 0; row < of.length; row++) {
    const cell = table.cell(row, "joined");
    if (cell === null || cell === undefined) continue;
    const place = table.place(row, "joined");
    const instant = checkInstant(metric, place, cell);
    const known = joined[of[row] as number] as number;
    if (!Number.isNaN(known) && known !== instant)
      fail("inconsistent", metric, place, cell, `${known}, as in another row of the customer`);
    joined[of[row] as number] = instant;
  }
  for (let row = 0; row < of.length; row++) {
    const since = joined[of[row] as number] as number;
    if ((at[row] as number) < since) {
      const event = table.cell(row, "at");
      fail(
        "inconsistent",
        metric,
        table.place(row, "at"),
        event,
        `no earlier than joined, ${since}`,
      );
    }
  }
  return joined;
}
