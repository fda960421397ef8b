import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateMean, MEAN_INTERVALS } from "../../src/stats/estimateMean.ts";
import { countSample } from "../../src/stats/Sample.ts";

const settings = { level: 0.95, interval: "t" } as const;
const moments = { mean: 4.1, sum: 41, spread: 0.89, min: 1, max: 5 };
const codesOf = (estimate: { warnings: readonly { code: string }[] }) =>
  estimate.warnings.map(({ code }) => code);

describe("estimateMean", () => {
  it("has the t interval first and none last", () => {
    expect(MEAN_INTERVALS).toEqual(["t", "none"]);
  });

  it("is a mean with the interval of R's t.test (mean.t#1), and all that it was made of", () => {
    expect(estimateMean(moments, countSample(10), settings)).toEqual({
      value: 4.1,
      n: 10,
      interval: {
        lower: expect.closeTo(3.3886284002805, 10),
        upper: expect.closeTo(4.8113715997195, 10),
        level: 0.95,
        method: "t",
      },
      basis: { kind: "mean", sum: 41, variance: expect.closeTo(8.9 / 9, 14), of: 10 },
      warnings: [expect.objectContaining({ code: "small-sample" })],
    });
  });

  it("cuts the interval at either end, and says so", () => {
    const cut = (mean: number) => estimateMean({ ...moments, mean }, countSample(40), settings);
    const high = cut(4.9);
    expect(high.interval).toMatchObject({ lower: expect.closeTo(4.6, 1), upper: 5 });
    expect(high.warnings).toEqual([
      {
        code: "interval-clipped",
        message: "the interval ran past the values that a mean can take and was cut there",
      },
    ]);
    const low = cut(1.1);
    expect(low.interval).toMatchObject({ lower: 1, upper: expect.closeTo(1.4, 1) });
    expect(codesOf(low)).toEqual(["interval-clipped"]);
    expect(codesOf(cut(3))).toEqual([]);
    const open = { ...moments, mean: 0.1, min: 0, max: Number.POSITIVE_INFINITY };
    expect(estimateMean(open, countSample(40), settings).interval?.lower).toBe(0);
  });

  it("has no interval without a spread, and says why", () => {
    const same = estimateMean({ ...moments, spread: 0 }, countSample(40), settings);
    expect(same.interval).toBeNull();
    expect(same.basis).toMatchObject({ variance: 0 });
    expect(same.warnings).toEqual([
      { code: "zero-variance", message: "all values are equal: a t interval says nothing" },
    ]);
  });

  it("has neither variance nor interval for one value", () => {
    const one = estimateMean({ ...moments, spread: 0 }, countSample(1), settings);
    expect(one.interval).toBeNull();
    expect(one.basis).toMatchObject({ variance: null, of: 1 });
    expect(codesOf(one)).toEqual(["small-sample", "interval-undefined"]);
    const unasked = { level: 0.95, interval: "none" } as const;
    expect(codesOf(estimateMean({ ...moments, spread: 0 }, countSample(1), unasked))).toEqual([
      "small-sample",
    ]);
  });

  it("warns of skewness by Cochran's rule: n is to pass 25 times its square", () => {
    const skewed = (n: number, skewness: number, asked: typeof settings = settings) =>
      codesOf(estimateMean({ ...moments, skewness }, countSample(n), asked));
    expect(skewed(100, 2)).toEqual([]);
    expect(skewed(99, 2)).toEqual(["skewed"]);
    expect(skewed(99, -2)).toEqual(["skewed"]);
    expect(skewed(101, 2.01)).toEqual(["skewed"]);
    const { warnings } = estimateMean({ ...moments, skewness: 2 }, countSample(99), settings);
    expect(warnings[0]?.message).toBe("skewness is 2.0: below 100 values a t interval is rough");
    expect(skewed(99, 2, { level: 0.95, interval: "none" } as never)).toEqual([]);
    const equal = estimateMean({ ...moments, spread: 0, skewness: 2 }, countSample(99), settings);
    expect(codesOf(equal)).toEqual(["zero-variance"]);
  });

  it("has no interval where none is asked for, or where fractions leave it open", () => {
    const none = estimateMean(moments, countSample(40), { level: 0.95, interval: "none" });
    expect(none.interval).toBeNull();
    expect(codesOf(none)).toEqual([]);
    const open = estimateMean(moments, countSample(40, [0.5]), settings);
    expect(open.interval).toBeNull();
    expect(codesOf(open)).toEqual(["fractional-counts"]);
  });

  it("goes by what weighted answers are worth", () => {
    const sample = { n: 200, size: 10, weighted: true, fractional: false };
    const estimate = estimateMean(moments, sample, settings);
    const plain = estimateMean(moments, countSample(10), settings);
    expect(estimate).toEqual({ ...plain, n: 200, effectiveN: 10 });
    expect(plain).not.toHaveProperty("effectiveN");
    const other = estimateMean({ ...moments, sum: 820 }, sample, settings);
    expect(other.basis).toMatchObject({ sum: 41, of: 10 });
  });

  it("has an interval however little or much is there, at every level", () => {
    const size = fc.oneof(
      fc.double({ min: 1 + 1e-12, max: 1.1, noNaN: true }),
      fc.double({ min: 1.1, max: 9e15, noNaN: true }),
    );
    const level = fc.oneof(
      fc.double({ min: 1e-12, max: 1 - 2 ** -53, noNaN: true }),
      fc.constant(1 - 2 ** -53),
    );
    fc.assert(
      fc.property(size, level, (worth, sure) => {
        const sample = { n: 9e15, size: worth, weighted: true, fractional: false };
        const { interval } = estimateMean(moments, sample, { level: sure, interval: "t" });
        expect(interval?.lower).toBeGreaterThanOrEqual(1);
        expect(interval?.upper).toBeLessThanOrEqual(5);
        expect(interval?.lower).toBeLessThanOrEqual(4.1);
        expect(interval?.upper).toBeGreaterThanOrEqual(4.1);
      }),
    );
  });
});
