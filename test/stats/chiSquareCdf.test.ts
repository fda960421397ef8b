import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chiSquareCdf, normalCdf } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { expectGolden, expectRelative, goldens, refusal, tails } from "./golden.ts";

describe("chiSquareCdf", () => {
  it.each(goldens("dist.chisq.cdf"))("%s", (_, { inputs, expected, tolerance }) => {
    const { x = -1, df = 0 } = inputs;
    expectGolden(chiSquareCdf(x, df), expected["p"], tolerance);
  });

  it.each(tails("chiSquareCdf"))("%s to its last digits", (_, [x = 0, df = 0], want, tolerance) => {
    expectRelative(chiSquareCdf(x, df), want, tolerance);
  });

  it("has a closed form at one and two degrees of freedom", () => {
    for (const x of [0.01, 1, 5, 30]) {
      expect(chiSquareCdf(x, 1)).toBeCloseTo(1 - 2 * normalCdf(-Math.sqrt(x)), 14);
      expectRelative(chiSquareCdf(x, 2), -Math.expm1(-x / 2), 1e-13);
    }
  });

  it("rises from 0 to 1", () => {
    const df = fc.double({ min: -2, max: 7, noNaN: true }).map((e) => Math.max(0.01, 10 ** e));
    const factor = fc.double({ min: 0.5, max: 2, noNaN: true });
    expect(chiSquareCdf(0, 4)).toBe(0);
    expect(chiSquareCdf(1e300, 4)).toBe(1);
    holds(
      fc.property(df, factor, (v, f) => {
        const p = chiSquareCdf(f * v, v);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(chiSquareCdf(f * v * 1.01, v)).toBeGreaterThanOrEqual(p - 1e-12);
      }),
      100,
    );
  });

  it.each([
    [-1, 1, "out-of-range at x"],
    [1, 0, "out-of-range at df"],
    [Number.NaN, 1, "not-a-number at x"],
  ])("refuses %s, %s", (x, df, fault) => {
    expect(refusal(() => chiSquareCdf(x, df))).toBe(`chi-square-cdf: ${fault}`);
  });
});
