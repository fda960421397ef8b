import { describe, expect, it } from "vitest";
import { incompleteBeta } from "../../src/stats/incompleteBeta.ts";
import { expectRelative } from "./golden.ts";

describe("incompleteBeta", () => {
  it("keeps the digits of both tails", () => {
    // Near its end a tail is a power: y^b * a * (a + 1) * … / b!.
    expectRelative(incompleteBeta(1 - 1e-9, 1e-9, 1, 3).upper, 1e-27, 1e-12);
    expectRelative(incompleteBeta(1e-9, 1 - 1e-9, 3, 1).lower, 1e-27, 1e-12);
    expectRelative(incompleteBeta(1 - 1e-9, 1e-9, 40, 3).upper, 11_480 * 1e-27, 1e-6);
  });

  it("takes x beyond its ends as certain", () => {
    expect(incompleteBeta(0, 1, 2, 3)).toEqual({ lower: 0, upper: 1 });
    expect(incompleteBeta(1, 0, 2, 3)).toEqual({ lower: 1, upper: 0 });
  });

  it("is one half at the centre of a symmetric distribution, however narrow", () => {
    for (const shape of [0.01, 0.5, 3, 1e3, 1e6, 1e9]) {
      expect(incompleteBeta(0.5, 0.5, shape, shape).lower).toBeCloseTo(0.5, 10);
    }
  });
});
