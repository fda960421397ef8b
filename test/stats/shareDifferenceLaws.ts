import fc from "fast-check";
import { expect, it } from "vitest";
import type { CountOf, DifferenceInterval } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { refusal } from "./golden.ts";

type Interval = (a: CountOf, b: CountOf, level: number) => DifferenceInterval;

export const level = fc.constantFrom(0.1, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999);
const part = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const whole = fc
  .tuple(fc.integer({ min: 1, max: 1e7 }), part)
  .map(([of, share]) => ({ of, count: Math.round(of * share) }));
const small = fc
  .tuple(fc.integer({ min: 1, max: 12 }), part)
  .map(([of, share]) => ({ of, count: Math.round(of * share) }));
const fractional = fc
  .tuple(fc.double({ min: 0.01, max: 1e5, noNaN: true }), part)
  .map(([of, share]) => ({ of, count: of * share }));

/** A share of whole or effective counts. */
const share = fc.oneof(whole, small, fractional);

/** What holds for every interval of a difference of two shares. */
export function shareDifferenceLaws(name: string, interval: Interval): void {
  it("changes its sign, and nothing else, when the two are exchanged", () => {
    holds(
      fc.property(share, share, level, (a, b, l) => {
        const { difference, lower, upper } = interval(a, b, l);
        expect(interval(b, a, l)).toEqual({
          difference: 0 - difference,
          lower: 0 - upper,
          upper: 0 - lower,
        });
      }),
      200,
    );
  });

  it("is the second less the first, with a sign", () => {
    expect(interval({ count: 2, of: 10 }, { count: 7, of: 10 }, 0.95).difference).toBeCloseTo(0.5);
    expect(interval({ count: 7, of: 10 }, { count: 2, of: 10 }, 0.95).difference).toBeCloseTo(-0.5);
  });

  it("puts the lower end first, and widens with the level", () => {
    holds(
      fc.property(share, share, level, (a, b, l) => {
        const { lower, upper } = interval(a, b, l);
        const wider = interval(a, b, (1 + l) / 2);
        expect(lower).toBeLessThanOrEqual(upper);
        expect(wider.upper - wider.lower).toBeGreaterThanOrEqual(upper - lower - 1e-15);
      }),
      200,
    );
  });

  it("shrinks with the bases", () => {
    const count = fc.integer({ min: 1, max: 1e4 });
    holds(
      fc.property(count, count, count, count, level, (x, y, u, v, l) => {
        const width = (times: number): number => {
          const [a, b] = [
            { count: x * times, of: (x + y) * times },
            { count: u * times, of: (u + v) * times },
          ];
          const { lower, upper } = interval(a, b, l);
          return upper - lower;
        };
        expect(width(4)).toBeLessThan(width(1));
      }),
      60,
    );
  });

  it("stays a number far out", () => {
    for (const of of [1e-300, 1e-9, 1, 2 ** 53]) {
      for (const other of [1e-300, 1, 2 ** 53]) {
        const found = interval({ count: 0, of }, { count: other, of: other }, 1 - 2 ** -53);
        expect(Object.values(found).every(Number.isFinite)).toBe(true);
      }
    }
  });

  const good = { count: 1, of: 2 };
  it.each<[unknown, unknown, unknown, string]>([
    [undefined, good, 0.95, "invalid-shape at a"],
    [good, null, 0.95, "invalid-shape at b"],
    [good, { count: 1 }, 0.95, "invalid-shape at b.of"],
    [{ count: 1, of: 2, n: 2 }, good, 0.95, "invalid-shape at a.n"],
    [{ count: "1", of: 2 }, good, 0.95, "not-a-number at a.count"],
    [{ count: Number.NaN, of: 2 }, good, 0.95, "not-a-number at a.count"],
    [good, { count: 0, of: 0 }, 0.95, "out-of-range at b.of"],
    [good, { count: 1, of: Number.POSITIVE_INFINITY }, 0.95, "not-finite at b.of"],
    [good, { count: -1, of: 2 }, 0.95, "out-of-range at b.count"],
    [{ count: 3, of: 2 }, good, 0.95, "inconsistent at a.count"],
    [good, good, 1, "out-of-range at level"],
    [good, good, "0.95", "not-a-number at level"],
  ])("refuses %j and %j at level %j", (a, b, l, fault) => {
    const refused = refusal(() => interval(a as CountOf, b as CountOf, l as number));
    expect(refused).toBe(`${name}: ${fault}`);
  });
}

/** What holds besides where the interval is made of score intervals. */
export function enclosingLaw(interval: Interval): void {
  it("encloses the difference within -1 and 1", () => {
    holds(
      fc.property(share, share, level, (a, b, l) => {
        const { difference, lower, upper } = interval(a, b, l);
        const order = [-1, lower, difference, upper, 1];
        expect(order).toEqual(order.slice().sort((x, y) => x - y));
      }),
      400,
    );
  });
}
