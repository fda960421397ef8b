import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { skewnessOf } from "../../src/stats/skewnessOf.ts";
import { holds } from "../support/lawRuns.ts";

const once = (values: readonly number[]) => values.map((value) => ({ value, count: 1 }));

describe("skewnessOf", () => {
  it("is the third standardised moment", () => {
    // scipy.stats.skew([2, 8, 0, 4, 1, 9, 9, 0]), the example of its documentation
    expect(skewnessOf(once([2, 8, 0, 4, 1, 9, 9, 0]))).toBeCloseTo(0.2650554122698573, 14);
    expect(skewnessOf(once([1, 2, 3, 4, 5]))).toBeCloseTo(0, 15);
    // Of a share p it is (1 - 2p) / sqrt(p(1 - p)).
    const share = [
      { value: 0, count: 90 },
      { value: 1, count: 10 },
    ];
    expect(skewnessOf(share)).toBeCloseTo(0.8 / 0.3, 13);
  });

  it("is 0 of nothing and of equal values", () => {
    expect(skewnessOf([])).toBe(0);
    expect(skewnessOf([{ value: 7, count: 3 }])).toBe(0);
    const empty = { value: 9, count: 0 };
    expect(skewnessOf([{ value: 7, count: 3 }, empty])).toBe(0);
  });

  it("knows no unit, and turns its sign with the values", () => {
    const values = fc.uniqueArray(fc.integer({ min: -100, max: 100 }), { minLength: 2 });
    holds(
      fc.property(values, fc.constantFrom(1e-100, 0.5, 3, 1e100), (list, unit) => {
        const skewness = skewnessOf(once(list));
        expect(skewnessOf(once(list.map((value) => value * unit)))).toBeCloseTo(skewness, 9);
        expect(skewnessOf(once(list.map((value) => -value)))).toBeCloseTo(-skewness, 9);
      }),
    );
  });
});
