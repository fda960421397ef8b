import { all, any, column, compare, type Expression, number } from "./Expression.ts";
import type { ReadColumn } from "./InputColumn.ts";

/** The last instant that there is, in milliseconds. */
const LAST = 8_640_000_000_000_000;

/**
 * Where a cell is not what its column was declared as; null for a column of the engine's own type.
 *
 * @internal
 */
export function unlikeEncoding({ name, as }: ReadColumn): Expression | null {
  const cell = column(name);
  if (as === null) return null;
  if (as === "zero-one") return all(compare(cell, "<>", number(0)), compare(cell, "<>", number(1)));
  const last = as === "epoch-s" ? LAST / 1000 : LAST;
  return any(
    compare(cell, "<", number(-last)),
    compare(cell, ">", number(last)),
    compare(cell, "<>", { kind: "integer", of: cell }),
  );
}
