import { describe, expect, it } from "vitest";
import { estimateQuotient, estimateRatio } from "../../src/core/estimateRatio.ts";
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

  it("is 100 where both are the same, also of fractions", () => {
    expect((100 * 0.123) / 0.123).not.toBe(100);
    expect(estimateRatio("ratio", 0.123, 0.123, null).value).toBe(100);
  });

  it("passes warnings on", () => {
    const warnings = [{ code: "joiners-lost", message: "some" }];
    expect(estimateRatio("ratio", 1, 2, 2, warnings).warnings).toEqual(warnings);
  });
});

describe("estimateQuotient", () => {
  it("is so much for each of another", () => {
    expect(estimateQuotient("cac", 100, ["newCustomers", 8], 8)).toEqual({
      value: 12.5,
      n: 8,
      interval: null,
      basis: { kind: "ratio", numerator: 100, denominator: 8 },
      warnings: [],
    });
    expect(Object.is(estimateQuotient("cac", -0, ["newCustomers", 5], 5).value, 0)).toBe(true);
  });

  it("says what it would have divided by", () => {
    const { value, n, interval, basis, warnings } = estimateQuotient(
      "cac",
      3,
      ["newCustomers", 0],
      0,
    );
    expect({ value, n, interval, basis }).toEqual({
      value: null,
      n: 0,
      interval: null,
      basis: null,
    });
    expect(warnings).toEqual([
      { code: "zero-denominator", message: expect.stringContaining("newCustomers is 0") },
    ]);
  });

  it("refuses what no number can hold", () => {
    const error = errorOf(() => estimateQuotient("cac", 1e15, ["newCustomers", 5e-324], 1));
    expect([error.code, error.path]).toEqual(["out-of-range", []]);
  });

  it("passes warnings on", () => {
    const warnings = [{ code: "small-sample", message: "few" }];
    expect(estimateQuotient("cac", 1, ["newCustomers", 2], 2, warnings).warnings).toEqual(warnings);
  });
});
