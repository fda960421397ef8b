import fc from "fast-check";
import { expect, it } from "vitest";
import type { IntervalLimits } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { expectGolden, goldens, refusal } from "./golden.ts";

type Interval = (up: number, down: number, of: number, level: number) => IntervalLimits;

const level = fc.constantFrom(0.1, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999);
const part = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const base = fc.oneof(
  fc.constantFrom(1, 2, 3, 1e9),
  fc.integer({ min: 1, max: 1e9 }),
  fc.double({ min: 1e-3, max: 1e4, noNaN: true }),
);
const fractional = fc
  .tuple(base, part, part)
  .map(([of, u, d]) => ({ of, up: of * u, down: Math.min(of - of * u, of * d) }));
const whole = fc
  .tuple(fc.integer({ min: 1, max: 1e9 }), part, part)
  .map(([of, u, d]) => ({ of, up: Math.round(of * u), down: Math.floor((of - of * u) * d) }));

/** What holds for every interval of a net share. */
export function netLaws(name: string, golden: string, interval: Interval): void {
  it.each(goldens("nps.interval"))(`%s, ${golden}`, (_, { inputs, expected, tolerance }) => {
    const { promoters = 0, passives = 0, detractors = 0, confidence = 0 } = inputs;
    const of = promoters + passives + detractors;
    const { lower, upper } = interval(promoters, detractors, of, confidence);
    const [wantLower, wantUpper] = expected[golden] as [number, number];
    expectGolden(lower, wantLower, tolerance);
    expectGolden(upper, wantUpper, tolerance);
  });

  it("encloses the net share within -1 and 1", () => {
    holds(
      fc.property(fc.oneof(whole, fractional), level, ({ up, down, of }, l) => {
        const { lower, upper } = interval(up, down, of, l);
        const order = [-1, lower, (up - down) / of, upper, 1];
        expect(order).toEqual(order.slice().sort((a, b) => a - b));
      }),
      400,
    );
  });

  it("mirrors to the last bit when up and down are exchanged", () => {
    holds(
      fc.property(fc.oneof(whole, fractional), level, ({ up, down, of }, l) => {
        const { lower, upper } = interval(up, down, of, l);
        expect(interval(down, up, of, l)).toEqual({ lower: 0 - upper, upper: 0 - lower });
      }),
      200,
    );
  });

  it("widens with the level and shrinks with the base", () => {
    const count = fc.integer({ min: 1, max: 1e5 });
    holds(
      fc.property(count, count, count, level, (up, down, neutral, l) => {
        const of = up + down + neutral;
        const width = (times: number, at: number): number => {
          const { lower, upper } = interval(up * times, down * times, of * times, at);
          return upper - lower;
        };
        const inside = width(1, l) < 2 - 1e-9;
        expect(width(1, (1 + l) / 2)).toBeGreaterThanOrEqual(width(1, l));
        if (inside) expect(width(1, (1 + l) / 2)).toBeGreaterThan(width(1, l));
        if (inside) expect(width(4, l)).toBeLessThan(width(1, l));
      }),
    );
  });

  it("grants rounding in the sum of weighted counts, and no more", () => {
    expect(interval(0.1, 0.2, 0.3, 0.95).lower).toBeGreaterThanOrEqual(-1);
    expect(refusal(() => interval(0.2, 0.2, 0.3, 0.95))).toBe(`${name}: inconsistent at up + down`);
  });

  it.each([
    [-1, 1, 10, 0.95, "out-of-range at up"],
    [1, -1, 10, 0.95, "out-of-range at down"],
    [11, 0, 10, 0.95, "inconsistent at up + down"],
    [0, 11, 10, 0.95, "inconsistent at up + down"],
    [6, 5, 10, 0.95, "inconsistent at up + down"],
    [0, 0, 0, 0.95, "out-of-range at of"],
    [Number.NaN, 0, 10, 0.95, "not-a-number at up"],
    [1, 0, Number.POSITIVE_INFINITY, 0.95, "not-finite at of"],
    [1, 0, 10, 0, "out-of-range at level"],
    [1, 0, 10, 1, "out-of-range at level"],
  ])("refuses %s, %s of %s at level %s", (up, down, of, l, fault) => {
    expect(refusal(() => interval(up, down, of, l))).toBe(`${name}: ${fault}`);
  });
}
