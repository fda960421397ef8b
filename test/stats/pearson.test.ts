import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalQuantile, pearson, tCdf } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { refusal } from "./golden.ts";
import { drawColumns, plainCorrelation } from "./regressionOracle.ts";

const NOTHING = { r: null, lower: null, upper: null, pValue: null };

describe("pearson", () => {
  it("is the textbook's", () => {
    for (const seed of [1, 2, 3, 4]) {
      const [x = [], y = []] = drawColumns(seed, 2, 5 + 7 * seed);
      expect(pearson(x, y, 0.9).r).toBeCloseTo(plainCorrelation(x, y), 13);
    }
  });

  it("has the limits of Fisher's z and the p value of t", () => {
    const [x = [], y = []] = drawColumns(5, 2, 28);
    const { r, lower, upper, pValue } = pearson(x, y, 0.8);
    const [z, reach] = [Math.atanh(r ?? 0), normalQuantile(0.9) / 5];
    expect(Math.atanh(lower ?? 0)).toBeCloseTo(z - reach, 12);
    expect(Math.atanh(upper ?? 0)).toBeCloseTo(z + reach, 12);
    const t = Math.abs(r ?? 0) * Math.sqrt(26 / (1 - (r ?? 0) ** 2));
    expect(pValue).toBeCloseTo(2 * tCdf(-t, 26), 12);
  });

  it("lies within its limits at any level", () => {
    const sample = fc.array(fc.tuple(fc.double({ noNaN: true, min: -9, max: 9 }), fc.integer()), {
      minLength: 4,
    });
    holds(
      fc.property(sample, fc.constantFrom(1e-17, 1e-9, 0.5), (pairs, l) => {
        const found = pearson(
          pairs.map(([x]) => x),
          pairs.map(([, y]) => y),
          l,
        );
        if (found.r === null) return;
        expect(found.lower).toBeLessThanOrEqual(found.r);
        expect(found.upper).toBeGreaterThanOrEqual(found.r);
      }),
      300,
    );
  });

  it("is exactly 1 and -1 along a line, without any doubt", () => {
    const along = { r: 1, lower: 1, upper: 1, pValue: 0 };
    expect(pearson([1, 2, 3, 4], [10, 20, 30, 40], 0.95)).toEqual(along);
    const against = { r: -1, lower: -1, upper: -1, pValue: 0 };
    expect(pearson([1, 2, 3, 4], [4, 3, 2, 1], 0.95)).toEqual(against);
  });

  it("keeps the digits of large values with a small spread, and of tiny and huge ones", () => {
    const [x, y] = [
      [1, 2, 3, 4, 5],
      [2, 4, 5, 4, 5],
    ];
    const { r } = pearson(x, y, 0.95);
    for (const scale of [1e-300, 1e-9, 1, 1e59]) {
      expect(
        pearson(
          x.map((v) => v * scale),
          y,
          0.95,
        ).r,
      ).toBeCloseTo(r ?? 0, 12);
    }
    expect(
      pearson(
        x.map((v) => v + 1e9),
        y.map((v) => v - 1e12),
        0.95,
      ).r,
    ).toBe(r);
  });

  it("is nothing without variation, and says less of few pairs", () => {
    expect(pearson([], [], 0.95)).toEqual(NOTHING);
    expect(pearson([1], [2], 0.95)).toEqual(NOTHING);
    expect(pearson([0.1, 0.1, 0.1], [1, 2, 3], 0.95)).toEqual(NOTHING);
    expect(pearson([1, 2, 3], [7, 7, 7], 0.95)).toEqual(NOTHING);
    expect(pearson([1, 2], [5, 3], 0.95)).toEqual({
      r: -1,
      lower: null,
      upper: null,
      pValue: null,
    });
    const { lower, pValue } = pearson([1, 2, 3], [1, 3, 2], 0.95);
    expect(lower).toBeNull();
    expect(pValue).toBeCloseTo(2 / 3, 12);
  });

  it("never leaves -1 to 1, is symmetric, and turns with the sign", () => {
    const values = fc.array(fc.tuple(fc.double(LIMITS), fc.double(LIMITS)), { maxLength: 12 });
    holds(
      fc.property(values, (pairs) => {
        const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        const { r, lower, upper, pValue } = pearson(x, y, 0.95);
        for (const limit of [r, lower, upper])
          if (limit !== null) expect(Math.abs(limit)).toBeLessThanOrEqual(1);
        if (pValue !== null) expect(pValue).toBeGreaterThanOrEqual(0);
        const turned = pearson(
          y,
          x.map((value) => -value),
          0.95,
        ).r;
        if (r === null) expect(turned).toBeNull();
        else expect(turned).toBeCloseTo(-r, 12);
      }),
      200,
    );
  });

  it("leaves its inputs alone, and takes typed arrays", () => {
    const x = Float64Array.of(3, 1, 2);
    expect(pearson(x, Int8Array.of(3, 1, 2), 0.95).r).toBe(1);
    expect([...x]).toEqual([3, 1, 2]);
  });

  it.each<[unknown, unknown, unknown, string]>([
    [null, [1], 0.95, "pearson: invalid-shape at x"],
    [[1, 2], [1], 0.95, "pearson: inconsistent at y.length"],
    [[1, Number.NaN], [1, 2], 0.95, "pearson: not-a-number at x.1"],
    [[1, 2], [1, 1e61], 0.95, "pearson: out-of-range at y.1"],
    [[1, 2], [1, null], 0.95, "pearson: invalid-shape at y.1"],
    [[1, 2], [1, 2], 1, "pearson: out-of-range at level"],
  ])("refuses %j, %j, %j", (x, y, level, expected) => {
    expect(refusal(() => pearson(x as never, y as never, level as never))).toBe(expected);
  });
});

const LIMITS = { min: -1e60, max: 1e60, noNaN: true };
