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

  it("takes lists and typed arrays of any kind, and changes none", () => {
    const list = [40, 10, 30, 20];
    for (const values of [list, Int32Array.from(list), Float32Array.from(list)])
      expect(quantiles(values, Float32Array.of(0.25, 0.5))).toEqual([17.5, 25]);
    expect(list).toEqual([40, 10, 30, 20]);
  });

  it("bridges a gap wider than the largest double", () => {
    expect(quantiles(Float64Array.of(-1.5e308, 1.5e308), [0.5, 0.75])).toEqual([0, 7.5e307]);
  });

  it.each<[unknown, unknown, string]>([
    [Float64Array.of(), [0.5], "out-of-range at values"],
    [Float64Array.of(1, Number.NaN), [0.5], "not-finite at values.1"],
    [Float64Array.of(1), [0.5, 1.1], "out-of-range at probabilities.1"],
    [Float64Array.of(1), [-0.1], "out-of-range at probabilities.0"],
    [Float64Array.of(1), [Number.NaN], "not-a-number at probabilities.0"],
    [[1, "2"], [0.5], "not-a-number at values.1"],
    [[1, Number.NaN], [0.5], "not-a-number at values.1"],
    [[1, Number.NEGATIVE_INFINITY], [0.5], "not-finite at values.1"],
    [Float32Array.of(1, Number.POSITIVE_INFINITY), [0.5], "not-finite at values.1"],
    [BigInt64Array.of(1n), [0.5], "not-a-number at values.0"],
    // biome-ignore lint/suspicious/noSparseArray: a hole is what is tried
    [[1, , 2], [0.5], "invalid-shape at values.1"],
    [null, [0.5], "invalid-shape at values"],
    [{ length: 2, 0: 1, 1: 2 }, [0.5], "invalid-shape at values"],
    [[], [0.5], "out-of-range at values"],
    // biome-ignore lint/suspicious/noSparseArray: a hole is what is tried
    [[1], [, 0.5], "invalid-shape at probabilities.0"],
    [[1], [null], "invalid-shape at probabilities.0"],
    [[1], ["0.5"], "not-a-number at probabilities.0"],
    ...[null, undefined, 0.5, "0.5", {}, { length: 1, 0: 0.5 }, Symbol("p"), () => 1].map(
      (hostile): [unknown, unknown, string] => [[1], hostile, "invalid-shape at probabilities"],
    ),
  ])("refuses %o, %o", (values, probabilities, fault) => {
    expect(refusal(() => quantiles(values as never, probabilities as never))).toBe(
      `quantiles: ${fault}`,
    );
  });
});
