import fc from "fast-check";
import { expect, it } from "vitest";
import type { UpDownOf } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { refusal } from "./golden.ts";
import { level } from "./shareDifferenceLaws.ts";

interface Difference {
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
  readonly z: number | null;
  readonly pValue: number | null;
}

type Test = (a: UpDownOf, b: UpDownOf, level: number) => Difference;

const part = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const whole = fc
  .tuple(fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 1e6 })), part, part)
  .map(([of, u, d]) => ({ of, up: Math.round(of * u), down: Math.floor((of - of * u) * d) }));
const fractional = fc
  .tuple(fc.double({ min: 0.1, max: 1e4, noNaN: true }), part, part)
  .map(([of, u, d]) => ({ of, up: of * u, down: Math.min(of - of * u, of * d) }));

/** A net share of whole or effective counts. */
export const net = fc.oneof(whole, fractional);

/** What holds for every comparison of two net shares. */
export function netDifferenceLaws(name: string, test: Test): void {
  it("changes its signs, and not the p value, when the two are exchanged", () => {
    holds(
      fc.property(net, net, level, (a, b, l) => {
        const { difference, lower, upper, z, pValue } = test(a, b, l);
        expect(test(b, a, l)).toEqual({
          difference: 0 - difference,
          lower: 0 - upper,
          upper: 0 - lower,
          z: z === null ? null : 0 - z,
          pValue,
        });
      }),
      150,
    );
  });

  it("is mirrored when up and down are exchanged", () => {
    const mirrored = ({ up, down, of }: UpDownOf) => ({ up: down, down: up, of });
    holds(
      fc.property(net, net, level, (a, b, l) => {
        const [one, other] = [test(a, b, l), test(mirrored(b), mirrored(a), l)];
        expect(other.difference).toBeCloseTo(one.difference, 12);
        expect(other.lower).toBeCloseTo(one.lower, 10);
        expect(other.upper).toBeCloseTo(one.upper, 10);
      }),
      100,
    );
  });

  it("excludes 0 exactly where p is below 1 - level", () => {
    holds(
      fc.property(net, net, level, (a, b, l) => {
        const { lower, upper, pValue } = test(a, b, l);
        const excluded = lower > 0 || upper < 0;
        if (pValue !== null && Math.abs(pValue + l - 1) > 1e-9)
          expect(pValue < 1 - l).toBe(excluded);
      }),
      300,
    );
  });

  it("shrinks with the bases, and so does p", () => {
    const count = fc.integer({ min: 1, max: 1000 });
    const some = fc.tuple(count, count, count);
    holds(
      fc.property(some, some, level, (a, b, l) => {
        const times = (factor: number) => {
          const [x, y] = [a, b].map(([up, down, neutral]) => ({
            up: up * factor,
            down: down * factor,
            of: (up + down + neutral) * factor,
          })) as [UpDownOf, UpDownOf];
          return test(x, y, l);
        };
        const [one, four] = [times(1), times(4)];
        expect(four.upper - four.lower).toBeLessThan(one.upper - one.lower);
        expect(four.pValue ?? 0).toBeLessThanOrEqual(one.pValue ?? 0);
      }),
      60,
    );
  });

  it("stays a number far out", () => {
    const ends = [
      { up: 0, down: 1e-9, of: 1e-9 },
      { up: 1e-9, down: 0, of: 1e-9 },
      { up: 2 ** 53, down: 0, of: 2 ** 53 },
      { up: 0, down: 0, of: 2 ** 53 },
      { up: 0, down: 1, of: 1 },
    ];
    for (const a of ends) {
      for (const b of ends) {
        const { z, pValue, ...found } = test(a, b, 1 - 2 ** -53);
        expect(Object.values(found).every(Number.isFinite)).toBe(true);
        expect([z, pValue].every((one) => one === null || Number.isFinite(one))).toBe(true);
      }
    }
  });

  const good = { up: 1, down: 1, of: 3 };
  it.each<[unknown, unknown, unknown, string]>([
    [undefined, good, 0.95, "invalid-shape at a"],
    [good, [1, 1, 3], 0.95, "invalid-shape at b"],
    [good, { up: 1, of: 3 }, 0.95, "invalid-shape at b.down"],
    [{ ...good, n: 3 }, good, 0.95, "invalid-shape at a.n"],
    [{ ...good, up: "1" }, good, 0.95, "not-a-number at a.up"],
    [good, { ...good, down: -1 }, 0.95, "out-of-range at b.down"],
    [good, { up: 0, down: 0, of: 0 }, 0.95, "out-of-range at b.of"],
    [{ ...good, of: Number.POSITIVE_INFINITY }, good, 0.95, "not-finite at a.of"],
    [{ up: 2, down: 2, of: 3 }, good, 0.95, "inconsistent at a.up + down"],
    [good, good, 0, "out-of-range at level"],
    [good, good, undefined, "invalid-shape at level"],
  ])("refuses %j and %j at level %j", (a, b, l, fault) => {
    const refused = refusal(() => test(a as UpDownOf, b as UpDownOf, l as number));
    expect(refused).toBe(`${name}: ${fault}`);
  });
}
