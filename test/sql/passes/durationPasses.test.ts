import { describe, expect, test } from "vitest";
import {
  type CompileSpec,
  duckdb,
  durationPasses,
  type Row,
  runPasses,
  table,
} from "../../../src/sql/index.ts";

const spec: CompileSpec<"handle-time"> = {
  dialect: duckdb,
  from: table("calls"),
  input: { duration: "took" },
};

const cx_tally = '{"kind":"durations","version":1,"cells":"octave-128","unit":"ms"}';

const cell = (cx_cell: number, cx_n: number, cx_total: number): Row => ({
  cx_tally,
  cx_cell,
  cx_n,
  cx_total,
  cx_bad: 0,
  cx_refused: 0,
  cx_seen: cx_n,
});

test("the second query asks for the cells that hold the ranks, and no others", async () => {
  const grid = [cell(100, 10, 1000), cell(1024, 80, 82_300), cell(4096, 10, 41_000)];
  const texts: string[] = [];
  const answers = [
    grid,
    [
      { cx_cell: 1029n, cx_n: 80 },
      { cx_cell: 4100, cx_n: "10" },
    ],
  ];
  const [whole] = await runPasses(durationPasses("handle-time", spec), async (text) => {
    texts.push(text);
    return answers[texts.length - 1] ?? [];
  });
  expect(texts.length).toBe(2);
  expect(texts[1]).toContain(">= 1024");
  expect(texts[1]).toContain("<= 1031");
  expect(texts[1]).toContain(">= 4096");
  expect(texts[1]).toContain("<= 4127");
  expect(texts[1]).not.toContain("100");
  expect(whole?.result).toMatchObject({
    n: 100,
    value: 1243,
    median: { value: 1029, lower: 1029, upper: 1029 },
    p90: { value: expect.closeTo(1336.1, 9) },
    p95: { value: 4100, upper: 4100 },
  });
});

test("below 256 one query tells all", async () => {
  const passes = durationPasses("handle-time", spec);
  expect(passes.next([]).done).toBe(false);
  const step = passes.next([cell(7, 2, 14), cell(255, 1, 255)]);
  expect(step.done && step.value[0]?.result.median.value).toBe(7);
});

describe("data that did not stand still", () => {
  test.each([
    ["fewer", [{ cx_cell: 1025, cx_n: 2 }]],
    ["none", []],
    ["other values than asked for", [{ cx_cell: 1032, cx_n: 3 }]],
  ])("%s", (_, rows) => {
    const passes = durationPasses("handle-time", spec);
    passes.next([]);
    passes.next([cell(1024, 3, 3075)]);
    expect(() => passes.next(rows)).toThrow(
      expect.objectContaining({ code: "inconsistent", path: ["rows", 1024] }),
    );
  });
});

test.each<[string, string, object, string, (string | number)[]]>([
  ["another metric", "nps", {}, "unknown-option", ["metric"]],
  [
    "cells",
    "handle-time",
    { options: { cells: "values" } },
    "unknown-option",
    ["options", "cells"],
  ],
  ["options that are none", "handle-time", { options: 5 }, "invalid-shape", ["options"]],
  [
    "another field of the spec",
    "handle-time",
    { limit: 5 },
    "unknown-option",
    ["options", "limit"],
  ],
  [
    "totals",
    "handle-time",
    { input: { talk: "talk", handled: "handled" } },
    "invalid-shape",
    ["input"],
  ],
  ["no input", "handle-time", { input: null }, "invalid-shape", ["input"]],
  ["no dialect", "handle-time", { dialect: null }, "invalid-shape", ["dialect"]],
])("%s: refused before a query is written", (_, metric, more, code, path) => {
  expect(() => durationPasses(metric as "handle-time", { ...spec, ...more })).toThrow(
    expect.objectContaining({ code, path }),
  );
});

test("what the engine says goes through", async () => {
  const passes = durationPasses("handle-time", spec);
  await expect(runPasses(passes, () => Promise.reject(new Error("gone")))).rejects.toThrow("gone");
});

test("rows that are refused are refused in the first pass", () => {
  const passes = durationPasses("handle-time", spec);
  passes.next([]);
  expect(() => passes.next([{ ...cell(1, 1, 1), cx_bad: 1, cx_refused: 1 }])).toThrow(
    expect.objectContaining({ code: "inconsistent", path: ["rows", 0, "duration"] }),
  );
});
