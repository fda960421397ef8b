import { mergeTallies, type SalesAmounts, salesGrowth } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { errorOf, faultOf, warningsOf } from "../core/faultOf.ts";

describe("salesGrowth", () => {
  it("is what was gained, per hundred of the base", () => {
    expect(salesGrowth({ current: 120_000, previous: 100_000 })).toEqual({
      metric: "sales-growth",
      definition: "standard",
      options: {},
      value: 20,
      unit: "percent",
      better: "higher",
      n: null,
      interval: null,
      basis: { kind: "ratio", numerator: 20_000, denominator: 100_000 },
      tally: { current: 120_000, previous: 100_000 },
      excluded: {},
      warnings: [],
    });
  });

  it.each<[SalesAmounts, number]>([
    [{ current: 100, previous: 100 }, 0],
    [{ current: 80, previous: 100 }, -20],
    [{ current: 0, previous: 100 }, -100],
    [{ current: -50, previous: 100 }, -150],
    [{ current: 3, previous: 1 }, 200],
    [{ current: 107, previous: 100 }, 7],
    [{ current: 1.1e15, previous: 1e15 }, 10],
  ])("of %j is %d", (amounts, growth) => {
    expect(salesGrowth(amounts, { definition: "standard" }).value).toBe(growth);
  });

  it.each<[number, string, string]>([
    [0, "zero-denominator", "there is nothing to divide by: previous is 0"],
    [-50, "negative-base", "growth has no meaning: previous is negative"],
  ])("has no meaning from a base of %d", (previous, code, message) => {
    const result = salesGrowth({ current: 50, previous });
    expect(result).toMatchObject({ value: null, n: null, basis: null });
    expect(result.warnings).toEqual([{ code, message }]);
    expect(result.tally).toEqual({ current: 50, previous });
  });

  it("of regions is the growth of their sums", () => {
    const north = salesGrowth({ current: 30, previous: 10 }).tally;
    const south = salesGrowth({ current: 90, previous: 90 }).tally;
    expect(salesGrowth(mergeTallies(north, south) as SalesAmounts).value).toBe(20);
    expect(warningsOf(salesGrowth({ current: 0, previous: 0 }))).toEqual(["zero-denominator"]);
  });
});

describe("salesGrowth refuses", () => {
  it.each<[string, unknown, unknown, string, string[]]>([
    ["nothing", undefined, {}, "invalid-shape", []],
    ["no base", { current: 1 }, {}, "invalid-shape", ["previous"]],
    ["another field", { current: 1, previous: 1, next: 1 }, {}, "invalid-shape", ["next"]],
    ["words", { current: "1", previous: 1 }, {}, "not-a-number", ["current"]],
    ["infinity", { current: 1, previous: Infinity }, {}, "not-finite", ["previous"]],
    ["too much", { current: 1e16, previous: 1 }, {}, "out-of-range", ["current"]],
    [
      "an option",
      { current: 1, previous: 1 },
      { level: 0.9 },
      "unknown-option",
      ["options", "level"],
    ],
    [
      "a definition",
      { current: 1, previous: 1 },
      { definition: "log" },
      "unknown-definition",
      ["options", "definition"],
    ],
  ])("%s", (_what, amounts, options, code, path) => {
    const call = salesGrowth as (amounts: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(amounts, options))).toEqual([code, path]);
  });

  it("growth that no number holds", () => {
    const { code, path } = errorOf(() => salesGrowth({ current: 1e15, previous: 1e-300 }));
    expect([code, path]).toEqual(["out-of-range", []]);
  });
});
