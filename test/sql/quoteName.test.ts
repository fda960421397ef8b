import { describe, expect, test } from "vitest";
import {
  bigquery,
  clickhouse,
  compile,
  databricks,
  duckdb,
  postgres,
  redshift,
  snowflake,
  spark,
  sqlite,
  table,
  trino,
} from "../../src/sql/index.ts";
import { quoteName } from "../../src/sql/quoteName.ts";
import { faultOf } from "../core/faultOf.ts";
import { openDuckdb } from "../support/sql/engines/duckdb.ts";
import { toDuckdb } from "../support/sql/engines/transpiled.ts";

describe("a name comes out as it went in", () => {
  const written = [
    'a"b',
    "a`b",
    "a\\b",
    "back\\",
    "\\`",
    '\\"',
    "line\nend",
    "🙂",
    "o'k;--",
    "$1?{p1:String}",
  ];

  test("by a parser and DuckDB", async () => {
    const engine = await openDuckdb();
    for (const dialect of [databricks, duckdb, redshift, snowflake, spark, sqlite, trino])
      for (const name of written) {
        const text = toDuckdb(`SELECT 1 AS ${quoteName(dialect, name)}`, dialect.name);
        const rows = await engine.query(text, []);
        expect(Object.keys(rows[0] ?? {}), dialect.name).toEqual([name]);
      }
    await engine.close();
  }, 30_000);

  test.each([bigquery, clickhouse])("of $name, by the rules of its documentation", (dialect) => {
    for (const name of written) {
      const text = quoteName(dialect, name);
      expect([text[0], text.at(-1)]).toEqual([dialect.quote, dialect.quote]);
      expect(readName(text.slice(1, -1), dialect.quote)).toBe(name);
    }
  });

  test("and BigQuery's has no line's end, which its names cannot hold", () => {
    expect(quoteName(bigquery, "a\nb\rc")).toBe("`a\\nb\\rc`");
  });
});

/** What a lexer makes of it: a backslash takes the next mark, and the quote stands twice or ends it. */
function readName(inner: string, quote: string): string {
  const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r" };
  let name = "";
  for (let i = 0; i < inner.length; i++) {
    const mark = inner[i] as string;
    if (mark === "\\") {
      i += 1;
      name += escapes[inner[i] as string] ?? inner[i];
    } else if (mark === quote) {
      if (inner[i + 1] !== quote) throw new Error(`${inner} ends at ${i}`);
      i += 1;
      name += quote;
    } else name += mark;
  }
  return name;
}

describe("a name that no query can hold", () => {
  const spec = { dialect: postgres, from: table("t"), input: "score" };
  const byName = (name: string, dialect = postgres) =>
    faultOf(() => compile("nps", { ...spec, dialect, by: [name] }));

  test("is empty or has a zero byte", () => {
    expect(faultOf(() => table(""))).toEqual(["invalid-shape", ["path", 0]]);
    expect(faultOf(() => table("a", "b\0"))).toEqual(["invalid-shape", ["path", 1]]);
    expect(faultOf(() => compile("nps", { ...spec, input: "" }))).toEqual([
      "invalid-shape",
      ["input", "answer"],
    ]);
    expect(byName("a\0")).toEqual(["invalid-shape", ["by", 0]]);
  });

  test("is longer than the engine keeps", () => {
    const longest = `${"é".repeat(31)}e`;
    expect(compile("nps", { ...spec, by: [longest] }).text).toContain(longest);
    expect(byName(`${longest}e`)[0]).toBe("out-of-range");
    expect(byName("🙂".repeat(16))[0]).toBe("out-of-range");
    expect(byName("€".repeat(22))[0]).toBe("out-of-range");
    expect(byName("x".repeat(128), redshift)[0]).toBe("out-of-range");
    const kept = compile("nps", { ...spec, dialect: redshift, by: ["x".repeat(127)] });
    expect(kept.text).toContain("x".repeat(127));
  });
});
