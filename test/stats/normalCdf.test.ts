import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalCdf } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { expectGolden, expectRelative, goldens, refusal, tails } from "./golden.ts";

describe("normalCdf", () => {
  it.each(goldens("dist.normal.cdf"))("%s", (_, { inputs, expected, tolerance }) => {
    expectGolden(normalCdf(inputs["x"] as number), expected["p"], tolerance);
  });

  it.each(tails("normalCdf"))("%s to its last digits", (_, [x = 0], want, tolerance) => {
    expectRelative(normalCdf(x), want, tolerance);
  });

  it("is 0.5 at 0, 0 and 1 at the ends of the doubles", () => {
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(-1e308)).toBe(0);
    expect(normalCdf(1e308)).toBe(1);
  });

  it("rises, and both tails sum to 1", () => {
    const x = fc.double({ min: -38, max: 38, noNaN: true });
    holds(
      fc.property(x, fc.double({ min: 0, max: 5, noNaN: true }), (at, further) => {
        expect(normalCdf(at + further)).toBeGreaterThanOrEqual(normalCdf(at) * (1 - 1e-13));
        expect(normalCdf(at) + normalCdf(-at)).toBeCloseTo(1, 14);
      }),
    );
  });

  it("refuses what is no finite number", () => {
    expect(refusal(() => normalCdf(Number.NaN))).toBe("normal-cdf: not-a-number at x");
    expect(refusal(() => normalCdf(Number.POSITIVE_INFINITY))).toBe("normal-cdf: not-finite at x");
  });
});
