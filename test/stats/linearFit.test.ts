import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linearFit } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { expectRelative, refusal } from "./golden.ts";

describe("linearFit", () => {
  it("is Anscombe's first quartet (1973, The American Statistician 27)", () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    const { slope, intercept, r } = linearFit(x, y);
    expect(slope).toBeCloseTo(0.50009, 5);
    expect(intercept).toBeCloseTo(3.00009, 5);
    expect(r).toBeCloseTo(0.81642, 5);
  });

  it("keeps its digits far from 0", () => {
    const { slope, intercept, r } = linearFit([1e9, 1e9 + 1, 1e9 + 2], [1e9 + 2, 1e9 + 4, 1e9 + 6]);
    expect([slope, r]).toEqual([2, 1]);
    expectRelative(intercept ?? 0, 2 - 1e9, 1e-15);
  });

  it("recovers any line, with a correlation within 1", () => {
    const number = fc.double({ min: -100, max: 100, noNaN: true });
    holds(
      fc.property(number, number, fc.array(number, { minLength: 2 }), (slope, intercept, noise) => {
        const x = noise.map((_, i) => i);
        const line = linearFit(
          x,
          x.map((place) => intercept + slope * place),
        );
        expect(line.slope).toBeCloseTo(slope, 9);
        expect(line.intercept).toBeCloseTo(intercept, 9);
        const { r } = linearFit(x, noise);
        expect(Math.abs(r ?? 0)).toBeLessThanOrEqual(1);
      }),
      100,
    );
  });

  it("leaves open what the points leave open", () => {
    expect(linearFit([3, 3], [1, 2])).toEqual({ slope: null, intercept: null, r: null });
    expect(linearFit([1, 2], [5, 5])).toEqual({ slope: 0, intercept: 5, r: null });
    expect(linearFit([1, 2, 3], [1, 7, 1])).toEqual({ slope: 0, intercept: 3, r: 0 });
    expect(linearFit([0, 1e-60], [-1e60, 1e60])).toEqual({ slope: 2e120, intercept: -1e60, r: 1 });
  });

  it.each<[unknown, unknown, string]>([
    [[1], [1], "linear-fit: out-of-range at x.length"],
    [[1, 2], [1, 2, 3], "linear-fit: inconsistent at y.length"],
    [null, [1, 2], "linear-fit: invalid-shape at x"],
    [[1, 2], [1, Number.POSITIVE_INFINITY], "linear-fit: not-finite at y.1"],
  ])("refuses %j, %j", (x, y, expected) => {
    expect(refusal(() => linearFit(x as never, y as never))).toBe(expected);
  });
});
