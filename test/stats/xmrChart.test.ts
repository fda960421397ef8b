import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { xmrChart } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { expectRelative, refusal } from "./golden.ts";

const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 });

describe("xmrChart", () => {
  it("moves and stretches with its values", () => {
    holds(
      fc.property(values, fc.integer({ min: -99, max: 99 }), (some, shift) => {
        const chart = xmrChart(some);
        const other = xmrChart(some.map((value) => shift - 4 * value));
        const { sigma = null, lower, upper, movingRangeUpper } = chart;
        expect(other.center).toBeCloseTo(shift - 4 * chart.center, 9);
        expect(other.sigma).toBeCloseTo(4 * (sigma ?? Number.NaN), 9);
        expect(other.lower).toBeCloseTo(shift - 4 * (upper ?? Number.NaN), 8);
        expect(other.upper).toBeCloseTo(shift - 4 * (lower ?? Number.NaN), 8);
        expect(other.movingRangeUpper).toBeCloseTo(4 * (movingRangeUpper ?? Number.NaN), 8);
        expect(other.medianMovingRangeSigma).toBeCloseTo(
          4 * (chart.medianMovingRangeSigma ?? Number.NaN),
          8,
        );
      }),
      200,
    );
  });

  it("has the textbook's 2.66 moving ranges", () => {
    holds(
      fc.property(values, (some) => {
        const { center, movingRange, lower, upper } = xmrChart(some);
        const mean = some.reduce((sum, value) => sum + value, 0) / some.length;
        const steps = some.slice(1).map((value, i) => Math.abs(value - (some[i] ?? 0)));
        const wanted = steps.reduce((sum, step) => sum + step, 0) / steps.length;
        expect(movingRange).toBeCloseTo(wanted, 9);
        expect((upper ?? 0) - (lower ?? 0)).toBeCloseTo((6 / 1.128) * wanted, 8);
        expect(((upper ?? 0) + (lower ?? 0)) / 2).toBeCloseTo(mean, 9);
        expect(center).toBeCloseTo(mean, 9);
      }),
      200,
    );
  });

  it("knows the center of one value and no more", () => {
    expect(xmrChart([7])).toEqual({
      center: 7,
      movingRange: null,
      sigma: null,
      lower: null,
      upper: null,
      movingRangeUpper: null,
      medianMovingRangeSigma: null,
    });
  });

  it("takes two values, typed arrays and large ones", () => {
    expect(xmrChart([1, 3])).toMatchObject({ center: 2, movingRange: 2, movingRangeUpper: 6.534 });
    expect(xmrChart(Float32Array.of(1, 3))).toEqual(xmrChart([1, 3]));
    const far = xmrChart([1e9 + 1, 1e9 + 3, 1e9 + 2]);
    expect([far.center, far.movingRange]).toEqual([1e9 + 2, 1.5]);
    expectRelative(xmrChart([1e60, -1e60]).upper ?? 0, 6e60 / 1.128, 1e-12);
  });

  it("has no spread where all are equal, also where their sum is not exact", () => {
    const chart = xmrChart(new Array(10).fill(0.1));
    expect(chart).toMatchObject({ center: 0.1, sigma: 0, lower: 0.1, upper: 0.1 });
  });

  it.each<[unknown, string]>([
    [undefined, "xmr-chart: invalid-shape at values"],
    [[], "xmr-chart: out-of-range at values.length"],
    [[1, null], "xmr-chart: invalid-shape at values.1"],
    [[1, "2"], "xmr-chart: not-a-number at values.1"],
    [[1, 1e300], "xmr-chart: out-of-range at values.1"],
  ])("refuses %j", (some, expected) => {
    expect(refusal(() => xmrChart(some as never))).toBe(expected);
  });
});
