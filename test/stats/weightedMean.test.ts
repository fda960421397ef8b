import fc from "fast-check";
import { expect, it } from "vitest";
import { kish, tQuantile, weightedMean } from "../../src/stats/index.ts";
import { momentsOf } from "../../src/stats/momentsOf.ts";
import { holds } from "../support/lawRuns.ts";
import { expectRelative, refusal } from "./golden.ts";

const NOTHING = {
  mean: null,
  standardError: null,
  df: null,
  lower: null,
  upper: null,
  effectiveN: null,
  designEffect: null,
};

const rows = fc.array(
  fc.record({
    value: fc.integer({ min: -20, max: 20 }),
    weight: fc.integer({ min: 1, max: 9 }),
  }),
  { minLength: 2 },
);

it("is the t interval where all weights are equal", () => {
  holds(
    fc.property(rows, fc.integer({ min: 1, max: 7 }), (list, weight) => {
      const values = list.map(({ value }) => value);
      const got = weightedMean(
        values,
        values.map(() => weight),
        0.9,
      );
      const { n, mean, variance } = momentsOf(values);
      const error = Math.sqrt((variance ?? 0) / n);
      expect(got.mean).toBeCloseTo(mean ?? 0, 12);
      expect(got.standardError).toBeCloseTo(error, 12);
      expect(got.upper).toBeCloseTo((mean ?? 0) + tQuantile(0.95, n - 1) * error, 9);
      expect(got.lower).toBeCloseTo((mean ?? 0) - tQuantile(0.95, n - 1) * error, 9);
      expect([got.df, got.effectiveN, got.designEffect]).toEqual([n - 1, n, 1]);
    }),
  );
});

it("has the standard error of the formula, and Kish's size", () => {
  holds(
    fc.property(rows, (list) => {
      const n = list.length;
      const sum = list.reduce((total, { weight }) => total + weight, 0);
      const mean = list.reduce((total, { value, weight }) => total + weight * value, 0) / sum;
      const squares = list.reduce((total, row) => {
        return total + (row.weight * (row.value - mean)) ** 2;
      }, 0);
      const weights = list.map(({ weight }) => weight);
      const got = weightedMean(
        list.map(({ value }) => value),
        weights,
        0.95,
      );
      expect(got.mean).toBeCloseTo(mean, 11);
      expect(got.standardError).toBeCloseTo(Math.sqrt((n / (n - 1)) * squares) / sum, 11);
      const { effectiveN, designEffect } = kish(weights);
      expect([got.effectiveN, got.designEffect]).toEqual([effectiveN, designEffect]);
    }),
  );
});

it("leaves it to the ratios of the weights", () => {
  const values = [1, 0, -1, 1];
  const { mean, standardError } = weightedMean(values, [1, 2, 3, 4], 0.95);
  const scaled = weightedMean(values, [1e-200, 2e-200, 3e-200, 4e-200], 0.95);
  expectRelative(scaled.mean ?? 0, mean ?? 0, 1e-14);
  expectRelative(scaled.standardError ?? 0, standardError ?? 0, 1e-14);
});

it("keeps rows of weight 0 in n, as R's survey package does", () => {
  const { df, standardError, mean } = weightedMean([9, 1, 2], [0, 1, 1], 0.95);
  expect([mean, df]).toEqual([1.5, 2]);
  expectRelative(standardError ?? 0, Math.sqrt((3 / 2) * 2 * 0.25 ** 2), 1e-14);
});

it("has no limits where all values are equal", () => {
  const { mean, standardError, lower, upper } = weightedMean([0.1, 0.1, 0.1], [1, 2, 7], 0.95);
  expect([mean, standardError, lower, upper]).toEqual([0.1, 0, null, null]);
  const others = weightedMean([1000.3, 0.1, 0.1, 0.1], [0, 1, 1, 1], 0.95);
  expect([others.mean, others.standardError]).toEqual([0.1, 0]);
});

it("has a mean and no error of one row, and neither of none", () => {
  const one = { ...NOTHING, mean: 4, effectiveN: 1, designEffect: 1 };
  expect(weightedMean([4], [3], 0.95)).toEqual(one);
  expect(weightedMean([8, 4], [0, 3], 0.95)).toEqual({ ...one, designEffect: 2 });
  expect(weightedMean([], [], 0.95)).toEqual(NOTHING);
  expect(weightedMean([5, 6], [0, 0], 0.95)).toEqual(NOTHING);
});

it("keeps the digits of a small spread, and does not overflow", () => {
  const near = weightedMean([1e9, 1e9 + 1], [1, 1], 0.95);
  expect([near.mean, near.standardError]).toEqual([1e9 + 0.5, 0.5]);
  const far = weightedMean([1e60, -1e60, 0], [1e60, 1e-60, 1], 0.95);
  for (const number of Object.values(far)) expect(Number.isFinite(number)).toBe(true);
});

it.each<[string, unknown[], string]>([
  ["fewer weights", [[1, 2], [1], 0.95], "inconsistent at weights.length"],
  ["a negative weight", [[1, 2], [1, -1], 0.95], "out-of-range at weights.1"],
  ["a missing value", [[1, null], [1, 1], 0.95], "invalid-shape at values.1"],
  ["a huge value", [[1e61], [1], 0.95], "out-of-range at values.0"],
  ["no values", [null, [1], 0.95], "invalid-shape at values"],
  ["no level", [[1], [1], undefined], "invalid-shape at level"],
  ["level 1, even without a weight", [[1], [0], 1], "out-of-range at level"],
])("refuses %s", (_what, [values, weights, level], expected) => {
  const call = weightedMean as (...all: unknown[]) => unknown;
  expect(refusal(() => call(values, weights, level))).toBe(`weighted-mean: ${expected}`);
});
