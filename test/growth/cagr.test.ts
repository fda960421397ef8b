import { type CagrAmounts, cagr, salesGrowth } from "cx-metrics";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { errorOf, faultOf } from "../core/faultOf.ts";

describe("cagr", () => {
  it("is the yearly rate, and adds to nothing", () => {
    expect(cagr({ start: 100, end: 400, years: 2 })).toEqual({
      metric: "cagr",
      definition: "standard",
      options: {},
      value: 100,
      unit: "percent",
      better: "higher",
      n: null,
      interval: null,
      basis: null,
      tally: null,
      excluded: {},
      warnings: [],
    });
  });

  it.each<[CagrAmounts, number]>([
    [{ start: 10, end: 20, years: 10 }, 7.177346253629316],
    [{ start: 100, end: 121, years: 2 }, 10],
    [{ start: 100, end: 100, years: 7 }, 0],
    [{ start: 100, end: 25, years: 2 }, -50],
    [{ start: 100, end: 0, years: 3 }, -100],
    [{ start: 100, end: 110, years: 0.5 }, 21],
  ])("of %j is %d", (amounts, rate) => {
    expect(cagr(amounts, { definition: "standard" }).value).toBeCloseTo(rate, 11);
  });

  it("keeps its digits where hardly anything grows", () => {
    const { value } = cagr({ start: 1e15, end: 1e15 + 1, years: 1 });
    expect(value).toBe(1e-13);
  });

  it("of one year is the growth", () => {
    const amount = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(amount, amount, (start, end) => {
        const growth = salesGrowth({ current: end, previous: start }).value ?? Number.NaN;
        const rate = cagr({ start, end, years: 1 }).value ?? Number.NaN;
        expect(Math.abs(rate - growth)).toBeLessThanOrEqual(1e-12 * (100 + Math.abs(growth)));
      }),
    );
  });

  it.each<[number, number, string, string]>([
    [0, 10, "zero-denominator", "there is nothing to divide by: start is 0"],
    [-10, 10, "negative-base", "growth has no meaning: start is negative"],
    [-10, -20, "negative-base", "growth has no meaning: start is negative"],
    [10, -10, "negative-base", "growth has no meaning: end is negative"],
  ])("has no meaning from %d to %d", (start, end, code, message) => {
    const result = cagr({ start, end, years: 2 });
    expect(result.value).toBeNull();
    expect(result.warnings).toEqual([{ code, message }]);
  });
});

describe("cagr refuses", () => {
  const amounts = { start: 1, end: 2, years: 3 };

  it.each<[string, unknown, unknown, string, string[]]>([
    ["nothing", null, {}, "invalid-shape", []],
    ["no years", { start: 1, end: 2 }, {}, "invalid-shape", ["years"]],
    ["0 years", { ...amounts, years: 0 }, {}, "out-of-range", ["years"]],
    ["years before", { ...amounts, years: -1 }, {}, "out-of-range", ["years"]],
    ["endless years", { ...amounts, years: Infinity }, {}, "not-finite", ["years"]],
    ["words", { ...amounts, end: "2" }, {}, "not-a-number", ["end"]],
    ["too much", { ...amounts, start: 1e16 }, {}, "out-of-range", ["start"]],
    ["another field", { ...amounts, months: 3 }, {}, "invalid-shape", ["months"]],
    ["an option", amounts, { level: 0.9 }, "unknown-option", ["options", "level"]],
  ])("%s", (_what, input, options, code, path) => {
    const call = cagr as (amounts: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(input, options))).toEqual([code, path]);
  });

  it("growth that no number holds", () => {
    const { code, path } = errorOf(() => cagr({ start: 1, end: 10, years: 1e-4 }));
    expect([code, path]).toEqual(["out-of-range", []]);
  });
});
