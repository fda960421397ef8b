import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateShare, SHARE_INTERVALS } from "../../src/stats/estimateShare.ts";
import * as stats from "../../src/stats/index.ts";
import { countSample } from "../../src/stats/Sample.ts";

const settings = { level: 0.95, interval: "wilson" } as const;

describe("estimateShare", () => {
  it("has Wilson's interval first and none last", () => {
    expect(SHARE_INTERVALS[0]).toBe("wilson");
    expect(SHARE_INTERVALS.at(-1)).toBe("none");
  });

  it("is a share in percent with all that it was made of", () => {
    expect(estimateShare(81, countSample(263), settings)).toEqual({
      value: 8100 / 263,
      n: 263,
      interval: {
        lower: expect.closeTo(25.5288519878274, 7),
        upper: expect.closeTo(36.62095769828, 7),
        level: 0.95,
        method: "wilson",
      },
      basis: { kind: "share", count: 81, of: 263 },
      warnings: [],
    });
  });

  it.each([
    ["wilson", stats.wilson],
    ["clopper-pearson", stats.clopperPearson],
    ["jeffreys", stats.jeffreys],
    ["agresti-coull", stats.agrestiCoull],
  ] as const)("has the interval of %s in percent", (interval, method) => {
    for (const [count, of] of [
      [0, 7],
      [3, 7],
      [7, 7],
    ] as const) {
      const { lower, upper } = method(count, of, 0.9);
      expect(estimateShare(count, countSample(of), { level: 0.9, interval }).interval).toEqual({
        lower: 100 * lower,
        upper: 100 * upper,
        level: 0.9,
        method: interval,
      });
    }
  });

  it("has none where none is asked for, or where fractions leave it open", () => {
    const none = estimateShare(3, countSample(7), { level: 0.95, interval: "none" });
    expect(none.interval).toBeNull();
    expect(estimateShare(3.5, countSample(7, [3.5]), settings).interval).toBeNull();
  });

  it("scales a weighted count down to what it is worth", () => {
    const sample = { n: 200, size: 50, weighted: true, fractional: false };
    const estimate = estimateShare(120, sample, settings);
    expect(estimate).toMatchObject({
      value: 60,
      n: 200,
      effectiveN: 50,
      basis: { kind: "share", count: 30, of: 50 },
    });
    const plain = estimateShare(30, countSample(50), settings);
    expect(estimate.interval).toEqual(plain.interval);
    expect(plain).not.toHaveProperty("effectiveN");
  });

  it("is all of it where all count, whatever rounding does", () => {
    const double = fc.double({ min: 0.5, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(double, double, (n, size) => {
        const sample = { n, size, weighted: true, fractional: false };
        const { value, interval, basis } = estimateShare(n, sample, settings);
        expect(value).toBe(100);
        expect(interval?.upper).toBe(100);
        const { count, of } = basis as { count: number; of: number };
        expect(count).toBe(of);
      }),
      { examples: [[1.416758967568066, 727.6797985675945]] },
    );
  });
});
