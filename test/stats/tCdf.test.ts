import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalCdf, tCdf } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { expectGolden, expectRelative, goldens, refusal, tails } from "./golden.ts";

describe("tCdf", () => {
  it.each(goldens("dist.t.cdf"))("%s", (_, { inputs, expected, tolerance }) => {
    expectGolden(tCdf(inputs["x"] as number, inputs["df"] as number), expected["p"], tolerance);
  });

  it.each(tails("tCdf"))("%s to its last digits", (_, [x = 0, df = 0], want, tolerance) => {
    expectRelative(tCdf(x, df), want, tolerance);
  });

  it("has a closed form at one and two degrees of freedom", () => {
    for (const x of [-40, -2, -0.3, 0.3, 2, 40]) {
      expect(tCdf(x, 1)).toBeCloseTo(0.5 + Math.atan(x) / Math.PI, 14);
      expect(tCdf(x, 2)).toBeCloseTo(0.5 + x / (2 * Math.sqrt(2 + x * x)), 14);
    }
  });

  it("is the normal distribution in the limit", () => {
    for (const x of [-6, -1.96, 0.5, 3]) expectRelative(tCdf(x, 1e10), normalCdf(x), 1e-7);
  });

  it("rises and is symmetric", () => {
    const df = fc.double({ min: 0.01, max: 1e6, noNaN: true });
    const x = fc.double({ min: -100, max: 100, noNaN: true });
    holds(
      fc.property(df, x, fc.double({ min: 0, max: 9, noNaN: true }), (v, at, further) => {
        expect(tCdf(at + further, v)).toBeGreaterThanOrEqual(tCdf(at, v) * (1 - 1e-12));
        expect(tCdf(at, v) + tCdf(-at, v)).toBeCloseTo(1, 13);
      }),
    );
  });

  it("survives arguments whose square overflows", () => {
    expect(tCdf(-1e300, 3)).toBe(0);
    expect(tCdf(1e300, 3)).toBe(1);
  });

  it.each([
    [Number.NaN, 3, "not-a-number at x"],
    [Number.NEGATIVE_INFINITY, 3, "not-finite at x"],
    [1, 0, "out-of-range at df"],
    [1, 2e10, "out-of-range at df"],
  ])("refuses %s, %s", (x, df, fault) => {
    expect(refusal(() => tCdf(x, df))).toBe(`t-cdf: ${fault}`);
  });
});
