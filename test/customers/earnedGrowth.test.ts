import { earnedGrowth, mergeTallies } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf } from "../core/faultOf.ts";

const year = {
  priorRevenue: 100,
  existingCustomerRevenue: 85,
  earnedNewRevenue: 25,
  boughtNewRevenue: 20,
};

describe("earnedGrowth", () => {
  it("is what stays and what is earned, less 100", () => {
    expect(earnedGrowth(year)).toEqual({
      metric: "earned-growth",
      definition: "standard",
      options: {},
      value: 10,
      unit: "percent",
      better: "higher",
      n: null,
      interval: null,
      basis: { kind: "ratio", numerator: 10, denominator: 100 },
      tally: year,
      excluded: {},
      warnings: [],
      netRevenueRetention: 85,
      earnedNew: 25,
      totalGrowth: 30,
      ratio: (100 * 10) / 30,
    });
    expect(earnedGrowth(year, { definition: "standard" })).toEqual(earnedGrowth(year));
  });

  it("makes growth of what stays, what is earned and what is bought", () => {
    const { netRevenueRetention, earnedNew, totalGrowth } = earnedGrowth(year);
    const bought = (100 * year.boughtNewRevenue) / year.priorRevenue;
    expect((netRevenueRetention ?? 0) + (earnedNew ?? 0) + bought).toBe(100 + (totalGrowth ?? 0));
  });

  it.each([
    ["growth that is bought", { ...year, earnedNewRevenue: 5 }, -10, 10, -100],
    ["growth that is all earned", { ...year, boughtNewRevenue: 0 }, 10, 10, 100],
    ["no growth", { ...year, existingCustomerRevenue: 55 }, -20, 0, null],
    ["shrinkage", { ...year, existingCustomerRevenue: 15 }, -60, -40, null],
    [
      "everything lost",
      { priorRevenue: 0.07, existingCustomerRevenue: 0, earnedNewRevenue: 0, boughtNewRevenue: 0 },
      -100,
      -100,
      null,
    ],
  ])("of %s", (_what, input, value, totalGrowth, ratio) => {
    expect(earnedGrowth(input)).toMatchObject({ value, totalGrowth, ratio });
  });

  it("does not take unknown bought revenue for none", () => {
    const { boughtNewRevenue: _, ...known } = year;
    const result = earnedGrowth(known);
    expect(result).toMatchObject({ value: 10, totalGrowth: null, ratio: null });
    expect(result.tally).toStrictEqual(known);
  });

  it("is undefined without revenue the year before", () => {
    const result = earnedGrowth({ ...year, priorRevenue: 0 });
    const none = { netRevenueRetention: null, earnedNew: null, totalGrowth: null, ratio: null };
    expect(result).toMatchObject({ value: null, n: null, basis: null, ...none });
    expect(result.warnings).toEqual([
      { code: "zero-denominator", message: "there is nothing to divide by: priorRevenue is 0" },
    ]);
  });

  it("adds up over segments", () => {
    const tally = mergeTallies(earnedGrowth(year).tally, earnedGrowth(year).tally);
    expect(earnedGrowth(tally).value).toBe(10);
  });

  it.each<[string, unknown, unknown, string, string[]]>([
    ["nothing", undefined, {}, "invalid-shape", []],
    [
      "no prior revenue",
      { ...year, priorRevenue: undefined },
      {},
      "invalid-shape",
      ["priorRevenue"],
    ],
    ["a misspelt field", { ...year, bought: 1 }, {}, "invalid-shape", ["bought"]],
    ["words", { ...year, earnedNewRevenue: "25" }, {}, "not-a-number", ["earnedNewRevenue"]],
    ["infinity", { ...year, earnedNewRevenue: Infinity }, {}, "not-finite", ["earnedNewRevenue"]],
    [
      "a negative revenue",
      { ...year, boughtNewRevenue: -1 },
      {},
      "out-of-range",
      ["boughtNewRevenue"],
    ],
    ["a ratio beyond numbers", { ...year, priorRevenue: 1e-310 }, {}, "out-of-range", []],
    [
      "a growth beyond numbers",
      {
        priorRevenue: 1e-310,
        existingCustomerRevenue: 0,
        earnedNewRevenue: 0,
        boughtNewRevenue: 9e9,
      },
      {},
      "out-of-range",
      [],
    ],
    ["an option", year, { level: 0.9 }, "unknown-option", ["options", "level"]],
    ["a definition", year, { definition: "net" }, "unknown-definition", ["options", "definition"]],
  ])("refuses %s", (_what, input, options, code, path) => {
    const call = earnedGrowth as (input: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(input, options))).toEqual([code, path]);
  });
});

it("takes what fractions leave where amounts cancel out for nothing", () => {
  const flat = earnedGrowth({
    priorRevenue: 1000.3,
    existingCustomerRevenue: 900.1,
    earnedNewRevenue: 50.1,
    boughtNewRevenue: 50.1,
  });
  expect(flat).toMatchObject({ totalGrowth: 0, ratio: null });
  const tenths = { priorRevenue: 0.3, existingCustomerRevenue: 0.1, earnedNewRevenue: 0.2 };
  expect(earnedGrowth({ ...tenths, boughtNewRevenue: 0 })).toMatchObject({ value: 0, ratio: null });
  const whole = { priorRevenue: 2 ** 53 - 1, existingCustomerRevenue: 2 ** 53 - 2 };
  expect(earnedGrowth({ ...whole, earnedNewRevenue: 2 }).value).toBeGreaterThan(0);
});
