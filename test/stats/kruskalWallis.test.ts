import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kruskalWallis, mannWhitney } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { ozone } from "./airquality.ts";
import { refusal } from "./golden.ts";

describe("kruskalWallis", () => {
  it("R's airquality, ozone by month: H = 29.267, df = 4, p = 6.901e-06", () => {
    expect(ozone.flat()).toHaveLength(116);
    const { h, df, pValue } = kruskalWallis(ozone);
    expect(h?.toFixed(3)).toBe("29.267");
    expect(df).toBe(4);
    expect(pValue?.toExponential(3)).toBe("6.901e-6");
  });

  it("is the Mann-Whitney test of two groups", () => {
    const ratings = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 });
    holds(
      fc.property(ratings, ratings, (x, y) => {
        const { df, pValue } = kruskalWallis([x, y]);
        expect(df).toBe(1);
        expect(pValue).toBeCloseTo(mannWhitney(x, y).pValueWithoutContinuity as number, 9);
      }),
      200,
    );
  });

  it("is the same in any order of groups", () => {
    const [a, b, c] = ozone;
    expect(kruskalWallis([c, a, b]).h).toBeCloseTo(kruskalWallis([a, b, c]).h as number, 10);
  });

  it("gives a group without values no degree of freedom", () => {
    const groups = [[1, 2], [], [3, 4]];
    expect(kruskalWallis(groups)).toEqual(
      kruskalWallis([
        [1, 2],
        [3, 4],
      ]),
    );
    const nothing = { h: null, df: 0, pValue: null };
    expect(kruskalWallis([[1, 2], []])).toEqual(nothing);
    expect(kruskalWallis([[], []])).toEqual(nothing);
  });

  it("finds nothing where all values are equal", () => {
    expect(kruskalWallis([[3, 3], [3], [3]])).toEqual({ h: null, df: 2, pValue: 1 });
  });

  it.each([
    [null, "invalid-shape at groups"],
    [{}, "invalid-shape at groups"],
    [[[1, 2]], "out-of-range at groups.length"],
    [[1, 2], "invalid-shape at groups.0"],
    [new Array(2), "invalid-shape at groups.0"],
    [[[1], [2, "3"]], "not-a-number at groups.1.1"],
    [[[1], [2, Number.NaN]], "not-a-number at groups.1.1"],
  ])("refuses %j", (groups, fault) => {
    expect(refusal(() => kruskalWallis(groups as never))).toBe(`kruskal-wallis: ${fault}`);
  });
});
