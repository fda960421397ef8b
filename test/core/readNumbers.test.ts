import { describe, expect, it } from "vitest";
import { PERCENT } from "../../src/core/checkNumber.ts";
import { openTable } from "../../src/core/Rows.ts";
import { readNumbers } from "../../src/core/readNumbers.ts";
import { faultOf } from "./faultOf.ts";

const read = (value: unknown) =>
  readNumbers("m", openTable("m", "rows", { value }), "value", PERCENT);

describe("readNumbers", () => {
  it("reads numbers within the range as doubles, in new memory", () => {
    expect(read([0, 2.5, 100])).toEqual(Float64Array.of(0, 2.5, 100));
    const column = Float64Array.of(1, 2);
    expect(read(column)).toEqual(column);
    expect(read(column)).not.toBe(column);
    expect(Object.is(read([-0])[0], 0)).toBe(true);
    expect(read([])).toHaveLength(0);
  });

  it.each<[string, unknown, string]>([
    ["none", [1, undefined], "invalid-shape"],
    ["a missing one", [1, null], "invalid-shape"],
    ["words", [1, "2"], "not-a-number"],
    ["infinity", [1, Infinity], "not-finite"],
    ["what lies outside", Float64Array.of(1, 101), "out-of-range"],
  ])("refuses %s", (_what, value, code) => {
    expect(faultOf(() => read(value))).toEqual([code, ["rows", 1, "value"]]);
  });
});
