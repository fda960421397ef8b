import { describe, expect, it } from "vitest";
import { tInterval } from "../../src/stats/index.ts";
import { refusal } from "./golden.ts";
import { sleep } from "./sleep.ts";

describe("tInterval", () => {
  it("Student (1908), sleep by the second drug", () => {
    const { n, mean, standardDeviation, lower, upper } = tInterval(sleep[1], 0.95);
    expect(n).toBe(10);
    expect(mean).toBeCloseTo(2.33, 12);
    expect(standardDeviation).toBeCloseTo(2.002249, 6);
    expect([lower, upper].map((limit) => limit?.toFixed(4))).toEqual(["0.8977", "3.7623"]);
  });

  it("needs two values that differ", () => {
    const limits = { lower: null, upper: null };
    const spread = { standardDeviation: null, standardError: null };
    expect(tInterval([], 0.95)).toEqual({ n: 0, mean: null, ...spread, ...limits });
    expect(tInterval([-0], 0.95)).toEqual({ n: 1, mean: 0, ...spread, ...limits });
    const flat = { standardDeviation: 0, standardError: 0 };
    expect(tInterval([0.1, 0.1, 0.1], 0.95)).toEqual({ n: 3, mean: 0.1, ...flat, ...limits });
  });

  it("stays finite and in order far out", () => {
    for (const level of [1e-300, 0.5, 1 - 2 ** -53]) {
      const { mean, lower, upper } = tInterval([1e60, -1e60], level);
      expect(mean).toBe(0);
      expect(lower).toBeLessThanOrEqual(0);
      expect(upper).toBe(-(lower as number) + 0);
      expect(Number.isFinite(upper)).toBe(true);
    }
  });

  it.each([
    [null, 0.95, "invalid-shape at values"],
    [new Set([1]), 0.95, "invalid-shape at values"],
    [new Array(2), 0.95, "invalid-shape at values.0"],
    [[1, "2"], 0.95, "not-a-number at values.1"],
    [Float64Array.of(1, 1e300), 0.95, "out-of-range at values.1"],
    [[1, 2], -1, "out-of-range at level"],
    [[], "0.9", "not-a-number at level"],
  ])("refuses %j, %s", (values, level, fault) => {
    const call = () => tInterval(values as never, level as never);
    expect(refusal(call)).toBe(`t-interval: ${fault}`);
  });
});
