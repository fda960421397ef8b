import { describe, expect, it } from "vitest";
import { openFittedModels } from "../../../src/models/intervals/openFittedModels.ts";
import { faultOf } from "../../core/faultOf.ts";
import { handFittedModel, warningOf } from "./handFittedModel.ts";

const model = handFittedModel();
const open = (models: unknown) => openFittedModels("test", models);
const fault = (change: object) => faultOf(() => open([model, { ...model, ...change }]));

describe("openFittedModels", () => {
  it("has the covariance of the logarithms", () => {
    const [opened] = open(model);
    expect(opened?.parameters).toEqual(["mean", "size"]);
    expect(opened?.model).toBe(model);
    const right = [0.01, 0.006, 0.006, 0.04];
    opened?.spread?.flat().forEach((cell, i) => {
      expect(cell).toBeCloseTo(right[i] ?? 0, 15);
    });
    expect(opened?.doubts).toEqual([]);
  });

  it("passes on what speaks against a fit", () => {
    const codes = ["flat-direction", "mixed-cohorts", "boundary"];
    const [weak] = open(handFittedModel({ warnings: codes.map(warningOf) }));
    expect(weak?.doubts.map(({ code }) => code)).toEqual(["weak-fit"]);
    expect(weak?.doubts[0]?.message).toContain("says boundary, flat-direction:");
    const [fine] = open({ ...model, warnings: [null, 3, { code: "mixed-cohorts" }] });
    expect(fine?.doubts).toEqual([]);
    const [bare] = open({ ...model, covariance: null, standardErrors: null });
    expect(bare?.spread).toBeNull();
    const { model: id, params, unit } = model;
    expect(open({ model: id, params, unit })).toEqual([
      { ...bare, model: { model: id, params, unit } },
    ]);
    expect(bare?.doubts.map(({ code }) => code)).toEqual(["no-covariance"]);
  });

  it("refuses what is no list of fitted models", () => {
    expect(faultOf(() => open(undefined))).toEqual(["invalid-shape", ["model"]]);
    expect(faultOf(() => open("bg-nbd"))).toEqual(["invalid-shape", ["model"]]);
    expect(faultOf(() => open([]))).toEqual(["out-of-range", ["models", "length"]]);
    // A hole.
    expect(faultOf(() => open(Object.assign(Array(2), [model])))).toEqual([
      "invalid-shape",
      ["models", 1],
    ]);
    expect(faultOf(() => open({}))).toEqual(["invalid-shape", ["model", "model"]]);
    expect(fault({ model: 3 })).toEqual(["invalid-shape", ["models", 1, "model"]]);
    expect(fault({ warnings: undefined })).toEqual(["invalid-shape", ["models", 1, "warnings"]]);
    expect(fault({ params: null })).toEqual(["invalid-shape", ["models", 1, "params"]]);
    expect(fault({ params: { mean: 0 } })).toEqual([
      "out-of-range",
      ["models", 1, "params", "mean"],
    ]);
  });

  it("refuses a covariance that is not that of the parameters", () => {
    const at = (...path: (string | number)[]) => ["models", 1, ...path];
    expect(fault({ covariance: undefined })).toEqual(["invalid-shape", at("covariance")]);
    expect(fault({ covariance: [[0.04]] })).toEqual(["inconsistent", at("covariance", "length")]);
    expect(fault({ covariance: [[0.04], [1]] })).toEqual([
      "inconsistent",
      at("covariance", 0, "length"),
    ]);
    const holed = [
      [0.04, Number.NaN],
      [0.06, 1],
    ];
    expect(fault({ covariance: holed })).toEqual(["not-a-number", at("covariance", 0, 1)]);
    expect(fault({ standardErrors: null })).toEqual(["invalid-shape", at("standardErrors")]);
    expect(fault({ standardErrors: { mean: 0.2 } })).toEqual([
      "invalid-shape",
      at("standardErrors", "size"),
    ]);
    // As a database has it that sorts keys.
    expect(fault({ params: { size: 5, mean: 2 } })).toEqual([
      "inconsistent",
      at("covariance", 0, 0),
    ]);
    const tiny = {
      params: { mean: 1e-30, size: 5 },
      standardErrors: { mean: 20, size: 1 },
      covariance: [
        [400, 0],
        [0, 1],
      ],
    };
    expect(fault(tiny)).toEqual(["out-of-range", at("covariance", 0, 0)]);
  });
});
