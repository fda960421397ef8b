import { describe, expect, it } from "vitest";
import { type FitOptions, readFitOptions } from "../../../src/models/fitting/FitOptions.ts";
import { faultOf } from "../../core/faultOf.ts";

const read = (options: unknown, more?: string[]) =>
  readFitOptions("test", options as FitOptions, ["a", "b", "a+b"], more);

describe("readFitOptions", () => {
  it("has defaults", () => {
    expect(read({})).toEqual({ level: 0.95, seed: 1, starts: 3, penalizer: 0, priors: {} });
  });

  it("shows what is in effect", () => {
    const priors = { a: { median: 2, spread: 1 }, "a+b": { median: 3, spread: 0.5 } };
    const options = { level: 0.9, seed: -7, starts: 1, penalizer: 0.01, priors };
    expect(read(options)).toEqual(options);
    expect(read({ ...options, priors: { ...priors, b: undefined } })).toEqual(options);
    expect(read({ unit: "weeks" }, ["unit"])).toEqual(read({}));
  });

  it("refuses everything else", () => {
    const fault = (options: unknown) => faultOf(() => read(options));
    const at = (...path: string[]) => ["options", ...path];
    expect(fault(null)).toEqual(["invalid-shape", at()]);
    expect(fault({ unit: "weeks" })).toEqual(["unknown-option", at("unit")]);
    expect(fault({ level: 1 })).toEqual(["out-of-range", at("level")]);
    expect(fault({ seed: 0.5 })).toEqual(["not-integer", at("seed")]);
    expect(fault({ starts: 0 })).toEqual(["out-of-range", at("starts")]);
    expect(fault({ starts: 1001 })).toEqual(["out-of-range", at("starts")]);
    expect(fault({ starts: 1.5 })).toEqual(["not-integer", at("starts")]);
    expect(fault({ penalizer: -1 })).toEqual(["out-of-range", at("penalizer")]);
    expect(fault({ priors: null })).toEqual(["invalid-shape", at("priors")]);
    expect(fault({ priors: { c: { median: 1, spread: 1 } } })).toEqual([
      "unknown-option",
      at("priors", "c"),
    ]);
    expect(fault({ priors: JSON.parse('{ "__proto__": {} }') })).toEqual([
      "unknown-option",
      at("priors", "__proto__"),
    ]);
    expect(fault({ priors: { a: 1 } })).toEqual(["invalid-shape", at("priors", "a")]);
    expect(fault({ priors: { a: { median: 0, spread: 1 } } })).toEqual([
      "out-of-range",
      at("priors", "a", "median"),
    ]);
    expect(fault({ priors: { a: { median: 1 } } })).toEqual([
      "invalid-shape",
      at("priors", "a", "spread"),
    ]);
  });
});
