import { mergeTallies, purchaseFrequency } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

const orders = ["a", "b", "a", "c", "a"].map((customer, i) => ({
  customer,
  at: Date.UTC(2026, 2, 10 - i),
}));

describe("purchaseFrequency", () => {
  it("is orders per customer", () => {
    const counts = { orders: 1500, customers: 1000 };
    expect(purchaseFrequency(counts)).toEqual({
      metric: "purchase-frequency",
      definition: "standard",
      options: {},
      value: 1.5,
      unit: "ratio",
      better: "higher",
      n: 1000,
      interval: null,
      basis: { kind: "ratio", numerator: 1500, denominator: 1000 },
      tally: counts,
      excluded: {},
      warnings: [],
    });
  });

  it("counts orders and the customers behind them", () => {
    const result = purchaseFrequency(orders);
    const labels = { kind: "purchases", version: 1 };
    expect(result).toMatchObject({ value: 5 / 3, n: 3 });
    expect(result.tally).toEqual({ labels, orders: 5, customers: 3 });
    expect(purchaseFrequency(result.tally ?? [])).toEqual(result);
    const columns = {
      customer: orders.map(({ customer }) => customer),
      at: orders.map(({ at }) => at),
    };
    expect(purchaseFrequency(columns)).toEqual(result);
    const [first, second] = [orders, [{ customer: "d", at: 0 }]].map(
      (rows) => purchaseFrequency(rows).tally,
    );
    expect(mergeTallies(first ?? null, second ?? null)).toEqual({
      labels,
      orders: 6,
      customers: 4,
    });
  });

  it("may be below 1 by hand, where customers without an order are counted", () => {
    expect(purchaseFrequency({ orders: 50, customers: 100 }).value).toBe(0.5);
  });

  it("is undefined of nobody", () => {
    for (const input of [{ orders: 0, customers: 0 }, []]) {
      const result = purchaseFrequency(input);
      expect(result).toMatchObject({ value: null, n: 0, interval: null, basis: null });
      expect(warningsOf(result)).toEqual(["zero-denominator"]);
    }
  });

  it("warns of few customers and of fractions", () => {
    expect(warningsOf(purchaseFrequency({ orders: 30, customers: 29 }))).toEqual(["small-sample"]);
    expect(warningsOf(purchaseFrequency({ orders: 30.5, customers: 30 }))).toEqual([
      "fractional-counts",
    ]);
  });
});

describe("purchaseFrequency refuses", () => {
  const counts = { orders: 10, customers: 2 };
  const labels = { kind: "purchases", version: 1 };

  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ["nothing", null, {}, "invalid-shape", []],
    ["no customers", { orders: 10 }, {}, "invalid-shape", ["customers"]],
    ["another count", { ...counts, repeatCustomers: 3 }, {}, "invalid-shape", ["repeatCustomers"]],
    ["words", { ...counts, orders: "10" }, {}, "not-a-number", ["orders"]],
    [
      "a quotient beyond any number",
      { orders: 9e15, customers: Number.MIN_VALUE },
      {},
      "out-of-range",
      [],
    ],
    [
      "another tally",
      { ...counts, labels: { kind: "repeat-purchases", version: 1 } },
      {},
      "inconsistent",
      ["labels", "kind"],
    ],
    [
      "a label more",
      { ...counts, labels: { ...labels, from: 1 } },
      {},
      "invalid-shape",
      ["labels", "from"],
    ],
    ["a row of no time", [{ customer: 1, at: "?" }], {}, "invalid-time", ["orders", 0, "at"]],
    ["an option", counts, { level: 0.9 }, "unknown-option", ["options", "level"]],
    ["a definition", counts, { definition: "x" }, "unknown-definition", ["options", "definition"]],
  ])("%s", (_what, input, options, code, path) => {
    const call = purchaseFrequency as (input: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(input, options))).toEqual([code, path]);
  });
});
