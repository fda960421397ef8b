import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantileRanks, quantiles } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { expectGolden, goldens, refusal } from "./golden.ts";

describe("quantileRanks", () => {
  it.each(goldens("quantile.orderStatistic"))("%s", (_, { inputs, expected, tolerance }) => {
    const { values, p = 0, confidence = 0 } = inputs;
    const sorted = values.slice().sort((a, b) => a - b);
    const { lower, upper, coverage } = quantileRanks(values.length, p, confidence);
    const at = (rank: number | null) => (rank === null ? null : (sorted[rank - 1] ?? null));
    expect(at(lower)).toBe(expected["lower"]);
    expect(at(upper)).toBe(expected["upper"]);
    expectGolden(coverage, expected["exactCoverage"], tolerance);
    const [quantile = Number.NaN] = quantiles(Float64Array.from(values), [p]);
    expectGolden(quantile, expected["quantile"], tolerance);
  });

  it("has limits at a level whose upper tail rounds to 1", () => {
    const level = 1 - 2 ** -53;
    expect(quantileRanks(100, 0.9, level)).toEqual({ lower: 58, upper: null, coverage: null });
    const { lower, upper } = quantileRanks(1000, 0.5, level);
    expect([lower, upper]).toEqual([370, 631]);
  });

  it("grants ties, as R does: the tail beyond is exactly half of what the level leaves", () => {
    for (let n = 2; n <= 50; n++) expect(quantileRanks(n, 0.5, 1 - 2 ** (1 - n)).upper).toBe(n);
  });

  it("is mirrored with the quantile, but for ties", () => {
    const share = fc.integer({ min: 1, max: 63 }).map((k) => k / 64);
    const level = fc.constantFrom(1e-9, 0.6, 0.95, 1 - 1e-9, 1 - 3 * 2 ** -53);
    holds(
      fc.property(fc.integer({ min: 0, max: 500 }), share, level, (n, p, l) => {
        const [a, b] = [quantileRanks(n, p, l), quantileRanks(n, 1 - p, l)];
        expect(a.lower).toBe(b.upper === null ? null : n + 1 - b.upper);
        expect(a.upper).toBe(b.lower === null ? null : n + 1 - b.lower);
      }),
      150,
    );
  });

  it("needs 36 values for the upper limit of a 90th percentile, 6 for those of a median", () => {
    expect(quantileRanks(35, 0.9, 0.95).upper).toBeNull();
    expect(quantileRanks(36, 0.9, 0.95).upper).toBe(36);
    expect(quantileRanks(5, 0.5, 0.95)).toEqual({ lower: null, upper: null, coverage: null });
    expect(quantileRanks(6, 0.5, 0.95)).toEqual({ lower: 1, upper: 6, coverage: 0.96875 });
  });

  it("covers with at least the level, around the quantile, within the sample", () => {
    const n = fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 1e9 }));
    const p = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    holds(
      fc.property(n, p, fc.constantFrom(0.5, 0.9, 0.95, 0.99), (size, share, level) => {
        const { lower, upper, coverage } = quantileRanks(size, share, level);
        expect(lower ?? 1).toBeGreaterThanOrEqual(1);
        expect(upper ?? size).toBeLessThanOrEqual(size);
        expect(lower ?? 0).toBeLessThanOrEqual(Math.ceil(size * share));
        expect(upper ?? size).toBeGreaterThanOrEqual(Math.floor(size * share));
        expect(coverage === null).toBe(lower === null || upper === null);
        if (coverage !== null) {
          expect(coverage).toBeGreaterThanOrEqual(level - 1e-10);
          expect(coverage).toBeLessThanOrEqual(1);
        }
      }),
      150,
    );
  });

  it("mirrors for the opposite quantile", () => {
    const { lower, upper } = quantileRanks(100, 0.9, 0.95);
    expect(quantileRanks(100, 0.1, 0.95)).toMatchObject({
      lower: 101 - (upper ?? 0),
      upper: 101 - (lower ?? 0),
    });
  });

  it("knows no limits of the extremes and of an empty sample", () => {
    expect(quantileRanks(0, 0.5, 0.95)).toEqual({ lower: null, upper: null, coverage: null });
    expect(quantileRanks(9, 0, 0.95)).toEqual({ lower: null, upper: 1, coverage: null });
    expect(quantileRanks(9, 1, 0.95)).toEqual({ lower: 9, upper: null, coverage: null });
  });

  it.each([
    [1.5, 0.5, 0.95, "not-integer at n"],
    [-1, 0.5, 0.95, "out-of-range at n"],
    [2e10, 0.5, 0.95, "out-of-range at n"],
    [9, 1.1, 0.95, "out-of-range at p"],
    [9, 0.5, 1, "out-of-range at level"],
  ])("refuses %s, %s, %s", (n, p, level, fault) => {
    expect(refusal(() => quantileRanks(n, p, level))).toBe(`quantile-ranks: ${fault}`);
  });
});
