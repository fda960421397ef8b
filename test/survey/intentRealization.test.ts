import { type IntentRealizationCounts, intentRealization, mergeTallies } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

const panel = { stated: 200, statedAndBought: 100, notStated: 300, notStatedAndBought: 30 };

describe("intentRealization", () => {
  it("is the share of those who said so", () => {
    expect(intentRealization(panel)).toMatchObject({
      metric: "intent-realization",
      definition: "standard",
      options: { level: 0.95, interval: "wilson" },
      value: 50,
      unit: "percent",
      better: "higher",
      n: 200,
      interval: { level: 0.95, method: "wilson" },
      basis: { kind: "share", count: 100, of: 200 },
      tally: panel,
      excluded: {},
      warnings: [],
      overstatement: 14,
      falseNegativeRate: 10,
    });
  });

  it("reads what a source says of a thousand: 27.8 % predicted, 23.0 % bought", () => {
    const soup = { stated: 278, statedAndBought: 180, notStated: 722, notStatedAndBought: 50 };
    expect(intentRealization(soup).overstatement).toBe(4.8);
  });

  it.each<[string, IntentRealizationCounts, number | null, number | null, number | null]>([
    ["the others are unknown", { stated: 8, statedAndBought: 4 }, 50, null, null],
    ["only their number is known", { stated: 8, statedAndBought: 4, notStated: 5 }, 50, null, null],
    [
      "everybody said yes",
      { stated: 8, statedAndBought: 6, notStated: 0, notStatedAndBought: 0 },
      75,
      25,
      null,
    ],
    [
      "nobody said yes",
      { stated: 0, statedAndBought: 0, notStated: 10, notStatedAndBought: 4 },
      null,
      -40,
      40,
    ],
    [
      "nobody was asked",
      { stated: 0, statedAndBought: 0, notStated: 0, notStatedAndBought: 0 },
      null,
      null,
      null,
    ],
    [
      "all did as they said",
      { stated: 5, statedAndBought: 5, notStated: 5, notStatedAndBought: 0 },
      100,
      0,
      0,
    ],
    [
      "all did the opposite",
      { stated: 0, statedAndBought: 0, notStated: 5, notStatedAndBought: 5 },
      null,
      -100,
      100,
    ],
  ])("where %s", (_what, counts, value, overstatement, falseNegativeRate) => {
    const result = intentRealization(counts);
    expect(result).toMatchObject({ value, overstatement, falseNegativeRate, tally: counts });
    expect(warningsOf(result)).toEqual([value === null ? "zero-denominator" : "small-sample"]);
  });

  it("adds what it knows, and does not add known to unknown", () => {
    const tally = mergeTallies(intentRealization(panel).tally, panel);
    expect(intentRealization(tally)).toMatchObject({ value: 50, n: 400, overstatement: 14 });
    const { stated, statedAndBought } = panel;
    expect(() => mergeTallies<object>(panel, { stated, statedAndBought })).toThrow("notStated");
  });

  it("takes level and method", () => {
    expect(intentRealization(panel, { level: 0.9, interval: "jeffreys" }).interval).toMatchObject({
      level: 0.9,
      method: "jeffreys",
    });
  });
});

describe("intentRealization refuses", () => {
  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ["nothing", null, {}, "invalid-shape", []],
    ["no stated", { statedAndBought: 1 }, {}, "invalid-shape", ["stated"]],
    ["no buyers", { stated: 1 }, {}, "invalid-shape", ["statedAndBought"]],
    [
      "more buyers than said so",
      { stated: 1, statedAndBought: 2 },
      {},
      "inconsistent",
      ["statedAndBought"],
    ],
    [
      "more buyers than said no",
      { ...panel, notStatedAndBought: 301 },
      {},
      "inconsistent",
      ["notStatedAndBought"],
    ],
    [
      "a part without its whole",
      { stated: 1, statedAndBought: 1, notStatedAndBought: 0 },
      {},
      "inconsistent",
      ["notStated"],
    ],
    ["less than none", { ...panel, stated: -1 }, {}, "out-of-range", ["stated"]],
    ["another count", { ...panel, bought: 1 }, {}, "invalid-shape", ["bought"]],
    [
      "another definition",
      panel,
      { definition: "juster" },
      "unknown-definition",
      ["options", "definition"],
    ],
    ["another option", panel, { weights: [] }, "unknown-option", ["options", "weights"]],
  ])("%s", (_what, counts, options, code, path) => {
    const call = intentRealization as (counts: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(counts, options))).toEqual([code, path]);
  });
});
