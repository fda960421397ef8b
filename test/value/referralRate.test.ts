import { type ReferralCounts, type ReferralDefinition, referralRate } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

describe("referralRate by definition", () => {
  it.each<[ReferralDefinition, ReferralCounts, number, number]>([
    ["referrers", { referrers: 25, customers: 100 }, 25, 100],
    ["referred-customers", { referredCustomers: 45, customers: 600 }, 7.5, 600],
    ["referred-new", { referredNew: 30, newCustomers: 40 }, 75, 40],
    ["referred-purchases", { referredPurchases: 40, purchases: 2000 }, 2, 2000],
  ])("%s of %j is %d", (definition, counts, value, n) => {
    const result = referralRate(counts);
    expect(result).toMatchObject({
      metric: "referral-rate",
      definition,
      value,
      n,
      options: { level: 0.95, interval: "wilson" },
      unit: "percent",
      better: "higher",
      tally: counts,
      excluded: {},
      warnings: [],
    });
    const [count, of] = Object.values(counts);
    expect(result.basis).toEqual({ kind: "share", count, of });
    expect(referralRate(counts, { definition })).toEqual(result);
  });

  it("passes 100 of referred customers, and is no share then", () => {
    const result = referralRate({ referredCustomers: 150, customers: 100 });
    expect(result).toMatchObject({
      value: 150,
      n: 100,
      interval: null,
      basis: { kind: "ratio", numerator: 150, denominator: 100 },
      warnings: [],
    });
    expect(referralRate({ referredCustomers: 100, customers: 100 }).interval?.upper).toBe(100);
    expect(warningsOf(referralRate({ referredCustomers: 9, customers: 2 }))).toEqual([
      "small-sample",
    ]);
  });

  it("takes level and method", () => {
    const counts = { referrers: 42, customers: 50 };
    const { interval } = referralRate(counts, { level: 0.95, interval: "clopper-pearson" });
    expect(interval).toMatchObject({ level: 0.95, method: "clopper-pearson" });
    expect(interval?.lower).toBeCloseTo(70.8873693405, 9);
    expect(referralRate(counts, { interval: "none" }).interval).toBeNull();
  });

  it.each<ReferralCounts>([
    { referrers: 0, customers: 0 },
    { referredCustomers: 0, customers: 0 },
    { referredCustomers: 3, customers: 0 },
    { referredNew: 0, newCustomers: 0 },
    { referredPurchases: 0, purchases: 0 },
  ])("is undefined of %j", (counts) => {
    const whole = Object.keys(counts)[1];
    const result = referralRate(counts);
    expect(result).toMatchObject({ value: null, n: 0, interval: null, basis: null });
    expect(result.warnings).toEqual([
      { code: "zero-denominator", message: `there is nothing to divide by: ${whole} is 0` },
    ]);
  });

  it("warns of small samples and of fractions", () => {
    expect(warningsOf(referralRate({ referrers: 1, customers: 29 }))).toEqual(["small-sample"]);
    const weighted = referralRate({ referrers: 1.5, customers: 30 });
    expect(weighted).toMatchObject({ value: 5, interval: null });
    expect(warningsOf(weighted)).toEqual(["fractional-counts"]);
  });
});

describe("referralRate refuses", () => {
  const counts = { referrers: 25, customers: 100 };

  it.each<[string, unknown, unknown, string, string[]]>([
    ["nothing", undefined, {}, "invalid-shape", []],
    ["a list", [25, 100], {}, "invalid-shape", []],
    ["no part", { customers: 100 }, {}, "invalid-shape", []],
    ["no whole", { referrers: 25 }, {}, "invalid-shape", ["customers"]],
    ["another's whole", { referrers: 25, purchases: 100 }, {}, "invalid-shape", ["purchases"]],
    ["two parts", { ...counts, referredCustomers: 5 }, {}, "invalid-shape", ["referredCustomers"]],
    ["words", { ...counts, customers: "100" }, {}, "not-a-number", ["customers"]],
    ["NaN", { ...counts, referrers: Number.NaN }, {}, "not-a-number", ["referrers"]],
    ["infinity", { ...counts, customers: Infinity }, {}, "not-finite", ["customers"]],
    ["a negative", { ...counts, referrers: -1 }, {}, "out-of-range", ["referrers"]],
    ["a part above its whole", { ...counts, referrers: 101 }, {}, "inconsistent", ["referrers"]],
    [
      "more referred among the new than were new",
      { referredNew: 2, newCustomers: 1 },
      {},
      "inconsistent",
      ["referredNew"],
    ],
    [
      "more referred purchases than purchases",
      { referredPurchases: 2, purchases: 1 },
      {},
      "inconsistent",
      ["referredPurchases"],
    ],
    ["no options", counts, null, "invalid-shape", ["options"]],
    ["an option", counts, { per: 100 }, "unknown-option", ["options", "per"]],
    ["a definition", counts, { definition: "k" }, "unknown-definition", ["options", "definition"]],
    [
      "another's",
      counts,
      { definition: "referred-new" },
      "inconsistent",
      ["options", "definition"],
    ],
    ["a method", counts, { interval: "score" }, "unknown-option", ["options", "interval"]],
    ["a level", counts, { level: 1 }, "out-of-range", ["options", "level"]],
  ])("%s", (_what, input, options, code, path) => {
    const call = referralRate as (input: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(input, options))).toEqual([code, path]);
  });
});
