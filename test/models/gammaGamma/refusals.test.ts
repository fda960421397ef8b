import { gammaGamma } from "cx-metrics/models";
import { describe, expect, it } from "vitest";
import { errorOf, faultOf } from "../../core/faultOf.ts";

const model = gammaGamma.fromParams({ p: 6.25, q: 3.74, v: 15.44 });
const customer = { frequency: 2, monetaryValue: 22.35 };

/** Calls that only plain JavaScript makes. */
const untyped = (value: unknown) => value as never;

describe("Gamma-Gamma refuses", () => {
  it.each([
    ["half a purchase", { frequency: 0.5, monetaryValue: 5 }, "not-integer", "frequency"],
    ["a negative frequency", { frequency: -1 }, "out-of-range", "frequency"],
    ["no frequency", { monetaryValue: 5 }, "invalid-shape", "frequency"],
    ["no spend of a repeat buyer", { frequency: 2 }, "invalid-shape", "monetaryValue"],
    ["a null of one", { frequency: 2, monetaryValue: null }, "invalid-shape", "monetaryValue"],
    ["a spend of 0", { frequency: 2, monetaryValue: 0 }, "out-of-range", "monetaryValue"],
    ["a refund", { frequency: 2, monetaryValue: -3 }, "out-of-range", "monetaryValue"],
    ["NaN", { frequency: 2, monetaryValue: Number.NaN }, "not-a-number", "monetaryValue"],
    ["infinity", { frequency: 2, monetaryValue: 1 / 0 }, "not-finite", "monetaryValue"],
    ["a text", { frequency: 2, monetaryValue: "22" }, "not-a-number", "monetaryValue"],
    [
      "more than doubles count",
      { frequency: 2, monetaryValue: 1e17 },
      "out-of-range",
      "monetaryValue",
    ],
    [
      "a spend without a repeat",
      { frequency: 0, monetaryValue: 9 },
      "inconsistent",
      "monetaryValue",
    ],
    [
      "NaN without a repeat",
      { frequency: 0, monetaryValue: Number.NaN },
      "not-a-number",
      "monetaryValue",
    ],
  ])("%s", (_, row, code, field) => {
    const many = untyped([customer, row]);
    const place = ["customers", 1, field];
    expect(faultOf(() => gammaGamma.fit(many))).toEqual([code, place]);
    expect(faultOf(() => gammaGamma.logLikelihood(model, many))).toEqual([code, place]);
    expect(faultOf(() => gammaGamma.expectedSpend(model, many))).toEqual([code, place]);
    const single = faultOf(() => gammaGamma.expectedSpend(model, untyped(row)));
    expect(single).toEqual([code, ["customer", field]]);
  });

  it("a spend of 0 with what to do", () => {
    const rows = [customer, { frequency: 1, monetaryValue: 0 }];
    expect(errorOf(() => gammaGamma.fit(rows)).message).toBe(
      "gamma-gamma: customers[1].monetaryValue is 0, expected an amount above 0: settle refunds and orders of 0 before, see the policies of summarizeOrders",
    );
    const once = [{ frequency: 0, monetaryValue: 12 }];
    expect(errorOf(() => gammaGamma.fit(once)).message).toBe(
      "gamma-gamma: customers[0].monetaryValue is 12, expected 0 or nothing, since frequency is 0 and the first purchase does not count",
    );
  });

  it.each([
    ["no customers", []],
    ["nobody who bought again", [{ frequency: 0 }, { frequency: 0, monetaryValue: 0 }]],
    ["a count of 0", [{ ...customer, count: 0 }]],
  ])("%s to fit to", (_, rows) => {
    expect(faultOf(() => gammaGamma.fit(rows))).toEqual(["inconsistent", ["customers"]]);
    expect(faultOf(() => gammaGamma.logLikelihood(model, rows))[0]).toBe("inconsistent");
  });

  it.each([
    [null, "invalid-shape", ["customers"]],
    [{}, "invalid-shape", ["customer", "frequency"]],
    ["text", "invalid-shape", ["customers"]],
    [new Array(3), "invalid-shape", ["customers", 0]],
    [{ frequency: [1, 2], monetaryValue: [1] }, "inconsistent", ["customers", "monetaryValue"]],
    [[{ ...customer, count: -1 }], "out-of-range", ["customers", 0, "count"]],
  ])("%j as customers", (rows, code, path) => {
    expect(faultOf(() => gammaGamma.fit(untyped(rows)))).toEqual([code, path]);
  });

  it.each([
    [null, "invalid-shape", ["options"]],
    [{ unit: "weeks" }, "unknown-option", ["options", "unit"]],
    [{ level: 1 }, "out-of-range", ["options", "level"]],
    [{ priors: { r: { median: 1, spread: 1 } } }, "unknown-option", ["options", "priors", "r"]],
  ])("%j as options", (options, code, path) => {
    expect(faultOf(() => gammaGamma.fit([customer], untyped(options)))).toEqual([code, path]);
  });

  it.each([
    [null, "invalid-shape", ["params"]],
    [{ p: 1, q: 2 }, "invalid-shape", ["params", "v"]],
    [{ p: 1, q: 0, v: 1 }, "out-of-range", ["params", "q"]],
    [{ p: "1", q: 2, v: 1 }, "not-a-number", ["params", "p"]],
  ])("%j as parameters", (params, code, path) => {
    expect(faultOf(() => gammaGamma.fromParams(untyped(params)))).toEqual([code, path]);
    const other = untyped({ model: "gamma-gamma", params, unit: "money" });
    expect(faultOf(() => gammaGamma.expectedSpend(other, customer))).toEqual([
      code,
      ["model", ...path],
    ]);
  });

  it("another model", () => {
    const other = untyped({ ...model, model: "bg-nbd" });
    expect(faultOf(() => gammaGamma.expectedSpendNewCustomer(other))).toEqual([
      "inconsistent",
      ["model", "model"],
    ]);
    expect(faultOf(() => gammaGamma.logLikelihood(untyped(null), [customer]))[0]).toBe(
      "invalid-shape",
    );
  });

  it("a column with a row without a mean, by the first such row", () => {
    const heavy = gammaGamma.fromParams({ p: 0.25, q: 0.5, v: 15 });
    const rows = [
      { frequency: 3, monetaryValue: 4 },
      { frequency: 2, monetaryValue: 4 },
      { frequency: 0 },
    ];
    const error = errorOf(() => gammaGamma.expectedSpend(heavy, rows));
    expect([error.code, error.path]).toEqual(["inconsistent", ["customers", 1, "frequency"]]);
    expect(error.message).toBe(
      "gamma-gamma: customers[1].frequency is 2, expected one with p * frequency + q above 1, since p is 0.25 and q is 0.5: below there is no mean",
    );
  });
});
