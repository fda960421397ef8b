import { checkId } from "../core/checkId.ts";
import { COUNT, checkNumber } from "../core/checkNumber.ts";
import { someEntriesOf } from "../core/entriesOf.ts";
import { fail } from "../core/fail.ts";
import { sumOf } from "../core/sumOf.ts";
import { checkList, checkSameLength } from "./checkValues.ts";

/** One margin: its groups, their sizes, and the group of each cell. */
export interface Margin {
  readonly name: string;
  readonly groups: readonly string[];
  /** By group; all margins sum to the same total. */
  readonly targets: readonly number[];
  /** By cell. */
  readonly groupOf: readonly number[];
}

/** Margins over the cells that occur: the combinations of groups. */
export interface Margins {
  readonly margins: readonly Margin[];
  /** The cell of each row. */
  readonly cellOf: readonly number[];
}

/** Totals that differ by no more than this part of them differ by rounding. */
const ROUNDING = 1e-9;

/**
 * Reads the groups of rows by margin, and the targets of the groups.
 *
 * @internal
 */
export function readMargins(metric: string, margins: unknown, targets: unknown): Margins {
  const columns = someEntriesOf(metric, ["margins"], margins, "groups by margin");
  const sizes = new Map(someEntriesOf(metric, ["targets"], targets, "targets by margin"));
  const [firstName, firstColumn] = columns[0] as [string, unknown];
  const { length } = checkList(metric, ["margins", firstName], firstColumn, 0, "groups");
  let total: number | undefined;
  let cells: readonly (readonly number[])[] = [[]];
  let cellOf: readonly number[] = Array.from({ length }, () => 0);
  const read = columns.map(([name, column]) => {
    const entries = readTargets(metric, name, sizes.get(name));
    const sum = sumOf(entries.map(([, size]) => size));
    total ??= sum;
    if (Math.abs(sum - total) > ROUNDING * total)
      fail(
        "inconsistent",
        metric,
        ["targets", name],
        sum,
        `targets that sum to ${total} as before`,
      );
    const scale = sum === 0 ? 1 : total / sum;
    const groupOfRow = readColumn(metric, name, column, entries, length);
    ({ cells, cellOf } = refine(cells, cellOf, groupOfRow));
    return {
      name,
      groups: entries.map(([group]) => group),
      targets: entries.map(([, size]) => size * scale),
    };
  });
  const known = new Set(columns.map(([name]) => name));
  for (const name of sizes.keys()) {
    if (!known.has(name))
      fail("inconsistent", metric, ["targets", name], sizes.get(name), "a margin of that name");
  }
  return {
    margins: read.map((margin, m) => ({
      ...margin,
      groupOf: cells.map((groups) => groups[m] as number),
    })),
    cellOf,
  };
}

function readTargets(metric: string, name: string, targets: unknown): [string, number][] {
  const path = ["targets", name];
  if (targets === undefined) fail("inconsistent", metric, path, targets, "targets of that margin");
  return someEntriesOf(metric, path, targets, "targets by group").map(([group, size]) => [
    group,
    checkNumber(metric, [...path, group], size, COUNT),
  ]);
}

/** The group of each row, by its place among the targets. */
function readColumn(
  metric: string,
  name: string,
  column: unknown,
  targets: readonly [string, number][],
  length: number,
): number[] {
  const path = ["margins", name];
  const list = checkList(metric, path, column, 0, "groups");
  checkSameLength(metric, path, list, length);
  const places = new Map(targets.map(([group], place) => [group, place]));
  return Array.from({ length }, (_, row) => {
    const group = checkId(metric, [...path, row], list[row]);
    const place = places.get(String(group));
    if (place === undefined)
      fail("inconsistent", metric, [...path, row], group, `a group of targets.${name}`);
    return place;
  });
}

/** Splits cells by one more margin. */
function refine(
  cells: readonly (readonly number[])[],
  cellOf: readonly number[],
  groupOfRow: readonly number[],
) {
  const split = new Map<string, number>();
  const finer: (readonly number[])[] = [];
  const finerOf = cellOf.map((cell, row) => {
    const group = groupOfRow[row] as number;
    const key = `${cell} ${group}`;
    const known = split.get(key) ?? finer.length;
    if (known === finer.length) {
      split.set(key, known);
      finer.push([...(cells[cell] as readonly number[]), group]);
    }
    return known;
  });
  return { cells: finer, cellOf: finerOf };
}
