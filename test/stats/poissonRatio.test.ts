import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binomialCdf, clopperPearson, poissonRatio } from "../../src/stats/index.ts";
import { expectGolden, expectRelative, goldens, refusal } from "./golden.ts";

const rate = (events: number, exposure: number) => ({ events, exposure });

describe("poissonRatio", () => {
  it.each(goldens("rate.ratioExact"))("%s, as R has it", (_id, { inputs, expected, tolerance }) => {
    const { events1 = 0, exposure1 = 0, events2 = 0, exposure2 = 0, confidence = 0 } = inputs;
    const got = poissonRatio(rate(events1, exposure1), rate(events2, exposure2), confidence);
    expectGolden(got.ratio, expected["ratio"], tolerance);
    expectGolden(got.lower, expected["lower"], tolerance);
    expectGolden(got.upper, expected["upper"], tolerance);
    expectGolden(got.pValue, expected["p"], tolerance);
  });

  it("is unbounded above a rate of 0, and says nothing of nothing", () => {
    const { ratio, lower, upper, pValue } = poissonRatio(rate(5, 1), rate(0, 1), 0.95);
    expect([ratio, upper]).toEqual([null, null]);
    expectRelative(lower, 1 / (0.025 ** (-1 / 5) - 1), 1e-12);
    expectRelative(pValue, 2 / 32, 1e-12);
    const nothing = { ratio: null, lower: 0, upper: null, pValue: 1 };
    expect(poissonRatio(rate(0, 3), rate(0, 1), 0.95)).toEqual(nothing);
  });

  it("has the Clopper-Pearson limits of the share as odds", () => {
    const { lower, upper } = poissonRatio(rate(12, 2), rate(30, 3), 0.9);
    const share = clopperPearson(12, 42, 0.9);
    expectRelative(lower, ((share.lower / (1 - share.lower)) * 3) / 2, 1e-12);
    expectRelative(upper ?? 0, ((share.upper / (1 - share.upper)) * 3) / 2, 1e-12);
  });

  /** P values by adding up all counts that are no more likely. */
  function addUp(k: number, n: number, p: number): number {
    const chance = (i: number) =>
      i === 0 ? binomialCdf(0, n, p) : binomialCdf(i, n, p) - binomialCdf(i - 1, n, p);
    const limit = chance(k) * (1 + 1e-7);
    return Array.from({ length: n + 1 }, (_, i) => chance(i))
      .filter((one) => one <= limit)
      .reduce((sum, one) => sum + one, 0);
  }

  it("has the p value of all counts that are no more likely", () => {
    const counts = fc.integer({ min: 0, max: 30 });
    const times = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(counts, counts, times, times, (a, b, c, d) => {
        const { pValue } = poissonRatio(rate(a, c), rate(b, d), 0.95);
        expect(pValue).toBeCloseTo(addUp(a, a + b, c / (c + d)), 7);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it("finds nothing between rates that are equal but for rounding", () => {
    const counts = fc.integer({ min: 1, max: 2000 });
    fc.assert(
      fc.property(
        counts,
        counts,
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        (a, b, scale) => {
          const { pValue } = poissonRatio(rate(a, a * scale), rate(b, b * scale), 0.95);
          expect(pValue).toBeCloseTo(1, 9);
        },
      ),
      { seed: 2, numRuns: 2000 },
    );
  });

  it("is the same the other way round", () => {
    const [a, b] = [rate(70, 7), rate(40, 6)];
    const [one, other] = [poissonRatio(a, b, 0.95), poissonRatio(b, a, 0.95)];
    expectRelative(one.lower, 1 / (other.upper ?? 0), 1e-10);
    expectRelative(one.pValue, other.pValue, 1e-10);
    expect(poissonRatio(a, a, 0.95)).toMatchObject({ ratio: 1, pValue: 1 });
  });

  it("stays finite far out, and quick", () => {
    const { lower, upper } = poissonRatio(rate(1e10, 1e-20), rate(1, 1e20), 1 - 2 ** -53);
    expect([lower, upper].every(Number.isFinite)).toBe(true);
    expect(poissonRatio(rate(1e10, 1), rate(1e10 - 1e5, 1), 0.95).pValue).toBeCloseTo(0.4795, 4);
  });

  it.each<[unknown, unknown, unknown, string]>([
    [undefined, rate(1, 1), 0.95, "poisson-ratio: invalid-shape at rate"],
    [rate(1, 1), { events: 1 }, 0.95, "poisson-ratio: invalid-shape at other.exposure"],
    [rate(0.5, 1), rate(1, 1), 0.95, "poisson-ratio: not-integer at rate.events"],
    [rate(1e11, 1), rate(1, 1), 0.95, "poisson-ratio: out-of-range at rate.events"],
    [rate(1, 1), rate(1, 0), 0.95, "poisson-ratio: out-of-range at other.exposure"],
    [rate(1, 1), rate(1, 1), 1, "poisson-ratio: out-of-range at level"],
  ])("refuses %j, %j, %j", (a, b, level, expected) => {
    expect(refusal(() => poissonRatio(a as never, b as never, level as never))).toBe(expected);
  });
});
