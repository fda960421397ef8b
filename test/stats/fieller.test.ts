import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieller, tInterval, tQuantile } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { expectRelative, refusal } from "./golden.ts";

const nothing = {
  ratio: null,
  standardError: null,
  deltaLower: null,
  deltaUpper: null,
  lower: null,
  upper: null,
  bounded: null,
};

const amounts = (min: number, max: number) =>
  fc.array(
    fc.integer({ min: 4 * min, max: 4 * max }).map((quarters) => quarters / 4),
    { minLength: 8, maxLength: 8 },
  );

/** How many standard errors the mean of x - r · y lies from 0. */
function distance(x: number[], y: number[], r: number): number {
  const { mean, standardError } = tInterval(
    x.map((value, i) => value - r * (y[i] as number)),
    0.95,
  );
  return Math.abs(mean as number) / (standardError as number);
}

describe("fieller", () => {
  it("ends where the mean of numerator - r · denominator is t standard errors from 0", () => {
    holds(
      fc.property(amounts(-20, 60), amounts(-5, 40), (x, y) => {
        const { ratio, lower, upper } = fieller(x, y, 0.9);
        fc.pre(lower !== null && upper !== null);
        const [r, l, u] = [ratio, lower, upper] as [number, number, number];
        expectRelative(distance(x, y, l), tQuantile(0.95, 7), 1e-6);
        expectRelative(distance(x, y, u), tQuantile(0.95, 7), 1e-6);
        expect(l).toBeLessThan(r);
        expect(u).toBeGreaterThan(r);
      }),
      100,
    );
  });

  it("is bounded just where the denominator differs from 0", () => {
    holds(
      fc.property(amounts(0, 9), amounts(-4, 9), (x, y) => {
        const { lower, upper, bounded } = fieller(x, y, 0.9);
        const below = tInterval(y, 0.9);
        const differs = (below.lower as number) > 0 || (below.upper as number) < 0;
        fc.pre(bounded !== null);
        expect(bounded).toBe(differs);
        expect([lower !== null, upper !== null]).toEqual([differs, differs]);
      }),
      200,
    );
  });

  it("has the reciprocal limits the other way round", () => {
    holds(
      fc.property(amounts(30, 60), amounts(5, 9), (x, y) => {
        const [there, back] = [fieller(x, y, 0.8), fieller(y, x, 0.8)];
        fc.pre(there.bounded === true && back.bounded === true);
        expectRelative(back.lower as number, 1 / (there.upper as number), 1e-9);
        expectRelative(back.upper as number, 1 / (there.lower as number), 1e-9);
      }),
      100,
    );
  });

  it("is the t interval by a denominator that is certain", () => {
    const x = [3, 8, 1, 9, 4];
    const { lower, upper } = tInterval(x, 0.95);
    for (const by of [2, -2]) {
      const got = fieller(
        x,
        x.map(() => by),
        0.95,
      );
      const limits = [(lower as number) / by, (upper as number) / by].sort((a, b) => a - b);
      [got.lower, got.deltaLower].forEach((limit) => {
        expect(limit).toBeCloseTo(limits[0] as number, 12);
      });
      [got.upper, got.deltaUpper].forEach((limit) => {
        expect(limit).toBeCloseTo(limits[1] as number, 12);
      });
      expect(got.bounded).toBe(true);
    }
  });

  it("names no limits where the denominator may be 0, but those of the delta method", () => {
    const { ratio, lower, upper, bounded, ...delta } = fieller([3, 4, 5, 2], [4, -3, 5, -2], 0.95);
    expect([ratio, lower, upper, bounded]).toEqual([3.5, null, null, false]);
    expect(delta.deltaLower).toBeLessThan(3.5);
    expect(delta.deltaUpper).toBeGreaterThan(3.5);
  });

  it("has no ratio to a mean of 0, and no limits without a spread", () => {
    expect(fieller([], [], 0.95)).toEqual(nothing);
    expect(fieller([1, 2], [3, -3], 0.95)).toEqual(nothing);
    expect(fieller([6], [3], 0.95)).toEqual({ ...nothing, ratio: 2 });
    expect(fieller([6, 2], [3, 1], 0.95)).toEqual({ ...nothing, ratio: 2, standardError: 0 });
    expect(Object.is(fieller([0], [-3], 0.95).ratio, 0)).toBe(true);
  });

  it("stays finite far out", () => {
    const cases: [number[], number[]][] = [
      [
        [1e60, -1e60, 1e60],
        [1e60, -1e60, 1e50],
      ],
      [
        [1e60, 1e59, 1],
        [1e-30, 1e-30, 1.1e-30],
      ],
      [
        [1e59, 2e59],
        [1e59, 1.5e59],
      ],
      [
        [1e-150, 3e-150, 2e-150],
        [1e-30, 2e-30, 1e-30],
      ],
    ];
    for (const [x, y] of cases) {
      for (const level of [1e-300, 1e-12, 1 - 2 ** -53]) {
        const numbers = Object.values(fieller(x, y, level)).filter((v) => typeof v === "number");
        expect(numbers.length).toBeGreaterThanOrEqual(4);
        expect(numbers.every(Number.isFinite)).toBe(true);
      }
    }
  });

  it.each([
    [null, [1], 0.95, "invalid-shape at numerator"],
    [[1], 3, 0.95, "invalid-shape at denominator"],
    [[1, 2], [1], 0.95, "inconsistent at denominator.length"],
    [[1, Number.NaN], [1, 2], 0.95, "not-a-number at numerator.1"],
    [[1, 2], [1, 1e300], 0.95, "out-of-range at denominator.1"],
    [[1, 2], [1e-40, 1e-50], 0.95, "out-of-range at denominator"],
    [[1, 2], [1, 2], 0, "out-of-range at level"],
  ])("refuses %j, %j, %s", (x, y, level, fault) => {
    expect(refusal(() => fieller(x as never, y as never, level))).toBe(`fieller: ${fault}`);
  });
});
