import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateNet, NET_INTERVALS } from "../../src/stats/estimateNet.ts";
import * as stats from "../../src/stats/index.ts";
import { countSample } from "../../src/stats/Sample.ts";

const settings = { level: 0.95, interval: "score" } as const;

describe("estimateNet", () => {
  it("has the score interval first and none last", () => {
    expect(NET_INTERVALS[0]).toBe("score");
    expect(NET_INTERVALS.at(-1)).toBe("none");
  });

  it("is a difference in points with all that it was made of", () => {
    expect(estimateNet(60, 15, countSample(100), settings)).toEqual({
      value: 45,
      n: 100,
      interval: {
        lower: expect.closeTo(29.2569155426446, 6),
        upper: expect.closeTo(58.1257020183881, 6),
        level: 0.95,
        method: "score",
      },
      basis: { kind: "net", up: 60, down: 15, of: 100 },
      warnings: [],
    });
  });

  it.each([
    ["score", stats.trinomialScore],
    ["adjusted-wald", stats.trinomialAdjustedWald],
    ["mover-wilson", stats.trinomialMoverWilson],
    ["wald", stats.trinomialWald],
  ] as const)("has the interval of %s in points", (interval, method) => {
    for (const [up, down, of] of [
      [0, 7, 7],
      [3, 2, 7],
      [7, 0, 7],
      [0, 0, 7],
    ] as const) {
      const { lower, upper } = method(up, down, of, 0.9);
      expect(estimateNet(up, down, countSample(of), { level: 0.9, interval }).interval).toEqual({
        lower: 100 * lower,
        upper: 100 * upper,
        level: 0.9,
        method: interval,
      });
    }
  });

  it("has none where none is asked for, or where fractions leave it open", () => {
    const none = estimateNet(3, 2, countSample(7), { level: 0.95, interval: "none" });
    expect(none.interval).toBeNull();
    expect(estimateNet(3.5, 1, countSample(7, [3.5]), settings).interval).toBeNull();
  });

  it("scales weighted counts down to what they are worth", () => {
    const sample = { n: 200, size: 50, weighted: true, fractional: false };
    const estimate = estimateNet(120, 20, sample, settings);
    expect(estimate).toMatchObject({
      value: 50,
      n: 200,
      effectiveN: 50,
      basis: { kind: "net", up: 30, down: 5, of: 50 },
    });
    const plain = estimateNet(30, 5, countSample(50), settings);
    expect(estimate.interval).toEqual(plain.interval);
    expect(plain).not.toHaveProperty("effectiveN");
  });

  it("is 100 or -100 where all agree, whatever rounding does", () => {
    const double = fc.double({ min: 0.5, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(double, double, (n, size) => {
        const sample = { n, size, weighted: true, fractional: false };
        const up = estimateNet(n, 0, sample, settings);
        expect(up.value).toBe(100);
        expect(up.interval?.upper).toBe(100);
        const down = estimateNet(0, n, sample, settings);
        expect(down.value).toBe(-100);
        expect(down.interval?.lower).toBe(-100);
        expect(up.basis).toEqual({ kind: "net", up: size, down: 0, of: size });
        expect(down.basis).toEqual({ kind: "net", up: 0, down: size, of: size });
      }),
      {
        examples: [
          [2.4449471764779616, 786587.1667384258],
          [1.416758967568066, 727.6797985675945],
        ],
      },
    );
  });
});
