import { describe, expect, it } from "vitest";
import { openTable } from "../../src/core/Rows.ts";
import { readTruths } from "../../src/core/readTruths.ts";
import { errorOf, faultOf } from "./faultOf.ts";

const read = (cells: ArrayLike<unknown>) =>
  readTruths("metric", openTable("metric", "rows", { done: cells }), "done");

describe("readTruths", () => {
  it("reads words of a program and numbers of a column alike", () => {
    expect(read([true, false, 1, 0, -0])).toEqual(Uint8Array.of(1, 0, 1, 0, 0));
    expect(read(Float64Array.of(0, 1))).toEqual(Uint8Array.of(0, 1));
    expect(read([])).toEqual(new Uint8Array(0));
  });

  it.each([2, 0.5, -1, Number.NaN, "true", "1", null, undefined])("refuses %j", (cell) => {
    expect(faultOf(() => read([true, cell]))).toEqual(["invalid-shape", ["rows", 1, "done"]]);
  });

  it("says what it takes", () => {
    expect(errorOf(() => read(["yes"])).message).toBe(
      'metric: rows[0].done is "yes", expected true or false, or 1 or 0',
    );
  });
});
