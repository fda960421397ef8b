import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { criticalZ } from "../../src/stats/criticalZ.ts";
import { trinomialScore, wilson } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { netLaws } from "./netLaws.ts";

const Z95 = 1.959963984540054;

/** Score statistic of a net share, its class shares found by a search for the largest likelihood. */
function scoreStatistic(up: number, down: number, of: number, net: number): number {
  const likelihood = (q: number): number =>
    [
      [up, q + net],
      [down, q],
      [of - up - down, 1 - 2 * q - net],
    ].reduce((sum, [k = 0, p = 0]) => sum + (k === 0 ? 0 : k * Math.log(p)), 0);
  let low = Math.max(0, -net);
  let high = (1 - net) / 2;
  for (let step = 0; step < 200; step++) {
    const left = low + (high - low) / 3;
    const right = high - (high - low) / 3;
    if (likelihood(left) < likelihood(right)) low = left;
    else high = right;
  }
  return (up - down - of * net) / Math.sqrt(of * (2 * low + net - net * net));
}

/** The lower limit by halving alone: slow, and hard to get wrong. */
function bisected(up: number, down: number, of: number, z: number): number {
  let refused = -1;
  let accepted = (up - down) / of;
  for (let step = 0; step < 60; step++) {
    const net = (refused + accepted) / 2;
    const distance = up - down - of * net;
    if (distance ** 2 > z * z * of * variance(up, down, of, net)) refused = net;
    else accepted = net;
  }
  return accepted;
}

/** Tango's variance of one answer, as the reference prints it but for its cancellation. */
function variance(up: number, down: number, of: number, net: number): number {
  if (net < 0) return variance(down, up, of, -net);
  const b = (2 * of - up + down) * net - up - down;
  const c = -down * net * (1 - net);
  const root = Math.sqrt(b * b - 8 * of * c);
  return 2 * (b > 0 ? (-2 * c) / (b + root) : (root - b) / (4 * of)) + net * (1 - net);
}

describe("trinomialScore", () => {
  netLaws("trinomial-score", "score", trinomialScore);

  it("has limits at which the score test just refuses", () => {
    const count = fc.integer({ min: 1, max: 500 });
    holds(
      fc.property(count, count, count, (up, down, neutral) => {
        const of = up + down + neutral;
        const { lower, upper } = trinomialScore(up, down, of, 0.95);
        expect(scoreStatistic(up, down, of, lower)).toBeCloseTo(Z95, 5);
        expect(scoreStatistic(up, down, of, upper)).toBeCloseTo(-Z95, 5);
      }),
    );
  });

  it("is Wilson's interval stretched to -1..1 where nobody is neutral", () => {
    for (const [up, of] of [
      [1, 1],
      [3, 10],
      [70, 100],
      [0.4, 0.7],
      [999_999_999, 1e9],
    ] as const) {
      const { lower, upper } = wilson(up, of, 0.9);
      const score = trinomialScore(up, of - up, of, 0.9);
      expect(score.lower).toBeCloseTo(2 * lower - 1, 12);
      expect(score.upper).toBeCloseTo(2 * upper - 1, 12);
    }
  });

  it("has a width where all answers agree, with the end exact", () => {
    expect(trinomialScore(9, 0, 9, 0.95).upper).toBe(1);
    expect(trinomialScore(9, 0, 9, 0.95).lower).toBeCloseTo((9 - Z95 ** 2) / (9 + Z95 ** 2), 12);
    expect(trinomialScore(0, 9, 9, 0.95).lower).toBe(-1);
    expect(trinomialScore(0, 0, 9, 0.95).upper).toBeCloseTo(Z95 ** 2 / (9 + Z95 ** 2), 12);
  });

  it("is what sixty bisections find, however large the sample or the level", () => {
    const size = fc.tuple(
      fc.integer({ min: 0, max: 15 }),
      fc.double({ min: 1, max: 10, noNaN: true }),
    );
    const share = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
    const level = fc.constantFrom(1e-17, 1e-6, 0.5, 0.95, 0.9999, 1 - 1e-15);
    holds(
      fc.property(size, share, share, level, ([power, digits], p, q, confidence) => {
        const of = digits * 10 ** power;
        const up = of * p;
        const down = Math.min(of - up, (of - up) * q);
        const { lower, upper } = trinomialScore(up, down, of, confidence);
        const z = criticalZ(confidence);
        expect(lower).toBeCloseTo(bisected(up, down, of, z), 12);
        expect(upper).toBeCloseTo(-bisected(down, up, of, z), 12);
      }),
      500,
    );
  });

  it("keeps its limits in order at a level that doubles barely tell from 0", () => {
    for (const [up, down] of [
      [0, 5],
      [5, 0],
      [0, 0],
      [1, 2],
    ] as const) {
      const { lower, upper } = trinomialScore(up, down, 5, 1e-17);
      expect(lower).toBeLessThanOrEqual((up - down) / 5);
      expect(upper).toBeGreaterThanOrEqual((up - down) / 5);
    }
  });

  it("is Wilson's limit where one side is empty and the limit lies within", () => {
    expect(trinomialScore(99, 0, 100, 0.99).upper).toBeCloseTo(wilson(99, 100, 0.99).upper, 12);
  });
});
