import type { GroupKey } from "../core/MeasureSpec.ts";
import type { RowConsumer } from "./RowConsumer.ts";
import type { WantedColumn } from "./WantedColumn.ts";

/** Hands on the rows whose cells are among those that count, by column. */
export function filterRows<Found>(
  { wanted, take, finish }: RowConsumer<Found>,
  where: ReadonlyMap<string, readonly GroupKey[]>,
): RowConsumer<Found> {
  const allowed = Array.from(where.values(), (keys) => new Set<unknown>(keys));
  const filters = Array.from(where, ([name, keys]) => column(name, keys));
  return {
    wanted: [...filters, ...wanted],
    take: (cells, row) => {
      // A blank cell is undefined here.
      if (allowed.every((keys, i) => keys.has(cells[i] ?? null)))
        take(cells.slice(filters.length), row);
    },
    finish,
  };
}

/** Cells are read as what they are compared with. */
function column(name: string, keys: readonly GroupKey[]): WantedColumn {
  const [first] = keys.filter((key) => key !== null);
  const kind = typeof first === "number" ? "number" : typeof first === "boolean" ? "truth" : "text";
  return { name, flag: "where", kind, orNumber: false };
}
