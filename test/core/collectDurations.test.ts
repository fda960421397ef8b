import { describe, expect, it } from "vitest";
import { collectDurations } from "../../src/core/collectDurations.ts";
import { averageResolutionTime, durationTally } from "../../src/index.ts";
import { errorOf, faultOf } from "./faultOf.ts";

const collect = (input: unknown) => collectDurations("art", input);

describe("collectDurations", () => {
  it("leaves missing durations out and counts them", () => {
    // biome-ignore lint/suspicious/noSparseArray: a hole is a missing duration
    expect(collect([3, null, 0.5, undefined, , 7])).toEqual({
      durations: Float64Array.of(3, 0.5, 7),
      missing: 3,
    });
  });

  it("takes doubles in place", () => {
    const doubles = Float64Array.of(1, 2, Number.MAX_SAFE_INTEGER, 0);
    expect(collect(doubles).durations).toBe(doubles);
  });

  it.each([
    ["a list", [5, 6]],
    ["another typed array", Uint16Array.of(5, 6)],
    ["an array-like", { length: 2, 0: 5, 1: 6 }],
    ["a generator", [5, 6].values()],
    ["a Set with a length of 0", Object.assign(new Set([5, 6]), { length: 0 })],
  ])("takes %s", (_, input) => {
    expect(collect(input)).toEqual({ durations: Float64Array.of(5, 6), missing: 0 });
  });

  it.each([0, 1, 1023, 1024, 1025, 5000])("takes %s from a generator", (length) => {
    const list = Array.from({ length }, (_, i) => i / 2);
    expect(collect(list.values()).durations).toEqual(Float64Array.from(list));
  });

  it("makes 0 of -0", () => {
    expect(Object.is(collect([-0]).durations[0], 0)).toBe(true);
    expect(Object.is(averageResolutionTime(Float64Array.of(-0)).value, 0)).toBe(true);
    expect(durationTally(Float64Array.of(-0, 0)).counts).toEqual({ 0: 2 });
  });

  it.each([
    ["a negative one", -1, "out-of-range"],
    ["one beyond counting", 2 ** 53, "out-of-range"],
    ["NaN", Number.NaN, "not-a-number"],
    ["Infinity", Number.POSITIVE_INFINITY, "not-finite"],
    ["-Infinity", Number.NEGATIVE_INFINITY, "not-finite"],
    ["words", "5", "not-a-number"],
    ["a bigint", 5n, "not-a-number"],
  ])("refuses %s, and names it", (_, bad, code) => {
    for (const list of [[1, 2, bad], [1, 2, bad].values()]) {
      expect(faultOf(() => collect(list))).toEqual([code, ["durations", 2]]);
    }
    if (typeof bad === "number") {
      const error = errorOf(() => collect(Float64Array.of(1, 2, bad)));
      expect([error.code, error.path]).toEqual([code, ["durations", 2]]);
    }
  });

  it.each([[null], [5], ["5"], [{}], [{ length: -1 }]])("refuses %s", (input) => {
    const error = errorOf(() => collect(input));
    expect([error.code, error.path]).toEqual(["invalid-shape", ["durations"]]);
    expect(error.message).toMatch(/expected a list of numbers$/);
  });
});
