import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kitagawa, type RateMix, type SegmentRate } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { refusal } from "./golden.ts";

const side = fc
  .tuple(fc.nat(50), fc.integer({ min: -100, max: 100 }))
  .map(([n, rate]): SegmentRate => (n < 10 ? { n: 0, rate: null } : { n, rate }));

/** Segments of which some appear and some vanish, with somebody on both sides. */
const times = fc
  .array(fc.tuple(side, side), { minLength: 1, maxLength: 12 })
  .map((pairs) => [pairs.map(([one]) => one), pairs.map(([, other]) => other)] as const)
  .filter((sides) => sides.every((some) => some.some(({ n }) => n > 0)));

const pooled = (segments: readonly SegmentRate[]) =>
  segments.reduce((sum, { n, rate }) => sum + n * (rate ?? 0), 0) /
  segments.reduce((sum, { n }) => sum + n, 0);

const sum = (some: readonly number[]) => some.reduce((total, one) => total + one, 0);

const effectsOf = ({ rateEffects, mixEffects }: RateMix) => [...rateEffects, ...mixEffects];

describe("kitagawa", () => {
  it("closes: rate and mix make the change, and so do the effects and the three parts", () => {
    holds(
      fc.property(times, ([before, after]) => {
        const split = kitagawa(before, after);
        expect(split.before).toBeCloseTo(pooled(before), 10);
        expect(split.after).toBeCloseTo(pooled(after), 10);
        expect(split.change).toBe(split.after - split.before);
        expect(Math.abs(split.rate + split.mix - split.change)).toBeLessThan(1e-12 * 100);
        expect(Math.abs(sum(effectsOf(split)) - split.change)).toBeLessThan(1e-12 * 100);
        const { rate, mix, interaction } = split.threePart;
        expect(Math.abs(rate + mix + interaction - split.change)).toBeLessThan(1e-12 * 100);
      }),
      500,
    );
  });

  it("changes its sign where before and after change places", () => {
    holds(
      fc.property(times, ([before, after]) => {
        const there = kitagawa(before, after);
        const back = kitagawa(after, before);
        const wanted = effectsOf(there).map((effect) => expect.closeTo(-effect, 12));
        expect(effectsOf(back)).toEqual(wanted);
        expect(back.change + there.change).toBe(0);
        expect(back.rate + there.rate).toBeCloseTo(0, 12);
        expect(back.mix + there.mix).toBeCloseTo(0, 12);
      }),
      200,
    );
  });

  it("does not change where a segment is told apart into two equal ones", () => {
    holds(
      fc.property(times, ([before, after]) => {
        const halves = (some: readonly SegmentRate[]) =>
          some.flatMap(({ n, rate }) => [
            { n: n / 2, rate },
            { n: n / 2, rate },
          ]);
        const whole = kitagawa(before, after);
        const split = kitagawa(halves(before), halves(after));
        expect(split.rate).toBeCloseTo(whole.rate, 10);
        expect(split.mix).toBeCloseTo(whole.mix, 10);
      }),
      100,
    );
  });

  it("is all rate where the shares stay, and all mix where the rates do", () => {
    holds(
      fc.property(times, ([before, after]) => {
        const rates = before.map(({ n }, i) => ({ n, rate: n > 0 ? i * i : null }));
        expect(kitagawa(before, rates).mixEffects.every((mix) => Object.is(mix, 0))).toBe(true);
        const same = (some: readonly SegmentRate[]) =>
          some.map(({ n }, i) => ({ n, rate: n > 0 ? i * i : null }));
        const { rateEffects } = kitagawa(same(before), same(after));
        expect(rateEffects.every((rate) => Object.is(rate, 0))).toBe(true);
      }),
      100,
    );
  });

  it("takes a new or vanished segment as mix, whatever stands for its rate", () => {
    const before = [
      { n: 60, rate: 10 },
      { n: 40, rate: 20 },
      { n: 0, rate: null },
    ];
    const after = [
      { n: 60, rate: 10 },
      { n: 0, rate: 999 },
      { n: 40, rate: 50 },
    ];
    const split = kitagawa(before, after);
    expect(split.rateEffects).toEqual([0, 0, 0]);
    expect([split.before, split.after, split.change, split.mix]).toEqual([14, 26, 12, 12]);
    // Below the mean of both totals, 20, a segment that goes does no harm.
    expect(split.mixEffects).toEqual([0, 0, 12]);
    expect(split.threePart).toEqual({ rate: 0, mix: 12, interaction: 0 });
  });

  it("makes growth below average a loss", () => {
    const segments = (small: number) => [
      { n: 100, rate: 80 },
      { n: small, rate: 20 },
    ];
    const { mixEffects, mix } = kitagawa(segments(100), segments(300));
    expect(mix).toBe(-15);
    expect(mixEffects.every((effect) => effect < 0)).toBe(true);
  });

  it("stays finite and exact far out", () => {
    const split = kitagawa([{ n: 9e15, rate: 1e60 }], [{ n: 1e-300, rate: -1e60 }]);
    expect([split.change, split.rate, split.mix]).toEqual([-2e60, -2e60, 0]);
    const nobody = { n: 0, rate: 3 };
    const flat = kitagawa(
      [{ n: 1, rate: 0 }, nobody],
      [
        { n: 3, rate: 0 },
        { n: 0, rate: 5 },
      ],
    );
    expect(effectsOf(flat).every((effect) => Object.is(effect, 0))).toBe(true);
  });

  it.each<[unknown, unknown, string]>([
    [null, [], "kitagawa: invalid-shape at before"],
    [[{ n: 1, rate: 1 }], {}, "kitagawa: invalid-shape at after"],
    [[], [], "kitagawa: out-of-range at before.length"],
    [
      [{ n: 1, rate: 1 }],
      [
        { n: 1, rate: 1 },
        { n: 1, rate: 1 },
      ],
      "kitagawa: inconsistent at after.length",
    ],
    [[{ n: 1, rate: null }], [{ n: 1, rate: 1 }], "kitagawa: invalid-shape at before.0.rate"],
    [[{ n: 1, rate: 1 }], [{ n: 0, rate: 1 }], "kitagawa: inconsistent at after"],
    [[{ n: -1, rate: 1 }], [{ n: 1, rate: 1 }], "kitagawa: out-of-range at before.0.n"],
    [[{ n: 1, rate: 1e61 }], [{ n: 1, rate: 1 }], "kitagawa: out-of-range at before.0.rate"],
    [[{ n: 1, rate: 1, of: 2 }], [{ n: 1, rate: 1 }], "kitagawa: invalid-shape at before.0.of"],
  ])("refuses %j, %j", (before, after, expected) => {
    expect(refusal(() => kitagawa(before as never, after as never))).toBe(expected);
  });
});
