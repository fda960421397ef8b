import { fail } from "./fail.ts";
import { isRecord } from "./isRecord.ts";

const NAME = "merge-tallies";

/**
 * Adds tallies field by field: the tally of all the data that they were made from.
 *
 * @remarks
 * Counts and lists of counts add; entries of a value → count record add by value, an absent value
 * being 0; `labels` (kind, version, scale, unit, period) must be the same in all of them. Whole
 * numbers add to the same sum in any order and grouping, to the last bit.
 *
 * Cost: linear in the size of the tallies. The inputs are left alone.
 *
 * @param tallies - One or more tallies of one kind.
 * @returns A new tally of that kind.
 * @throws {@link CxMetricsError} `inconsistent` where labels, fields or lengths differ;
 * `invalid-shape` where there is no tally at all or one holds something other than numbers.
 *
 * @example Two shards, one score
 * ```ts
 * import { mergeTallies, nps } from "cx-metrics";
 *
 * const monday = nps([10, 9, 3]).tally;
 * const tuesday = nps([8, 10]).tally;
 * nps(mergeTallies(monday, tuesday)).value; // => 40
 * nps([10, 9, 3, 8, 10]).value; // => 40
 * ```
 *
 * @see {@link measureStream} which merges while it reads.
 * @public
 */
export function mergeTallies<Tally extends object>(...tallies: readonly (Tally | null)[]): Tally {
  const first = tallies[0];
  if (!isRecord(first)) fail("invalid-shape", NAME, [0], first, "a tally");
  let sum: unknown = copy(first, [0]);
  for (let i = 1; i < tallies.length; i++) sum = add(sum, tallies[i], [i], false);
  return sum as Tally;
}

type Path = readonly (string | number)[];

function add(sum: unknown, next: unknown, path: Path, nested: boolean): unknown {
  if (typeof sum === "number" && typeof next === "number") return finite(sum + next, path);
  if (Array.isArray(sum) && Array.isArray(next)) {
    if (sum.length !== next.length) fail("inconsistent", NAME, path, next, `${sum.length} counts`);
    return sum.map((value, i) => add(value, next[i], [...path, i], true));
  }
  if (isRecord(sum) && isRecord(next)) return addRecords(sum, next, path, nested);
  return fail("inconsistent", NAME, path, next, "a tally of the same fields as the first");
}

/** Named fields of the tally itself must agree; a value → count record adds by value. */
function addRecords(
  sum: Readonly<Record<string, unknown>>,
  next: Readonly<Record<string, unknown>>,
  path: Path,
  nested: boolean,
): unknown {
  const merged = new Map(Object.entries(sum));
  for (const key of Object.keys(next)) {
    const place = [...path, key];
    if (key === "labels" && !nested) sameLabels(sum[key], next[key], place);
    else if (Object.hasOwn(sum, key)) merged.set(key, add(sum[key], next[key], place, true));
    else if (nested || isValue(key)) merged.set(key, copy(next[key], place));
    else fail("inconsistent", NAME, place, next[key], "no such field, as in the first tally");
  }
  for (const key of Object.keys(sum)) {
    if (!nested && !isValue(key) && !Object.hasOwn(next, key)) {
      fail("inconsistent", NAME, [...path, key], undefined, "the fields of the first tally");
    }
  }
  return Object.fromEntries(merged);
}

/** Labels are flat records: the same entries in any order are the same labels. */
function sameLabels(labels: unknown, others: unknown, path: Path): void {
  if (isRecord(labels) && isRecord(others)) {
    const [expected, given] = [new Map(Object.entries(labels)), new Map(Object.entries(others))];
    for (const name of new Set([...expected.keys(), ...given.keys()])) {
      sameLabel(expected.get(name), given.get(name), [...path, name]);
    }
  } else sameLabel(labels, others, path);
}

function sameLabel(label: unknown, other: unknown, path: Path): void {
  const expected = JSON.stringify(label);
  if (JSON.stringify(other) === expected) return;
  fail("inconsistent", NAME, path, other, `${expected ?? "no such label"}, as in the first tally`);
}

function isValue(key: string): boolean {
  return key.trim() !== "" && Number.isFinite(Number(key));
}

function copy(value: unknown, path: Path): unknown {
  if (typeof value === "number") return finite(value, path);
  if (Array.isArray(value)) return value.map((item, i) => copy(item, [...path, i]));
  if (!isRecord(value)) fail("invalid-shape", NAME, path, value, "a number");
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === "labels" ? item : copy(item, [...path, key]),
    ]),
  );
}

function finite(value: number, path: Path): number {
  return Number.isFinite(value) ? value : fail("not-finite", NAME, path, value, "a number");
}
