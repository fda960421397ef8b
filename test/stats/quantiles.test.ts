import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantiles } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { refusal } from "./golden.ts";

describe("quantiles", () => {
  it("interpolates as type 7 does", () => {
    const values = Float64Array.of(40, 10, 30, 20);
    expect(quantiles(values, [0, 0.25, 0.5, 0.9, 1])).toEqual([10, 17.5, 25, 37, 40]);
    expect(quantiles(Float64Array.of(3), [0, 0.3, 1])).toEqual([3, 3, 3]);
    expect(quantiles(values, [])).toEqual([]);
  });

  it("lies within the values, rises with the probability, ignores their order", () => {
    const value = fc.double({ noNaN: true, noDefaultInfinity: true });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    holds(
      fc.property(fc.array(value, { minLength: 1 }), share, share, (list, a, b) => {
        const values = Float64Array.from(list);
        const found = quantiles(values, [0, Math.min(a, b), Math.max(a, b), 1]);
        expect(found.every(Number.isFinite)).toBe(true);
        expect(found[0]).toBe(Math.min(...list) + 0);
        expect(found[3]).toBe(Math.max(...list) + 0);
        for (let i = 1; i < 4; i++) {
          const [below = 0, above = 0] = found.slice(i - 1, i + 1);
          expect(above).toBeGreaterThanOrEqual(below - Math.abs(below) * 1e-15);
        }
        expect(quantiles(values.slice().reverse(), [a, b])).toEqual(quantiles(values, [a, b]));
      }),
      100,
    );
  });

  it("bridges a gap wider than the largest double", () => {
    expect(quantiles(Float64Array.of(-1.5e308, 1.5e308), [0.5, 0.75])).toEqual([0, 7.5e307]);
  });

  it.each([
    [Float64Array.of(), [0.5], "out-of-range at values"],
    [Float64Array.of(1, Number.NaN), [0.5], "not-finite at values.1"],
    [Float64Array.of(1), [0.5, 1.1], "out-of-range at probabilities.1"],
    [Float64Array.of(1), [-0.1], "out-of-range at probabilities.0"],
    [Float64Array.of(1), [Number.NaN], "not-a-number at probabilities.0"],
    [[1, 2] as never, [0.5], "invalid-shape at values"],
  ])("refuses %s, %s", (values, probabilities, fault) => {
    expect(refusal(() => quantiles(values, probabilities))).toBe(`quantiles: ${fault}`);
  });
});
