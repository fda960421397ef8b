import { bgNbd, paretoNbd } from "cx-metrics/models";
import { describe, expect, it } from "vitest";
import { errorOf } from "../../core/faultOf.ts";

const params = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
const customer = { frequency: 2, recency: 30.43, T: 38.86 };

/** Calls that only plain JavaScript makes. */
const untyped = (value: unknown) => value as never;

describe("Pareto/NBD refuses", () => {
  const model = paretoNbd.fromParams(params, { unit: "weeks" });
  const bare = paretoNbd.fromParams(params);

  it.each([
    ["a negative frequency", [{ ...customer, frequency: -1 }], "out-of-range", "frequency"],
    ["half a purchase", [{ ...customer, frequency: 0.5 }], "not-integer", "frequency"],
    ["a text", [{ ...customer, T: "38" }], "not-a-number", "T"],
    ["no recency", [{ frequency: 2, T: 30 }], "invalid-shape", "recency"],
    ["a recency beyond T", [{ ...customer, T: 30 }], "inconsistent", "recency"],
    ["a recency without a repeat", [{ ...customer, frequency: 0 }], "inconsistent", "recency"],
    ["repeats at once", [{ ...customer, recency: 0 }], "inconsistent", "recency"],
  ] as const)("%s, in a fit and in a prediction", (_, customers, code, field) => {
    const fault = { code, path: ["customers", 0, field] };
    const given = untyped(customers);
    const discountRate = 10;
    expect(errorOf(() => paretoNbd.fit(given))).toMatchObject(fault);
    expect(errorOf(() => paretoNbd.logLikelihood(bare, given))).toMatchObject(fault);
    expect(errorOf(() => paretoNbd.probabilityAlive(bare, given))).toMatchObject(fault);
    expect(errorOf(() => paretoNbd.expectedPurchases(bare, given, 1))).toMatchObject(fault);
    expect(
      errorOf(() => paretoNbd.residualTransactions(bare, given, { discountRate })),
    ).toMatchObject(fault);
  });

  it.each([
    ["nobody", [], ["customers"], "inconsistent"],
    ["null", null, ["customers"], "invalid-shape"],
    ["a row that is none", [null], ["customers", 0], "invalid-shape"],
    ["a negative count", [{ ...customer, count: -1 }], ["customers", 0, "count"], "out-of-range"],
  ] as const)("to fit to %s", (_, customers, path, code) => {
    expect(errorOf(() => paretoNbd.fit(untyped(customers)))).toMatchObject({ code, path });
    expect(errorOf(() => paretoNbd.logLikelihood(bare, untyped(customers)))).toMatchObject({
      code,
      path,
    });
  });

  it("names the place of a single customer", () => {
    const late = { ...customer, T: 20 };
    expect(errorOf(() => paretoNbd.expectedPurchases(model, late, 1)).message).toBe(
      "pareto-nbd: customer.recency is 30.43, expected at most T, which is 20",
    );
  });

  const other = bgNbd.fromParams({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 });
  it.each([
    ["another model", other, "inconsistent", ["model", "model"]],
    ["no model", null, "invalid-shape", ["model"]],
    ["no parameters", { model: "pareto-nbd", unit: "weeks" }, "invalid-shape", ["model", "params"]],
    [
      "a parameter of 0",
      { ...model, params: { ...params, s: 0 } },
      "out-of-range",
      ["model", "params", "s"],
    ],
  ])("to predict by %s", (_, given, code, path) => {
    const fault = { code, path };
    const wrong = untyped(given);
    const discountRate = 10;
    for (const call of [
      () => paretoNbd.logLikelihood(wrong, [customer]),
      () => paretoNbd.probabilityAlive(wrong, customer),
      () => paretoNbd.expectedPurchases(wrong, customer, 1),
      () => paretoNbd.expectedPurchasesNewCustomer(wrong, 1),
      () => paretoNbd.probabilityOfPurchases(wrong, 1, 1),
      () => paretoNbd.residualTransactions(wrong, customer, { discountRate }),
    ])
      expect(errorOf(call)).toMatchObject(fault);
  });

  it.each([
    [
      "a negative time",
      () => paretoNbd.expectedPurchases(model, customer, -1),
      "out-of-range",
      "t",
    ],
    [
      "an endless time",
      () => paretoNbd.expectedPurchasesNewCustomer(model, Number.POSITIVE_INFINITY),
      "not-finite",
      "t",
    ],
    [
      "months of periods",
      () => paretoNbd.probabilityOfPurchases(bare, 1, { months: 3 }),
      "inconsistent",
      "t",
    ],
    ["half a purchase", () => paretoNbd.probabilityOfPurchases(model, 0.5, 1), "not-integer", "n"],
    [
      "a time before the end",
      () => paretoNbd.probabilityAlive(model, customer, { at: -1 }),
      "out-of-range",
      "options.at",
    ],
    [
      "a discount of 0",
      () => paretoNbd.residualTransactions(model, customer, { discountRate: 0 }),
      "out-of-range",
      "options.discountRate",
    ],
    [
      "parameters that are none",
      () => paretoNbd.fromParams(untyped({ r: 1 })),
      "invalid-shape",
      "params.alpha",
    ],
    [
      "an unknown unit",
      () => paretoNbd.fromParams(params, untyped({ unit: "moons" })),
      "unknown-option",
      "options.unit",
    ],
    [
      "an unknown unit of a fit",
      () => paretoNbd.fit([customer], untyped({ unit: "moons" })),
      "unknown-option",
      "options.unit",
    ],
    [
      "unknown options",
      () => paretoNbd.fit([customer], untyped({ units: "weeks" })),
      "unknown-option",
      "options.units",
    ],
    [
      "a prior of what there is not",
      () => paretoNbd.fit([customer], untyped({ priors: { a: { median: 1, spread: 1 } } })),
      "unknown-option",
      "options.priors.a",
    ],
  ] as const)("%s", (_, call, code, path) => {
    expect(errorOf(call)).toMatchObject({ code, path: path.split(".") });
  });

  it("no customer who came at the very end", () => {
    const newcomer = { frequency: 0, recency: 0, T: 0 };
    expect(paretoNbd.probabilityAlive(model, newcomer)).toBeCloseTo(1, 14);
    expect(paretoNbd.expectedPurchases(model, newcomer, 39)).toBeCloseTo(
      paretoNbd.expectedPurchasesNewCustomer(model, 39),
      13,
    );
  });
});
