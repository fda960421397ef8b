import { compoundRate } from "cx-metrics";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultOf } from "../core/faultOf.ts";

describe("compoundRate", () => {
  it.each([
    [1, 12, 11.361512828387077],
    [3, 12, 30.61576390045],
    [10, 12, 71.7570463519],
    [29, 12, 98.35903172594],
    [50, 2, 75],
    [20, 1, 20],
  ])("%d percent over %d periods is %d", (percent, periods, rate) => {
    expect(compoundRate(percent, { periods })).toBeCloseTo(rate, 5);
  });

  it.each([
    [0, 12, 0],
    [-0, 12, 0],
    [35, 0, 0],
    [100, 0, 0],
    [0, 0, 0],
    [100, 0.5, 100],
    [100, 12, 100],
    [1, 1e9, 100],
  ])("%d percent over %d periods is exactly %d", (percent, periods, rate) => {
    expect(compoundRate(percent, { periods })).toBe(rate);
  });

  it("keeps the digits of small rates", () => {
    expect(compoundRate(1e-12, { periods: 12 })).toBeCloseTo(1.2e-11, 23);
  });

  it("is undone by the fraction of a period", () => {
    const percents = fc.double({ min: 0, max: 50, noNaN: true });
    const periods = fc.integer({ min: 1, max: 24 });
    fc.assert(
      fc.property(percents, periods, (percent, periods) => {
        const back = compoundRate(compoundRate(percent, { periods }), { periods: 1 / periods });
        // What is left after the periods is all that the way back can see.
        const left = (1 - percent / 100) ** periods;
        expect(Math.abs(back - percent)).toBeLessThanOrEqual(1e-12 / left);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it("is the same in one step or in two", () => {
    const periods = fc.integer({ min: 0, max: 20 });
    const percents = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(percents, periods, periods, (percent, a, b) => {
        const [first, second] = [a, b].map((periods) => compoundRate(percent, { periods }));
        const left = (100 - (first as number)) * (100 - (second as number));
        expect(compoundRate(percent, { periods: a + b })).toBeCloseTo(100 - left / 100, 9);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it("lies from 0 to 100 and is never below one period's rate", () => {
    const percents = fc.double({ min: 1e-300, max: 100, noNaN: true });
    fc.assert(
      fc.property(percents, fc.double({ min: 1, max: 1e6, noNaN: true }), (percent, periods) => {
        const rate = compoundRate(percent, { periods });
        expect(rate).toBeGreaterThanOrEqual(percent * (1 - 1e-12));
        expect(rate).toBeLessThanOrEqual(100);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it.each<[unknown, unknown, string, string[]]>([
    [undefined, { periods: 12 }, "invalid-shape", ["percent"]],
    ["1", { periods: 12 }, "not-a-number", ["percent"]],
    [Number.NaN, { periods: 12 }, "not-a-number", ["percent"]],
    [Infinity, { periods: 12 }, "not-finite", ["percent"]],
    [-1, { periods: 12 }, "out-of-range", ["percent"]],
    [100.1, { periods: 12 }, "out-of-range", ["percent"]],
    [1, undefined, "invalid-shape", ["options"]],
    [1, {}, "invalid-shape", ["options", "periods"]],
    [1, { periods: "12" }, "not-a-number", ["options", "periods"]],
    [1, { periods: Infinity }, "not-finite", ["options", "periods"]],
    [1, { periods: -1 }, "out-of-range", ["options", "periods"]],
    [1, { periods: 12, years: 1 }, "unknown-option", ["options", "years"]],
  ])("refuses %j, %j", (percent, options, code, path) => {
    const call = compoundRate as (percent: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(percent, options))).toEqual([code, path]);
  });
});
