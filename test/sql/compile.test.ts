import { describe, expect, test } from "vitest";
import {
  bucket,
  type CompileSpec,
  clickhouse,
  compile,
  databricks,
  duckdb,
  periods,
  postgres,
  spark,
  sqlite,
  subquery,
  table,
} from "../../src/sql/index.ts";
import { nps } from "../../src/survey/nps.ts";
import { errorOf, faultOf } from "../core/faultOf.ts";

const spec = { dialect: duckdb, from: table("t"), input: "score" };

const contacts = {
  dialect: duckdb,
  from: table("contacts"),
  input: { customer: "who", at: "at", resolved: "ok" },
  options: { asOf: "2026-03-01" },
};

describe("the text", () => {
  test("has a stage for the rows and one for the tally", () => {
    const query = compile("nps", { ...spec, by: ["plan"] });
    expect(query.text).toBe(
      [
        "WITH cx_stage1 AS (",
        '  SELECT cx_source."plan" AS "key1", cx_source."score" AS "answer"',
        '  FROM "t" AS cx_source',
        "),",
        "cx_stage2 AS (",
        '  SELECT cx_stage1."key1", cx_stage1."answer", COUNT(*) AS "n"',
        "  FROM cx_stage1",
        '  GROUP BY cx_stage1."key1", cx_stage1."answer"',
        ")",
        'SELECT cx_stage2."key1" AS "plan", \'{"kind":"distribution","version":1,"max":10,"min":0}\' AS "cx_tally", cx_stage2."answer" AS "cx_answer", cx_stage2."n" AS "cx_n"',
        "FROM cx_stage2",
      ].join("\n"),
    );
    expect(query.params).toEqual([]);
  });

  test("is the same for the metric's id and its function", () => {
    expect(compile(nps, spec).text).toBe(compile("nps", spec).text);
  });

  test("does not change a line within a name", () => {
    expect(compile("nps", { ...spec, by: { "a\nb": "c\nd" } }).text).toContain('"c\nd" AS "key1"');
    expect(compile("nps", { ...spec, by: { "a\nb": "c\nd" } }).text).toContain('AS "a\nb"');
  });

  test("reads instants and truths as they are written", () => {
    const at = (column: "epoch-ms" | "epoch-s") =>
      compile("first-contact-resolution", {
        ...contacts,
        input: { ...contacts.input, at: { column: "ms", as: column } },
      }).text;
    expect(at("epoch-ms")).toContain('CAST(cx_source."ms" AS BIGINT) AS "at"');
    expect(at("epoch-s")).toContain('(CAST(cx_source."ms" AS BIGINT) * 1000) AS "at"');
    const input = { ...contacts.input, resolved: { column: "done", as: "zero-one" } } as const;
    const { text } = compile("first-contact-resolution", { ...contacts, input });
    expect(text).toContain('cx_source."done" = 1 AS "resolved"');
  });

  test("adds up without overflow where an engine would wrap around", () => {
    const counts = { promoters: "p", passives: "q", detractors: "d" };
    const sums = (dialect: CompileSpec["dialect"]) =>
      compile("nps", { ...spec, dialect, input: counts }).text;
    expect(sums(duckdb)).toContain('SUM(cx_stage2."promoters")');
    for (const dialect of [spark, databricks])
      expect(sums(dialect)).toContain("SUM(CAST(cx_stage2.`promoters` AS DECIMAL(38, 0)))");
    expect(sums(clickhouse)).toContain('sumOrNull(toInt128(cx_stage2."promoters"))');
    expect(sums(sqlite)).toContain("SUM(cx_stage2.`promoters`)");
  });
});

describe("what is asked wrongly", () => {
  const asked = (given: object) => faultOf(() => compile("nps", { ...spec, ...given } as never));

  test("no spec, no dialect, no source", () => {
    for (const given of [null, undefined, 7, "nps"])
      expect(() => compile("nps", given as never)).toThrow(/^compile: /);
    expect(asked({ into: "t" })[0]).toBe("unknown-option");
    for (const dialect of [undefined, "duckdb", {}, { ...duckdb, quote: "'" }])
      expect(asked({ dialect })).toEqual(["invalid-shape", ["dialect"]]);
    for (const from of [undefined, "crm.t", [], {}, { kind: "view" }])
      expect(asked({ from })).toEqual(["invalid-shape", ["from"]]);
    expect(asked({ from: { kind: "table", path: [] } })).toEqual([
      "invalid-shape",
      ["from", "path"],
    ]);
    const wrong = { kind: "table", path: ["t", 7] };
    expect(asked({ from: wrong })).toEqual(["invalid-shape", ["from", "path", 1]]);
    expect(asked({ from: { kind: "subquery", text: "" } })).toEqual([
      "invalid-shape",
      ["from", "text"],
    ]);
    expect(asked({ from: { ...subquery("SELECT 1"), params: [null] } })).toEqual([
      "invalid-shape",
      ["from", "params", 0],
    ]);
  });

  test("an unknown metric", () => {
    for (const metric of ["net-promoter", "toString", "__proto__", 7, null, () => 1, {}])
      expect(faultOf(() => compile(metric as never, spec))).toEqual(["unknown-option", ["metric"]]);
    expect(errorOf(() => compile("npss" as never, spec)).message).toMatch(
      /^compile: metric is "npss", expected one of nps, /,
    );
  });

  test("columns of other fields, or too few", () => {
    for (const input of [{}, { score: "s" }, { promoters: "p" }, { answer: "a", promoters: "p" }])
      expect(asked({ input })).toEqual(["invalid-shape", ["input"]]);
    for (const input of [null, 7, ["score"], undefined])
      expect(asked({ input })).toEqual(["invalid-shape", ["input"]]);
    expect(asked({ input: { answer: undefined } })).toEqual(["invalid-shape", ["input"]]);
    expect(asked({ input: { answer: null } })).toEqual(["invalid-shape", ["input", "answer"]]);
    expect(asked({ input: { toString: "s" } })).toEqual(["invalid-shape", ["input"]]);
    const single = { ...contacts, input: "customer" };
    expect(faultOf(() => compile("first-contact-resolution", single))).toEqual([
      "invalid-shape",
      ["input"],
    ]);
    const needs = errorOf(() => compile("first-contact-resolution", { ...contacts, input: {} }));
    expect(needs.message).toContain("expected { customer, issue?, at, resolved }");
    expect(errorOf(() => compile("nps", { ...spec, input: { score: "s" } } as never)).message).toBe(
      'compile: input is "score", expected { answer } or { promoters, passives, detractors }',
    );
  });

  test("a column that cannot hold what its field does", () => {
    const zeroOne = { answer: { column: "a", as: "zero-one" } };
    expect(asked({ input: zeroOne })).toEqual(["inconsistent", ["input", "answer"]]);
    const truths = { ...contacts.input, at: { column: "at", as: "zero-one" } } as const;
    expect(
      faultOf(() => compile("first-contact-resolution", { ...contacts, input: truths })),
    ).toEqual(["inconsistent", ["input", "at"]]);
    expect(asked({ input: { answer: { column: "a" } } })).toEqual([
      "invalid-shape",
      ["input", "answer", "as"],
    ]);
    expect(asked({ input: { answer: { column: "a", as: "epoch-ms", unit: 1 } } })).toEqual([
      "invalid-shape",
      ["input", "answer", "unit"],
    ]);
  });

  test("keys that cannot stand side by side", () => {
    for (const by of ["plan", 7, null]) expect(asked({ by })).toEqual(["invalid-shape", ["by"]]);
    expect(asked({ by: ["plan", 7] })).toEqual(["invalid-shape", ["by", 1]]);
    expect(asked({ by: new Array(1) })).toEqual(["invalid-shape", ["by", 0]]);
    expect(asked({ by: ["Plan", "plan"] })).toEqual(["inconsistent", ["by", "plan"]]);
    expect(asked({ by: ["plan", "plan"] })).toEqual(["inconsistent", ["by", "plan"]]);
    expect(asked({ by: ["CX_n"] })).toEqual(["inconsistent", ["by", "CX_n"]]);
    expect(asked({ by: ["__proto__"] })).toEqual(["inconsistent", ["by", "__proto__"]]);
    expect(asked({ by: { plan: 7 } })).toEqual(["invalid-shape", ["by", "plan"]]);
    expect(asked({ by: { plan: { kind: "column" } } })).toEqual(["invalid-shape", ["by", "plan"]]);
    expect(asked({ by: { m: { kind: "bucket", column: null, edges: [0, 1] } } })).toEqual([
      "invalid-shape",
      ["by", "m", "column"],
    ]);
    expect(asked({ by: { m: { kind: "bucket", column: "at", edges: [1, 0] } } })).toEqual([
      "inconsistent",
      ["edges", 1],
    ]);
    const two = { a: bucket("a", [0, 1]), b: bucket("b", [0, 1]) };
    expect(asked({ by: two })).toEqual(["inconsistent", ["by"]]);
  });

  test("periods of a metric that has none, and buckets that would cut customers apart", () => {
    expect(asked({ by: { month: periods([0, 1]) } })).toEqual(["inconsistent", ["by", "month"]]);
    const by = { month: bucket("at", [0, 1]) };
    const metric = "first-contact-resolution";
    expect(faultOf(() => compile(metric, { ...contacts, by }))).toEqual([
      "inconsistent",
      ["by", "month"],
    ]);
  });

  test("options that the metric does not take", () => {
    expect(asked({ options: null })).toEqual(["invalid-shape", ["options"]]);
    expect(asked({ options: { scale: 5 } })[0]).toBe("unknown-option");
    expect(asked({ options: { definition: "five-star" } })[0]).toBe("unknown-definition");
    expect(asked({ asOf: "yesterday" })).toEqual(["invalid-time", ["asOf"]]);
    const { options: _, ...without } = contacts;
    expect(faultOf(() => compile("first-contact-resolution", without))).toEqual([
      "invalid-time",
      ["options", "asOf"],
    ]);
  });

  test("a dialect's own numbers are whole", () => {
    const options = { asOf: 0.5 };
    expect(faultOf(() => compile("first-contact-resolution", { ...contacts, options }))[0]).toBe(
      "not-integer",
    );
    expect(compile("nps", { ...spec, dialect: postgres }).params).toEqual([]);
  });
});
