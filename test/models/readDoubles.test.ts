import { expect, it } from "vitest";
import { openTable } from "../../src/core/Rows.ts";
import { readDoubles } from "../../src/models/readDoubles.ts";
import { faultOf } from "../core/faultOf.ts";

const read = (x: ArrayLike<unknown>, range = {}) =>
  readDoubles("test", openTable("test", "rows", { x }), "x", range);

it("takes a column of doubles as it is, and copies others", () => {
  const column = Float64Array.of(-1.5, 2e300);
  expect(read(column)).toBe(column);
  expect(read([1, 2])).toEqual(Float64Array.of(1, 2));
  expect(read(Int32Array.of(1, 2), { whole: true })).toEqual(Float64Array.of(1, 2));
  const records = openTable("test", "rows", [{ x: 3 }]);
  expect(readDoubles("test", records, "x", {})).toEqual(Float64Array.of(3));
});

it("refuses what is out of the range, by its row", () => {
  const range = { min: 0, max: 5, whole: true };
  const fault = (...cells: number[]) => faultOf(() => read(Float64Array.from(cells), range));
  expect(read(Float64Array.of(0, 5), range)).toHaveLength(2);
  expect(fault(1, -1)).toEqual(["out-of-range", ["rows", 1, "x"]]);
  expect(fault(1, 2, 6)).toEqual(["out-of-range", ["rows", 2, "x"]]);
  expect(fault(1.5)).toEqual(["not-integer", ["rows", 0, "x"]]);
  expect(fault(Number.NaN)).toEqual(["not-a-number", ["rows", 0, "x"]]);
  expect(faultOf(() => read(Float64Array.of(Number.POSITIVE_INFINITY)))).toEqual([
    "not-finite",
    ["rows", 0, "x"],
  ]);
});
