import { bgBb } from "cx-metrics/models";
import { describe, expect, it } from "vitest";
import { errorOf } from "../../core/faultOf.ts";

const params = { alpha: 1.2, beta: 0.75, gamma: 0.66, delta: 2.8 };
const model = bgBb.fromParams(params, { unit: "months" });
const bare = bgBb.fromParams(params);
const customer = { frequency: 2, recency: 4, T: 6 };

/** Calls that only plain JavaScript makes. */
const untyped = (value: unknown) => value as never;

describe("bg-bb refuses", () => {
  it.each([
    ["half an opportunity", [{ ...customer, T: 6.5 }], "not-integer", [0, "T"]],
    ["half a recency", [{ ...customer, recency: 4.5 }], "not-integer", [0, "recency"]],
    ["half a purchase", [{ ...customer, frequency: 1.5 }], "not-integer", [0, "frequency"]],
    [
      "two purchases at once",
      [customer, { ...customer, recency: 1 }],
      "inconsistent",
      [1, "recency"],
    ],
    ["a recency beyond T", [{ ...customer, T: 3 }], "inconsistent", [0, "recency"]],
    ["a recency of none", [{ ...customer, frequency: 0 }], "inconsistent", [0, "recency"]],
    ["endless opportunities", [{ ...customer, T: 1_000_001 }], "out-of-range", [0, "T"]],
    ["a text", [{ ...customer, T: "6" }], "not-a-number", [0, "T"]],
    ["no T", [{ frequency: 2, recency: 4 }], "invalid-shape", [0, "T"]],
    ["a hole", [customer, undefined], "invalid-shape", [1]],
    ["a negative count", [{ ...customer, count: -1 }], "out-of-range", [0, "count"]],
    ["nobody", [], "inconsistent", []],
    ["null", null, "invalid-shape", []],
    ["nobody observed", [{ frequency: 0, recency: 0, T: 0 }], "inconsistent", []],
  ] as const)("to fit to %s", (_, customers, code, path) => {
    const fault = { code, path: ["customers", ...path] };
    expect(errorOf(() => bgBb.fit(untyped(customers)))).toMatchObject(fault);
    expect(errorOf(() => bgBb.logLikelihood(bare, untyped(customers)))).toMatchObject(fault);
  });

  it("names the place of a single customer", () => {
    const { message, path } = errorOf(() => bgBb.probabilityAlive(model, { ...customer, T: 2e6 }));
    expect(path).toEqual(["customer", "T"]);
    expect(message).toBe("bg-bb: customer.T is 2000000, expected at most 1000000 opportunities");
  });

  it.each([
    [
      "half an opportunity",
      () => bgBb.expectedPurchases(model, customer, 1.5),
      "not-integer",
      ["t"],
    ],
    [
      "weeks of months",
      () => bgBb.expectedPurchases(model, customer, { weeks: 9 }),
      "not-integer",
      ["t"],
    ],
    ["half of one", () => bgBb.expectedPurchasesNewCustomer(model, 0.5), "not-integer", ["t"]],
    [
      "half a step",
      () => bgBb.probabilityAlive(model, customer, { at: 0.5 }),
      "not-integer",
      ["options", "at"],
    ],
    ["half of them", () => bgBb.probabilityOfPurchases(model, 1, 2.5), "not-integer", ["t"]],
    ["half a purchase", () => bgBb.probabilityOfPurchases(model, 0.5, 2), "not-integer", ["n"]],
    ["too many", () => bgBb.probabilityOfPurchases(model, 0, 1e6 + 1), "out-of-range", ["t"]],
    ["a time before now", () => bgBb.expectedPurchases(model, customer, -1), "out-of-range", ["t"]],
    [
      "months of periods",
      () => bgBb.expectedPurchases(bare, customer, { months: 3 }),
      "inconsistent",
      ["t"],
    ],
    [
      "no rate",
      () => bgBb.residualTransactions(model, customer, untyped({})),
      "invalid-shape",
      ["options", "discountRate"],
    ],
    [
      "a rate of 0",
      () => bgBb.residualTransactions(model, customer, { discountRate: 0 }),
      "out-of-range",
      ["options", "discountRate"],
    ],
    [
      "another option",
      () => bgBb.probabilityAlive(model, customer, untyped({ m: 1 })),
      "unknown-option",
      ["options", "m"],
    ],
    [
      "another model",
      () => bgBb.probabilityAlive(untyped({ ...model, model: "sbg" }), customer),
      "inconsistent",
      ["model", "model"],
    ],
    [
      "no model",
      () => bgBb.probabilityOfPurchases(untyped(null), 1, 1),
      "invalid-shape",
      ["model"],
    ],
    [
      "a parameter of 0",
      () => bgBb.fromParams({ ...params, delta: 0 }),
      "out-of-range",
      ["params", "delta"],
    ],
    [
      "no parameter",
      () => bgBb.fromParams(untyped({ alpha: 1 })),
      "invalid-shape",
      ["params", "beta"],
    ],
    [
      "no unit",
      () => bgBb.fromParams(params, untyped({ unit: "moons" })),
      "unknown-option",
      ["options", "unit"],
    ],
    [
      "a prior of r",
      () => bgBb.fit([customer], untyped({ priors: { r: {} } })),
      "unknown-option",
      ["options", "priors", "r"],
    ],
  ] as const)("%s", (_, run, code, path) => {
    expect(errorOf(run)).toMatchObject({ code, path });
  });

  it("nothing of whole months, whatever they are written in", () => {
    expect(bgBb.expectedPurchases(model, customer, { years: 1 })).toBe(
      bgBb.expectedPurchases(model, customer, 12),
    );
  });
});
