import { mergeTallies, repeatPurchaseRate } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";
import { deepFreeze } from "../support/walkNumbers.ts";

const order = (customer: string | number, at: string) => ({ customer, at });

const orders = [
  order("b", "2026-03-09"),
  order("a", "2026-03-01T10:00:00Z"),
  order("c", "2026-03-05"),
  order("a", "2026-03-01T22:00:00Z"),
  order("b", "2026-03-02"),
  order("b", "2026-03-04"),
];

describe("repeatPurchaseRate of counts", () => {
  it("is the share of customers with two orders or more", () => {
    const counts = { customers: 1200, repeatCustomers: 300 };
    const result = repeatPurchaseRate(counts);
    expect(result).toMatchObject({
      metric: "repeat-purchase-rate",
      definition: "standard",
      options: { level: 0.95, interval: "wilson" },
      value: 25,
      unit: "percent",
      better: "higher",
      n: 1200,
      basis: { kind: "share", count: 300, of: 1200 },
      tally: counts,
      excluded: {},
      warnings: [],
    });
    expect(result.interval?.lower).toBeCloseTo(22.632, 3);
    expect(result.interval?.upper).toBeCloseTo(27.527, 3);
    expect(result.options).not.toHaveProperty("minGapDays");
  });

  it("takes level and method", () => {
    const counts = { customers: 50, repeatCustomers: 42 };
    const { interval } = repeatPurchaseRate(counts, { level: 0.9, interval: "clopper-pearson" });
    expect(interval).toMatchObject({ level: 0.9, method: "clopper-pearson" });
    expect(repeatPurchaseRate(counts, { interval: "none" }).interval).toBeNull();
  });

  it("is undefined of nobody", () => {
    const result = repeatPurchaseRate({ customers: 0, repeatCustomers: 0 });
    expect(result).toMatchObject({ value: null, n: 0, interval: null, basis: null });
    expect(warningsOf(result)).toEqual(["zero-denominator"]);
    expect(repeatPurchaseRate([])).toMatchObject({ value: null, n: 0 });
    expect(repeatPurchaseRate({ customer: [], at: [] })).toMatchObject({ value: null, n: 0 });
  });

  it("warns of fractions and of few customers", () => {
    expect(warningsOf(repeatPurchaseRate({ customers: 29, repeatCustomers: 2 }))).toEqual([
      "small-sample",
    ]);
    expect(warningsOf(repeatPurchaseRate({ customers: 40, repeatCustomers: 2.5 }))).toEqual([
      "fractional-counts",
    ]);
  });
});

describe("repeatPurchaseRate of orders", () => {
  it("counts customers, not orders", () => {
    expect(repeatPurchaseRate(orders)).toMatchObject({
      n: 3,
      basis: { count: 2, of: 3 },
      options: { minGapDays: 0 },
      tally: {
        labels: { kind: "repeat-purchases", version: 1, minGapDays: 0 },
        customers: 3,
        repeatCustomers: 2,
      },
    });
  });

  it.each([
    [0, 2],
    [0.5, 2],
    [0.51, 1],
    [7, 1],
    [7.001, 0],
    [Number.MAX_SAFE_INTEGER, 0],
  ])("of which two must lie %d days apart, are %d", (minGapDays, repeatCustomers) => {
    const { tally, options } = repeatPurchaseRate(orders, { minGapDays });
    expect(tally?.repeatCustomers).toBe(repeatCustomers);
    expect(options["minGapDays"]).toBe(minGapDays);
  });

  it("counts two orders of one instant as two", () => {
    const twice = [order("a", "2026-03-01"), order("a", "2026-03-01")];
    expect(repeatPurchaseRate(twice).value).toBe(100);
    expect(repeatPurchaseRate(twice, { minGapDays: 0.001 }).value).toBe(0);
  });

  it("takes columns, in any order, and leaves them and their neighbours alone", () => {
    const columns = deepFreeze({
      customer: orders.map(({ customer }) => customer).reverse(),
      at: orders.map(({ at }) => at).reverse(),
      value: ["not", "a", "number"],
    });
    expect(repeatPurchaseRate(columns as never)).toEqual(repeatPurchaseRate(orders));
    expect(
      repeatPurchaseRate({
        customer: Uint32Array.of(7, 9, 7),
        at: Float64Array.of(0, 0, 86_400_000),
      }).basis,
    ).toMatchObject({ count: 1, of: 2 });
  });

  it("finishes its tally to the same result, and the sum of two", () => {
    const [first, second] = [orders, [order("d", "2026-03-01")]].map((rows) =>
      repeatPurchaseRate(rows, { minGapDays: 1 }),
    );
    const tally = first?.tally ?? { customers: 0, repeatCustomers: 0 };
    expect(repeatPurchaseRate(tally)).toEqual(first);
    expect(repeatPurchaseRate(tally, { minGapDays: 1 })).toEqual(first);
    const all = [...orders, order("d", "2026-03-01")];
    expect(repeatPurchaseRate(mergeTallies(tally, second?.tally ?? tally))).toEqual(
      repeatPurchaseRate(all, { minGapDays: 1 }),
    );
  });
});

describe("repeatPurchaseRate refuses", () => {
  const counts = { customers: 10, repeatCustomers: 2 };
  const labels = { kind: "repeat-purchases", version: 1, minGapDays: 2 };
  const at = "2026-03-01";

  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ["nothing", undefined, {}, "invalid-shape", []],
    ["a number", 3, {}, "invalid-shape", []],
    ["no whole", { repeatCustomers: 2 }, {}, "invalid-shape", ["customers"]],
    ["another count", { ...counts, orders: 3 }, {}, "invalid-shape", ["orders"]],
    ["a negative", { ...counts, repeatCustomers: -1 }, {}, "out-of-range", ["repeatCustomers"]],
    ["too many", { ...counts, repeatCustomers: 11 }, {}, "inconsistent", ["repeatCustomers"]],
    ["a gap of counts", counts, { minGapDays: 0 }, "inconsistent", ["options", "minGapDays"]],
    [
      "another gap than the tally's",
      { ...counts, labels },
      { minGapDays: 1 },
      "inconsistent",
      ["options", "minGapDays"],
    ],
    ["labels of nothing", { ...counts, labels: null }, {}, "invalid-shape", ["labels"]],
    [
      "another tally",
      { ...counts, labels: { ...labels, kind: "purchases" } },
      {},
      "inconsistent",
      ["labels", "kind"],
    ],
    [
      "another version",
      { ...counts, labels: { ...labels, version: 2 } },
      {},
      "inconsistent",
      ["labels", "version"],
    ],
    [
      "labels without a gap",
      { ...counts, labels: { kind: labels.kind, version: 1 } },
      {},
      "invalid-shape",
      ["labels", "minGapDays"],
    ],
    [
      "a label more",
      { ...counts, labels: { ...labels, a: 1 } },
      {},
      "invalid-shape",
      ["labels", "a"],
    ],
    ["a row that is none", [3], {}, "invalid-shape", ["orders", 0]],
    ["a row of nobody", [{ at }], {}, "invalid-shape", ["orders", 0, "customer"]],
    [
      "a customer without name",
      [{ customer: null, at }],
      {},
      "invalid-shape",
      ["orders", 0, "customer"],
    ],
    ["a row of no time", [{ customer: 1 }], {}, "invalid-time", ["orders", 0, "at"]],
    [
      "a local time",
      [{ customer: 1, at: "2026-03-01T10:00" }],
      {},
      "invalid-time",
      ["orders", 0, "at"],
    ],
    ["a column too few", { customer: [1] }, {}, "invalid-shape", ["orders", "at"]],
    ["the other too few", { at: [at] }, {}, "invalid-shape", ["orders", "customer"]],
    ["no options", counts, null, "invalid-shape", ["options"]],
    ["an option", counts, { gap: 1 }, "unknown-option", ["options", "gap"]],
    ["a definition", counts, { definition: "x" }, "unknown-definition", ["options", "definition"]],
    ["a gap of words", [], { minGapDays: "1" }, "not-a-number", ["options", "minGapDays"]],
    ["a negative gap", [], { minGapDays: -1 }, "out-of-range", ["options", "minGapDays"]],
  ])("%s", (_what, input, options, code, path) => {
    const call = repeatPurchaseRate as (input: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(input, options))).toEqual([code, path]);
  });
});
