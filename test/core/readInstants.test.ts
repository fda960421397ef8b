import { describe, expect, it } from "vitest";
import { openTable } from "../../src/core/Rows.ts";
import { readInstants } from "../../src/core/readInstants.ts";
import { faultOf } from "./faultOf.ts";

const read = (at: unknown) => readInstants("m", openTable("m", "rows", { at }), "at");

const march = Date.UTC(2026, 2, 1);

describe("readInstants", () => {
  it("reads instants of every kind", () => {
    const instants = ["2026-03-01", march, new Date(march), { epochMilliseconds: march }];
    expect(read(instants)).toEqual(new Float64Array(4).fill(march));
    const rows = instants.map((at) => ({ at }));
    expect(readInstants("m", openTable("m", "rows", rows), "at")).toEqual(read(instants));
  });

  it("takes a column of doubles as it is, to the ends of time", () => {
    const column = Float64Array.of(-8.64e15, 0, 8.64e15);
    expect(read(column)).toBe(column);
    expect(read(Int32Array.of(5, 6))).toEqual(Float64Array.of(5, 6));
    expect(read([])).toEqual(new Float64Array());
  });

  it.each<[string, unknown, number]>([
    ["a local time", ["2026-03-01", "2026-03-01T10:00"], 1],
    ["nothing", [march, null], 1],
    ["NaN among doubles", Float64Array.of(1, Number.NaN), 1],
    ["what lies beyond time", Float64Array.of(1, 2, 8.64e15 + 2), 2],
    ["what lies before time", Float64Array.of(-Infinity), 0],
  ])("refuses %s", (_what, at, row) => {
    expect(faultOf(() => read(at))).toEqual(["invalid-time", ["rows", row, "at"]]);
  });
});
