import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreOnScale, weighScores } from "../../src/survey/weighScores.ts";

describe("weighScores", () => {
  it("is the weighted mean", () => {
    expect(
      weighScores([
        { score: 100, weight: 50 },
        { score: 50, weight: 30 },
      ]),
    ).toBe(81.25);
  });

  it("is undefined where nothing weighs anything", () => {
    expect(weighScores([])).toBeNull();
    expect(weighScores([{ score: 70, weight: 0 }])).toBeNull();
  });

  it("never leaves its scores, and is one score that all share", () => {
    const weight = fc.double({ min: 1e-300, max: 1e15, noNaN: true });
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1 }), score, (weights, score) => {
        const all = weights.map((weight) => ({ score, weight }));
        expect(weighScores([...all, { score: 0, weight: 0 }])).toBe(score);
      }),
      { seed: 1 },
    );
  });
});

describe("scoreOnScale", () => {
  it.each([
    [1, { min: 1, max: 2 }, 0],
    [2, { min: 1, max: 2 }, 100],
    [2, { min: 1, max: 3 }, 50],
    [3, { min: 1, max: 4 }, 200 / 3],
    [2, { min: 1, max: 5 }, 25],
    [0, { min: -2, max: 2 }, 50],
  ])("%d on %j is %d", (point, scale, score) => {
    expect(scoreOnScale(point, scale)).toBe(score);
  });
});
