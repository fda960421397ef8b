import { describe, expect, it } from "vitest";
import { chiSquareCdf, chiSquareTail, normalCdf } from "../../src/stats/index.ts";
import { expectRelative, refusal } from "./golden.ts";

describe("chiSquareTail", () => {
  it.each([0.01, 1, 5, 30, 300, 1400])("has a closed form at 1, 2 and 4 degrees, at %d", (x) => {
    expectRelative(chiSquareTail(x, 1), 2 * normalCdf(-Math.sqrt(x)), 1e-12);
    expectRelative(chiSquareTail(x, 2), Math.exp(-x / 2), 1e-12);
    expectRelative(chiSquareTail(x, 4), Math.exp(-x / 2) * (1 + x / 2), 1e-12);
  });

  it("is what the distribution function leaves", () => {
    for (const df of [0.5, 1, 3, 40]) {
      expect(chiSquareTail(0, df)).toBe(1);
      for (const x of [0.1, 1, 7, 50]) {
        expect(chiSquareTail(x, df) + chiSquareCdf(x, df)).toBeCloseTo(1, 14);
      }
    }
    expect(chiSquareTail(1e300, 4)).toBe(0);
  });

  it.each([
    [-1, 1, "out-of-range at x"],
    [1, 0, "out-of-range at df"],
    [Number.NaN, 1, "not-a-number at x"],
  ])("refuses %s, %s", (x, df, fault) => {
    expect(refusal(() => chiSquareTail(x, df))).toBe(`chi-square-tail: ${fault}`);
  });
});
