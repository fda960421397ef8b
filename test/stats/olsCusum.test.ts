import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { olsCusum } from "../../src/stats/index.ts";
import { kolmogorovTail } from "../../src/stats/kolmogorovTail.ts";
import { holds } from "../support/lawRuns.ts";
import { expectRelative, refusal } from "./golden.ts";

describe("olsCusum", () => {
  it("is the largest sum of residuals in standard errors", () => {
    // Mean 2.5, residuals -1.5, -0.5, 0.5, 1.5: the sums go to -2; the variance is 5/3.
    expect(olsCusum([1, 2, 3, 4]).statistic).toBeCloseTo(2 / Math.sqrt((5 / 3) * 4), 14);
  });

  it("does not mind direction, offset or unit", () => {
    const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2 });
    holds(
      fc.property(values, (list) => {
        const { statistic } = olsCusum(list);
        if (statistic === null) return;
        expect(olsCusum([...list].reverse()).statistic).toBeCloseTo(statistic, 9);
        expect(olsCusum(list.map((value) => 1e6 - 3 * value)).statistic).toBeCloseTo(statistic, 9);
      }),
    );
  });

  it("says nothing where nothing varies", () => {
    expect(olsCusum([7, 7, 7])).toEqual({ statistic: null, pValue: null });
  });

  it.each<[unknown, string]>([
    [[1], "ols-cusum: out-of-range at values.length"],
    ["12", "ols-cusum: invalid-shape at values"],
    [[1, Number.NaN], "ols-cusum: not-a-number at values.1"],
  ])("refuses %j", (values, expected) => {
    expect(refusal(() => olsCusum(values as never))).toBe(expected);
  });
});

describe("kolmogorovTail", () => {
  it.each([
    // Smirnov (1948), Annals of Mathematical Statistics 19, 279-281: 1 - L(x).
    [0.5, 0.036055],
    [1.0, 0.73],
    [1.36, 0.950515],
    [1.63, 0.990154],
  ])("at %d", (x, below) => {
    expect(1 - kolmogorovTail(x)).toBeCloseTo(below, 5);
  });

  it("goes from 1 to 0 without a step where the series change", () => {
    expect([kolmogorovTail(0.01), kolmogorovTail(40)]).toEqual([1, 0]);
    expectRelative(kolmogorovTail(1 - 1e-13), kolmogorovTail(1), 1e-12);
    expectRelative(kolmogorovTail(5), 2 * Math.exp(-50), 1e-14);
  });
});
