import { engagementScore } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

describe("engagementScore", () => {
  it("is the weighted mean of its components", () => {
    const components = { visits: 80, minutes: 50, clicks: null };
    const itemWeights = { visits: 2, minutes: 1, clicks: 1 };
    expect(engagementScore(components, { itemWeights })).toEqual({
      metric: "engagement-score",
      definition: "standard",
      options: { itemWeights },
      value: 70,
      unit: "score",
      better: "higher",
      n: null,
      interval: null,
      basis: { kind: "ratio", numerator: 210, denominator: 3 },
      tally: null,
      excluded: { missing: 1 },
      warnings: [],
    });
  });

  it("weighs all the same without weights, and says so", () => {
    const result = engagementScore({ visits: 80, minutes: 40 }, { definition: "standard" });
    expect(result).toMatchObject({
      value: 60,
      options: { itemWeights: { visits: 1, minutes: 1 } },
      excluded: { missing: 0 },
    });
  });

  it("is undefined where nothing is known", () => {
    expect(warningsOf(engagementScore({}))).toEqual(["no-data"]);
    const unknown = engagementScore({ visits: null });
    expect(unknown).toMatchObject({ value: null, excluded: { missing: 1 } });
    expect(warningsOf(unknown)).toEqual(["no-data"]);
  });

  it.each<[string, unknown, unknown, string, string[]]>([
    ["nothing", undefined, {}, "invalid-shape", []],
    ["a list", [80], {}, "invalid-shape", []],
    ["what is above 100", { visits: 120 }, {}, "out-of-range", ["visits"]],
    ["words", { visits: "80" }, {}, "not-a-number", ["visits"]],
    [
      "a component without a weight",
      { visits: 80 },
      { itemWeights: { visit: 1 } },
      "inconsistent",
      ["options", "itemWeights", "visits"],
    ],
    [
      "a negative weight",
      { visits: 80 },
      { itemWeights: { visits: -1 } },
      "out-of-range",
      ["options", "itemWeights", "visits"],
    ],
    ["an option", { visits: 80 }, { bands: {} }, "unknown-option", ["options", "bands"]],
  ])("refuses %s", (_what, input, options, code, path) => {
    const call = engagementScore as (components: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(input, options))).toEqual([code, path]);
  });
});
