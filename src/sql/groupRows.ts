import { checkKey } from "../core/checkKey.ts";
import { fail } from "../core/fail.ts";
import type { GroupKey } from "../core/MeasureSpec.ts";
import { checkGuards } from "./checkGuards.ts";
import { compareKeys } from "./compareKeys.ts";
import type { GroupKeySpec } from "./readKeys.ts";
import type { Guard } from "./SqlPlan.ts";
import { cellOf, openRow, type Row, type TallyRow, TO } from "./TallyRow.ts";

/** The rows of one segment in one period. */
export interface RowGroup {
  readonly keys: Readonly<Record<string, GroupKey>>;
  readonly from?: number;
  readonly to?: number;
  readonly rows: readonly TallyRow[];
}

/** The rows of one segment, by the start of their period; null without periods. */
interface Segment {
  readonly cells: readonly GroupKey[];
  readonly periods: Map<number | null, TallyRow[]>;
}

/**
 * Rows by their keys, in the order of the keys; every segment has every period.
 *
 * @internal
 */
export function groupRows(
  rows: readonly Row[],
  keys: readonly GroupKeySpec[],
  guards: readonly Guard[],
): RowGroup[] {
  const period = keys.find(({ of }) => typeof of !== "string");
  const edges = typeof period?.of === "object" ? period.of.edges : null;
  const ends = new Map(edges?.slice(1).map((to, i) => [edges[i] as number, to]));
  const names = keys.filter((key) => key !== period).map(({ name }) => name);
  const segments = new Map<string, Segment>();
  if (names.length === 0) segments.set("[]", { cells: [], periods: new Map() });
  rows.forEach((row, i) => {
    const cells = names.map((name) => readKey(row, i, name));
    const id = JSON.stringify(cells);
    const segment = segments.get(id) ?? { cells, periods: new Map() };
    segments.set(id, segment);
    const start = period === undefined ? null : readStart(row, i, period.name, ends);
    const members = segment.periods.get(start);
    const opened = openRow(row, i);
    if (members === undefined) segment.periods.set(start, [opened]);
    else members.push(opened);
  });
  if (guards.length > 0)
    for (const { periods } of segments.values())
      for (const members of periods.values()) checkGuards(members, guards);
  const starts = edges === null ? [null] : edges.slice(0, -1);
  return [...segments.values()]
    .sort((a, b) => compareKeys(a.cells, b.cells))
    .flatMap(({ cells, periods }) =>
      starts.map((start, i) => {
        const named = names.map((name, k): [string, GroupKey] => [name, cells[k] as GroupKey]);
        const members = periods.get(start) ?? [];
        if (period === undefined || edges === null || start === null)
          return { keys: Object.fromEntries(named), rows: members };
        const to = edges[i + 1] as number;
        const all = [...named, [period.name, start] as const];
        return { keys: inOrder(keys, all), from: start, to, rows: members };
      }),
    );
}

/** The keys in the order in which they were asked for. */
function inOrder(
  keys: readonly GroupKeySpec[],
  cells: readonly (readonly [string, GroupKey])[],
): Record<string, GroupKey> {
  const known = new Map(cells);
  return Object.fromEntries(keys.map(({ name }) => [name, known.get(name) as GroupKey]));
}

/** Engines hand over whole numbers as bigint, and dates as objects. */
function readKey(row: Row, i: number, name: string): GroupKey {
  const cell = cellOf(row, name);
  const path = ["rows", i, name];
  if (cell === undefined) fail("invalid-shape", "read", path, cell, "a key's column");
  if (typeof cell === "bigint") return shorten(cell);
  return checkKey("read", path, cell instanceof Date ? dateText(path, cell) : cell);
}

function shorten(cell: bigint): GroupKey {
  const number = Number(cell);
  return Number.isSafeInteger(number) ? number : String(cell);
}

function dateText(path: readonly (string | number)[], date: Date): string {
  if (Number.isNaN(date.getTime())) fail("invalid-time", "read", path, String(date), "a date");
  return date.toISOString();
}

/** The start of a row's period, which has to be one of ours from its start to its end. */
function readStart(row: Row, i: number, name: string, ends: ReadonlyMap<number, number>): number {
  const key = readKey(row, i, name);
  if (key === null) fail("invalid-time", "read", ["rows", i, name], key, "an instant in every row");
  const start = toNumber(key);
  const end = start === undefined ? undefined : ends.get(start);
  if (start === undefined || end === undefined)
    fail("inconsistent", "read", ["rows", i, name], key, "the start of a period");
  const to = readKey(row, i, TO);
  if (toNumber(to) === end) return start;
  return fail("inconsistent", "read", ["rows", i, TO], to, `${end}, the end of the period`);
}

function toNumber(key: GroupKey): number | undefined {
  if (typeof key === "string" && key.trim() !== "") return Number(key);
  return typeof key === "number" ? key : undefined;
}
