import { CommandError } from "./CommandError.ts";
import { nearestName } from "./nearestName.ts";
import { plainNumber } from "./plainNumber.ts";
import { printable } from "./printable.ts";
import { quoteList } from "./quoteList.ts";
import type { WantedColumn } from "./WantedColumn.ts";

/** Where a wanted column is: its index among the names, or the number that it holds on every row. */
export type ColumnPlace = { readonly index: number } | { readonly constant: number };

/** Finds the wanted columns by name; `null` in place of the index of one that is not there. */
export function locateColumns(
  source: string,
  names: readonly string[],
  wanted: readonly WantedColumn[],
): ColumnPlace[] {
  const places = wanted.map((column) => locate(source, names, column));
  const counts = places.filter((_, i) => wanted[i]?.orNumber);
  if (counts.length > 0 && counts.every((place) => "constant" in place)) {
    const flags = wanted.filter(({ orNumber }) => orNumber).map(({ flag }) => `--${flag}`);
    throw new CommandError(
      `${flags.join(", ")} name no column of ${source}, which has ${quoteList(names)}`,
    );
  }
  return places;
}

function locate(
  source: string,
  names: readonly string[],
  { name, orNumber }: WantedColumn,
): ColumnPlace {
  const index = names.indexOf(name);
  if (index >= 0) {
    if (names.indexOf(name, index + 1) < 0) return { index };
    throw new CommandError(`${source} has more than one column "${printable(name)}"`);
  }
  const constant = orNumber ? plainNumber(name) : undefined;
  if (constant !== undefined) return { constant };
  throw noColumn(source, names, name);
}

/** Says which columns there are, and which one was probably meant. */
export function noColumn(source: string, names: readonly string[], name: string): CommandError {
  const nearest = nearestName(name, names);
  const hint = nearest === undefined ? "" : `; did you mean "${printable(nearest)}"?`;
  return new CommandError(
    `${source} has no column "${printable(name)}", it has ${quoteList(names)}${hint}`,
  );
}
