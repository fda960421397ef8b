import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sumOf } from "../../src/core/sumOf.ts";

describe("sumOf", () => {
  it.each([
    [[], 0],
    [[0.1, 0.2, 0.3], 0.6],
    [new Array<number>(10).fill(0.1), 1],
    [[1, 1e100, 1, -1e100], 2],
    [[1e100, 1, -1e100, 1], 2],
    [[-1, -1e100, -1, 1e100], -2],
    [Float64Array.of(1e16, 1, 1), 1e16 + 2],
  ])("%j add up to %s", (values, sum) => {
    expect(sumOf(values)).toBe(sum);
  });

  it("adds whole numbers exactly, in any order", () => {
    const whole = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(fc.array(whole), (values) => {
        const sum = values.reduce((total, value) => total + value, 0);
        expect(sumOf(values)).toBe(sum);
        expect(sumOf([...values].reverse())).toBe(sum);
      }),
    );
  });

  it("does not lose what a plain sum loses", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9999, max: 9999 })), (cents) => {
        const exact = cents.reduce((total, value) => total + value, 0) / 100;
        const plain = sumOf(cents.map((value) => value / 100));
        expect(Math.abs(plain - exact)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(exact)));
      }),
    );
  });
});
