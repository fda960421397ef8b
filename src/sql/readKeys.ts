import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import type { Bucket } from "./bucket.ts";
import { readEdges } from "./bucket.ts";
import { checkName } from "./checkName.ts";
import { checkColumn } from "./InputColumn.ts";
import { PREFIX } from "./TallyRow.ts";

/**
 * What makes the groups: columns by their own names, or keys by names of yours.
 *
 * @public
 */
export type By = readonly string[] | Readonly<Record<string, string | Bucket>>;

/** One key. */
export interface GroupKeySpec {
  readonly name: string;
  readonly of: string | Bucket;
}

/**
 * The keys in their order.
 *
 * @internal
 */
export function readKeys(metric: string, by: unknown): GroupKeySpec[] {
  if (by === undefined) return [];
  if (!Array.isArray(by) && !isRecord(by))
    fail("invalid-shape", metric, ["by"], by, "columns, or a record of columns and buckets");
  const entries: [string | number, unknown][] = Array.isArray(by)
    ? Array.from(by, (name, i) => [i, name])
    : Object.entries(by);
  const keys = entries.map(([place, of]) => {
    const name: unknown = typeof place === "number" ? of : place;
    checkName(metric, ["by", place], name);
    return { name, of: checkKeySpec(metric, ["by", place], of) };
  });
  refuseTwins(metric, keys);
  return keys;
}

function checkKeySpec(metric: string, path: readonly (string | number)[], of: unknown) {
  if (!isRecord(of)) {
    checkName(metric, path, of);
    return of;
  }
  const { kind, column } = of;
  if (kind !== "bucket" && kind !== "periods")
    fail("invalid-shape", metric, path, of, "a column, bucket() or periods()");
  if (kind === "bucket") checkColumn(metric, [...path, "column"], column);
  readEdges(metric, of["edges"]);
  return of as unknown as Bucket;
}

/** Engines that fold case take "Plan" and "plan" for one name, and none can hold two periods. */
function refuseTwins(metric: string, keys: readonly GroupKeySpec[]): void {
  const folded = new Set<string>();
  for (const { name } of keys) {
    const lower = name.toLowerCase();
    if (folded.has(lower) || lower.startsWith(PREFIX) || name === "__proto__")
      fail("inconsistent", metric, ["by", name], name, `a name of its own without ${PREFIX}`);
    folded.add(lower);
  }
  const buckets = keys.filter(({ of }) => isRecord(of));
  if (buckets.length > 1)
    fail("inconsistent", metric, ["by"], buckets.length, "one bucket of periods at most");
}
