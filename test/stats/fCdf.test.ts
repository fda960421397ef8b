import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fCdf, tCdf } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { expectGolden, expectRelative, goldens, refusal, tails } from "./golden.ts";

describe("fCdf", () => {
  it.each(goldens("dist.f.cdf"))("%s", (_, { inputs, expected, tolerance }) => {
    const { x = -1, df1 = 0, df2 = 0 } = inputs;
    expectGolden(fCdf(x, df1, df2), expected["p"], tolerance);
  });

  it.each(tails("fCdf"))("%s to its last digits", (_, [x = 0, a = 0, b = 0], want, tolerance) => {
    expectRelative(fCdf(x, a, b), want, tolerance);
  });

  it("is that of a squared t with one degree of freedom above", () => {
    for (const t of [0.1, 1, 2.5]) expect(fCdf(t * t, 1, 9)).toBeCloseTo(2 * tCdf(t, 9) - 1, 13);
  });

  it("rises, and its upper tail is the lower one of the reciprocal", () => {
    const df = fc.double({ min: 0.1, max: 1e5, noNaN: true });
    const x = fc.double({ min: 0.01, max: 100, noNaN: true });
    holds(
      fc.property(df, df, x, (a, b, ratio) => {
        expect(fCdf(ratio, a, b) + fCdf(1 / ratio, b, a)).toBeCloseTo(1, 11);
        expect(fCdf(ratio * 1.1, a, b)).toBeGreaterThanOrEqual(fCdf(ratio, a, b) - 1e-13);
      }),
    );
  });

  it("is 0 at 0 and 1 where the ratio overflows", () => {
    expect(fCdf(0, 3, 4)).toBe(0);
    expect(fCdf(1e308, 1e6, 4)).toBe(1);
  });

  it.each([
    [-1, 1, 1, "out-of-range at x"],
    [1, 0, 1, "out-of-range at df1"],
    [1, 1, 0, "out-of-range at df2"],
    [Number.POSITIVE_INFINITY, 1, 1, "not-finite at x"],
  ])("refuses %s, %s, %s", (x, df1, df2, fault) => {
    expect(refusal(() => fCdf(x, df1, df2))).toBe(`f-cdf: ${fault}`);
  });
});
