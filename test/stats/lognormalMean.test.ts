import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lognormalMean, tInterval, tQuantile } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { refusal } from "./golden.ts";

const nothing = {
  geometricMean: null,
  geometricLower: null,
  geometricUpper: null,
  mean: null,
  lower: null,
  upper: null,
};

describe("lognormalMean", () => {
  it("is the t interval of the logarithms, and Cox's on top of it", () => {
    const minutes = fc.array(fc.double({ min: 0.5, max: 50, noNaN: true }), {
      minLength: 3,
      maxLength: 20,
    });
    holds(
      fc.property(minutes, fc.double({ min: 0.5, max: 0.95, noNaN: true }), (values, level) => {
        const got = lognormalMean(values, level);
        const { n, mean, standardDeviation, lower, upper } = tInterval(values.map(Math.log), level);
        const s2 = (standardDeviation as number) ** 2;
        fc.pre(s2 > 0);
        expect(got.geometricMean).toBeCloseTo(Math.exp(mean as number), 9);
        expect(got.geometricLower).toBeCloseTo(Math.exp(lower as number), 9);
        expect(got.geometricUpper).toBeCloseTo(Math.exp(upper as number), 6);
        const margin =
          tQuantile((1 + level) / 2, n - 1) * Math.sqrt(s2 / n + s2 ** 2 / (2 * n - 2));
        const ends = [got.lower as number, got.mean as number, got.upper as number].map(Math.log);
        expect(ends[1]).toBeCloseTo((mean as number) + s2 / 2, 9);
        expect((ends[2] as number) - (ends[1] as number)).toBeCloseTo(margin, 9);
        expect((ends[1] as number) - (ends[0] as number)).toBeCloseTo(margin, 9);
      }),
      100,
    );
  });

  it("scales with the unit", () => {
    const minutes = [12, 15, 7, 22, 9, 41];
    const [inMinutes, inSeconds] = [minutes, minutes.map((value) => value * 60)].map((values) =>
      Object.values(lognormalMean(values, 0.9)),
    );
    inMinutes?.forEach((value, i) => {
      expect(inSeconds?.[i]).toBeCloseTo((value as number) * 60, 8);
    });
  });

  it("needs two values that differ", () => {
    expect(lognormalMean([], 0.95)).toEqual(nothing);
    expect(lognormalMean([1], 0.95)).toEqual({ ...nothing, geometricMean: 1 });
    expect(lognormalMean([1, 1, 1], 0.95)).toEqual({ ...nothing, geometricMean: 1, mean: 1 });
  });

  it("is the value itself where there is no other, and lies within its limits", () => {
    for (const value of [3, 0.1, 7.7, 1e60, 5e-324]) {
      expect(lognormalMean([value], 0.95).geometricMean).toBe(value);
      expect(lognormalMean([value, value], 0.95)).toMatchObject({
        geometricMean: value,
        mean: value,
      });
    }
    const value = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
    holds(
      fc.property(fc.array(value, { minLength: 1 }), (values) => {
        const { geometricMean, geometricLower, geometricUpper } = lognormalMean(values, 1e-15);
        const order = [Math.min(...values), geometricMean ?? 0, Math.max(...values)];
        expect(order).toEqual(order.slice().sort((a, b) => a - b));
        if (geometricLower === null || geometricUpper === null) return;
        expect(geometricLower).toBeLessThanOrEqual(geometricMean ?? 0);
        expect(geometricUpper).toBeGreaterThanOrEqual(geometricMean ?? 0);
      }),
      200,
    );
  });

  it("says what it expects of a duration of 0", () => {
    expect(() => lognormalMean([0, 1], 0.95)).toThrow(
      "lognormal-mean: values[0] is 0, expected a number above 0",
    );
  });

  it("has no limit that no number can hold", () => {
    const wild = lognormalMean([1e-300, 1e60], 0.999);
    expect(wild).toEqual({
      geometricMean: expect.closeTo(1e-120, 125),
      geometricLower: 0,
      geometricUpper: null,
      mean: null,
      lower: 0,
      upper: null,
    });
    expect(lognormalMean([1, 1000], 0.999)).toMatchObject({ geometricUpper: null, upper: null });
  });

  it.each([
    [undefined, 0.95, "invalid-shape at values"],
    [[3, 0], 0.95, "out-of-range at values.1"],
    [[3, -1], 0.95, "out-of-range at values.1"],
    [[3, Number.POSITIVE_INFINITY], 0.95, "not-finite at values.1"],
    [["3"], 0.95, "not-a-number at values.0"],
    [[3, 4], 1, "out-of-range at level"],
  ])("refuses %j, %s", (values, level, fault) => {
    const call = () => lognormalMean(values as never, level as never);
    expect(refusal(call)).toBe(`lognormal-mean: ${fault}`);
  });
});
