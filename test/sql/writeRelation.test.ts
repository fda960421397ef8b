import { describe, expect, test } from "vitest";
import type { Dialect } from "../../src/sql/Dialect.ts";
import { column, compare, type Expression, number, subtract } from "../../src/sql/Expression.ts";
import { hasColumn } from "../../src/sql/hasColumn.ts";
import { clickhouse, compile, duckdb, oneOf, sqlite, table } from "../../src/sql/index.ts";
import { groups, type Relation, rows } from "../../src/sql/Relation.ts";
import { writeRelation } from "../../src/sql/writeRelation.ts";
import { faultOf } from "../core/faultOf.ts";

const source: Relation = { kind: "source", source: table("t") };

const write = (relation: Exclude<Relation, { kind: "source" }>, dialect: Dialect = duckdb) =>
  writeRelation({ dialect, params: [] }, relation);

const expression = (of: Expression, dialect: Dialect = duckdb) =>
  /SELECT (.*) AS .x.\n/.exec(write(rows(source, { x: of }), dialect))?.[1];

const a = column("a");

const window = { partition: ["k"], order: ["at"] };

describe("expressions", () => {
  test("are written in full, each column with what it comes from", () => {
    const by = 'OVER (PARTITION BY cx_source."k" ORDER BY cx_source."at"';
    expect(expression(subtract(a, number(-1)))).toBe('(cx_source."a" - (-1))');
    expect(expression(number(-0))).toBe("0");
    expect(expression({ kind: "remainder", of: a, divisor: 7 })).toBe('MOD(cx_source."a", 7)');
    expect(expression({ kind: "remainder", of: a, divisor: 7 }, sqlite)).toBe(
      "(cx_source.`a` % 7)",
    );
    expect(expression({ kind: "choose", cases: [[compare(a, "=", a), a]], otherwise: null })).toBe(
      'CASE WHEN cx_source."a" = cx_source."a" THEN cx_source."a" END',
    );
    expect(expression({ kind: "previous", of: a, ...window })).toBe(`LAG(cx_source."a") ${by})`);
    expect(expression({ kind: "next", of: a, ...window }, clickhouse)).toBe(
      `LEAD(toNullable(cx_source."a")) ${by})`,
    );
    expect(expression({ kind: "greatest-before", of: a, ...window })).toBe(
      `MAX(cx_source."a") ${by} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)`,
    );
    expect(expression({ kind: "least-of", of: a, partition: ["k", "l"] })).toBe(
      'MIN(cx_source."a") OVER (PARTITION BY cx_source."k", cx_source."l")',
    );
    expect(expression({ kind: "greatest-of", of: a, partition: ["k"] })).toBe(
      'MAX(cx_source."a") OVER (PARTITION BY cx_source."k")',
    );
  });

  test("hold whole numbers and plain words alone", () => {
    for (const value of [0.5, Number.NaN, 2 ** 53, "1" as never])
      expect(faultOf(() => expression(number(value)))[0]).toBe("not-integer");
    for (const value of ["o'k", "back\\", "a;b", "line\nend", "🙂", "$1", "?"])
      expect(faultOf(() => expression({ kind: "words", value }))[0]).toBe("invalid-shape");
    expect(expression({ kind: "words", value: '{"a":[1,-2]}' })).toBe(`'{"a":[1,-2]}'`);
  });
});

describe("relations", () => {
  test("of one stage are a SELECT", () => {
    expect(write(rows(source, { a }, compare(a, ">", number(1))))).toBe(
      'SELECT cx_source."a"\nFROM "t" AS cx_source\nWHERE cx_source."a" > 1',
    );
  });

  test("without keys are one group", () => {
    const n = { n: { kind: "count" }, least: { kind: "least", of: a } } as const;
    expect(write(groups(source, [], n))).toBe(
      'SELECT COUNT(*) AS "n", MIN(cx_source."a") AS "least"\nFROM "t" AS cx_source',
    );
    const greatest = { g: { kind: "greatest", of: a }, t: { kind: "total", of: a } } as const;
    expect(write(groups(source, [], greatest), clickhouse)).toContain(
      'maxOrNull(cx_source."a") AS "g", sumOrNull(cx_source."a") AS "t"',
    );
  });

  test("are written once, however often they are read", () => {
    const base = rows(source, { a });
    const text = write({ kind: "stack", parts: [rows(base, { b: a }), rows(base, { b: a })] });
    expect(text.match(/"t" AS cx_source/g)).toHaveLength(1);
    expect(text.split("\n").slice(-3)).toEqual([
      "SELECT * FROM cx_stage2",
      "UNION ALL",
      "SELECT * FROM cx_stage3",
    ]);
  });

  test("stand beside lists of numbers", () => {
    const list = [
      [0, 5],
      [5, 9],
    ];
    const pairs = { kind: "pairs", from: source, columns: ["a"], names: ["f", "u"], list } as const;
    expect(write(pairs)).toBe(
      [
        'SELECT cx_source."a" AS "a", cx_pairs."f" AS "f", cx_pairs."u" AS "u"',
        'FROM "t" AS cx_source',
        'CROSS JOIN (SELECT 0 AS "f", 5 AS "u" UNION ALL SELECT 5 AS "f", 9 AS "u") AS cx_pairs',
      ].join("\n"),
    );
  });

  test("of groups have their keys and tallies, and others any column", () => {
    const tallied = groups(source, ["k"], { n: { kind: "count" } });
    expect(["k", "n", "m", "toString"].map((name) => hasColumn(tallied, name))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(hasColumn(source, "m")).toBe(true);
  });
});

test("ClickHouse is told the type of each value, and rounds none", () => {
  const where = oneOf("a", ["x", 2 ** 53 - 1, 0.5, true, 2 ** 60]);
  const from = table("t");
  const { text, params } = compile("nps", { dialect: clickhouse, from, input: "score", where });
  expect(text.match(/\{p\d:\w+\}/g)).toEqual([
    "{p1:String}",
    "{p2:Int64}",
    "{p3:Float64}",
    "{p4:Bool}",
    "{p5:Float64}",
  ]);
  expect(params).toHaveLength(5);
});
