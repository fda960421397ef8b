import fc from "fast-check";
import { expect, it } from "vitest";
import type { IntervalLimits } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { expectGolden, goldens, refusal } from "./golden.ts";

type Interval = (count: number, of: number, level: number) => IntervalLimits;

const level = fc.constantFrom(0.1, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999);
const whole = fc
  .tuple(fc.integer({ min: 1, max: 1e9 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([of, share]) => ({ of, count: Math.round(of * share) }));
const fractional = fc
  .tuple(
    fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
    fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  )
  .map(([of, share]) => ({ of, count: of * share }));
const sample = fc.oneof(whole, fractional);

/** What holds for every interval of a proportion. */
export function proportionLaws(name: string, method: string, interval: Interval): void {
  it.each(goldens(method))("%s", (_, { inputs, expected, tolerance }) => {
    const { successes = -1, n = 0, confidence = 0 } = inputs;
    const { lower, upper } = interval(successes, n, confidence);
    expectGolden(lower, expected["lower"], tolerance);
    expectGolden(upper, expected["upper"], tolerance);
  });

  it("encloses the share within 0 and 1", () => {
    holds(
      fc.property(sample, level, ({ count, of }, l) => {
        const { lower, upper } = interval(count, of, l);
        const order = [0, lower, count / of, upper, 1];
        expect(order).toEqual(order.slice().sort((a, b) => a - b));
      }),
      300,
    );
  });

  it("is exactly 0 and 1 at the ends, and has a width there", () => {
    for (const of of [0.5, 1, 7, 1e9]) {
      expect(interval(0, of, 0.95).lower).toBe(0);
      expect(interval(0, of, 0.95).upper).toBeGreaterThan(0);
      expect(interval(of, of, 0.95).upper).toBe(1);
      expect(interval(of, of, 0.95).lower).toBeLessThan(1);
    }
  });

  it("mirrors when success and failure are exchanged", () => {
    holds(
      fc.property(whole, level, ({ count, of }, l) => {
        const { lower, upper } = interval(count, of, l);
        const mirrored = interval(of - count, of, l);
        expect(mirrored.lower).toBeCloseTo(1 - upper, 12);
        expect(mirrored.upper).toBeCloseTo(1 - lower, 12);
      }),
    );
  });

  it("widens with the level and shrinks with the base", () => {
    const count = fc.integer({ min: 1, max: 1e5 });
    holds(
      fc.property(count, count, level, (part, rest, l) => {
        const of = part + rest;
        const width = (times: number, at: number): number => {
          const { lower, upper } = interval(part * times, of * times, at);
          return upper - lower;
        };
        expect(width(1, (1 + l) / 2)).toBeGreaterThan(width(1, l));
        expect(width(2, l)).toBeLessThan(width(1, l));
      }),
    );
  });

  it.each([
    [-1, 10, 0.95, "out-of-range at count"],
    [11, 10, 0.95, "inconsistent at count"],
    [Number.NaN, 10, 0.95, "not-a-number at count"],
    [0, 0, 0.95, "out-of-range at of"],
    [0, -1, 0.95, "out-of-range at of"],
    [0, Number.POSITIVE_INFINITY, 0.95, "not-finite at of"],
    [1, 10, 0, "out-of-range at level"],
    [1, 10, 1, "out-of-range at level"],
    [1, 10, Number.NaN, "not-a-number at level"],
  ])("refuses %s of %s at level %s", (count, of, l, fault) => {
    expect(refusal(() => interval(count, of, l))).toBe(`${name}: ${fault}`);
  });
}
