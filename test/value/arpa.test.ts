import { arpa } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

describe("arpa", () => {
  it("divides revenue by accounts", () => {
    expect(arpa({ revenue: 25_000, accounts: 250 })).toMatchObject({
      metric: "arpa",
      definition: "standard",
      value: 100,
      unit: "money",
      better: "higher",
      n: 250,
      basis: { kind: "ratio", numerator: 25_000, denominator: 250 },
      tally: { revenue: 25_000, accounts: 250 },
      warnings: [],
    });
  });

  it("takes the average of two counts of accounts", () => {
    expect(arpa({ revenue: 205, accounts: (20 + 21) / 2 })).toMatchObject({ value: 10, n: 20.5 });
  });

  it("is undefined without accounts", () => {
    expect(warningsOf(arpa({ revenue: 0, accounts: 0 }))).toEqual(["zero-denominator"]);
  });

  it("refuses orders and a negative number of accounts", () => {
    const call = arpa as (input: unknown, options?: unknown) => unknown;
    expect(faultOf(() => call({ revenue: 1, orders: 1 }))).toEqual(["invalid-shape", ["orders"]]);
    expect(faultOf(() => call({ revenue: 1, accounts: -1 }))).toEqual([
      "out-of-range",
      ["accounts"],
    ]);
    expect(faultOf(() => call({ revenue: 1, accounts: 1 }, null))).toEqual([
      "invalid-shape",
      ["options"],
    ]);
  });
});
