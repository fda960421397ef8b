import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compile, equal, not, table } from "../../src/sql/index.ts";
import type { Condition } from "../../src/sql/where/Condition.ts";
import { conditionOf, conditionTrees, truthOf } from "../support/sql/conditionTree.ts";
import { openDuckdb } from "../support/sql/engines/duckdb.ts";
import { openPglite } from "../support/sql/engines/pglite.ts";
import type { CaseRow, Cell } from "../support/sql/SqlCase.ts";
import type { SqlEngine, SqlTable } from "../support/sql/SqlEngine.ts";

const TYPES = {
  whole: "integer",
  fraction: "double",
  words: "text",
  truth: "boolean",
  at: "timestamp",
} as const;

const VALUES = {
  whole: [-1, 0, 1, 2],
  fraction: [-0.5, 0.1, 2],
  words: ["", "o'k", "back\\", "';--", "$1", "?", "🙂", "a\nb"],
  truth: [true, false],
  at: [0, 1, 1_767_225_600_000],
};

const rows = fc.array(
  fc.record(
    Object.fromEntries(
      Object.entries(VALUES).map(([name, values]): [string, fc.Arbitrary<Cell>] => [
        name,
        fc.option(fc.constantFrom<Cell>(...values), { freq: 3 }),
      ]),
    ),
  ),
  { maxLength: 20 },
);

function tableOf(cells: readonly CaseRow[]): SqlTable {
  const columns = Object.entries(TYPES).map(([name, type]) => ({ name, type, nullable: true }));
  return {
    name: "answers",
    columns: [{ name: "score", type: "integer", nullable: false }, ...columns],
    rows: cells.map((row) => [10, ...columns.map(({ name }) => row[name] as Cell)]),
  };
}

async function countWhere(engine: SqlEngine, where: Condition): Promise<number | null> {
  const { dialect } = engine;
  const query = compile("nps", { dialect, from: table("answers"), input: "score", where });
  const [first] = query.read(await engine.query(query.text, query.params));
  return first?.result.n ?? null;
}

const marks = [
  "'",
  '"',
  "`",
  "\\",
  "$1",
  "?",
  "{p1:String}",
  ";--",
  "/*",
  "🙂",
  "\n",
  " ",
  "%s",
  "n",
];

const texts = fc.array(fc.constantFrom(...marks), { maxLength: 6 }).map((parts) => parts.join(""));

/** Table, score, segment and key: no two of them the same in any case of letters. */
const names = fc
  .uniqueArray(
    texts.filter((text) => text !== ""),
    { minLength: 4, maxLength: 4, selector: (name) => name.toLowerCase() },
  )
  .filter((list) => list.every((name) => Buffer.byteLength(name) <= 63));

describe.each([
  ["DuckDB", openDuckdb],
  ["PGlite", openPglite],
])("%s", (_, open) => {
  let engine: SqlEngine;
  beforeAll(async () => {
    engine = await open();
  }, 60_000);
  afterAll(() => engine.close());

  test("keeps the rows of a condition, and those of its opposite", async () => {
    const trees = fc.array(conditionTrees(VALUES), { minLength: 4, maxLength: 4 });
    const property = fc.asyncProperty(rows, trees, async (cells, asked) => {
      await engine.create(tableOf(cells));
      for (const tree of asked) {
        const where = conditionOf(tree, ["at"]);
        const truths = cells.map((row) => truthOf(tree, row));
        const sent = JSON.parse(JSON.stringify(where)) as Condition;
        expect(await countWhere(engine, sent)).toBe(truths.filter((truth) => truth).length);
        const against = truths.filter((truth) => truth === false).length;
        expect(await countWhere(engine, not(where))).toBe(against);
      }
    });
    await fc.assert(property, { seed: 5, numRuns: 25 });
  }, 60_000);

  test("a column that is not there is an error, whatever else has its name", async () => {
    await engine.create(tableOf([]));
    await expect(countWhere(engine, equal("answer", 10))).rejects.toThrow();
    await expect(countWhere(engine, equal("key1", 10))).rejects.toThrow();
  });

  test("finds the rows by any name and any value", async () => {
    const cells = fc.array(fc.tuple(fc.constantFrom(0, 10), texts), { maxLength: 8 });
    const property = fc.asyncProperty(names, cells, texts, async (named, rows, wanted) => {
      const [from, score, segment, key] = named as [string, string, string, string];
      const columns = [
        { name: score, type: "integer", nullable: false },
        { name: segment, type: "text", nullable: false },
      ] as const;
      await engine.create({ name: from, columns, rows });
      const { dialect } = engine;
      const spec = { dialect, from: table(from), input: { answer: score }, by: { [key]: segment } };
      const where = equal(segment, wanted);
      for (const [condition, isIn] of [
        [where, (text: string) => text === wanted],
        [not(where), (text: string) => text !== wanted],
      ] as const) {
        const { text, params, read } = compile("nps", { ...spec, where: condition });
        const found = read(await engine.query(text, params)).map(({ keys, result }) => [
          keys[key],
          result.n,
        ]);
        const kept = rows.map(([, own]) => own).filter(isIn);
        const counts = [...new Set(kept)]
          .sort()
          .map((own) => [own, kept.filter((o) => o === own).length]);
        expect(found).toEqual(counts);
      }
    });
    await fc.assert(property, { seed: 11, numRuns: 40 });
  }, 60_000);
});
