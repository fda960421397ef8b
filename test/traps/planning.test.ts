import { benchmark, detectableDifference, nps, responseRate, sampleSize } from "cx-metrics";
import {
  aapor,
  finitePopulationCorrection,
  kish,
  rake,
  shareMargin,
  weightedMean,
  weightedShare,
} from "cx-metrics/stats";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

/** Hundred answers of an NPS survey; the ten that stand for a large segment weigh 20 times as much. */
const scores = Array.from({ length: 100 }, (_, i) => [10, 9, 8, 7, 3][(i * 7 + (i % 3)) % 5] ?? 0);
const weights = scores.map((_, i) => (i % 10 === 0 ? 20 : 1));
const codes = scores.map((score) => Number(score > 8) - Number(score < 7));

describe("weighting inflates significance (expss #75, JASP #1877)", () => {
  it("weights that sum to the population are no answers: the error is that of hundred", () => {
    const expanded = weights.map((weight) => 1000 * weight);
    const { standardError, lower } = weightedMean(codes, weights, 0.95);
    const got = weightedMean(codes, expanded, 0.95);
    expect(got.standardError).toBeCloseTo(standardError ?? 0, 12);
    expect(got.lower).toBeCloseTo(lower ?? 0, 12);
    const wrong = Math.sqrt(1 / expanded.reduce((sum, weight) => sum + weight, 0));
    expect(standardError).toBeGreaterThan(50 * wrong);
  });

  it("hundred uneven answers are worth twenty: that is what an interval and a test stand on", () => {
    const { effectiveN, designEffect } = kish(weights);
    expect([effectiveN, designEffect]).toEqual([expect.closeTo(20.6, 1), expect.closeTo(4.86, 2)]);
    const weighted = nps(scores, { weights });
    expect(weighted.n).toBe(290);
    expect(weighted.effectiveN).toBeLessThanOrEqual(effectiveN ?? 0);
    expect(weighted.basis).toMatchObject({ kind: "net", of: weighted.effectiveN });
    const widthOf = ({ interval }: typeof weighted) =>
      (interval?.upper ?? 0) - (interval?.lower ?? 0);
    expect(widthOf(weighted)).toBeGreaterThan(1.8 * widthOf(nps(scores)));
  });

  it("a plan for weighted data multiplies by the design effect", () => {
    const { designEffect } = kish(weights);
    const plan = { metric: "nps", margin: 10 } as const;
    const weighted = sampleSize({ ...plan, designEffect: designEffect ?? 1 });
    expect(weighted.nExact).toBeCloseTo((designEffect ?? 0) * sampleSize(plan).nExact, 9);
    const shares = { promoters: 40, detractors: 20 };
    const found = { metric: "nps", shares, n: 400 } as const;
    expect(detectableDifference({ ...found, designEffect: 4 }).difference).toBeCloseTo(
      2 * (detectableDifference(found).difference ?? 0),
      9,
    );
  });
});

it("a weighted share of 100 % has no standard error of 0 for an interval", () => {
  const { share, standardError, lower } = weightedShare([1, 1, 1, 1], [1, 2, 3, 4], 0.95);
  expect([share, standardError]).toEqual([1, 0]);
  expect(lower).toBeLessThan(0.4);
});

it("quantipy3 #32: a base that weighs nothing is no crash, and no 0", () => {
  expect(weightedMean([1, 0, 1], [0, 0, 0], 0.95).mean).toBeNull();
  expect(kish([0, 0]).effectiveN).toBeNull();
});

describe("raking", () => {
  const margins = { plan: ["free", "free", "pro"], age: ["old", "young", "old"] };

  it("an empty cell with a target is refused: without it the sums would miss the population", () => {
    const targets = { plan: { free: 50, pro: 30, team: 20 }, age: { old: 60, young: 40 } };
    expect(faultOf(() => rake(margins, targets))).toEqual([
      "inconsistent",
      ["targets", "plan", "team"],
    ]);
  });

  it("margins of different totals are refused: no weights meet both", () => {
    const targets = { plan: { free: 70, pro: 30 }, age: { old: 60, young: 30 } };
    expect(faultOf(() => rake(margins, targets))).toEqual(["inconsistent", ["targets", "age"]]);
  });
});

describe("an index of an NPS is no number (CodingAce prints 92.31 of 48 against 52)", () => {
  it("its sign turns round with the base, so that there is a gap alone", () => {
    const ours = nps({ promoters: 30, passives: 50, detractors: 20 });
    for (const reference of [-10, 0, 5]) {
      const { gap, index } = benchmark(ours, reference);
      expect([gap, index]).toEqual([10 - reference, null]);
    }
    expect(benchmark(48, 52, { unit: "points" })).toMatchObject({ gap: -4, index: null });
  });

  it("a profit against a loss has no index either", () => {
    expect(benchmark(50, -10, { unit: "money" })).toMatchObject({ gap: 60, index: null });
  });
});

describe("response rates that drop the unknown cases in silence", () => {
  const cases = { complete: 200, refusal: 100, nonContact: 100, unknownOther: 600 };

  it("the default counts them, and the rate without them says how many it left out", () => {
    expect(responseRate(cases)).toMatchObject({ value: 20, excluded: {} });
    const flattering = responseRate(cases, { definition: "rr5" });
    expect(flattering).toMatchObject({ value: 50, excluded: { unknown: 600 } });
  });

  it("side by side they show what the name hides", () => {
    const { rr1, rr3, rr5, coop1 } = aapor(cases, 0.5);
    expect([rr1, rr3, rr5, coop1]).toEqual([0.2, 200 / 700, 0.5, 200 / 300]);
  });
});

describe("n >= 30 is no magic", () => {
  it("30 answers leave an NPS some 30 points of doubt to each side", () => {
    const { interval } = nps({ promoters: 12, passives: 8, detractors: 10 });
    expect((interval?.upper ?? 0) - (interval?.lower ?? 0)).toBeGreaterThan(50);
    expect(sampleSize({ metric: "nps", margin: 10 }).n).toBe(385);
    expect(shareMargin(0.5, 30, 0.95)).toBeGreaterThan(0.17);
  });

  it("9 answers have a value and an interval, not a blank", () => {
    const result = nps({ promoters: 5, passives: 2, detractors: 2 });
    expect(result.value).toBeCloseTo(100 / 3, 12);
    expect(result.interval).not.toBeNull();
  });

  it("nor are they enough where the answer is rare", () => {
    const rare = sampleSize({ metric: "share", share: 1, margin: 3.5 });
    expect(rare.n).toBeGreaterThan(30);
    expect(warningsOf(rare)).toEqual(["few-expected"]);
  });
});

describe("the finite population correction", () => {
  it("does not turn a tenth of a list that answered into a census", () => {
    const plan = sampleSize({ metric: "share", margin: 5, population: 2000, responseRate: 10 });
    expect(plan.invitations).toBeGreaterThan(2000);
    expect(warningsOf(plan)).toEqual(["exceeds-population"]);
  });

  it("is no escape from a sample larger than its population", () => {
    expect(faultOf(() => finitePopulationCorrection(120, 100))).toEqual(["inconsistent", ["n"]]);
  });
});

it("a spreadsheet squares a margin in percent as if it were a share: 1068, not 0.1", () => {
  expect(sampleSize({ metric: "share", margin: 3 }).n).toBe(1068);
  expect(faultOf(() => sampleSize({ metric: "share", margin: 3, level: 95 }))).toEqual([
    "out-of-range",
    ["options", "level"],
  ]);
});
