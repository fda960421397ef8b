import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaCdf, betaQuantile } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { expectGolden, expectRelative, goldens, refusal } from "./golden.ts";

describe("betaQuantile", () => {
  it.each(goldens("dist.beta.quantile"))("%s", (_, { inputs, expected, tolerance }) => {
    const { p = -1, a = 0, b = 0 } = inputs;
    expectGolden(betaQuantile(p, a, b), expected["x"], tolerance);
  });

  it("has a closed form where a shape is 1", () => {
    for (const p of [1e-200, 1e-9, 0.2, 0.5, 0.9]) {
      expectRelative(betaQuantile(p, 7.5, 1), p ** (1 / 7.5), 1e-12);
      expectRelative(betaQuantile(p, 1, 7.5), -Math.expm1(Math.log1p(-p) / 7.5), 1e-12);
    }
  });

  it("is 0 and 1 at the ends, also where the tail ends below the smallest double", () => {
    expect(betaQuantile(0, 2, 3)).toBe(0);
    expect(betaQuantile(1, 2, 3)).toBe(1);
    expect(betaQuantile(1e-20, 0.01, 5)).toBe(0);
    expect(betaQuantile(0.999, 5, 0.01)).toBe(1);
  });

  it("undoes the distribution function", () => {
    const shape = fc.double({ min: -0.5, max: 9, noNaN: true }).map((e) => 10 ** e);
    const p = fc.double({ min: -12, max: -0.01, noNaN: true }).map((e) => 10 ** e);
    holds(
      fc.property(shape, shape, p, (a, b, target) => {
        const x = betaQuantile(target, a, b);
        // Close to 1 a double holds fewer digits of 1 - x than the distribution needs.
        if (x < 0.5) expectRelative(betaCdf(x, a, b), target, 1e-9);
        else expect(betaCdf(x * (1 - 4e-16), a, b)).toBeLessThanOrEqual(target * (1 + 1e-9));
      }),
      200,
    );
  });

  it.each([
    [-0.1, 1, 1, "out-of-range at p"],
    [1.1, 1, 1, "out-of-range at p"],
    [0.5, -1, 1, "out-of-range at a"],
    [0.5, 1, Number.NaN, "not-a-number at b"],
  ])("refuses %s, %s, %s", (p, a, b, fault) => {
    expect(refusal(() => betaQuantile(p, a, b))).toBe(`beta-quantile: ${fault}`);
  });
});
