import { describe, expect, it } from "vitest";
import { incompleteGamma } from "../../src/stats/incompleteGamma.ts";
import { expectRelative } from "./golden.ts";

describe("incompleteGamma", () => {
  it("keeps the digits of both tails", () => {
    for (const x of [1e-9, 0.5, 3, 30, 600]) {
      // Shape 1 is the exponential distribution, shape 2 has one term more.
      expectRelative(incompleteGamma(x, 1).upper, Math.exp(-x), 1e-12);
      expectRelative(incompleteGamma(x, 1).lower, -Math.expm1(-x), 1e-12);
      expectRelative(incompleteGamma(x, 2).upper, (1 + x) * Math.exp(-x), 1e-12);
    }
  });

  it("is certain at 0", () => {
    expect(incompleteGamma(0, 3)).toEqual({ lower: 0, upper: 1 });
  });

  it("sums to 1 on both sides of the mean", () => {
    for (const shape of [0.01, 1, 50, 1e6]) {
      for (const factor of [0.9, 1, 1.1]) {
        const { lower, upper } = incompleteGamma(shape * factor, shape);
        expect(lower + upper).toBeCloseTo(1, 12);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeGreaterThanOrEqual(0);
      }
    }
  });
});
