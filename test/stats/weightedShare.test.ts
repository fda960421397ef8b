import fc from "fast-check";
import { expect, it } from "vitest";
import { clopperPearson, kish, weightedMean, weightedShare } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { expectRelative, refusal } from "./golden.ts";

const rows = fc.array(
  fc.record({ value: fc.nat(1), weight: fc.double({ min: 0.1, max: 9, noNaN: true }) }),
  { minLength: 2 },
);

it("is the mean of ones and zeros, inside both intervals", () => {
  holds(
    fc.property(rows, (list) => {
      const values = list.map(({ value }) => value);
      const weights = list.map(({ weight }) => weight);
      const got = weightedShare(values, weights, 0.95);
      const { mean, standardError } = weightedMean(values, weights, 0.95);
      expect(got.share).toBeCloseTo(mean ?? -1, 12);
      expect(got.standardError).toBe(standardError);
      const { share, lower, upper, logitLower, logitUpper } = got;
      for (const [low, high] of [
        [lower, upper],
        [logitLower, logitUpper],
      ]) {
        expect(low ?? 0).toBeLessThanOrEqual(share ?? -1);
        expect(high ?? 1).toBeGreaterThanOrEqual(share ?? 2);
      }
    }),
  );
});

it("turns round with the answers", () => {
  holds(
    fc.property(rows, (list) => {
      const weights = list.map(({ weight }) => weight);
      const got = weightedShare(
        list.map(({ value }) => value),
        weights,
        0.9,
      );
      const turned = weightedShare(
        list.map(({ value }) => value === 0),
        weights,
        0.9,
      );
      expect(turned.share).toBeCloseTo(1 - (got.share ?? 0), 12);
      expect(turned.upper).toBeCloseTo(1 - (got.lower ?? 0), 9);
      if (got.logitLower !== null) expect(turned.logitUpper).toBeCloseTo(1 - got.logitLower, 9);
    }),
  );
});

it("is Clopper-Pearson of n - 1 where all weights are equal, as in R", () => {
  const { lower, upper, effectiveN } = weightedShare([1, 1, 1, 0, 1], [2, 2, 2, 2, 2], 0.95);
  const exact = clopperPearson(3.2, 4, 0.95);
  expectRelative(effectiveN ?? 0, 4, 1e-12);
  expectRelative(lower ?? 0, exact.lower, 1e-10);
  expectRelative(upper ?? 0, exact.upper, 1e-10);
});

it("has an honest interval where all agree: that of Kish's size", () => {
  const weights = [1, 2, 3, 4];
  const { effectiveN } = kish(weights);
  const exact = clopperPearson(effectiveN ?? 0, effectiveN ?? 0, 0.95);
  expect(weightedShare([1, 1, 1, 1], weights, 0.95)).toEqual({
    share: 1,
    standardError: 0,
    effectiveN,
    ...exact,
    logitLower: null,
    logitUpper: null,
  });
  expect(weightedShare([false, false], [5, 5], 0.95)).toMatchObject({ share: 0, lower: 0 });
  expect(weightedShare([true, false, false], [0, 5, 5], 0.95)).toMatchObject({
    share: 0,
    standardError: 0,
    lower: 0,
    logitUpper: null,
  });
});

it("has no error of one row, but an interval", () => {
  const { lower, upper, ...rest } = weightedShare([1, 0], [3, 0], 0.95);
  expect(rest).toEqual({
    share: 1,
    standardError: null,
    effectiveN: 1,
    logitLower: null,
    logitUpper: null,
  });
  expectRelative(lower ?? 0, 0.025, 1e-12);
  expect(upper).toBe(1);
});

it("knows nothing without a weight", () => {
  const nothing = {
    share: null,
    standardError: null,
    effectiveN: null,
    lower: null,
    upper: null,
    logitLower: null,
    logitUpper: null,
  };
  expect(weightedShare([], [], 0.95)).toEqual(nothing);
  expect(weightedShare([1], [0], 0.95)).toEqual(nothing);
});

it.each([1e-6, 1e-20, 1e-30, 1e-160, 1e-300])(
  "stays finite where the rarer answer weighs %d",
  (weight) => {
    const { share, lower, upper, ...rest } = weightedShare([0, 1, 0], [1, weight, 1], 0.95);
    for (const number of Object.values(rest))
      expect(number === null || Number.isFinite(number)).toBe(true);
    expectRelative(share ?? 0, weight / 2, 1e-5);
    expect(lower).toBeLessThanOrEqual(share ?? -1);
    expect(upper).toBeGreaterThanOrEqual(share ?? 2);
    const turned = weightedShare([1, 0, 1], [1, weight, 1], 0.95);
    expect(turned.lower).toBeLessThanOrEqual(turned.share ?? -1);
    expect(turned.effectiveN).toBeGreaterThan(1);
  },
);

it.each<[string, unknown[], string]>([
  ["half a property", [[0.5], [1], 0.95], "not-integer at values.0"],
  ["percent", [[1, 80], [1, 1], 0.95], "out-of-range at values.1"],
  ["text", [["1"], [1], 0.95], "not-a-number at values.0"],
  ["nothing", [[null], [1], 0.95], "invalid-shape at values.0"],
  ["more weights", [[1], [1, 1], 0.95], "inconsistent at weights.length"],
  ["level 0", [[1], [1], 0], "out-of-range at level"],
  ["a generator", [(function* () {})(), [1], 0.95], "invalid-shape at values"],
])("refuses %s", (_what, [values, weights, level], expected) => {
  const call = weightedShare as (...all: unknown[]) => unknown;
  expect(refusal(() => call(values, weights, level))).toBe(`weighted-share: ${expected}`);
});
