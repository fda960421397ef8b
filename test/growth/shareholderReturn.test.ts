import { type SharePrices, shareholderReturn } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf } from "../core/faultOf.ts";

describe("shareholderReturn", () => {
  it("counts price and dividends", () => {
    expect(shareholderReturn({ start: 100, end: 120, dividends: 5 })).toEqual({
      metric: "shareholder-return",
      definition: "standard",
      options: {},
      value: 25,
      unit: "percent",
      better: "higher",
      n: null,
      interval: null,
      basis: { kind: "ratio", numerator: 25, denominator: 100 },
      tally: null,
      excluded: {},
      warnings: [],
      excess: null,
    });
  });

  it.each<[SharePrices, number, number | null]>([
    [{ start: 100, end: 120 }, 20, null],
    [{ start: 15, end: 18, dividends: 1 }, (100 * 4) / 15, null],
    [{ start: 30, end: 36, dividends: 1, benchmark: 20 }, (100 * 7) / 30, (100 * 7) / 30 - 20],
    [{ start: 100, end: 0 }, -100, null],
    [{ start: 100, end: 0, dividends: 100 }, 0, null],
    [{ start: 100, end: 90, benchmark: -12 }, -10, 2],
    [{ start: 100, end: 100, benchmark: 0 }, 0, 0],
  ])("of %j is %d", (prices, value, excess) => {
    const result = shareholderReturn(prices, { definition: "standard" });
    expect(result).toMatchObject({ value, excess });
  });

  it("is undefined where the share was worth nothing", () => {
    const result = shareholderReturn({ start: 0, end: 10, benchmark: 5 });
    expect(result).toMatchObject({ value: null, excess: null, basis: null });
    expect(result.warnings).toEqual([
      { code: "zero-denominator", message: "there is nothing to divide by: start is 0" },
    ]);
  });
});

describe("shareholderReturn refuses", () => {
  const prices = { start: 100, end: 120 };

  it.each<[string, unknown, unknown, string, string[]]>([
    ["nothing", undefined, {}, "invalid-shape", []],
    ["no end", { start: 100 }, {}, "invalid-shape", ["end"]],
    ["a negative price", { ...prices, start: -1 }, {}, "out-of-range", ["start"]],
    ["a negative end", { ...prices, end: -1 }, {}, "out-of-range", ["end"]],
    ["negative dividends", { ...prices, dividends: -1 }, {}, "out-of-range", ["dividends"]],
    ["dividends that are null", { ...prices, dividends: null }, {}, "invalid-shape", ["dividends"]],
    ["a benchmark in words", { ...prices, benchmark: "5" }, {}, "not-a-number", ["benchmark"]],
    ["another field", { ...prices, fees: 1 }, {}, "invalid-shape", ["fees"]],
    ["an option", prices, { benchmark: 5 }, "unknown-option", ["options", "benchmark"]],
  ])("%s", (_what, input, options, code, path) => {
    const call = shareholderReturn as (prices: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(input, options))).toEqual([code, path]);
  });
});
