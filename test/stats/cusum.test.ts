import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cusum } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { refusal } from "./golden.ts";

const values = fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 40 });
const standard = { target: 0, sigma: 1 };

describe("cusum", () => {
  it("is the largest excess of any run of values that ends there", () => {
    holds(
      fc.property(values, fc.integer({ min: 0, max: 8 }), (some, quarters) => {
        const k = quarters / 4;
        const { upper, lower, signals } = cusum(some, { ...standard, k, h: 9 });
        some.forEach((_, i) => {
          const runs = some.map((__, from) =>
            from > i
              ? [0, 0]
              : [1, -1].map((side) =>
                  some.slice(from, i + 1).reduce((sum, value) => sum + side * value - k, 0),
                ),
          );
          const above = Math.max(0, ...runs.map(([sum = 0]) => sum));
          const below = Math.max(0, ...runs.map(([, sum = 0]) => sum));
          expect([upper[i], lower[i]]).toEqual([above, below]);
          expect(signals.includes(i)).toBe(above > 9 || below > 9);
        });
      }),
      100,
    );
  });

  it("looks at standard deviations from the target only", () => {
    holds(
      fc.property(values, (some) => {
        const other = some.map((value) => 100 + 4 * value);
        expect(cusum(other, { target: 100, sigma: 4 })).toEqual(cusum(some, standard));
      }),
    );
  });

  it("signals above the limit and not at it, and says nothing of nothing", () => {
    expect(cusum([5.5], standard).signals).toEqual([]);
    expect(cusum([-5.6], standard).signals).toEqual([0]);
    expect(cusum([], standard)).toEqual({ upper: [], lower: [], signals: [] });
    const most = cusum([1e60, -1e60], { target: -1e60, sigma: 1e-60 });
    expect(most.upper.every(Number.isFinite)).toBe(true);
  });

  it.each<[unknown, unknown, string]>([
    [null, standard, "cusum: invalid-shape at values"],
    [[Number.NaN], standard, "cusum: not-a-number at values.0"],
    [[1], undefined, "cusum: invalid-shape at options"],
    [[1], { sigma: 1 }, "cusum: invalid-shape at options.target"],
    [[1], { target: 1, sigma: 0 }, "cusum: out-of-range at options.sigma"],
    [[1], { ...standard, k: -1 }, "cusum: out-of-range at options.k"],
    [[1], { ...standard, h: null }, "cusum: invalid-shape at options.h"],
    [[1], { ...standard, level: 0.95 }, "cusum: unknown-option at options.level"],
  ])("refuses %j, %j", (some, options, expected) => {
    expect(refusal(() => cusum(some as never, options as never))).toBe(expected);
  });
});
