import { expect, test } from "vitest";
import { bucket, compile, duckdb, periods, table } from "../../src/sql/index.ts";
import { faultOf } from "../core/faultOf.ts";

const DAY = 86_400_000;

test("edges are copied", () => {
  const edges = [0, DAY];
  const made = bucket("at", edges);
  edges.push(5);
  expect(made).toEqual({ kind: "bucket", column: "at", edges: [0, DAY] });
  expect(periods([0, DAY])).toEqual({ kind: "periods", column: null, edges: [0, DAY] });
});

test("edges that do not ascend in whole milliseconds are refused", () => {
  for (const make of [(edges: number[]) => bucket("at", edges), periods]) {
    expect(faultOf(() => make([0]))).toEqual(["invalid-shape", ["edges"]]);
    expect(faultOf(() => make(null as never))).toEqual(["invalid-shape", ["edges"]]);
    expect(faultOf(() => make([0, DAY, DAY]))).toEqual(["inconsistent", ["edges", 2]]);
    expect(faultOf(() => make([DAY, 0]))).toEqual(["inconsistent", ["edges", 1]]);
    expect(faultOf(() => make([0, 0.5]))).toEqual(["not-integer", ["edges", 1]]);
    expect(faultOf(() => make([0, Number.NaN]))).toEqual(["not-a-number", ["edges", 1]]);
    expect(faultOf(() => make([0, "1" as never]))).toEqual(["not-a-number", ["edges", 1]]);
    expect(faultOf(() => make([0, 9e15]))).toEqual(["out-of-range", ["edges", 1]]);
  }
});

test("a bucket has a column", () => {
  expect(faultOf(() => bucket("", [0, 1]))).toEqual(["invalid-shape", ["column"]]);
  const as = { column: "at", as: "epoch-ns" } as never;
  expect(faultOf(() => bucket(as, [0, 1]))).toEqual(["invalid-shape", ["column", "as"]]);
});

const months = Array.from({ length: 37 }, (_, i) => Date.UTC(2026, i));

test("of 36 months, a row is compared six times", () => {
  const by = { month: bucket("at", months) };
  const { text } = compile("nps", { dialect: duckdb, from: table("t"), input: "score", by });
  const [, search = ""] = /(CASE .* END) AS "key1"/.exec(text) ?? [];
  expect(search.match(/WHEN/g)).toHaveLength(36);
  let deepest = 0;
  let depth = 0;
  for (const word of search.match(/CASE|END/g) ?? []) {
    depth += word === "CASE" ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  expect(deepest).toBe(7);
});

test("rows of each period come back in order, empty periods too", () => {
  const by = { plan: "plan", day: bucket("at", [0, DAY, 2 * DAY, 3 * DAY]) };
  const spec = { dialect: duckdb, from: table("t"), input: "score", by, asOf: 2 * DAY };
  const { read } = compile("nps", spec);
  const cx_tally = '{"kind":"distribution","version":1,"min":0,"max":10}';
  const rows = [
    { plan: "b", day: BigInt(DAY), cx_to: 2n * BigInt(DAY), cx_tally, cx_answer: 9, cx_n: 1 },
    { plan: "a", day: String(DAY), cx_to: String(2 * DAY), cx_tally, cx_answer: 0, cx_n: 2 },
    { plan: "b", day: 0, cx_to: DAY, cx_tally, cx_answer: null, cx_n: "3" },
  ];
  const found = read(rows).map(({ keys, from, to, complete, result }) => [
    keys,
    [from, to, complete],
    result.n,
  ]);
  const limits = [
    [0, DAY, true],
    [DAY, 2 * DAY, true],
    [2 * DAY, 3 * DAY, false],
  ] as const;
  const counts = { a: [0, 2, 0], b: [0, 1, 0] };
  expect(found).toEqual(
    Object.entries(counts).flatMap(([plan, ns]) =>
      ns.map((n, i) => [{ plan, day: limits[i]?.[0] }, limits[i], n]),
    ),
  );
  const last = { cx_tally, cx_answer: 9, cx_n: 1, plan: "b", cx_to: 3 * DAY };
  for (const day of [3 * DAY, 1, "", "x", true, 0.5])
    expect(faultOf(() => read([{ ...last, day }]))).toEqual(["inconsistent", ["rows", 0, "day"]]);
  const undated = () => read([{ ...last, day: null, cx_to: null }]);
  expect(faultOf(undated)).toEqual(["invalid-time", ["rows", 0, "day"]]);
  for (const cx_to of [DAY, 3 * DAY, null, "", true])
    expect(faultOf(() => read([{ ...last, day: DAY, cx_to }]))).toEqual([
      "inconsistent",
      ["rows", 0, "cx_to"],
    ]);
});
