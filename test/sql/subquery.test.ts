import { expect, test } from "vitest";
import { bigquery, compile, equal, postgres, subquery } from "../../src/sql/index.ts";
import { faultOf } from "../core/faultOf.ts";

test("a query loses its semicolon and keeps its own lines", () => {
  const text = "SELECT 'two\nlines' AS plan, score FROM t -- all";
  const from = subquery(`  ${text} ; \n`);
  expect(from).toEqual({ kind: "subquery", text, params: [] });
  const query = compile("nps", { dialect: postgres, from, input: "score" });
  expect(query.text).toContain(`FROM (${text}\n) AS cx_source`);
});

test("its values come first, as its placeholders do", () => {
  const params = ["x", 2];
  const where = equal("plan", "pro");
  const input = "score";
  const from = subquery("SELECT * FROM t WHERE a = $1 AND b = $2", params);
  const query = compile("nps", { dialect: postgres, from, input, where });
  expect(query.params).toEqual(["x", 2, "pro"]);
  expect(query.text).toMatch(/\$1[^$]*\$2[^$]*\$3/s);
  const unnamed = subquery("SELECT * FROM t WHERE a = ? AND b = ?", params);
  expect(compile("nps", { dialect: bigquery, from: unnamed, input, where }).params).toEqual([
    "x",
    2,
    "pro",
  ]);
  params.push("later");
  expect(from).toMatchObject({ params: ["x", 2] });
});

test("an empty text and values that cannot travel are refused", () => {
  for (const text of ["", "  ", ";", null, 7])
    expect(faultOf(() => subquery(text as string))).toEqual(["invalid-shape", ["text"]]);
  expect(faultOf(() => subquery("SELECT 1", "x" as never))).toEqual(["invalid-shape", ["params"]]);
  for (const value of [Number.NaN, null, {}, 1n, undefined])
    expect(faultOf(() => subquery("SELECT 1", [1, value as never]))).toEqual([
      "invalid-shape",
      ["params", 1],
    ]);
});
