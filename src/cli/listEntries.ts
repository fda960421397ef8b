import { isRecord } from "../core/isRecord.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { CommandError } from "./CommandError.ts";
import { extrasOf } from "./extrasOf.ts";
import { type FlatTable, tabulate } from "./FlatTable.ts";
import { addCells, type FlatCell } from "./flattenResult.ts";
import type { Outcome } from "./Outcome.ts";
import { periodCells } from "./Period.ts";
import { keyNames } from "./resultGrid.ts";

/** One of the results' lists, such as the customers of an RFM: a row for each entry. */
export function listEntries({ results }: Outcome, list: string): FlatTable {
  const entries = results.flatMap(({ keys, period, result }) =>
    entriesOf(result, list)
      .flatMap(unfold)
      .map((cells) => ({ keys, cells: new Map([...periodCells(period), ...cells]) })),
  );
  return tabulate(keyNames(results), entries, list);
}

function entriesOf(result: MetricResult, list: string): object[] {
  const lists = Object.entries(extrasOf(result)).filter((extra): extra is [string, unknown[]] =>
    Array.isArray(extra[1]),
  );
  const found = lists.find(([name]) => name === list)?.[1];
  if (found !== undefined)
    return found.map((entry) => (isRecord(entry) ? entry : { [list]: entry }));
  const names = lists.map(([name]) => name).join(", ");
  const expected = names === "" ? `but ${result.metric} has no list` : `expected ${names}`;
  throw new CommandError(`--list is ${JSON.stringify(list)}, ${expected}`);
}

/** An entry as flat rows: one for each entry of a list that it holds, such as a cohort's ages. */
function unfold(entry: object): Map<string, FlatCell>[] {
  const own = new Map<string, FlatCell>();
  addCells(own, "", entry);
  for (const name of ["from", "to", "at"]) {
    const instant = own.get(name);
    if (typeof instant === "number") own.set(name, new Date(instant).toISOString());
  }
  const inner = Object.entries(entry).find(
    (part): part is [string, object[]] => Array.isArray(part[1]) && part[1].every(isRecord),
  );
  if (inner === undefined) return [own];
  const [name, entries] = inner;
  return entries.map((part, i) => {
    // Where it stands in its list says what it is, such as the age of a cohort.
    const cells = new Map(own).set(name.replace(/s$/, ""), i);
    addCells(cells, `${name}.`, part);
    return cells;
  });
}
