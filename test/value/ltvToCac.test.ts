import { ltvToCac } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

describe("ltvToCac", () => {
  it("divides lifetime value by acquisition cost", () => {
    expect(ltvToCac({ ltv: 15_000, cac: 6_000 })).toEqual({
      metric: "ltv-to-cac",
      definition: "standard",
      options: {},
      value: 2.5,
      unit: "ratio",
      better: "higher",
      n: null,
      interval: null,
      basis: { kind: "ratio", numerator: 15_000, denominator: 6_000 },
      tally: null,
      excluded: {},
      warnings: [],
    });
    expect(ltvToCac({ ltv: -300, cac: 100 }).value).toBe(-3);
  });

  it("is undefined, not endless, where customers come for nothing", () => {
    const free = ltvToCac({ ltv: 15_000, cac: 0 });
    expect(free).toMatchObject({ value: null, basis: null });
    expect(warningsOf(free)).toEqual(["zero-denominator"]);
  });

  it("refuses a cost below 0, and other names", () => {
    const call = ltvToCac as (input: unknown, options?: unknown) => unknown;
    expect(faultOf(() => call({ ltv: 1, cac: -1 }))).toEqual(["out-of-range", ["cac"]]);
    expect(faultOf(() => call({ clv: 1, cac: 1 }))).toEqual(["invalid-shape", ["clv"]]);
    expect(faultOf(() => call({ ltv: null, cac: 1 }))).toEqual(["invalid-shape", ["ltv"]]);
    expect(faultOf(() => call({ ltv: 1e15, cac: 1e-320 }))).toEqual(["out-of-range", []]);
    expect(faultOf(() => call({ ltv: 1, cac: 1 }, { x: 1 }))).toEqual([
      "unknown-option",
      ["options", "x"],
    ]);
  });
});
