import { contactRate } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

describe("contactRate", () => {
  it("is contacts for every hundred", () => {
    expect(contactRate({ contacts: 800, per: 10_000 })).toEqual({
      metric: "contact-rate",
      definition: "standard",
      options: {},
      value: 8,
      unit: "percent",
      better: "lower",
      n: 10_000,
      interval: null,
      basis: { kind: "ratio", numerator: 800, denominator: 10_000 },
      tally: { contacts: 800, per: 10_000 },
      excluded: {},
      warnings: [],
    });
  });

  it("can pass 100", () => {
    expect(contactRate({ contacts: 150, per: 100 }).value).toBe(150);
  });

  it("is undefined of nothing, whatever came", () => {
    const result = contactRate({ contacts: 3, per: 0 });
    expect(result).toMatchObject({ value: null, n: 0, basis: null });
    expect(result.warnings[0]?.message).toContain("per is 0");
  });

  it("warns of small and of weighted counts", () => {
    expect(warningsOf(contactRate({ contacts: 1, per: 2 }))).toEqual(["small-sample"]);
    expect(warningsOf(contactRate({ contacts: 1.5, per: 200 }))).toEqual(["fractional-counts"]);
  });

  it.each<[string, unknown, string, string[]]>([
    ["the name of the denominator", { contacts: 1, orders: 2 }, "invalid-shape", ["orders"]],
    ["NaN", { contacts: NaN, per: 1 }, "not-a-number", ["contacts"]],
    ["a ratio beyond numbers", { contacts: 9e15, per: 5e-324 }, "out-of-range", []],
  ])("refuses %s", (_what, counts, code, path) => {
    expect(faultOf(() => contactRate(counts as never))).toEqual([code, path]);
  });
});
