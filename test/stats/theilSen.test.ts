import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { doubleAtPlace, placeOfDouble } from "../../src/stats/doubleAtPlace.ts";
import { theilSen } from "../../src/stats/index.ts";
import { selectSlope } from "../../src/stats/selectSlope.ts";
import { senSlopes } from "../../src/stats/senSlopes.ts";
import { holds } from "../support/lawRuns.ts";
import { expectRelative, refusal } from "./golden.ts";

const fromZero = (values: readonly number[]) => Float64Array.from(values.keys());

/** All slopes, ascending. */
function listed(times: Float64Array, values: readonly number[]): Float64Array {
  const slopes = values.flatMap((later, j) =>
    values.slice(0, j).map((earlier, i) => (later - earlier) / ((times[j] ?? 0) - (times[i] ?? 0))),
  );
  return Float64Array.from(slopes).sort();
}

describe("theilSen", () => {
  it("is the median of all slopes through the medians, Sen (1968)", () => {
    const values = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), {
      minLength: 2,
      maxLength: 30,
    });
    holds(
      fc.property(values, (list) => {
        const { slope, lower, upper } = theilSen(fromZero(list), list, 0.95);
        const slopes = listed(fromZero(list), list);
        const half = slopes.length >> 1;
        const median = ((slopes[half] ?? 0) + (slopes[slopes.length - 1 - half] ?? 0)) / 2;
        expect(slope).toBeCloseTo(median, 9);
        expect([lower <= slope, slope <= upper]).toEqual([true, true]);
      }),
    );
  });

  it("has the slope and the limits of Sen's own example (1968, section 6)", () => {
    const got = theilSen([1, 2, 3, 4, 10, 12, 18], [9, 15, 19, 20, 45, 55, 78], 0.93);
    expect(got).toMatchObject({ slope: 4, lower: 26 / 7, upper: 35 / 8 });
    expect(got.intercept).toBe(4);
  });

  it("turns and shifts with the values and times", () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5];
    const times = fromZero(values);
    const { slope, lower, upper } = theilSen(times, values, 0.9);
    const risen = theilSen(
      times,
      values.map((value, i) => value + 2 * i),
      0.9,
    );
    expect(risen.slope).toBeCloseTo(slope + 2, 12);
    const fallen = theilSen(
      times,
      values.map((value) => -value),
      0.9,
    );
    expect([-fallen.slope + 0, -fallen.upper + 0, -fallen.lower + 0]).toEqual([
      slope,
      lower,
      upper,
    ]);
    expect(
      theilSen(
        times.map((time) => 1e6 + 4 * time),
        values,
        0.9,
      ).slope,
    ).toBe(slope / 4);
  });

  it("knows whether its limits can be reached: not before the fifth value at 95 %", () => {
    const reached = (n: number, level: number) => {
      const values = Float64Array.from({ length: n }, (_, i) => i * i);
      return senSlopes(fromZero([...values]), values, level).reached;
    };
    expect([reached(4, 0.95), reached(5, 0.95), reached(4, 0.9)]).toEqual([false, true, true]);
    expect(theilSen([0, 1, 2, 3], [0, 1, 4, 9], 0.95)).toMatchObject({ lower: 1, upper: 5 });
  });

  it("never returns -0 or NaN", () => {
    expect(theilSen([0, 1, 2], [-0, 0, -0], 0.95)).toEqual({
      slope: 0,
      intercept: 0,
      lower: 0,
      upper: 0,
    });
    const huge = theilSen([0, 1e-100, 1e-99], [-1e60, 1e60, -1e60], 0.95);
    expect(Object.values(huge).every(Number.isFinite)).toBe(true);
  });

  it.each<[unknown, unknown, unknown, string]>([
    [[1], [1], 0.95, "theil-sen: out-of-range at times.length"],
    [[1, 2], [1], 0.95, "theil-sen: inconsistent at values.length"],
    [[1, 1], [1, 2], 0.95, "theil-sen: inconsistent at times.1"],
    [[2, 1], [1, 2], 0.95, "theil-sen: inconsistent at times.1"],
    [[0, 1e-101], [1, 2], 0.95, "theil-sen: inconsistent at times.1"],
    [[0, 1e-13, 1], [1, 2, 3], 0.95, "theil-sen: inconsistent at times.1"],
    ["12", [1, 2], 0.95, "theil-sen: invalid-shape at times"],
    [[1, 2], [1, "2"], 0.95, "theil-sen: not-a-number at values.1"],
    [[1, 2], [1, 2], 1, "theil-sen: out-of-range at level"],
  ])("refuses %j, %j, %j", (times, values, level, expected) => {
    expect(refusal(() => theilSen(times as never, values as never, level as never))).toBe(expected);
  });
});

describe("selectSlope", () => {
  const near = (got: number, want: number, values: readonly number[]) => {
    const size = Math.max(...values.map(Math.abs), 1e-300);
    expect(Math.abs(got - want)).toBeLessThanOrEqual(1e-13 * size);
  };

  it.each<[string, fc.Arbitrary<number>]>([
    ["ratings", fc.integer({ min: 1, max: 3 })],
    ["tenths", fc.integer({ min: -20, max: 20 }).map((tenths) => tenths / 10)],
    ["fractions", fc.double({ min: -1, max: 1, noNaN: true })],
    ["all sizes", fc.double({ min: -1e50, max: 1e50, noNaN: true })],
  ])("finds every rank of %s as a list of all slopes does", (_name, value) => {
    const lists = fc.array(value, { minLength: 2, maxLength: 60 });
    holds(
      fc.property(
        lists,
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (list, p) => {
          const times = fromZero(list).map((time) => time + (time > 20 ? 7 : 0));
          const slopes = listed(times, list);
          const rank = Math.floor(p * slopes.length);
          near(selectSlope(times, Float64Array.from(list), rank), slopes[rank] ?? Number.NaN, list);
        },
      ),
      150,
    );
  });

  it("is exact where thousands of slopes are equal", () => {
    const steps = Float64Array.from({ length: 300 }, (_, i) => Math.floor(i / 150));
    const times = fromZero([...steps]);
    expect(selectSlope(times, steps, 0)).toBe(0);
    expect(selectSlope(times, steps, 300)).toBe(0);
    const line = times.map((time) => 0.1 * time);
    for (const rank of [0, 20_000, 44_849])
      expectRelative(selectSlope(times, line, rank), 0.1, 1e-13);
    expect(
      selectSlope(
        times,
        times.map(() => 7),
        5,
      ),
    ).toBe(0);
  });

  it("takes over where there are more than a million pairs", () => {
    const times = Float64Array.from({ length: 1500 }, (_, i) => i);
    const values = times.map((time) => 0.25 * time + ((time * 7919) % 101));
    const slopes = listed(times, [...values]);
    const { slope, lower } = theilSen(times, values, 0.95);
    const half = slopes.length >> 1;
    expectRelative(
      slope,
      ((slopes[half] ?? 0) + (slopes[slopes.length - 1 - half] ?? 0)) / 2,
      1e-12,
    );
    expect(slopes.includes(lower)).toBe(true);
  });

  it("counts doubles one by one", () => {
    const places = [-1.5, -5e-324, 0, 5e-324, 1e-300, 1, 1 + Number.EPSILON, 1e300];
    for (const value of places) expect(doubleAtPlace(placeOfDouble(value))).toBe(value);
    expect(placeOfDouble(1 + Number.EPSILON) - placeOfDouble(1)).toBe(1n);
    expect(placeOfDouble(5e-324) - placeOfDouble(-5e-324)).toBe(2n);
  });
});
