import { describe, expect, it } from "vitest";
import { distribution, type Scale } from "../../src/index.ts";
import { errorOf, faultOf } from "./faultOf.ts";

const counts = (scale: unknown) => distribution([], { scale: scale as Scale }).counts;

describe("Scale", () => {
  it.each([
    [{ min: 0, max: 10 }, 11],
    [{ min: 1, max: 2 }, 2],
    [{ min: -5, max: 5 }, 11],
    [{ min: 0, max: 10_000 }, 10_001],
    [{ min: -1_000_000, max: -999_999 }, 2],
    [{ min: 1_000_000, max: 1_010_000 }, 10_001],
  ])("%j has both ends in it", (scale, points) => {
    expect(counts(scale)).toHaveLength(points);
  });

  it.each([
    [undefined, "invalid-shape", []],
    [null, "invalid-shape", []],
    [5, "invalid-shape", []],
    [[1, 5], "invalid-shape", []],
    [{}, "invalid-shape", ["min"]],
    [{ max: 5 }, "invalid-shape", ["min"]],
    [{ min: 1 }, "invalid-shape", ["max"]],
    [{ min: 1, max: null }, "invalid-shape", ["max"]],
    [{ min: "1", max: 5 }, "not-a-number", ["min"]],
    [{ min: 1, max: Number.NaN }, "not-a-number", ["max"]],
    [{ min: Number.NEGATIVE_INFINITY, max: 5 }, "not-finite", ["min"]],
    [{ min: 0.5, max: 5 }, "not-integer", ["min"]],
    [{ min: 1, max: 4.5 }, "not-integer", ["max"]],
    [{ min: 1, max: 1 }, "out-of-range", ["max"]],
    [{ min: 5, max: 1 }, "out-of-range", ["max"]],
    [{ min: 0, max: 10_001 }, "out-of-range", ["max"]],
    [{ min: -1_000_001, max: 0 }, "out-of-range", ["min"]],
    [{ min: 1_000_001, max: 1_000_002 }, "out-of-range", ["min"]],
  ])("is not %j", (scale, code, path) => {
    expect(faultOf(() => counts(scale))).toEqual([code, ["options", "scale", ...path]]);
  });

  it("says what it is", () => {
    expect(errorOf(() => counts(5)).message).toBe(
      "distribution: options.scale is 5, expected a scale { min, max }",
    );
  });
});
