import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { estimateQuantiles } from "../../src/stats/estimateQuantiles.ts";
import { quantileRanks, quantiles } from "../../src/stats/index.ts";

const selectFrom = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  return vi.fn((ranks: readonly number[]) => ranks.map((rank) => sorted[rank] ?? Number.NaN));
};

describe("estimateQuantiles", () => {
  // statistics-golden.json, quantile.orderStatistic#2: R 4.2.2, type 7 and qbinom ranks.
  it("has value and limits of R", () => {
    const values = [12, 15, 7, 22, 9, 41, 18, 30, 11, 26];
    const [p90] = estimateQuantiles(10, [0.9], 0.95, selectFrom(values));
    expect(p90).toEqual({ value: expect.closeTo(31.1, 12), lower: 22, upper: null });
  });

  it("asks once for all that it needs, by ranks that there are", () => {
    const select = selectFrom([5, 1, 3]);
    estimateQuantiles(3, [0, 0.5, 1], 0.95, select);
    expect(select).toHaveBeenCalledTimes(1);
    for (const rank of select.mock.calls[0]?.[0] ?? []) {
      expect([0, 1, 2]).toContain(rank);
    }
  });

  it("is nothing of nothing, without asking", () => {
    const select = selectFrom([]);
    const nothing = { value: null, lower: null, upper: null };
    expect(estimateQuantiles(0, [0.5, 0.9], 0.95, select)).toEqual([nothing, nothing]);
    expect(select).not.toHaveBeenCalled();
  });

  it("is the value itself of one value, without limits", () => {
    const one = estimateQuantiles(1, [0.5, 0.95], 0.95, selectFrom([7]));
    expect(one).toEqual([
      { value: 7, lower: null, upper: null },
      { value: 7, lower: null, upper: null },
    ]);
  });

  it("agrees with type 7 quantiles, and with the ranks of their limits", () => {
    const list = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 80 });
    const level = fc.constantFrom(0.5, 0.8, 0.95);
    const probabilities = [0, 0.1, 0.5, 0.9, 0.95, 1];
    fc.assert(
      fc.property(list, level, (values, sure) => {
        const estimates = estimateQuantiles(values.length, probabilities, sure, selectFrom(values));
        const expected = quantiles(Float64Array.from(values), probabilities);
        const sorted = [...values].sort((a, b) => a - b);
        estimates.forEach(({ value, lower, upper }, i) => {
          const p = probabilities[i] as number;
          expect(value).toBeCloseTo(expected[i] as number, 9);
          const ranks = quantileRanks(values.length, p, sure);
          expect(lower).toBe(ranks.lower === null ? null : sorted[ranks.lower - 1]);
          expect(upper).toBe(ranks.upper === null ? null : sorted[ranks.upper - 1]);
        });
      }),
    );
  });

  it("comes back at a level whose upper tail rounds to 1", () => {
    const [median] = estimateQuantiles(5, [0.5], 1 - 2 ** -53, selectFrom([1, 2, 3, 4, 5]));
    expect(median).toEqual({ value: 3, lower: null, upper: null });
  });
});
