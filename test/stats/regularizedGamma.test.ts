import { describe, expect, it } from "vitest";
import { chiSquareTail, regularizedGamma } from "../../src/stats/index.ts";
import { expectRelative, refusal } from "./golden.ts";

describe("regularizedGamma", () => {
  // mpmath 1.3 with 60 digits, at the doubles themselves.
  it.each([
    [2, 3, 0.323323583816937, 0.676676416183064],
    [100, 3, 1, 1.89761075536823e-40],
    [1e-5, 0.01, 0.896336798267197, 0.103663201732803],
    [0.5, 0.5, 0.682689492137086, 0.317310507862914],
    [700, 1000, 1.01585833453332e-26, 1],
    [1300, 1000, 1, 1.87361557157856e-18],
    [20, 0.01, 0.99999999999898, 1.01971240516431e-12],
    [1e-3, 10, 2.75322785942846e-37, 1],
  ])("has both tails at %d of shape %d", (x, a, lower, upper) => {
    const tails = regularizedGamma(x, a);
    expectRelative(tails.lower, lower, 1e-12);
    expectRelative(tails.upper, upper, 1e-12);
    expectRelative(chiSquareTail(2 * x, 2 * a), tails.upper, 1e-15);
  });

  it("is certain at 0 and far out", () => {
    expect(regularizedGamma(0, 3)).toEqual({ lower: 0, upper: 1 });
    expect(regularizedGamma(Number.MAX_VALUE, 3)).toEqual({ lower: 1, upper: 0 });
  });

  it.each<[unknown, unknown, string]>([
    [-1, 3, "out-of-range at x"],
    [Number.POSITIVE_INFINITY, 3, "not-finite at x"],
    [undefined, 3, "invalid-shape at x"],
    [2, 0.001, "out-of-range at a"],
    [2, Number.NaN, "not-a-number at a"],
  ])("refuses %s, %s", (x, a, fault) => {
    expect(refusal(() => regularizedGamma(x as number, a as number))).toBe(
      `regularized-gamma: ${fault}`,
    );
  });
});
