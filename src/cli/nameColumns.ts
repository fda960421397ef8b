import { CommandError } from "./CommandError.ts";
import { quoteList } from "./quoteList.ts";
import type { WantedColumn } from "./WantedColumn.ts";

/** What columns of instants are called most often. */
const USUAL = ["at", "date", "timestamp", "created_at", "answered_at"];

/** The wanted columns by their names in this file. */
export function nameColumns(
  source: string,
  names: readonly string[],
  wanted: readonly WantedColumn[],
): readonly WantedColumn[] {
  return wanted.map((column) =>
    column.unnamed ? { ...column, name: findInstants(source, names) } : column,
  );
}

/** The one column of a usual name; where there are several, or none, nobody guesses. */
export function findInstants(source: string, names: readonly string[]): string {
  const [found, another] = USUAL.filter((name) => names.includes(name));
  if (found !== undefined && another === undefined) return found;
  throw new CommandError(
    `which column of ${source} holds the instants? Name it with --at; there are ${quoteList(names)}`,
  );
}
