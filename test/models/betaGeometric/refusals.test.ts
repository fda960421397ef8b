import { bgNbd, mbgNbd } from "cx-metrics/models";
import { describe, expect, it } from "vitest";
import { errorOf } from "../../core/faultOf.ts";

const params = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const customer = { frequency: 2, recency: 30.43, T: 38.86 };

/** Calls that only plain JavaScript makes. */
const untyped = (value: unknown) => value as never;

describe.each([
  ["bg-nbd", bgNbd],
  ["mbg-nbd", mbgNbd as unknown as typeof bgNbd],
])("%s refuses", (name, model) => {
  const fitted = model.fromParams(params, { unit: "weeks" });
  const bare = model.fromParams(params);

  it.each([
    [
      "a negative frequency",
      [{ ...customer, frequency: -1 }],
      "out-of-range",
      ["customers", 0, "frequency"],
    ],
    [
      "half a purchase",
      [customer, { ...customer, frequency: 0.5 }],
      "not-integer",
      ["customers", 1, "frequency"],
    ],
    ["a text", [{ ...customer, T: "38" }], "not-a-number", ["customers", 0, "T"]],
    ["NaN", [{ ...customer, recency: Number.NaN }], "not-a-number", ["customers", 0, "recency"]],
    ["no recency", [{ frequency: 2, T: 30 }], "invalid-shape", ["customers", 0, "recency"]],
    ["a recency beyond T", [{ ...customer, T: 30 }], "inconsistent", ["customers", 0, "recency"]],
    [
      "a recency without a repeat",
      [{ ...customer, frequency: 0 }],
      "inconsistent",
      ["customers", 0, "recency"],
    ],
    ["repeats at once", [{ ...customer, recency: 0 }], "inconsistent", ["customers", 0, "recency"]],
    ["a negative count", [{ ...customer, count: -1 }], "out-of-range", ["customers", 0, "count"]],
    [
      "a count of nothing",
      [{ ...customer, count: null }],
      "invalid-shape",
      ["customers", 0, "count"],
    ],
    ["nobody", [], "inconsistent", ["customers"]],
    ["nobody by counts", [{ ...customer, count: 0 }], "inconsistent", ["customers"]],
    [
      "nobody who was observed",
      [{ frequency: 0, recency: 0, T: 0 }],
      "inconsistent",
      ["customers"],
    ],
    ["null", null, "invalid-shape", ["customers"]],
    ["a row that is none", [null], "invalid-shape", ["customers", 0]],
    [
      "columns of different lengths",
      { frequency: [0], recency: [0], T: [1, 2] },
      "inconsistent",
      ["customers", "T"],
    ],
    ["no column", { frequency: [0], recency: [0] }, "invalid-shape", ["customers", "T"]],
  ] as const)("to fit to %s", (_, customers, code, path) => {
    expect(errorOf(() => model.fit(untyped(customers)))).toMatchObject({ code, path });
    expect(errorOf(() => model.logLikelihood(bare, untyped(customers)))).toMatchObject({
      code,
      path,
    });
  });

  it("names the place of a single customer", () => {
    const late = { ...customer, T: 20 };
    expect(errorOf(() => model.expectedPurchases(fitted, late, 1)).message).toBe(
      `${name}: customer.recency is 30.43, expected at most T, which is 20`,
    );
  });

  it.each([
    ["another model", { ...fitted, model: "pareto-nbd" }, "inconsistent", ["model", "model"]],
    ["no model", null, "invalid-shape", ["model"]],
    ["no parameters", { model: name, unit: "weeks" }, "invalid-shape", ["model", "params"]],
    [
      "a parameter of 0",
      { ...fitted, params: { ...params, a: 0 } },
      "out-of-range",
      ["model", "params", "a"],
    ],
    ["a unit that is none", { ...fitted, unit: "moons" }, "unknown-option", ["model", "unit"]],
  ])("to predict by %s", (_, given, code, path) => {
    expect(errorOf(() => model.expectedPurchases(untyped(given), customer, 1))).toMatchObject({
      code,
      path,
    });
    expect(errorOf(() => model.probabilityOfPurchases(untyped(given), 1, 1))).toMatchObject({
      code,
      path,
    });
  });

  it.each([
    ["a negative time", () => model.expectedPurchases(fitted, customer, -1), "out-of-range", ["t"]],
    [
      "an endless time",
      () => model.expectedPurchasesNewCustomer(fitted, Number.POSITIVE_INFINITY),
      "not-finite",
      ["t"],
    ],
    [
      "moons",
      () => model.expectedPurchases(fitted, customer, untyped({ moons: 3 })),
      "invalid-shape",
      ["t", "moons"],
    ],
    [
      "months of periods",
      () => model.expectedPurchases(bare, customer, { months: 3 }),
      "inconsistent",
      ["t"],
    ],
    [
      "a time before the end",
      () => model.probabilityAlive(fitted, customer, { at: -1 }),
      "out-of-range",
      ["options", "at"],
    ],
    [
      "another option",
      () => model.probabilityAlive(fitted, customer, untyped({ t: 1 })),
      "unknown-option",
      ["options", "t"],
    ],
    ["half a purchase", () => model.probabilityOfPurchases(fitted, 0.5, 1), "not-integer", ["n"]],
    [
      "no discount",
      () => model.residualTransactions(fitted, customer, untyped({})),
      "invalid-shape",
      ["options", "discountRate"],
    ],
    [
      "a discount of 0",
      () => model.residualTransactions(fitted, customer, { discountRate: 0 }),
      "out-of-range",
      ["options", "discountRate"],
    ],
    [
      "a period of 0",
      () => model.residualTransactions(fitted, customer, { discountRate: 1, period: 0 }),
      "out-of-range",
      ["options", "period"],
    ],
    [
      "another compounding",
      () =>
        model.residualTransactions(
          fitted,
          customer,
          untyped({ discountRate: 1, compounding: "daily" }),
        ),
      "unknown-option",
      ["options", "compounding"],
    ],
    [
      "parameters that are none",
      () => model.fromParams(untyped({ r: 1 })),
      "invalid-shape",
      ["params", "alpha"],
    ],
    [
      "an unknown unit",
      () => model.fromParams(params, untyped({ unit: "moons" })),
      "unknown-option",
      ["options", "unit"],
    ],
    [
      "unknown options",
      () => model.fit([customer], untyped({ units: "weeks" })),
      "unknown-option",
      ["options", "units"],
    ],
    [
      "a prior of what there is not",
      () => model.fit([customer], untyped({ priors: { s: { median: 1, spread: 1 } } })),
      "unknown-option",
      ["options", "priors", "s"],
    ],
    [
      "a prior without a spread",
      () => model.fit([customer], untyped({ priors: { r: { median: 1 } } })),
      "invalid-shape",
      ["options", "priors", "r", "spread"],
    ],
    [
      "a prior that is none",
      () => model.fit([customer], untyped({ priors: { r: 1 } })),
      "invalid-shape",
      ["options", "priors", "r"],
    ],
    [
      "priors that are none",
      () => model.fit([customer], untyped({ priors: 3 })),
      "invalid-shape",
      ["options", "priors"],
    ],
    ["no start", () => model.fit([customer], { starts: 0 }), "out-of-range", ["options", "starts"]],
    ["half a seed", () => model.fit([customer], { seed: 0.5 }), "not-integer", ["options", "seed"]],
  ] as const)("%s", (_, call, code, path) => {
    expect(errorOf(call)).toMatchObject({ code, path });
  });

  it("no customer who came at the very end, nor a prior that was left open", () => {
    const rows = [customer, { frequency: 0, recency: 0, T: 0 }];
    const alone = model.fit([customer], { priors: { r: undefined } });
    expect(model.logLikelihood(fitted, rows)).toBeCloseTo(
      model.logLikelihood(fitted, [customer]),
      12,
    );
    expect(alone.options).toMatchObject({ priors: {} });
    expect(model.fit(rows).n).toBe(2);
  });
});
