import {
  acsi,
  averageResolutionTime,
  ces,
  csat,
  type MetricResult,
  nps,
  retentionRate,
  roi,
  sus,
} from "cx-metrics";
import { describe, expect, it } from "vitest";
import { commonRange, rangeOf } from "../../src/insight/rangeOf.ts";

const PERCENT = { min: 0, max: 100 };
const mean = csat([1, 5], { definition: "mean" });
const usable = sus([Array(10).fill(3), [5, 1, 5, 1, 5, 1, 5, 1, 5, 1]]);
const rates = { satisfaction: 8, expectancy: 7, ideal: 6 };

/** The result of a mean, its labels changed. */
const labelled = (labels: unknown): MetricResult => ({ ...mean, tally: { labels } });

describe("rangeOf", () => {
  it.each<[string, MetricResult, unknown]>([
    ["points", nps([9]), { min: -100, max: 100 }],
    ["a net share", csat([5], { definition: "net" }), { min: -100, max: 100 }],
    ["a net share in percent", { ...nps([9, 1, 1]), unit: "percent" }, { min: -100, max: 100 }],
    ["a share", retentionRate({ start: 10, lost: 1 }), PERCENT],
    ["a mean on its scale", mean, { min: 1, max: 5 }],
    ["a mean on another", ces([7, 1], { definition: "mean" }), { min: 1, max: 7 }],
    ["scores", usable, PERCENT],
    ["back from JSON", JSON.parse(JSON.stringify(usable)), PERCENT],
    ["a ratio in percent", roi({ gain: 900, cost: 100 }), null],
    ["a score without a tally", acsi(rates), null],
    ["durations", averageResolutionTime([3, 5]), null],
    ["nothing", csat([], { definition: "mean" }), { min: 1, max: 5 }],
  ])("of %s", (_what, result, range) => {
    expect(rangeOf(result)).toEqual(range);
  });

  it.each([
    null,
    "distribution",
    {},
    { kind: "distribution" },
    { kind: "distribution", min: "1", max: 5 },
    { kind: "distribution", min: 1, max: Number.NaN },
    { kind: "distribution", min: 5, max: 1 },
    { kind: "distribution", min: 4, max: 5 },
    { kind: "distribution", min: 1, max: 2 },
    { kind: "durations", min: 1, max: 5 },
  ])("trusts no label that the value does not lie in: %j", (labels) => {
    expect(mean.value).toBe(3);
    expect(rangeOf(labelled(labels))).toBeNull();
    expect(rangeOf(labelled({ kind: "distribution", min: 3, max: 5 }))).toEqual({ min: 3, max: 5 });
  });
});

describe("commonRange", () => {
  it("holds all, and is none without one of them", () => {
    const both = [
      { min: 1, max: 5 },
      { min: 0, max: 3 },
    ];
    expect(commonRange(both)).toEqual({ min: 0, max: 5 });
    expect(commonRange([...both, null])).toBeNull();
  });
});
