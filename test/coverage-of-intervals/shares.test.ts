import { churnRate, csat, type Interval, type MetricResult, slaAttainment } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { criticalZ } from "../../src/stats/criticalZ.ts";
import { encloses, type Limits, shareCoverage } from "./exactCoverage.ts";
import { leastCoverage, mean, percent, REQUIRED, RUNS, simulationError } from "./judge.ts";
import { expectOnPage } from "./page.ts";
import { drawShare, randomOf, remember, shareOfRuns } from "./simulate.ts";

const SIZES = [5, 10, 30, 100, 1000] as const;

/** From 0.5 % to 99.5 %. */
const SHARES = Array.from({ length: 199 }, (_, i) => (i + 1) / 200);

const METRICS: readonly (readonly [string, (count: number, of: number) => MetricResult])[] = [
  ["csat", (count, of) => csat({ satisfied: count, responses: of })],
  ["churn-rate", (count, of) => churnRate({ lost: count, start: of })],
  ["sla-attainment", (count, of) => slaAttainment({ met: count, breached: of - count })],
];

/** The simple interval, with its gap at 0 and at 100 %. */
function waldLimits(count: number, of: number): Limits {
  const p = count / of;
  const margin = criticalZ(0.95) * Math.sqrt((p * (1 - p)) / of);
  return { lower: 100 * (p - margin), upper: 100 * (p + margin) };
}

const coverages = (limitsOf: (count: number, of: number) => Limits) =>
  SIZES.map((n) => {
    const coverage = shareCoverage(n, (count) => limitsOf(count, n));
    return { n, cells: SHARES.map((p) => coverage(p, 100 * p)) };
  });

const summaryOf = ({ cells }: { readonly cells: readonly number[] }) => [
  percent(mean(cells)),
  percent(Math.min(...cells)),
];

// The mean and the minimum that the study prints (statistics.md, section 3.3). Wilson's interval
// swings around its level: near 0 and 100 % it covers less for some shares and more for others.
const WILSON = [
  ["95.4", "83.7"],
  ["95.4", "86.0"],
  ["95.2", "86.0"],
  ["95.0", "91.0"],
  ["95.0", "94.4"],
];

describe.each(METRICS)("the interval of %s, over all samples there are", (_metric, resultOf) => {
  const found = coverages((count, of) => resultOf(count, of).interval as Interval as Limits);

  it("holds the share in 95 of 100 samples on average, and never less than the study found", () => {
    expect(found.map(summaryOf)).toEqual(WILSON);
    for (const { cells } of found) expect(mean(cells)).toBeGreaterThanOrEqual(REQUIRED);
  });

  it("holds it for every share between 10 and 90 % from a hundred on", () => {
    for (const { cells } of found.filter(({ n }) => n >= 100)) {
      expect(Math.min(...cells.slice(19, 180))).toBeGreaterThanOrEqual(REQUIRED);
    }
  });

  it("agrees with a simulation", () => {
    const places = [9, 49, 99, 149, 189];
    found.forEach(({ n, cells }, i) => {
      places.forEach((place, j) => {
        const p = SHARES[place] as number;
        const truth = cells[place] as number;
        const random = randomOf(1000 + 10 * i + j);
        const limits = remember((count) => resultOf(count as number, n).interval as Limits);
        const coverage = shareOfRuns(RUNS, () =>
          encloses(limits(drawShare(p, n, random)), 100 * p),
        );
        expect(Math.abs(coverage - truth)).toBeLessThanOrEqual(simulationError(truth, RUNS));
        if (truth >= REQUIRED) expect(coverage).toBeGreaterThanOrEqual(leastCoverage(RUNS));
      });
    });
  });
});

describe("the simple interval of a share", () => {
  const wald = coverages(waldLimits);

  it("fails, as the study has it", () => {
    expect(wald.map(summaryOf).slice(1)).toEqual([
      ["77.3", "4.9"],
      ["87.9", "14.0"],
      ["92.6", "39.4"],
      ["94.7", "87.1"],
    ]);
    for (const { cells } of wald.slice(0, 4)) expect(mean(cells)).toBeLessThan(REQUIRED);
  });

  it("is on the page beside Wilson's", () => {
    const wilson = coverages(
      (count, of) => csat({ satisfied: count, responses: of }).interval as Limits,
    );
    const rows = SIZES.map((n, i) => [
      String(n),
      ...summaryOf(wilson[i] as (typeof wilson)[number]),
      ...summaryOf(wald[i] as (typeof wald)[number]),
    ]);
    expectOnPage("shares", ["n", "wilson, mean", "least", "wald, mean", "least"], rows);
  });
});
