import { type AcsiAnswers, acsi, mergeTallies } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

const means = { satisfaction: 8, expectancy: 7, ideal: 9 };
const ohio = { satisfaction: 0.3885, expectancy: 0.319, ideal: 0.2925 };
const all = (answer: number) => ({ satisfaction: answer, expectancy: answer, ideal: answer });

describe("acsi of means", () => {
  it("is unweighted: (a + b + c - 3) / 27", () => {
    const result = acsi(means);
    expect(result).toEqual({
      metric: "acsi",
      definition: "standard",
      options: {
        level: 0.95,
        interval: "t",
        itemWeights: { satisfaction: 1 / 3, expectancy: 1 / 3, ideal: 1 / 3 },
      },
      value: expect.closeTo((100 * 21) / 27, 12),
      unit: "score",
      better: "higher",
      n: null,
      interval: null,
      basis: null,
      tally: null,
      excluded: {},
      warnings: [],
    });
  });

  it("takes the weights of a model", () => {
    const expected = 0.3885 * 700 + 0.319 * 600 + 0.2925 * 800;
    const result = acsi(means, { itemWeights: ohio });
    expect(result.value).toBeCloseTo(expected / 9, 12);
    expect(result.value).toBeCloseTo(77.48, 2);
    expect(result.options["itemWeights"]).toEqual(ohio);
    const itemWeights = { satisfaction: 1, expectancy: 0, ideal: 0 };
    expect(acsi({ satisfaction: 1, expectancy: 10, ideal: 10 }, { itemWeights }).value).toBe(0);
  });

  it.each([1, 2.7, 5.5, 7.3, 10])("is exactly one answer's score where all are %d", (answer) => {
    expect(acsi(all(answer), { itemWeights: ohio }).value).toBe((100 * (answer - 1)) / 9);
  });
});

describe("acsi of respondents", () => {
  const rows: AcsiAnswers[] = [
    all(10),
    all(1),
    all(5.5),
    { satisfaction: 10, expectancy: 10 },
    { satisfaction: 10, expectancy: null, ideal: 3 },
  ];

  it("is the mean of their scores with a t interval", () => {
    const result = acsi(rows);
    expect(result).toMatchObject({
      value: 50,
      n: 3,
      interval: { lower: 0, upper: 100, level: 0.95, method: "t" },
      basis: { kind: "mean", sum: 150, variance: 2500, of: 3 },
      tally: {
        labels: { kind: "scores", version: 1, metric: "acsi" },
        counts: { 0: 1, 50: 1, 100: 1 },
        missing: 2,
      },
      excluded: { incomplete: 2 },
    });
    expect(acsi(result.tally ?? rows)).toEqual(result);
    const merged = mergeTallies(acsi(rows.slice(0, 2)).tally, acsi(rows.slice(2)).tally);
    expect(acsi(merged)).toEqual(result);
  });

  it("is undefined of nobody", () => {
    expect(acsi([])).toMatchObject({ value: null, n: 0, excluded: { incomplete: 0 } });
    expect(warningsOf(acsi([]))).toEqual(["no-data"]);
    expect(acsi([{}])).toMatchObject({ value: null, excluded: { incomplete: 1 } });
  });

  it("takes level and no interval", () => {
    expect(acsi(rows, { level: 0.5 }).interval?.level).toBe(0.5);
    expect(acsi(rows, { interval: "none" }).interval).toBeNull();
  });
});

describe("acsi refuses", () => {
  const { ideal: _, ...two } = means;
  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ["nothing", undefined, {}, "invalid-shape", []],
    ["two means", two, {}, "invalid-shape", ["ideal"]],
    ["a missing mean", { ...means, ideal: null }, {}, "invalid-shape", ["ideal"]],
    ["a mean below 1", { ...means, ideal: 0.9 }, {}, "out-of-range", ["ideal"]],
    ["a mean of 100", { ...means, satisfaction: 88 }, {}, "out-of-range", ["satisfaction"]],
    ["a driver", { ...means, quality: 5 }, {}, "invalid-shape", ["quality"]],
    [
      "an answer of 11",
      [means, { satisfaction: 11 }],
      {},
      "out-of-range",
      ["respondents", 1, "satisfaction"],
    ],
    [
      "a misspelt answer",
      [{ expectency: 5 }],
      {},
      "invalid-shape",
      ["respondents", 0, "expectency"],
    ],
    ["a row that is none", [5], {}, "invalid-shape", ["respondents", 0]],
    ["text", [{ ...means, ideal: "5" }], {}, "not-a-number", ["respondents", 0, "ideal"]],
    [
      "weights of 0.9",
      means,
      { itemWeights: { ...ohio, ideal: 0.1925 } },
      "inconsistent",
      ["options", "itemWeights"],
    ],
    [
      "weights in percent",
      means,
      { itemWeights: { satisfaction: 40, expectancy: 30, ideal: 30 } },
      "out-of-range",
      ["options", "itemWeights", "satisfaction"],
    ],
    [
      "weights a billionth too large",
      means,
      { itemWeights: { ...ohio, ideal: 0.2925 + 2e-9 } },
      "inconsistent",
      ["options", "itemWeights"],
    ],
    [
      "a negative weight",
      means,
      { itemWeights: { satisfaction: -0.1, expectancy: 0.5, ideal: 0.6 } },
      "out-of-range",
      ["options", "itemWeights", "satisfaction"],
    ],
    [
      "two weights",
      means,
      { itemWeights: { satisfaction: 0.5, expectancy: 0.5 } },
      "invalid-shape",
      ["options", "itemWeights", "ideal"],
    ],
    [
      "another weight",
      means,
      { itemWeights: { ...ohio, value: 0 } },
      "invalid-shape",
      ["options", "itemWeights", "value"],
    ],
    ["another option", means, { weight: 1 }, "unknown-option", ["options", "weight"]],
    [
      "another definition",
      means,
      { definition: "ohio" },
      "unknown-definition",
      ["options", "definition"],
    ],
    [
      "a tally of scores above 100",
      { labels: acsi([]).tally?.labels, counts: { 101: 1 }, missing: 0 },
      {},
      "out-of-range",
      ["counts", "101"],
    ],
  ])("%s", (_what, input, options, code, path) => {
    const call = acsi as (input: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(input, options))).toEqual([code, path]);
  });

  it("but takes weights that miss 1 by less than a billionth", () => {
    expect(acsi(means, { itemWeights: { ...ohio, ideal: 0.2925 + 5e-10 } }).value).toBeCloseTo(
      77.48,
      2,
    );
  });
});
