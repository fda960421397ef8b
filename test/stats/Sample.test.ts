import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countSample,
  distributionSample,
  sampleWarnings,
  worthOf,
} from "../../src/stats/Sample.ts";
import weighted from "../fixtures/weighted.json" with { type: "json" };

describe("countSample", () => {
  it("is as large as the count", () => {
    expect(countSample(40)).toEqual({ n: 40, size: 40, weighted: false, fractional: false });
    expect(countSample(0)).toEqual({ n: 0, size: 0, weighted: false, fractional: false });
  });

  it("is fractional where the count or a part of it is", () => {
    expect(countSample(40.5).fractional).toBe(true);
    expect(countSample(40, [20, 20]).fractional).toBe(false);
    expect(countSample(40, [20, 20.5]).fractional).toBe(true);
    expect(countSample(40, [19.5, 20.5]).fractional).toBe(true);
  });
});

describe("distributionSample", () => {
  it("is a count without squares, whatever the codes", () => {
    expect(distributionSample([1, 0, 2], undefined, [-1, 0, 1])).toEqual(countSample(3));
    expect(distributionSample([0.5, 0, 2], undefined, [-1, 0, 1])).toEqual({
      n: 2.5,
      size: 2.5,
      weighted: false,
      fractional: true,
    });
  });

  it.each(weighted.cases)("is worth what R says in $id", ({ inputs, expected }) => {
    const { scores, weights } = inputs;
    const counts = new Array<number>(11).fill(0);
    const squares = [...counts];
    scores.forEach((score, i) => {
      const weight = weights[i] ?? 0;
      counts[score] = (counts[score] ?? 0) + weight;
      squares[score] = (squares[score] ?? 0) + weight ** 2;
    });
    const codes = counts.map((_, score) => (score > 8 ? 1 : score > 6 ? 0 : -1));
    expect(distributionSample(counts, squares, codes).size).toBeCloseTo(expected.effectiveN, 7);
    const agreeing = counts.map(() => 1);
    expect(distributionSample(counts, squares, agreeing).size).toBeCloseTo(
      expected.kishEffectiveN,
      7,
    );
  });

  it("is worth exactly the number of answers where all weigh 1", () => {
    const points = fc.array(fc.nat({ max: 50 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(points, (counts) => {
        const n = counts.reduce((sum, count) => sum + count, 0);
        const sample = distributionSample(counts, counts, [-1, 0, 1]);
        expect(sample).toEqual({ n, size: n, weighted: true, fractional: false });
      }),
    );
  });

  it.each(weighted.cases)("has the design effect that R says in $id", ({ inputs, expected }) => {
    const { scores, weights } = inputs;
    const squares = weights.map((weight) => weight ** 2);
    const { designEffect } = distributionSample(weights, squares, scores, scores.length);
    expect(designEffect).toBeCloseTo(scores.length / expected.kishEffectiveN, 9);
    expect(distributionSample(weights, squares, scores).designEffect).toBeUndefined();
    expect(distributionSample([1], undefined, [0], 1).designEffect).toBeUndefined();
  });

  it("is worth the same in other units of the weights", () => {
    const counts = [2, 3, 5];
    const squares = [1.5, 4, 9];
    const codes = [1, 2, 9];
    const { size } = distributionSample(counts, squares, codes);
    const scaled = distributionSample(
      counts.map((count) => 7 * count),
      squares.map((square) => 49 * square),
      codes,
    );
    expect(scaled.size).toBeCloseTo(size, 12);
    expect(scaled.n).toBe(70);
  });

  it("takes the smaller of two numbers: Kish's, and the one of the linearised variance", () => {
    // Two heavy answers agree: Kish 12² / 52, while the light one decides the spread.
    const heavyAgree = distributionSample([10, 2], [50, 2], [1, 0]);
    const kish = 144 / 52;
    expect(heavyAgree.size).toBeCloseTo(kish, 12);
    // A heavy answer alone against many light ones: deviations 1/2 on both sides, so 10 · 10 / (25 + 5).
    const heavyDiffers = distributionSample([5, 5], [25, 5], [1, 0]);
    expect(heavyDiffers.size).toBeCloseTo(100 / 30, 12);
    const spread = distributionSample([4, 12], [16, 12], [1, 0]);
    expect(spread.size).toBeLessThan(256 / 28);
    expect(spread.size).toBeCloseTo(
      (16 * (4 * 0.75 ** 2 + 12 * 0.25 ** 2)) / (16 * 0.75 ** 2 + 12 * 0.25 ** 2),
      12,
    );
  });

  it("is worth nothing where nothing is there", () => {
    const nothing = { n: 0, size: 0, weighted: true, fractional: false };
    expect(distributionSample([0], [0], [1], 0)).toEqual({ ...nothing, designEffect: 0 });
    expect(distributionSample([0, 0], [0, 0], [1, 0])).toEqual(nothing);
    expect(distributionSample([], [], [])).toEqual(nothing);
  });

  it("never calls weighted counts fractional", () => {
    expect(distributionSample([0.5, 1.5], [0.25, 2.25], [0, 1]).fractional).toBe(false);
  });
});

describe("worthOf", () => {
  it("is the count itself without weights", () => {
    expect(worthOf(2.3, countSample(7.1))).toBe(2.3);
  });

  it("scales a weighted count down, and never above all of it", () => {
    const sample = { n: 200, size: 50, weighted: true, fractional: false };
    expect(worthOf(120, sample)).toBe(30);
    const share = fc.double({ min: 1e-6, max: 1, noNaN: true });
    const double = fc.double({ min: 0.5, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(share, double, double, (part, n, size) => {
        const weighted = { ...sample, n, size };
        expect(worthOf(n, weighted)).toBe(size);
        expect(worthOf(part * n, weighted)).toBeLessThanOrEqual(size);
        expect(worthOf(part * n, weighted)).toBeCloseTo(part * size, 6);
      }),
    );
  });
});

describe("sampleWarnings", () => {
  it("says what the reader should know, and no more", () => {
    expect(sampleWarnings(countSample(30))).toEqual([]);
    expect(sampleWarnings(countSample(29))).toEqual([
      {
        code: "small-sample",
        message: expect.stringMatching(/^n is 29, below 30/),
      },
    ]);
    expect(sampleWarnings(countSample(30.5))).toEqual([
      {
        code: "fractional-counts",
        message: expect.stringMatching(/^counts are .*no interval/),
      },
    ]);
    expect(sampleWarnings(countSample(1.25)).map(({ code }) => code)).toEqual([
      "small-sample",
      "fractional-counts",
    ]);
  });

  it("goes by what weighted answers are worth, to one decimal", () => {
    const sample = { n: 500, size: 12.345, weighted: true, fractional: false };
    expect(sampleWarnings(sample)[0]?.message).toMatch(/^n is 12\.3, /);
    expect(sampleWarnings({ ...sample, size: 30 })).toEqual([]);
  });

  it("says where a few answers outweigh the others", () => {
    const sample = { n: 500, size: 100, weighted: true, fractional: false };
    expect(sampleWarnings({ ...sample, designEffect: 2 })).toEqual([]);
    expect(sampleWarnings({ ...sample, designEffect: undefined })).toEqual([]);
    expect(sampleWarnings({ ...sample, designEffect: 3.14 })).toEqual([
      {
        code: "weights-extreme",
        message: "design effect is 3.1, above 2: a few outweigh the rest",
      },
    ]);
    expect(
      sampleWarnings({ n: 0.5, size: 1, weighted: true, fractional: true, designEffect: 5 }).map(
        ({ code }) => code,
      ),
    ).toEqual(["small-sample", "weights-extreme", "fractional-counts"]);
  });
});
