import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chiSquareQuantile, garwood } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { expectRelative, refusal } from "./golden.ts";

/** The chance of at most `most` events where `mean` are expected, term by term. */
function atMost(most: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let k = 1; k <= most; k++) {
    term *= mean / k;
    sum += term;
  }
  return sum;
}

describe("garwood", () => {
  it.each([
    [0, "0.00", "3.69"],
    [1, "0.03", "5.57"],
    [2, "0.24", "7.22"],
    [3, "0.62", "8.77"],
    [4, "1.09", "10.24"],
    [5, "1.62", "11.67"],
    [10, "4.80", "18.39"],
    [20, "12.22", "30.89"],
    [50, "37.11", "65.92"],
    [100, "81.36", "121.63"],
  ])("Garwood's table, as Ulm (1990) has it: %s events", (events, low, high) => {
    const { rate, lower, upper } = garwood(events, 1, 0.95);
    expect([rate, lower.toFixed(2), upper.toFixed(2)]).toEqual([events, low, high]);
  });

  it("leaves half of the rest beyond either limit", () => {
    const level = fc.double({ min: 0.05, max: 0.999, noNaN: true });
    holds(
      fc.property(fc.integer({ min: 1, max: 60 }), level, (events, sure) => {
        const { lower, upper } = garwood(events, 2, sure);
        expect(1 - atMost(events - 1, 2 * lower)).toBeCloseTo((1 - sure) / 2, 9);
        expect(atMost(events, 2 * upper)).toBeCloseTo((1 - sure) / 2, 9);
        expect(lower).toBeLessThan(events / 2);
        expect(upper).toBeGreaterThan(events / 2);
      }),
      100,
    );
  });

  it("is the chi-square formula", () => {
    const { lower, upper } = garwood(7, 30, 0.9);
    expectRelative(lower, chiSquareQuantile(0.05, 14) / 60, 1e-12);
    expectRelative(upper, chiSquareQuantile(0.95, 16) / 60, 1e-12);
  });

  it.each([2e4, 1e9, 2e9])("is so for %s events, too", (events) => {
    const { lower, upper } = garwood(events, 2, 0.95);
    expectRelative(lower, chiSquareQuantile(0.025, 2 * events) / 4, 1e-13);
    expectRelative(upper, chiSquareQuantile(0.975, 2 * events + 2) / 4, 1e-13);
  });

  it("has a lower limit of exactly 0 without any event", () => {
    expect(garwood(0, 4, 0.9)).toMatchObject({ rate: 0, lower: 0 });
    expectRelative(garwood(0, 4, 0.9).upper, -Math.log(0.05) / 4, 1e-12);
  });

  it("stays finite and in order far out", () => {
    for (const level of [1e-12, 0.5, 1 - 2 ** -53]) {
      for (const [events, exposure] of [
        [0, 1e-20],
        [1, 1e20],
        [1e10, 1e-20],
      ] as const) {
        const { rate, lower, upper } = garwood(events, exposure, level);
        expect(Number.isFinite(upper)).toBe(true);
        expect(lower).toBeLessThanOrEqual(rate);
        expect(upper).toBeGreaterThan(rate);
      }
    }
  });

  it.each([
    [0.5, 1, 0.95, "not-integer at events"],
    [-1, 1, 0.95, "out-of-range at events"],
    [1e10 + 2, 1, 0.95, "out-of-range at events"],
    ["3", 1, 0.95, "not-a-number at events"],
    [null, 1, 0.95, "invalid-shape at events"],
    [1, 0, 0.95, "out-of-range at exposure"],
    [1, Number.POSITIVE_INFINITY, 0.95, "not-finite at exposure"],
    [1, 1, 1, "out-of-range at level"],
    [1, 1, undefined, "invalid-shape at level"],
  ])("refuses %s, %s, %s", (events, exposure, level, fault) => {
    const call = () => garwood(events as never, exposure as never, level as never);
    expect(refusal(call)).toBe(`garwood: ${fault}`);
  });
});
