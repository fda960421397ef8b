import { contactRate } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

describe("contactRate", () => {
  it("is contacts for every hundred", () => {
    expect(contactRate({ contacts: 800, per: 10_000 })).toEqual({
      metric: "contact-rate",
      definition: "standard",
      options: { level: 0.95, interval: "garwood" },
      value: 8,
      unit: "percent",
      better: "lower",
      n: 10_000,
      interval: {
        lower: expect.closeTo(7.4552, 4),
        upper: expect.closeTo(8.574, 3),
        level: 0.95,
        method: "garwood",
      },
      basis: { kind: "ratio", numerator: 800, denominator: 10_000 },
      tally: { contacts: 800, per: 10_000 },
      excluded: {},
      warnings: [],
    });
  });

  it("can pass 100", () => {
    expect(contactRate({ contacts: 150, per: 100 }).value).toBe(150);
  });

  it("has the exact limits of a Poisson count: ten events are 4.795 to 18.390 (poisson.test of R)", () => {
    expect(contactRate({ contacts: 10, per: 1000 }).interval).toMatchObject({
      lower: expect.closeTo(0.4795389, 7),
      upper: expect.closeTo(1.8390356, 7),
    });
    const none = contactRate({ contacts: 0, per: 1000 });
    expect(none).toMatchObject({ value: 0, interval: { lower: 0 } });
    expect(none.interval?.upper).toBeCloseTo(0.36888795, 7);
    expect(contactRate({ contacts: 10, per: 1000 }, { level: 0.99 }).interval?.lower).toBeCloseTo(
      0.3717,
      3,
    );
    expect(contactRate({ contacts: 10, per: 1000 }, { interval: "none" }).interval).toBeNull();
  });

  it("keeps limits around the largest counts", () => {
    for (const contacts of [1e9 - 1, 1e9, 1e9 + 1, Number.MAX_SAFE_INTEGER]) {
      const { value, interval } = contactRate({ contacts, per: 1e6 });
      const standardError = Math.sqrt(contacts) / 1e4;
      expect(((value as number) - (interval?.lower as number)) / standardError).toBeCloseTo(
        1.96,
        2,
      );
      expect(((interval?.upper as number) - (value as number)) / standardError).toBeCloseTo(
        1.96,
        2,
      );
    }
  });

  it("has no interval of fractions", () => {
    expect(contactRate({ contacts: 1.5, per: 200 }).interval).toBeNull();
    expect(contactRate({ contacts: 1, per: 200.5 }).interval).toBeNull();
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

  it.each<[object, string, string]>([
    [{ interval: "wilson" }, "unknown-option", "interval"],
    [{ level: 95 }, "out-of-range", "level"],
    [{ per: 1000 }, "unknown-option", "per"],
    [{ definition: "gross" }, "unknown-definition", "definition"],
  ])("refuses options %j", (options, code, name) => {
    const call = () => contactRate({ contacts: 1, per: 9 }, options as never);
    expect(faultOf(call)).toEqual([code, ["options", name]]);
  });
});
