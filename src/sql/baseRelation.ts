import { fail } from "../core/fail.ts";
import type { Bucket } from "./bucket.ts";
import { bucketCase } from "./bucketCase.ts";
import {
  all,
  any,
  choose,
  column,
  compare,
  type Expression,
  isGiven,
  isMissing,
  number,
} from "./Expression.ts";
import { unlikeName } from "./encodingGuards.ts";
import { checkColumn } from "./InputColumn.ts";
import { type Relation, rows } from "./Relation.ts";
import type { GroupKeySpec } from "./readKeys.ts";
import type { Source } from "./Source.ts";
import type { Guard, SqlField, SqlShape } from "./SqlPlan.ts";
import { unlikeEncoding } from "./unlikeEncoding.ts";

/** What the base is made of. */
interface Base {
  readonly source: Source;
  readonly keys: readonly GroupKeySpec[];
  readonly input: ReadonlyMap<string, unknown>;
  readonly shape: Pick<SqlShape, "fields">;
  readonly guards: readonly Guard[];
  readonly where: Expression | undefined;
}

/**
 * The rows under the library's own names: `key1`, `key2` … and the fields, instants as epoch
 * milliseconds; a bucket as the place of the period, since engines group small numbers fastest; and
 * which guard a row offends, 0 for none.
 *
 * @internal
 */
export function baseRelation(base: Base): Relation {
  const { source, keys, input, shape, guards, where } = base;
  const fields = Object.fromEntries(
    Array.from(input, ([field, given]) => [
      field,
      readField(["input", field], given, (shape.fields[field] as SqlField).holds),
    ]),
  );
  const read = Object.fromEntries(
    keys.flatMap(({ name, of }, i): [string, Expression][] => {
      if (typeof of === "string") return [[keyName(i), column(of)]];
      if (of.column === null) return [];
      return [[keyName(i), readBucket(["by", name], of.column)]];
    }),
  );
  const unlike = guards.length === 0 ? {} : readUnlike(input);
  const opened = rows({ kind: "source", source }, { ...read, ...fields, ...unlike }, where);
  const bucket = keys.findIndex(({ of }) => typeof of !== "string" && of.column !== null);
  const offended = guards.flatMap(({ when, field, declared }, i) => {
    const isAsked = declared ? Object.hasOwn(unlike, unlikeName(field)) : input.has(field);
    return when === null || !isAsked ? [] : [[when, number(i + 1)] as const];
  });
  const bad = offended.length === 0 ? number(0) : choose(offended, number(0));
  const checked = guards.length === 0 ? {} : { bad };
  if (bucket < 0 && guards.length === 0) return opened;
  const own = Object.fromEntries(Object.keys({ ...read, ...fields }).map((n) => [n, column(n)]));
  if (bucket < 0) return rows(opened, { ...own, ...checked });
  const { edges } = (keys[bucket] as GroupKeySpec).of as Bucket;
  const key = keyName(bucket);
  // A row without an instant is in no period; it is carried along, so that it can be refused.
  const inside = all(
    compare(column(key), ">=", number(edges[0] as number)),
    compare(column(key), "<", number(edges.at(-1) as number)),
  );
  const place = choose([[isGiven(column(key)), bucketCase(key, edges, (period) => period)]], null);
  return rows(opened, { ...own, ...checked, [key]: place }, any(isMissing(column(key)), inside));
}

/**
 * The library's own name of a key.
 *
 * @internal
 */
export function keyName(i: number): string {
  return `key${i + 1}`;
}

/** For each column that is declared as something, whether its cell is nothing of that kind. */
function readUnlike(input: ReadonlyMap<string, unknown>): Record<string, Expression> {
  return Object.fromEntries(
    Array.from(input).flatMap(([field, given]) => {
      const unlike = unlikeEncoding(checkColumn("compile", ["input", field], given));
      return unlike === null ? [] : [[unlikeName(field), unlike] as const];
    }),
  );
}

/** An instant, null for a number that is none: not every shape counts the rows that it refuses. */
function readBucket(path: readonly string[], given: unknown): Expression {
  const instant = readField(path, given, "instant");
  const unlike = unlikeEncoding(checkColumn("compile", path, given));
  return unlike === null ? instant : choose([[{ kind: "not", of: unlike }, instant]], null);
}

/**
 * A field as its shape reads it: an instant as epoch milliseconds.
 *
 * @internal
 */
export function readField(
  path: readonly (string | number)[],
  given: unknown,
  holds: SqlField["holds"],
): Expression {
  const { name, as } = checkColumn("compile", path, given);
  const cell = column(name);
  const wrong = () =>
    fail("inconsistent", "compile", path, as, `a column of the engine's own type for ${holds}`);
  if (holds === "instant") {
    if (as === null) return { kind: "milliseconds", of: cell };
    if (as === "epoch-ms") return { kind: "integer", of: cell };
    if (as === "epoch-s")
      return {
        kind: "arithmetic",
        operator: "*",
        left: { kind: "integer", of: cell },
        right: number(1000),
      };
    return wrong();
  }
  if (holds === "truth" && as === "zero-one") return compare(cell, "=", number(1));
  return as === null ? cell : wrong();
}
