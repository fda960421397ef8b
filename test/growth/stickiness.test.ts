import { stickiness } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

describe("stickiness", () => {
  it("is the day's share of the month's users", () => {
    expect(stickiness({ dau: 50_000, mau: 200_000 })).toMatchObject({
      metric: "stickiness",
      definition: "standard",
      options: { level: 0.95, interval: "wilson" },
      value: 25,
      unit: "percent",
      better: "higher",
      n: 200_000,
      interval: { level: 0.95, method: "wilson" },
      basis: { kind: "share", count: 50_000, of: 200_000 },
      tally: { dau: 50_000, mau: 200_000 },
      excluded: {},
      warnings: [],
    });
    expect(stickiness({ dau: 40, mau: 40 }, { definition: "standard" }).value).toBe(100);
    expect(stickiness({ dau: 0, mau: 40 }).value).toBe(0);
  });

  it("takes an average of days, without an interval where it is a fraction", () => {
    const average = stickiness({ dau: 12.5, mau: 50 });
    expect(average).toMatchObject({ value: 25, interval: null });
    expect(warningsOf(average)).toEqual(["fractional-counts"]);
  });

  it("is undefined without users", () => {
    const result = stickiness({ dau: 0, mau: 0 });
    expect(result).toMatchObject({ value: null, n: 0, interval: null, basis: null });
    expect(result.warnings).toEqual([
      { code: "zero-denominator", message: "there is nothing to divide by: mau is 0" },
    ]);
  });

  it.each<[string, unknown, unknown, string, string[]]>([
    ["nothing", undefined, {}, "invalid-shape", []],
    ["no month", { dau: 1 }, {}, "invalid-shape", ["mau"]],
    ["another window", { dau: 1, wau: 7 }, {}, "invalid-shape", ["wau"]],
    ["a negative", { dau: -1, mau: 7 }, {}, "out-of-range", ["dau"]],
    ["more in a day than in the month", { dau: 8, mau: 7 }, {}, "inconsistent", ["dau"]],
    ["an option", { dau: 1, mau: 7 }, { days: 30 }, "unknown-option", ["options", "days"]],
  ])("refuses %s", (_what, input, options, code, path) => {
    const call = stickiness as (counts: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(input, options))).toEqual([code, path]);
  });
});
