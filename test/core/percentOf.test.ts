import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { percentOf } from "../../src/core/percentOf.ts";

describe("percentOf", () => {
  it.each([
    [0, 3, 0],
    [1, 3, 100 / 3],
    [29, 100, 29],
    [57, 100, 57],
    [7, 25, 28],
    [3, 3, 100],
    [-3, 3, -100],
    [-1, 4, -25],
  ])("%s of %s is %s %%", (count, of, percent) => {
    expect(percentOf(count, of)).toBe(percent);
  });

  it("is never beyond 100, and 100 for all of it", () => {
    const weight = fc.double({ min: 1e-100, max: 1e15, noNaN: true });
    fc.assert(
      fc.property(weight, (of) => {
        expect(percentOf(of, of)).toBe(100);
        expect(percentOf(-of, of)).toBe(-100);
        const less = of * (1 - Number.EPSILON / 2);
        expect(percentOf(less, of)).toBeLessThanOrEqual(100);
        expect(percentOf(-less, of)).toBeGreaterThanOrEqual(-100);
      }),
      { numRuns: 2_000 },
    );
  });
});
