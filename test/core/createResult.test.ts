import { describe, expect, it } from "vitest";
import {
  averageResolutionTime,
  ces,
  churnRate,
  clv,
  csat,
  enps,
  firstContactResolution,
  type MetricResult,
  nps,
  referralRate,
  retentionRate,
} from "../../src/index.ts";

const ENVELOPE = [
  "metric",
  "definition",
  "options",
  "value",
  "unit",
  "better",
  "n",
  "interval",
  "basis",
  "tally",
  "excluded",
  "warnings",
];

const results: [string, () => MetricResult][] = [
  ["nps", () => nps([10, 3])],
  ["nps of nobody", () => nps([])],
  ["nps of counts", () => nps({ promoters: 1, passives: 0, detractors: 1 })],
  [
    "nps of percentages",
    () => nps({ percentages: { promoters: 50, passives: 50, detractors: 0 } }),
  ],
  [
    "nps of percentages of n",
    () => nps({ percentages: { promoters: 9, passives: 91, detractors: 0 }, n: 9 }),
  ],
  ["nps from one", () => nps([1], { definition: "from-one" })],
  ["enps of weighted answers", () => enps([10, 3], { weights: [2, 1] })],
  ["enps of nobody weighted", () => enps([], { weights: [] })],
  ["csat", () => csat([5, 1])],
  ["csat mean", () => csat([5, 1], { definition: "mean" })],
  ["csat mean weighted", () => csat([5, 1], { definition: "mean", weights: [1, 3] })],
  ["csat good-bad of neutral ones", () => csat([3], { definition: "good-bad" })],
  ["ces", () => ces([5, 1], { asks: "effort" })],
  ["churn", () => churnRate({ start: 10, lost: 1 })],
  ["retention", () => retentionRate({ start: 0, lost: 0 })],
  ["fcr", () => firstContactResolution({ resolvedFirst: 1, contacts: 2 })],
  ["art", () => averageResolutionTime([1, 2])],
  ["referrals", () => referralRate({ referrers: 1, customers: 2 })],
];

describe("the envelope of results", () => {
  it("has the fields of the contract, in its order", () => {
    expect(Object.keys(clv({ amounts: [1] }))).toEqual(ENVELOPE);
  });

  it.each(results)("has the same fields in the same order in %s", (_, measure) => {
    const keys = Object.keys(measure()).filter((key) => key !== "effectiveN");
    expect(keys.slice(0, ENVELOPE.length)).toEqual(ENVELOPE);
  });

  it.each(results)("survives JSON in %s", (_, measure) => {
    const result = measure();
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it.each(results)("gives every warning of %s a code and a sentence", (_, measure) => {
    for (const { code, message } of measure().warnings) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(message.length).toBeGreaterThan(20);
    }
  });

  it("says how many answers weighted ones are worth, and only of those", () => {
    expect(nps([10, 3], { weights: [2, 1] }).effectiveN).toBeCloseTo(1.8, 12);
    expect(nps([10, 3])).not.toHaveProperty("effectiveN");
  });
});
