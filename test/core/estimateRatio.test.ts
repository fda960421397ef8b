import { describe, expect, it } from "vitest";
import { estimateRatio } from "../../src/core/estimateRatio.ts";
import { errorOf } from "./faultOf.ts";

describe("estimateRatio", () => {
  it("is a count per hundred of another, which it may exceed", () => {
    expect(estimateRatio("ratio", 3, 2, 2)).toEqual({
      value: 150,
      n: 2,
      interval: null,
      basis: { kind: "ratio", numerator: 3, denominator: 2 },
      warnings: [],
    });
  });

  it("multiplies first, and never makes -0", () => {
    expect(estimateRatio("ratio", 29, 100, null).value).toBe(29);
    expect(Object.is(estimateRatio("ratio", -0, 5, 5).value, 0)).toBe(true);
  });

  it("refuses counts whose ratio no number can hold", () => {
    const error = errorOf(() => estimateRatio("churn-rate", 1e9, 5e-324, null));
    expect([error.code, error.path]).toEqual(["out-of-range", []]);
    expect(error.message).toMatch(/^churn-rate: the input is Infinity, expected counts/);
  });

  it("passes warnings on", () => {
    const warnings = [{ code: "joiners-lost", message: "some" }];
    expect(estimateRatio("ratio", 1, 2, 2, warnings).warnings).toEqual(warnings);
  });
});
