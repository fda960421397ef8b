import type { GroupKey } from "../core/MeasureSpec.ts";
import type { FlatCell } from "./flattenResult.ts";

/** A table without nesting: what CSV and data frames can hold. */
export interface FlatTable {
  readonly names: readonly string[];
  readonly rows: readonly (readonly FlatCell[])[];
}

/** What one row is made of: the group that it belongs to, and its own cells. */
interface FlatEntry {
  readonly keys: Readonly<Record<string, GroupKey>>;
  readonly cells: ReadonlyMap<string, FlatCell>;
}

/** Entries as rows, the groups' columns first; a cell named as a group is told apart by `owner`. */
export function tabulate(
  groups: readonly string[],
  entries: readonly FlatEntry[],
  owner: string,
): FlatTable {
  const names = [...new Set(entries.flatMap(({ cells }) => [...cells.keys()]))];
  return {
    names: [...groups, ...names.map((name) => (groups.includes(name) ? `${owner}.${name}` : name))],
    rows: entries.map(({ keys, cells }) => [
      ...groups.map((name) => keys[name] as GroupKey),
      ...names.map((name) => cells.get(name) ?? null),
    ]),
  };
}
