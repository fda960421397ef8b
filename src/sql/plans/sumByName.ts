import type { TallyRow } from "../TallyRow.ts";
import { sumColumns } from "./sumColumns.ts";

/** The sums of some columns for each name that rows have; null for rows without one. */
export function sumByName<Count extends string>(
  rows: readonly TallyRow[],
  name: string,
  counts: readonly Count[],
): Map<string | null, Record<Count, number>> {
  const members = new Map<string | null, TallyRow[]>();
  for (const row of rows) {
    const text = row.text(name);
    const own = members.get(text);
    if (own === undefined) members.set(text, [row]);
    else own.push(row);
  }
  return new Map(Array.from(members, ([text, own]) => [text, sumColumns(own, counts)]));
}
