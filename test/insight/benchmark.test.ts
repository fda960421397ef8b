import {
  averageResolutionTime,
  benchmark,
  churnRate,
  csat,
  type MetricResult,
  nps,
  roi,
  shareOfVoice,
} from "cx-metrics";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { warningsOf } from "../core/faultOf.ts";
import { refusal } from "../stats/golden.ts";
import { holds } from "../support/lawRuns.ts";

const plain = { withinInterval: null, warnings: [] };

describe("benchmark of a number", () => {
  it("has CodingAce's gaps and indices", () => {
    expect(benchmark(74, 70)).toEqual({ value: 74, gap: 4, index: (100 * 74) / 70, ...plain });
    expect(benchmark(82, 78).index).toBeCloseTo(105.128205, 6);
    expect(benchmark(48, 52)).toMatchObject({ gap: -4, index: (100 * 48) / 52 });
  });

  it("takes a record of one, and has an index of exactly 100 where nothing differs", () => {
    holds(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (value) => {
        expect(benchmark(value, { value })).toEqual({ value, gap: 0, index: 100, ...plain });
      }),
    );
  });

  it("turns the index round where lower is better, so that above 100 is good", () => {
    expect(benchmark(4, 5, { better: "lower" })).toMatchObject({ gap: -1, index: 125 });
    expect(benchmark(4, 5, { better: "higher" }).index).toBe(80);
    expect(benchmark(4, 0, { better: "lower" }).index).toBe(0);
  });

  it.each<[string, number, number, object, string]>([
    ["points", 48, 52, { unit: "points" }, "no-absolute-zero"],
    ["a score", 4.2, 4, { unit: "score" }, "no-absolute-zero"],
    ["a reference of 0", 5, 0, {}, "zero-denominator"],
    ["a value of 0 where lower is better", 0, 5, { better: "lower" }, "zero-denominator"],
    ["a loss against a profit", -5, 10, { unit: "money" }, "negative-amount"],
    ["a profit against a loss", 5, -10, {}, "negative-amount"],
  ])("has no index of %s", (_what, value, reference, options, code) => {
    const got = benchmark(value, reference, options);
    expect([got.gap, got.index]).toEqual([value - reference, null]);
    expect(warningsOf(got)).toEqual([code]);
  });

  it("has no negative zero", () => {
    expect(Object.values(benchmark(-0, 5))).toContain(0);
    expect(benchmark(-0, -0)).toMatchObject({ value: 0, gap: 0 });
    expect(Object.is(benchmark(-0, -0).value, 0)).toBe(true);
  });
});

describe("benchmark of a range", () => {
  it("is ProfitCents' distance from the industry: 66 % above", () => {
    const { percentFromRange, gap, index, warnings } = benchmark(3.32, { low: 1.4, high: 2 });
    expect(percentFromRange).toBeCloseTo(66, 9);
    expect(gap).toBeCloseTo(1.32, 12);
    expect([index, warnings]).toEqual([null, []]);
  });

  it("is measured from the nearer end, and 0 within", () => {
    const range = { low: 10, high: 20 };
    expect(benchmark(5, range)).toMatchObject({ gap: -5, percentFromRange: -50 });
    for (const value of [10, 15, 20])
      expect(benchmark(value, range)).toMatchObject({ gap: 0, percentFromRange: 0 });
    expect(benchmark(-5, range)).toMatchObject({ gap: -15, percentFromRange: -150 });
    expect(benchmark(30, { low: 20, high: 20 })).toMatchObject({ gap: 10, percentFromRange: 50 });
  });

  it("has no percent beyond an end that is no amount", () => {
    const above = benchmark(5, { low: -1, high: 0 });
    expect(above).toMatchObject({ gap: 5, percentFromRange: null });
    expect(warningsOf(above)).toEqual(["zero-denominator"]);
    expect(warningsOf(benchmark(-5, { low: -1, high: 0 }))).toEqual(["negative-amount"]);
    const net = benchmark(60, { low: 20, high: 50 }, { unit: "points" });
    expect(net).toMatchObject({ gap: 10, percentFromRange: null });
    expect(warningsOf(net)).toEqual(["no-absolute-zero"]);
    expect(benchmark(30, { low: 20, high: 50 }, { unit: "points" }).percentFromRange).toBe(0);
  });
});

describe("benchmark of a result", () => {
  const score = nps({ promoters: 60, passives: 25, detractors: 15 });

  it("knows its unit: an NPS has a gap alone", () => {
    expect(benchmark(score, 30)).toMatchObject({ value: 45, gap: 15, index: null });
    const share = benchmark(csat({ satisfied: 80, responses: 100 }), 75);
    expect(share).toMatchObject({ gap: 5, index: (100 * 80) / 75 });
  });

  it("knows which direction is good", () => {
    const churn = churnRate({ start: 1000, lost: 40 });
    expect(benchmark(churn, 5)).toMatchObject({ value: 4, gap: -1, index: 125 });
  });

  it("says whether its interval holds the reference", () => {
    const { lower, upper } = score.interval ?? { lower: Number.NaN, upper: Number.NaN };
    for (const [reference, within] of [
      [lower, true],
      [upper, true],
      [(lower ?? 0) - 0.01, false],
      [(upper ?? 0) + 0.01, false],
      [45, true],
    ] as const)
      expect(benchmark(score, reference ?? 0).withinInterval).toBe(within);
    expect(benchmark(score, { low: 0, high: lower ?? 0 }).withinInterval).toBe(true);
    expect(benchmark(score, { low: 0, high: (lower ?? 0) - 1 }).withinInterval).toBe(false);
    expect(benchmark(score, { low: upper ?? 0, high: 100 }).withinInterval).toBe(true);
    expect(benchmark(score, { low: 99, high: 100 }).withinInterval).toBe(false);
  });

  it("does not know it without an interval, and takes a missing limit as unbounded", () => {
    expect(benchmark(roi({ gain: 150, cost: 100 }), 40).withinInterval).toBeNull();
    const bare = { ...score, interval: undefined } as unknown as MetricResult;
    expect(benchmark(bare, 40).withinInterval).toBeNull();
    const open = { ...score, interval: { lower: 10, upper: null, level: 0.95, method: "t" } };
    expect(benchmark(open, 1e9).withinInterval).toBe(true);
    expect(benchmark(open, 9).withinInterval).toBe(false);
  });

  it("takes another result for the reference", () => {
    const other = nps({ promoters: 50, passives: 30, detractors: 20 });
    expect(benchmark(score, other)).toMatchObject({ gap: 15, withinInterval: true });
    expect(benchmark(5, shareOfVoice({ brand: 4, total: 100 })).index).toBe(125);
    expect(benchmark(4, churnRate({ start: 100, lost: 5 })).index).toBe(125);
    expect(benchmark(45, other).index).toBeNull();
    expect(JSON.parse(JSON.stringify(benchmark(score, other)))).toEqual(benchmark(score, other));
  });

  it("says nothing of a value that is not there", () => {
    const nothing = { value: null, gap: null, index: null, withinInterval: null };
    expect(benchmark(nps([]), 30)).toMatchObject(nothing);
    expect(warningsOf(benchmark(nps([]), 30))).toEqual(["no-data"]);
    expect(benchmark(nps([]), { low: 1, high: 2 })).toMatchObject({ percentFromRange: null });
    const none = { ...nothing, value: 45 };
    expect(benchmark(score, nps([]))).toMatchObject(none);
    expect(benchmark(score, { value: null })).toMatchObject(none);
  });
});

const score = nps([10, 9, 3]);

it.each<[string, unknown[], string]>([
  ["nothing", [], "invalid-shape at value"],
  ["null", [null, 5], "invalid-shape at value"],
  ["text", ["45", 5], "not-a-number at value"],
  ["no reference", [45], "invalid-shape at reference"],
  ["a NaN", [45, Number.NaN], "not-a-number at reference"],
  ["a record without a value", [45, {}], "invalid-shape at reference.value"],
  ["a misspelt field", [45, { value: 3, hi: 4 }], "invalid-shape at reference.hi"],
  ["half a range", [45, { low: 3 }], "invalid-shape at reference.high"],
  ["a range upside down", [45, { low: 3, high: 2 }], "inconsistent at reference.high"],
  ["a range with a value", [45, { low: 3, high: 4, value: 3 }], "invalid-shape at reference.value"],
  [
    "another metric",
    [score, csat({ satisfied: 1, responses: 2 })],
    "inconsistent at reference.metric",
  ],
  [
    "another definition",
    [averageResolutionTime([1, 2]), averageResolutionTime([1], { definition: "first" })],
    "inconsistent at reference.definition",
  ],
  ["a result that is none", [{ value: 3 }, 5], "invalid-shape at result.metric"],
  ["a value beyond all", [{ ...score, value: 1e61 }, 5], "out-of-range at result.value"],
  ["an interval that is none", [{ ...score, interval: 5 }, 5], "invalid-shape at result.interval"],
  [
    "a limit that is none",
    [{ ...score, interval: { lower: "1", upper: 2 } }, 5],
    "not-a-number at result.interval.lower",
  ],
  ["a unit beside a result", [score, 5, { unit: "points" }], "inconsistent at options.unit"],
  [
    "a direction beside a result",
    [score, 5, { better: "lower" }],
    "inconsistent at options.better",
  ],
  [
    "a unit beside a result it is held against",
    [5, score, { unit: "points" }],
    "inconsistent at options.unit",
  ],
  ["a reference beyond all", [5, { ...score, value: 1e61 }], "out-of-range at reference.value"],
  ["another unit", [5, 5, { unit: "apples" }], "unknown-option at options.unit"],
  ["another direction", [5, 5, { better: "down" }], "unknown-option at options.better"],
  ["another option", [5, 5, { level: 0.9 }], "unknown-option at options.level"],
  ["numbers without a ratio", [1e60, 1e-320], "out-of-range at reference"],
])("benchmark refuses %s", (_what, inputs, expected) => {
  const call = benchmark as (...all: unknown[]) => unknown;
  expect(refusal(() => call(...inputs))).toBe(`benchmark: ${expected}`);
});
