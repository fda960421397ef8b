import { describe, expect, it } from "vitest";
import { openColumns } from "../../src/core/openColumns.ts";
import { faultOf } from "./faultOf.ts";

const open = (rows: unknown) => openColumns("m", "orders", rows, ["a"], ["b"]);

describe("openColumns", () => {
  it("reads columns and records alike", () => {
    for (const rows of [
      { a: [1, 2], b: [3, 4] },
      [
        { a: 1, b: 3 },
        { a: 2, b: 4 },
      ],
    ]) {
      const table = open(rows);
      expect(table.length).toBe(2);
      expect(table.cell(1, "b")).toBe(4);
    }
  });

  it("takes rows without an optional column", () => {
    expect(open({ a: [1] }).has("b")).toBe(false);
    expect(open({ a: [1], b: undefined }).cell(0, "b")).toBeUndefined();
    expect(open([]).length).toBe(0);
  });

  it("leaves columns of other names alone", () => {
    expect(open({ a: [1], other: [1, 2], ["__proto__"]: 3, n: null }).length).toBe(1);
  });

  it.each<[string, unknown, string, string[]]>([
    ["no rows", undefined, "invalid-shape", ["orders"]],
    ["a number", 3, "invalid-shape", ["orders"]],
    ["a missing column", { b: [1] }, "invalid-shape", ["orders", "a"]],
    ["a column of nothing", { a: [], b: null }, "invalid-shape", ["orders", "b"]],
    ["a text for a column", { a: "12" }, "invalid-shape", ["orders", "a"]],
    ["columns of unequal length", { a: [1], b: [] }, "inconsistent", ["orders", "b"]],
  ])("refuses %s", (_what, rows, code, path) => {
    expect(faultOf(() => open(rows))).toEqual([code, path]);
  });
});
