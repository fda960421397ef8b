import { describe, expect, it } from "vitest";
import { betaCdf, regularizedBeta } from "../../src/stats/index.ts";
import { expectRelative, refusal } from "./golden.ts";

describe("regularizedBeta", () => {
  // mpmath 1.3 with 60 digits, at the doubles themselves.
  it.each([
    [0.3, 2, 3, 0.3483, 0.6517],
    [0.999, 5, 20, 1, 1.0585577923049e-56],
    [0.001, 5, 20, 4.18361859097937e-11, 0.999999999958164],
    [0.5, 0.5, 0.5, 0.5, 0.5],
    [0.2, 1000, 1000, 2.24790892803584e-196, 1],
    [1e-8, 0.01, 5, 0.849213828462413, 0.150786171537587],
  ])("has both tails at %d of shapes %d and %d", (x, a, b, lower, upper) => {
    const tails = regularizedBeta(x, a, b);
    expectRelative(tails.lower, lower, 1e-12);
    expectRelative(tails.upper, upper, 1e-12);
    expect(tails.lower).toBe(betaCdf(x, a, b));
  });

  it("is certain at the ends", () => {
    expect(regularizedBeta(0, 2, 3)).toEqual({ lower: 0, upper: 1 });
    expect(regularizedBeta(1, 2, 3)).toEqual({ lower: 1, upper: 0 });
  });

  it.each<[unknown, unknown, unknown, string]>([
    [-0.1, 2, 3, "out-of-range at x"],
    [1.1, 2, 3, "out-of-range at x"],
    [null, 2, 3, "invalid-shape at x"],
    [0.5, 0, 3, "out-of-range at a"],
    [0.5, 2, Number.POSITIVE_INFINITY, "not-finite at b"],
    [0.5, 2, "3", "not-a-number at b"],
  ])("refuses %s, %s, %s", (x, a, b, fault) => {
    expect(refusal(() => regularizedBeta(x as number, a as number, b as number))).toBe(
      `regularized-beta: ${fault}`,
    );
  });
});
