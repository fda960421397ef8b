import { compare, csat, nps, slaAttainment } from "cx-metrics";
import {
  newcombe,
  trinomialDifference,
  trinomialDifferenceAdjustedWald,
  trinomialDifferenceWald,
  trinomialScore,
  waldDifference,
} from "cx-metrics/stats";
import { describe, expect, it } from "vitest";

const groups = (promoters: number, passives: number, detractors: number) =>
  nps({ promoters, passives, detractors });
const better = groups(60, 25, 15);
const worse = groups(40, 30, 30);

it("keeps the sign of a fall (R package NPS 1.1, nps.test, reports |difference|)", () => {
  expect(compare(worse, better).difference).toBe(35);
  expect(compare(better, worse).difference).toBe(-35);
  expect(compare(better, worse).interval?.upper).toBeLessThan(0);
});

it("gives the lower limit first (R package NPS 1.1, nps.test of one sample, does not)", () => {
  const [lower, upper] = Object.values(compare(worse, better).interval ?? {}) as number[];
  expect(lower).toBeLessThan(upper ?? 0);
  const fall = compare(better, worse).interval;
  expect(fall?.lower).toBeLessThan(fall?.upper ?? 0);
});

it("does not take two intervals that overlap for no difference", () => {
  const [a, b] = [
    slaAttainment({ met: 500, breached: 500 }),
    slaAttainment({ met: 555, breached: 445 }),
  ];
  expect(a.interval?.upper).toBeGreaterThan(b.interval?.lower ?? 0);
  const { interval, pValue } = compare(a, b);
  expect(interval?.lower).toBeGreaterThan(0);
  expect(pValue).toBeLessThan(0.05);
});

describe("ten answers near the ceiling against a thousand", () => {
  const few = { up: 10, down: 0, of: 10 };
  const many = { up: 950, down: 10, of: 1000 };

  it("Wald's z finds a difference that chance makes every other time", () => {
    // Of 0.95, ten in ten are all promoters in 0.95^10 = 60 % of samples.
    expect(trinomialDifferenceWald(many, few, 0.95).pValue).toBeLessThan(1e-9);
    const found = compare(groups(950, 40, 10), groups(10, 0, 0));
    expect(found.pValue).toBeGreaterThan(0.3);
    expect(found.interval?.lower).toBeLessThan(0);
  });

  it("covers the truth where Wald's does in four of ten samples", () => {
    // All that ten answers of 1 %, 4 % and 95 % can be; the thousand as they are expected.
    const [p, q] = [0.95, 0.01];
    const covered = { mover: 0, wald: 0 };
    for (let up = 0; up <= 10; up++) {
      for (let down = 0; up + down <= 10; down++) {
        const chance = ways(up, down) * p ** up * q ** down * (1 - p - q) ** (10 - up - down);
        const sample = { up, down, of: 10 };
        const holds = ({ lower, upper }: { lower: number; upper: number }) =>
          lower <= 0 && upper >= 0;
        if (holds(trinomialDifference(many, sample, 0.95))) covered.mover += chance;
        if (holds(trinomialDifferenceWald(many, sample, 0.95))) covered.wald += chance;
      }
    }
    expect(covered.wald).toBeLessThan(0.45);
    expect(covered.mover).toBeGreaterThan(0.94);
  });
});

/** In how many orders ten answers can come. */
function ways(up: number, down: number): number {
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  return factorial(10) / factorial(up) / factorial(down) / factorial(10 - up - down);
}

it("never leaves -200 to 200 points, or -100 to 100 percentage points", () => {
  const [all, none] = [groups(2, 0, 0), groups(0, 0, 3)];
  const adjusted = trinomialDifferenceAdjustedWald(
    { up: 0, down: 9, of: 9 },
    { up: 9, down: 0, of: 9 },
    0.999,
  );
  expect(adjusted.upper).toBeGreaterThan(2);
  const most = { level: 1 - 1e-12 };
  expect(compare(none, all, most).interval).toMatchObject({ upper: 200 });
  expect(compare(all, none, most).interval).toMatchObject({ lower: -200 });
  const [ten, one] = [
    { count: 10, of: 10 },
    { count: 1, of: 10 },
  ];
  expect(waldDifference(one, ten, 0.95).upper).toBeGreaterThan(1);
  expect(newcombe(one, ten, 0.95).upper).toBeLessThanOrEqual(1);
  expect(compare(csat([1]), csat([5]), most).interval?.upper).toBeLessThanOrEqual(100);
});

it("never has a p value that its interval contradicts, for any two scores of five answers", () => {
  const samples: [number, number, number][] = [];
  for (let up = 0; up <= 5; up++)
    for (let down = 0; up + down <= 5; down++) samples.push([up, 5 - up - down, down]);
  for (const a of samples) {
    for (const b of samples) {
      const { interval, pValue } = compare(groups(...a), groups(...b));
      const excluded = (interval?.lower ?? 0) > 0 || (interval?.upper ?? 0) < 0;
      expect((pValue ?? 1) < 0.05).toBe(excluded);
    }
  }
});

it("has no separate margins to add up: the difference is surer than the sum of both", () => {
  const width = (limits: { lower: number; upper: number }) => limits.upper - limits.lower;
  const sum = width(trinomialScore(60, 15, 100, 0.95)) + width(trinomialScore(40, 30, 100, 0.95));
  const { interval } = compare(worse, better);
  expect((interval?.upper ?? 0) - (interval?.lower ?? 0)).toBeLessThan(0.75 * 100 * sum);
});
