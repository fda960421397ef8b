import { type ClvDefinition, type ClvInput, clv } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

const orders = { averageOrderValue: 75, ordersPerPeriod: 3, periods: 2.5 };
const subscription = { arpa: 100, churn: 5 };
const relation = { profit: 120, retention: 80, discount: 10 };
const most = Number.MAX_SAFE_INTEGER;

describe("clv by definition", () => {
  it.each<[ClvDefinition, ClvInput, number]>([
    ["order-value", orders, 562.5],
    ["order-value", { ...orders, margin: 60 }, 337.5],
    ["order-value", { ...orders, margin: 0 }, 0],
    ["order-value", { ...orders, periods: 0 }, 0],
    ["historic", { amounts: [10, 20.5, -5] }, 25.5],
    ["historic", { amounts: [-3] }, -3],
    ["historic", { amounts: [1e15, 0.1, -1e15] }, 0.1],
    ["arpa-over-churn", subscription, 2000],
    ["arpa-over-churn", { ...subscription, margin: 80 }, 1600],
    ["arpa-over-churn", { arpa: 50, churn: 100 }, 50],
    ["discounted", relation, 320],
    ["discounted", { ...relation, acquisitionCost: 400 }, -80],
    ["discounted", { ...relation, retention: 0 }, 0],
    ["discounted", { ...relation, profit: -120 }, -320],
    ["discounted", { ...relation, retention: 100 }, 1200],
    ["finite-horizon", { profits: [110], retention: 50, discount: 10 }, 50],
    ["finite-horizon", { profits: [100, 100], retention: 50, discount: 0 }, 75],
    ["finite-horizon", { profits: [100, -400], retention: 50, discount: 0 }, -50],
    ["finite-horizon", { profits: [100, 100], retention: 0, discount: 10 }, 0],
    ["finite-horizon", { profits: [7, 7, 7], retention: 100, discount: 0 }, 21],
  ])("%s of %j is %d", (definition, input, value) => {
    const result = clv(input);
    expect(result.value).toBeCloseTo(value, 9);
    expect(result).toMatchObject({ metric: "clv", definition, unit: "money", better: "higher" });
    expect(result).toMatchObject({ n: null, interval: null, basis: null, tally: null });
    expect(result).toMatchObject({ options: {}, excluded: {}, warnings: [] });
    expect(clv(input, { definition })).toEqual(result);
  });

  it("discounted-immediate has the first profit now, so one more than discounted", () => {
    const input = { ...relation, acquisitionCost: 40 };
    const now = clv(input, { definition: "discounted-immediate" });
    expect(now).toMatchObject({ definition: "discounted-immediate" });
    expect(now.value).toBeCloseTo(400, 9);
    expect((now.value ?? 0) - (clv(input).value ?? 0)).toBeCloseTo(120, 9);
  });

  it("finite-horizon comes to discounted in the long run", () => {
    const { retention, discount } = relation;
    const profits = Array.from({ length: 400 }, () => 120);
    expect(clv({ profits, retention, discount }).value).toBeCloseTo(320, 9);
  });

  it("counts a lifetime up to maxPeriods, and says so", () => {
    const capped = clv({ ...subscription, margin: 80 }, { maxPeriods: 12 });
    expect(capped).toMatchObject({ value: 960, options: { maxPeriods: 12 } });
    expect(warningsOf(capped)).toEqual(["lifetime-capped"]);
    const long = clv(subscription, { maxPeriods: 20 });
    expect(long).toMatchObject({ value: 2000, options: { maxPeriods: 20 }, warnings: [] });
    expect(clv({ arpa: 100, churn: 0 }, { maxPeriods: 60 }).value).toBe(6000);
    expect(clv(subscription, { maxPeriods: 0 }).value).toBe(0);
  });

  it("is undefined where nobody ever leaves", () => {
    const forever = clv({ arpa: 100, churn: 0 });
    expect(forever.value).toBeNull();
    expect(forever.warnings).toEqual([
      { code: "zero-denominator", message: "there is nothing to divide by: churn is 0" },
    ]);
    const loyal = { profit: 1, retention: 100, discount: 0 };
    for (const definition of ["discounted", "discounted-immediate"] as const) {
      expect(clv(loyal, { definition }).value).toBeNull();
      expect(clv(loyal, { definition }).warnings[0]?.message).toContain("1 + discount - retention");
    }
  });

  it("is undefined without amounts", () => {
    expect(clv({ amounts: [] })).toMatchObject({ value: null, warnings: [{ code: "no-data" }] });
    const nothing = { profits: [], retention: 80, discount: 10 };
    expect(clv(nothing)).toMatchObject({ value: null, warnings: [{ code: "no-data" }] });
  });

  it("is 0 and not -0", () => {
    const zeros: ClvInput[] = [
      { amounts: [-0] },
      { profit: -0, retention: 50, discount: 0 },
      { profit: -1, retention: 0, discount: 0 },
      { profits: [-5], retention: 0, discount: 0 },
    ];
    for (const input of zeros) expect(Object.is(clv(input).value, 0)).toBe(true);
  });

  it("holds the largest numbers, and refuses what no double holds", () => {
    const large = { averageOrderValue: most, ordersPerPeriod: most, periods: most };
    expect(clv(large).value).toBeCloseTo(most ** 3, -40);
    expect(faultOf(() => clv({ arpa: most, churn: 5e-324 }))).toEqual(["out-of-range", []]);
    expect(clv({ arpa: most, churn: 5e-324 }, { maxPeriods: 1 }).value).toBe(most);
  });

  it("takes an absent option or input as undefined", () => {
    const input = { ...subscription, margin: undefined };
    expect(clv(input, { definition: undefined, maxPeriods: undefined })).toEqual(clv(subscription));
  });
});

describe("clv refuses", () => {
  const { retention: _, ...short } = relation;

  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ["nothing", undefined, {}, "invalid-shape", []],
    ["a number", 100, {}, "invalid-shape", []],
    ["a list", [10, 20], {}, "invalid-shape", []],
    ["inputs of no definition", { margin: 80 }, {}, "invalid-shape", []],
    ["inputs of two", { ...subscription, amounts: [1] }, {}, "invalid-shape", ["arpa"]],
    ["a misspelt input", { ...subscription, margn: 80 }, {}, "invalid-shape", ["margn"]],
    ["a missing input", { arpa: 100 }, {}, "invalid-shape", ["churn"]],
    ["no retention", short, {}, "invalid-shape", ["retention"]],
    ["a null", { ...subscription, margin: null }, {}, "invalid-shape", ["margin"]],
    ["words", { ...subscription, arpa: "100" }, {}, "not-a-number", ["arpa"]],
    ["NaN", { ...orders, periods: Number.NaN }, {}, "not-a-number", ["periods"]],
    ["infinity", { ...orders, periods: Infinity }, {}, "not-finite", ["periods"]],
    ["negative money", { ...subscription, arpa: -1 }, {}, "out-of-range", ["arpa"]],
    [
      "negative orders",
      { ...orders, ordersPerPeriod: -1 },
      {},
      "out-of-range",
      ["ordersPerPeriod"],
    ],
    ["churn above 100", { ...subscription, churn: 101 }, {}, "out-of-range", ["churn"]],
    ["margin above 100", { ...subscription, margin: 101 }, {}, "out-of-range", ["margin"]],
    ["retention above 100", { ...relation, retention: 101 }, {}, "out-of-range", ["retention"]],
    ["a negative discount", { ...relation, discount: -1 }, {}, "out-of-range", ["discount"]],
    [
      "a negative cost",
      { ...relation, acquisitionCost: -1 },
      {},
      "out-of-range",
      ["acquisitionCost"],
    ],
    ["too much profit", { ...relation, profit: 2 ** 53 }, {}, "out-of-range", ["profit"]],
    ["too little profit", { ...relation, profit: -(2 ** 53) }, {}, "out-of-range", ["profit"]],
    ["amounts that are none", { amounts: 5 }, {}, "invalid-shape", ["amounts"]],
    ["typed amounts", { amounts: Float64Array.of(1) }, {}, "invalid-shape", ["amounts"]],
    ["a hole", { amounts: new Array(2) }, {}, "invalid-shape", ["amounts", 0]],
    ["an amount in words", { amounts: [1, "2"] }, {}, "not-a-number", ["amounts", 1]],
    ["a missing amount", { amounts: [1, null] }, {}, "invalid-shape", ["amounts", 1]],
    ["an infinite amount", { amounts: [-Infinity] }, {}, "not-finite", ["amounts", 0]],
    [
      "profits of nobody knows whom",
      { profits: [1], discount: 1 },
      {},
      "invalid-shape",
      ["retention"],
    ],
    ["no options", orders, null, "invalid-shape", ["options"]],
    ["an option", orders, { level: 0.9 }, "unknown-option", ["options", "level"]],
    [
      "a definition",
      orders,
      { definition: "ltv" },
      "unknown-definition",
      ["options", "definition"],
    ],
    ["null as one", orders, { definition: null }, "unknown-definition", ["options", "definition"]],
    ["another's", orders, { definition: "historic" }, "inconsistent", ["options", "definition"]],
    [
      "another's of the same inputs' kind",
      { profits: [1], retention: 1, discount: 1 },
      { definition: "discounted" },
      "inconsistent",
      ["options", "definition"],
    ],
    [
      "a limit where none goes",
      orders,
      { maxPeriods: 5 },
      "inconsistent",
      ["options", "maxPeriods"],
    ],
    [
      "a limit below 0",
      subscription,
      { maxPeriods: -1 },
      "out-of-range",
      ["options", "maxPeriods"],
    ],
    ["no limit", subscription, { maxPeriods: Infinity }, "not-finite", ["options", "maxPeriods"]],
    [
      "null as limit",
      subscription,
      { maxPeriods: null },
      "invalid-shape",
      ["options", "maxPeriods"],
    ],
    [
      "words as limit",
      subscription,
      { maxPeriods: "5" },
      "not-a-number",
      ["options", "maxPeriods"],
    ],
  ])("%s", (_what, input, options, code, path) => {
    const call = clv as (input: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(input, options))).toEqual([code, path]);
  });
});
