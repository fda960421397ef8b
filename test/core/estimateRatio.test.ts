import { describe, expect, it } from "vitest";
import { estimateRatio } from "../../src/core/estimateRatio.ts";

describe("estimateRatio", () => {
  it("is a count per hundred of another, which it may exceed", () => {
    expect(estimateRatio(3, 2, 2)).toEqual({
      value: 150,
      n: 2,
      interval: null,
      basis: { kind: "ratio", numerator: 3, denominator: 2 },
      warnings: [],
    });
  });

  it("multiplies first, and never makes -0", () => {
    expect(estimateRatio(29, 100, null).value).toBe(29);
    expect(Object.is(estimateRatio(-0, 5, 5).value, 0)).toBe(true);
  });

  it("passes warnings on", () => {
    const warnings = [{ code: "joiners-lost", message: "some" }];
    expect(estimateRatio(1, 2, 2, warnings).warnings).toEqual(warnings);
  });
});
