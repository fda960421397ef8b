import { type LoyaltyAnswers, loyaltyIndex, mergeTallies } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

const ten = { min: 0, max: 10 };
const usual = { satisfaction: ten, repurchase: ten, recommend: ten };
const rows: LoyaltyAnswers[] = [
  { satisfaction: 6, repurchase: 7, recommend: 8 },
  { satisfaction: 10, repurchase: 10, recommend: null },
  { satisfaction: 0, repurchase: 0, recommend: 0 },
];

describe("loyaltyIndex", () => {
  it("is the mean over respondents of the mean of their items", () => {
    const result = loyaltyIndex(rows);
    expect(result).toMatchObject({
      metric: "loyalty-index",
      definition: "standard",
      options: {
        level: 0.95,
        interval: "t",
        scales: usual,
        itemWeights: { satisfaction: 1, repurchase: 1, recommend: 1 },
        minAnswered: 3,
      },
      value: 35,
      unit: "score",
      better: "higher",
      n: 2,
      basis: { kind: "mean", sum: 70, of: 2 },
      tally: {
        labels: { kind: "scores", version: 1, metric: "loyalty-index" },
        counts: { 0: 1, 70: 1 },
        missing: 1,
      },
      excluded: { incomplete: 1 },
      respondents: [70, null, 0],
    });
    expect(warningsOf(result)).toEqual(["small-sample", "interval-clipped"]);
    expect(loyaltyIndex(result.tally ?? rows)).toEqual({ ...result, respondents: [] });
    const merged = mergeTallies(
      loyaltyIndex(rows.slice(1)).tally,
      loyaltyIndex(rows.slice(0, 1)).tally,
    );
    expect(loyaltyIndex(merged)).toEqual({ ...result, respondents: [] });
  });

  it("reads every item on its own scale", () => {
    const scales = { a: { min: 1, max: 6 }, b: { min: 1, max: 5 }, c: { min: -2, max: 2 } };
    const [index] = loyaltyIndex([{ a: 6, b: 3, c: -2 }], { scales }).respondents;
    expect(index).toBe(50);
    expect(loyaltyIndex([{ a: 1, b: 1, c: -2 }], { scales }).value).toBe(0);
    expect(loyaltyIndex([{ a: 6, b: 5, c: 2 }], { scales }).value).toBe(100);
  });

  it("weighs items, of those that were answered", () => {
    const itemWeights = { satisfaction: 2, repurchase: 1, recommend: 1 };
    const result = loyaltyIndex(rows, { itemWeights, minAnswered: 2 });
    expect(result.respondents).toEqual([67.5, 100, 0]);
    expect(result.options).toMatchObject({ itemWeights, minAnswered: 2 });
    const lone = { satisfaction: 0, repurchase: 1, recommend: 0 };
    expect(loyaltyIndex(rows, { itemWeights: lone }).respondents).toEqual([70, null, 0]);
  });

  it("takes as many answers as it is told to", () => {
    const given = [{ satisfaction: 4 }, { satisfaction: 4, recommend: 8 }, {}];
    const least = (minAnswered: number) => loyaltyIndex(given, { minAnswered }).respondents;
    expect(least(1)).toEqual([40, 60, null]);
    expect(least(2)).toEqual([null, 60, null]);
    expect(least(3)).toEqual([null, null, null]);
  });

  it("has no index of answers that weigh nothing", () => {
    const itemWeights = { satisfaction: 0, repurchase: 0, recommend: 1 };
    const result = loyaltyIndex([{ satisfaction: 9 }, { recommend: 5 }], {
      itemWeights,
      minAnswered: 1,
    });
    expect(result).toMatchObject({ respondents: [null, 50], excluded: { incomplete: 1 } });
  });

  it("is undefined where all weights are 0, and where nobody answered", () => {
    const itemWeights = { satisfaction: 0, repurchase: 0, recommend: 0 };
    const weightless = loyaltyIndex(rows, { itemWeights });
    expect(weightless).toMatchObject({ value: null, n: 0, respondents: [null, null, null] });
    expect(warningsOf(weightless)).toEqual(["zero-denominator"]);
    expect(warningsOf(loyaltyIndex([]))).toEqual(["no-data"]);
    expect(warningsOf(loyaltyIndex([{}]))).toEqual(["no-data"]);
  });

  it("does not depend on the order in which a respondent's items come", () => {
    const itemWeights = { satisfaction: 0.1, repurchase: 0.2, recommend: 0.7 };
    const row = { satisfaction: 3, repurchase: 7, recommend: 9 };
    const turned = { recommend: 9, repurchase: 7, satisfaction: 3 };
    const { respondents } = loyaltyIndex([row, turned], { itemWeights });
    expect(respondents[0]).toBe(respondents[1]);
  });

  it("takes any string for an item, also those that every object has", () => {
    const scales = JSON.parse('{"__proto__":{"min":0,"max":10},"constructor":{"min":1,"max":5}}');
    const answers = JSON.parse('[{"__proto__":5,"constructor":3},{"constructor":5}]');
    const result = loyaltyIndex(answers, { scales });
    expect(result.respondents).toEqual([50, null]);
    expect(Object.keys(result.options["scales"] as object)).toEqual(["__proto__", "constructor"]);
    expect(loyaltyIndex([{}], { scales }).respondents).toEqual([null]);
    const itemWeights = JSON.parse('{"__proto__":0,"constructor":1}');
    expect(loyaltyIndex(answers, { scales, itemWeights }).respondents).toEqual([50, null]);
  });

  it("refuses an item without a scale, also where it has no answer: it may be misspelt", () => {
    expect(faultOf(() => loyaltyIndex([{ ...rows[0], recomend: null }]))).toEqual([
      "invalid-shape",
      ["respondents", 0, "recomend"],
    ]);
  });

  it("gives the same score in whichever order the items are named", () => {
    const scale = { min: 0, max: 10 };
    const itemWeights = { a: 0.1, b: 0.2, c: 0.7 };
    const answers = [
      { a: 3, b: 7, c: 9 },
      { a: 0, b: 0, c: 1 },
    ];
    const [one, other] = [
      { a: scale, b: scale, c: scale },
      { c: scale, b: scale, a: scale },
    ].map((scales) => loyaltyIndex(answers, { scales, itemWeights }));
    expect(other).toEqual(one);
  });

  it("takes level and no interval", () => {
    expect(loyaltyIndex(rows, { level: 0.5 }).interval?.level).toBe(0.5);
    expect(loyaltyIndex(rows, { interval: "none" }).interval).toBeNull();
  });
});

describe("loyaltyIndex refuses", () => {
  const scales = { a: ten };
  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ["nothing", undefined, {}, "invalid-shape", []],
    ["a record", { satisfaction: 5 }, {}, "invalid-shape", []],
    ["a row that is none", [[5]], {}, "invalid-shape", ["respondents", 0]],
    ["a map", [new Map([["satisfaction", 5]])], {}, "invalid-shape", ["respondents", 0]],
    ["an item without a scale", [{ value: 5 }], {}, "invalid-shape", ["respondents", 0, "value"]],
    [
      "an item left out of scales",
      [{ recommend: 5 }],
      { scales },
      "invalid-shape",
      ["respondents", 0, "recommend"],
    ],
    ["an NPS", [{ recommend: -20 }], {}, "out-of-range", ["respondents", 0, "recommend"]],
    ["11 of 10", [{}, { recommend: 11 }], {}, "out-of-range", ["respondents", 1, "recommend"]],
    ["half a point", [{ recommend: 5.5 }], {}, "not-integer", ["respondents", 0, "recommend"]],
    ["text", [{ recommend: "5" }], {}, "not-a-number", ["respondents", 0, "recommend"]],
    ["no scales", [], { scales: {} }, "invalid-shape", ["options", "scales"]],
    ["scales that are null", [], { scales: null }, "invalid-shape", ["options", "scales"]],
    [
      "a scale of one point",
      [],
      { scales: { a: { min: 1, max: 1 } } },
      "out-of-range",
      ["options", "scales", "a", "max"],
    ],
    [
      "a weight without a scale",
      [],
      { scales, itemWeights: { a: 1, b: 1 } },
      "inconsistent",
      ["options", "itemWeights", "b"],
    ],
    [
      "a scale without a weight",
      [],
      { itemWeights: { satisfaction: 1, recommend: 1 } },
      "inconsistent",
      ["options", "itemWeights", "repurchase"],
    ],
    [
      "a negative weight",
      [],
      { scales, itemWeights: { a: -1 } },
      "out-of-range",
      ["options", "itemWeights", "a"],
    ],
    [
      "a missing weight",
      [],
      { scales, itemWeights: { a: null } },
      "invalid-shape",
      ["options", "itemWeights", "a"],
    ],
    [
      "weights in a list",
      [],
      { itemWeights: [1, 1, 1] },
      "invalid-shape",
      ["options", "itemWeights"],
    ],
    ["no answers at all", [], { minAnswered: 0 }, "out-of-range", ["options", "minAnswered"]],
    ["more answers than items", [], { minAnswered: 4 }, "out-of-range", ["options", "minAnswered"]],
    ["half an answer", [], { minAnswered: 1.5 }, "not-integer", ["options", "minAnswered"]],
    ["another option", [], { weight: 1 }, "unknown-option", ["options", "weight"]],
    [
      "another definition",
      [],
      { definition: "sum" },
      "unknown-definition",
      ["options", "definition"],
    ],
    [
      "another tally",
      { labels: { kind: "scores", version: 1, metric: "sus" }, counts: {}, missing: 0 },
      {},
      "inconsistent",
      ["labels", "metric"],
    ],
  ])("%s", (_what, respondents, options, code, path) => {
    const call = loyaltyIndex as (respondents: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(respondents, options))).toEqual([code, path]);
  });
});
