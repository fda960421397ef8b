import { healthScore } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

const components = { support: 80, engagement: 60, pulse: 40 };
const itemWeights = { support: 2, engagement: 1, pulse: 1 };

describe("healthScore", () => {
  it("weighs components", () => {
    expect(healthScore(components, { itemWeights })).toEqual({
      metric: "health-score",
      definition: "standard",
      options: {
        itemWeights,
        bands: { healthy: 70, "at-risk": 40, critical: 0 },
        missing: "renormalize",
      },
      value: 65,
      unit: "score",
      better: "higher",
      n: null,
      interval: null,
      basis: { kind: "ratio", numerator: 260, denominator: 4 },
      tally: null,
      excluded: { missing: 0 },
      warnings: [],
      band: "at-risk",
    });
  });

  it("weighs all the same without weights", () => {
    const result = healthScore(components);
    expect(result.value).toBe(60);
    expect(result.options["itemWeights"]).toEqual({ support: 1, engagement: 1, pulse: 1 });
  });

  it.each([
    [100, "healthy"],
    [70, "healthy"],
    [69.999, "at-risk"],
    [40, "at-risk"],
    [39.999, "critical"],
    [0, "critical"],
  ])("%d is %s", (score, band) => {
    expect(healthScore({ score })).toMatchObject({ value: score, band });
  });

  it("takes other bands, in any order", () => {
    const bands = { red: 0, green: 80, amber: 60 };
    const inBand = (score: number) => healthScore({ score }, { bands }).band;
    expect([59, 60, 79, 80].map(inBand)).toEqual(["red", "amber", "amber", "green"]);
    expect(healthScore({ score: 0 }, { bands: { only: 0 } }).band).toBe("only");
  });

  it("leaves missing components out with their weights", () => {
    const result = healthScore({ ...components, support: null }, { itemWeights });
    expect(result).toMatchObject({ value: 50, excluded: { missing: 1 } });
    const { support: _, ...rest } = components;
    expect(healthScore(rest, { itemWeights })).toMatchObject({
      value: 50,
      excluded: { missing: 1 },
    });
    expect(healthScore({ ...components, support: undefined }).value).toBe(50);
  });

  it("fails on them where asked", () => {
    const strict = { itemWeights, missing: "fail" } as const;
    expect(healthScore(components, strict)).toMatchObject({
      value: 65,
      options: { missing: "fail" },
    });
    const { support: _, ...rest } = components;
    for (const partial of [rest, { ...rest, support: null }])
      expect(faultOf(() => healthScore(partial, strict))).toEqual(["invalid-shape", ["support"]]);
    const inherited = { itemWeights: { constructor: 1 } as never, missing: "fail" } as const;
    expect(faultOf(() => healthScore({}, inherited))).toEqual(["invalid-shape", ["constructor"]]);
  });

  it.each([
    ["all components missing", { a: null, b: undefined }, {}, "no-data"],
    ["no components", {}, {}, "no-data"],
    ["weights of 0", { a: 5, b: null }, { itemWeights: { a: 0, b: 1 } }, "zero-denominator"],
  ])("is undefined of %s", (_what, input, options, code) => {
    const result = healthScore(input, options);
    expect(result).toMatchObject({ value: null, n: null, basis: null, band: null });
    expect(warningsOf(result)).toEqual([code]);
  });

  it("takes any names", () => {
    const hostile = JSON.parse('{"__proto__":90,"constructor":60,"":30}');
    const weights = JSON.parse('{"__proto__":1,"constructor":1,"":2}');
    const bands = JSON.parse('{"__proto__":50,"toString":0}');
    const result = healthScore(hostile, { itemWeights: weights, bands });
    expect(result).toMatchObject({ value: 52.5, band: "__proto__", excluded: { missing: 0 } });
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
  });

  it("leaves frozen input alone", () => {
    const options = {
      itemWeights: Object.freeze({ ...itemWeights }),
      bands: Object.freeze({ a: 0 }),
    };
    expect(healthScore(Object.freeze({ ...components }), Object.freeze(options)).value).toBe(65);
  });

  it.each<[string, unknown, unknown, string, string[]]>([
    ["nothing", undefined, {}, "invalid-shape", []],
    ["a list", [80], {}, "invalid-shape", []],
    ["a score in words", { a: "80" }, {}, "not-a-number", ["a"]],
    ["a score above 100", { a: 101 }, {}, "out-of-range", ["a"]],
    ["a negative score", { a: -1 }, {}, "out-of-range", ["a"]],
    [
      "a component without weight",
      { a: 1 },
      { itemWeights: { b: 1 } },
      "inconsistent",
      ["options", "itemWeights", "a"],
    ],
    [
      "a negative weight",
      { a: 1 },
      { itemWeights: { a: -1 } },
      "out-of-range",
      ["options", "itemWeights", "a"],
    ],
    [
      "weights that are none",
      { a: 1 },
      { itemWeights: 2 },
      "invalid-shape",
      ["options", "itemWeights"],
    ],
    ["bands that are none", { a: 1 }, { bands: null }, "invalid-shape", ["options", "bands"]],
    ["no bands", { a: 1 }, { bands: {} }, "inconsistent", ["options", "bands"]],
    ["no band from 0", { a: 1 }, { bands: { good: 50 } }, "inconsistent", ["options", "bands"]],
    [
      "two bands from one score",
      { a: 1 },
      { bands: { x: 0, y: 0 } },
      "inconsistent",
      ["options", "bands", "y"],
    ],
    [
      "a band above 100",
      { a: 1 },
      { bands: { x: 0, y: 101 } },
      "out-of-range",
      ["options", "bands", "y"],
    ],
    ["a word for missing", { a: 1 }, { missing: "zero" }, "unknown-option", ["options", "missing"]],
    ["an option", { a: 1 }, { weights: {} }, "unknown-option", ["options", "weights"]],
    [
      "a definition",
      { a: 1 },
      { definition: "x" },
      "unknown-definition",
      ["options", "definition"],
    ],
  ])("refuses %s", (_what, input, options, code, path) => {
    const call = healthScore as (input: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(input, options))).toEqual([code, path]);
  });
});
