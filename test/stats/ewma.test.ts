import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ewma } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { expectRelative, refusal } from "./golden.ts";

const values = fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 30 });
const standard = { target: 0, sigma: 1 };

describe("ewma", () => {
  it("weighs each value by lambda times a power of the rest, and has the variance of that sum", () => {
    holds(
      fc.property(values, fc.integer({ min: 1, max: 20 }), (some, twentieths) => {
        const lambda = twentieths / 20;
        const {
          ewma: averages,
          halfWidth,
          signals,
        } = ewma(some, { ...standard, lambda, width: 2 });
        some.forEach((_, i) => {
          const weights = some.slice(0, i + 1).map((__, j) => lambda * (1 - lambda) ** (i - j));
          const mean = weights.reduce((sum, weight, j) => sum + weight * (some[j] ?? 0), 0);
          const half = 2 * Math.sqrt(weights.reduce((sum, weight) => sum + weight ** 2, 0));
          expect(averages[i]).toBeCloseTo(mean, 9);
          expect(halfWidth[i]).toBeCloseTo(half, 12);
          if (Math.abs(Math.abs(mean) - half) > 1e-9)
            expect(signals.includes(i)).toBe(Math.abs(mean) > half);
        });
      }),
      100,
    );
  });

  it("is the values themselves at lambda 1", () => {
    const { ewma: averages, halfWidth, signals } = ewma([1, -4, 3], { ...standard, lambda: 1 });
    expect(averages).toEqual([1, -4, 3]);
    expect(halfWidth).toEqual([3, 3, 3]);
    expect(signals).toEqual([1]);
  });

  it("keeps the digits of a tiny lambda", () => {
    const lambda = 1e-9;
    const { halfWidth } = ewma([0], { ...standard, lambda });
    expectRelative(halfWidth[0] ?? 0, 3 * lambda, 1e-8);
    expect(ewma([], standard)).toEqual({ ewma: [], halfWidth: [], signals: [] });
  });

  it.each<[unknown, unknown, string]>([
    [{}, standard, "ewma: invalid-shape at values"],
    [[1], null, "ewma: invalid-shape at options"],
    [[1], { target: "1", sigma: 1 }, "ewma: not-a-number at options.target"],
    [[1], { target: 1, sigma: -1 }, "ewma: out-of-range at options.sigma"],
    [[1], { ...standard, lambda: 0 }, "ewma: out-of-range at options.lambda"],
    [[1], { ...standard, lambda: 1.1 }, "ewma: out-of-range at options.lambda"],
    [[1], { ...standard, width: -3 }, "ewma: out-of-range at options.width"],
    [[1], { ...standard, L: 3 }, "ewma: unknown-option at options.L"],
  ])("refuses %j, %j", (some, options, expected) => {
    expect(refusal(() => ewma(some as never, options as never))).toBe(expected);
  });
});
