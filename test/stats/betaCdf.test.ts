import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaCdf } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { expectGolden, expectRelative, goldens, refusal, tails } from "./golden.ts";

describe("betaCdf", () => {
  it.each(goldens("dist.beta.cdf"))("%s", (_, { inputs, expected, tolerance }) => {
    const { x = -1, a = 0, b = 0 } = inputs;
    expectGolden(betaCdf(x, a, b), expected["p"], tolerance);
  });

  it.each(tails("betaCdf"))(
    "%s to its last digits",
    (_, [x = 0, a = 0, b = 0], want, tolerance) => {
      expectRelative(betaCdf(x, a, b), want, tolerance);
    },
  );

  it("has a closed form where a shape is 1", () => {
    for (const x of [1e-9, 0.2, 0.9]) {
      expectRelative(betaCdf(x, 7.5, 1), x ** 7.5, 1e-12);
      expectRelative(betaCdf(x, 1, 7.5), -Math.expm1(7.5 * Math.log1p(-x)), 1e-12);
    }
  });

  it("rises, stays within 0 and 1, and mirrors", () => {
    const shape = fc.double({ min: -2, max: 10, noNaN: true }).map((e) => 10 ** e);
    const x = fc.integer({ min: 0, max: 1024 }).map((k) => k / 1024);
    holds(
      fc.property(shape, shape, x, (rawA, rawB, at) => {
        const a = Math.max(0.01, rawA);
        const b = Math.max(0.01, rawB);
        const lower = betaCdf(at, a, b);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(1);
        expect(lower + betaCdf(1 - at, b, a)).toBeCloseTo(1, 10);
        expect(betaCdf(Math.min(1, at + 1 / 1024), a, b)).toBeGreaterThanOrEqual(lower - 1e-11);
      }),
      200,
    );
  });

  it.each([
    [-0.1, 1, 1, "out-of-range at x"],
    [1.1, 1, 1, "out-of-range at x"],
    [0.5, 0, 1, "out-of-range at a"],
    [0.5, 1, 2e10, "out-of-range at b"],
    [Number.NaN, 1, 1, "not-a-number at x"],
  ])("refuses %s, %s, %s", (x, a, b, fault) => {
    expect(refusal(() => betaCdf(x, a, b))).toBe(`beta-cdf: ${fault}`);
  });
});
