import { retentionCost } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

describe("retentionCost", () => {
  it("is per retained customer, with the total beside it", () => {
    const costs = { successTeam: 7_000, loyaltyProgramme: 2_400, tools: 600 };
    expect(retentionCost({ costs, retainedCustomers: 500 })).toEqual({
      metric: "retention-cost",
      definition: "standard",
      options: {},
      value: 20,
      unit: "money",
      better: "lower",
      n: 500,
      interval: null,
      basis: { kind: "ratio", numerator: 10_000, denominator: 500 },
      tally: { costs: 10_000, retainedCustomers: 500 },
      excluded: {},
      warnings: [],
      total: 10_000,
    });
    expect(retentionCost({ costs: 25_000, retainedCustomers: 800 }).value).toBe(31.25);
  });

  it("keeps the total where nobody stayed", () => {
    const nobody = retentionCost({ costs: 900, retainedCustomers: 0 });
    expect(nobody).toMatchObject({ value: null, n: 0, total: 900 });
    expect(warningsOf(nobody)).toEqual(["zero-denominator"]);
  });

  it("refuses new customers, and costs below 0", () => {
    const call = retentionCost as (input: unknown, options?: unknown) => unknown;
    const given = { costs: 1, retainedCustomers: 1 };
    expect(faultOf(() => call({ ...given, newCustomers: 1 }))).toEqual([
      "invalid-shape",
      ["newCustomers"],
    ]);
    expect(faultOf(() => call({ ...given, costs: -1 }))).toEqual(["out-of-range", ["costs"]]);
    expect(faultOf(() => call(given, { definition: "total" }))).toEqual([
      "unknown-definition",
      ["options", "definition"],
    ]);
  });
});
