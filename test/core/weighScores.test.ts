import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weighScores } from "../../src/core/weighScores.ts";

describe("weighScores", () => {
  it("is the weighted mean", () => {
    expect(
      weighScores([
        { score: 100, weight: 50 },
        { score: 50, weight: 30 },
      ]),
    ).toEqual({ value: 81.25, numerator: 6500, denominator: 80 });
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
        expect(weighScores([...all, { score: 0, weight: 0 }])?.value).toBe(score);
      }),
      { seed: 1 },
    );
  });
});
