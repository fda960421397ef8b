import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nonCentralTCdf, normalCdf, tCdf } from "../../src/stats/index.ts";
import { nonCentralT } from "../../src/stats/nonCentralT.ts";
import { holds } from "../support/lawRuns.ts";
import { refusal } from "./golden.ts";

/** By mpmath at 30 digits: the integral over the chi density, `quad` with breaks at its peak. */
const BY_MPMATH: [x: number, df: number, noncentrality: number, p: number][] = [
  [2, 10, 1, 0.8076115625303752],
  [1.5, 5, 2, 0.30040817319309787],
  [0, 3, 1, 0.15865525393145705],
  [-1, 4, 1, 0.032773295332027844],
  [3, 1, 2, 0.5248571617336879],
  [30, 1, 10, 0.739022339866827],
  [12, 20, 10, 0.8055342985776519],
  [2, 100, 2.5, 0.30851821469316487],
  [1.96, 10_000, 2.8, 0.200463070285236],
  [-2, 8, -3, 0.8296584427348587],
  [5, 2.5, 0.3, 0.9809596446834107],
  [100, 2, 200, 0.018328461575627567],
];

it.each(BY_MPMATH)("of %d with %d degrees of freedom at %d", (x, df, noncentrality, p) => {
  expect(Math.abs(nonCentralTCdf(x, df, noncentrality) - p)).toBeLessThan(1e-13);
});

/** Simpson's rule over the root of the scaled chi-square, whole degrees of freedom from 2. */
function bySimpson(x: number, df: number, noncentrality: number): number {
  const [end, steps] = [8, 8000];
  const density = (s: number) => s ** (df - 1) * Math.exp((-df * (s * s - 1)) / 2);
  const sum = (at: (s: number) => number) =>
    Array.from({ length: steps + 1 }, (_, i) => {
      const factor = i === 0 || i === steps ? 1 : 2 + 2 * (i % 2);
      return factor * at((i * end) / steps);
    }).reduce((total, term) => total + term, 0);
  return sum((s) => density(s) * normalCdf(x * s - noncentrality)) / sum(density);
}

it("is an integral over the chi density", () => {
  const place = fc.double({ min: -6, max: 9, noNaN: true });
  const freedom = fc.integer({ min: 2, max: 60 });
  holds(
    fc.property(place, freedom, fc.double({ min: -4, max: 6, noNaN: true }), (x, df, shift) => {
      expect(Math.abs(nonCentralTCdf(x, df, shift) - bySimpson(x, df, shift))).toBeLessThan(1e-10);
    }),
  );
});

describe("the non-central t distribution", () => {
  it.each([1, 1.3, 2, 3, 7, 20, 50, 200, 1e3, 1e6, 1e10])("is Student's at 0, df %d", (df) => {
    for (const x of [-50, -3, 0, 0.5, 2])
      expect(Math.abs(nonCentralTCdf(x, df, 0) - tCdf(x, df))).toBeLessThan(1e-12);
  });

  it("turns round with its noncentrality, and both tails sum to 1", () => {
    holds(
      fc.property(
        fc.double({ min: -20, max: 20, noNaN: true }),
        fc.double({ min: 1, max: 500, noNaN: true }),
        fc.double({ min: -9, max: 9, noNaN: true }),
        (x, df, shift) => {
          const { lower, upper } = nonCentralT(x, df, shift);
          expect(Math.abs(lower + upper - 1)).toBeLessThan(1e-12);
          expect(Math.abs(nonCentralT(-x, df, -shift).upper - lower)).toBeLessThan(1e-14);
        },
      ),
    );
  });

  it("keeps the digits of a small upper tail", () => {
    const { upper } = nonCentralT(40, 30, 1);
    expect(upper).toBeGreaterThan(0);
    expect(upper).toBeLessThan(1e-20);
  });

  it("stays a probability at the ends of its range", () => {
    for (const x of [-1e308, -1, 0, 1, 1e308])
      for (const df of [1, 1e10])
        for (const shift of [-1000, 0, 1000]) {
          const p = nonCentralTCdf(x, df, shift);
          expect(p >= 0 && p <= 1).toBe(true);
        }
  });
});

it.each<[string, unknown[], string]>([
  ["a NaN", [Number.NaN, 5, 1], "not-a-number at x"],
  ["too few degrees of freedom", [1, 0.5, 1], "out-of-range at df"],
  ["too far", [1, 5, 1001], "out-of-range at noncentrality"],
  ["an infinite one", [1, 5, Number.POSITIVE_INFINITY], "not-finite at noncentrality"],
])("refuses %s", (_what, inputs, expected) => {
  const call = nonCentralTCdf as (...all: unknown[]) => unknown;
  expect(refusal(() => call(...inputs))).toBe(`non-central-t-cdf: ${expected}`);
});
