import { describe, expect, it } from "vitest";
import { bareModel, checkModel, checkParams, unitOf } from "../../src/models/checkModel.ts";
import { faultOf } from "../core/faultOf.ts";

const params = { a: 1, b: 1e-29 };

describe("checkModel", () => {
  it("has the parameters by name, and no others", () => {
    const model = { model: "of-two", params: { ...params, c: -1 }, unit: "weeks" };
    expect(checkModel("of-two", model, ["a", "b"])).toEqual(params);
    expect(checkParams("of-two", params, ["b"])).toEqual({ b: 1e-29 });
  });

  it("refuses another model, and parameters that are none", () => {
    const fault = (model: unknown) => faultOf(() => checkModel("of-two", model, ["a", "b"]));
    expect(fault(undefined)).toEqual(["invalid-shape", ["model"]]);
    expect(fault([])).toEqual(["invalid-shape", ["model"]]);
    expect(fault({ params })).toEqual(["inconsistent", ["model", "model"]]);
    expect(fault({ model: "of-three", params })).toEqual(["inconsistent", ["model", "model"]]);
    const of = (params: unknown) => fault({ model: "of-two", params });
    expect(of(null)).toEqual(["invalid-shape", ["model", "params"]]);
    expect(of({ a: 1 })).toEqual(["invalid-shape", ["model", "params", "b"]]);
    expect(of({ a: 0, b: 1 })).toEqual(["out-of-range", ["model", "params", "a"]]);
    expect(of({ a: 1, b: 2e100 })).toEqual(["out-of-range", ["model", "params", "b"]]);
    expect(of({ a: "1", b: 1 })).toEqual(["not-a-number", ["model", "params", "a"]]);
    expect(faultOf(() => checkParams("of-two", 3, ["a"]))).toEqual(["invalid-shape", ["params"]]);
  });
});

it("checks the unit of a model", () => {
  expect(unitOf("of-two", { unit: "days" })).toBe("days");
  expect(faultOf(() => unitOf("of-two", { unit: "money" }))).toEqual([
    "unknown-option",
    ["model", "unit"],
  ]);
});

it("makes a model of which nothing is known but its parameters", () => {
  const model = bareModel("of-two", params, "weeks");
  expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  expect(model).toEqual({
    model: "of-two",
    params,
    unit: "weeks",
    logLikelihood: null,
    n: null,
    standardErrors: null,
    covariance: null,
    intervals: null,
    converged: null,
    gradientNorm: null,
    options: {},
    excluded: {},
    warnings: [],
  });
});
