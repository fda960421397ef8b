import fc from "fast-check";
import { expect, it } from "vitest";
import { kish } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { expectRelative, refusal } from "./golden.ts";

const NOTHING = { effectiveN: null, designEffect: null, cv2: null };
const weight = fc.double({ min: 0.01, max: 100, noNaN: true });

it("is the squared sum over the sum of squares", () => {
  holds(
    fc.property(fc.array(weight, { minLength: 1 }), (weights) => {
      const sum = weights.reduce((total, one) => total + one, 0);
      const squares = weights.reduce((total, one) => total + one * one, 0);
      const { effectiveN, designEffect, cv2 } = kish(weights);
      expectRelative(effectiveN ?? 0, (sum * sum) / squares, 1e-12);
      expectRelative((designEffect ?? 0) * (effectiveN ?? 0), weights.length, 1e-12);
      expect(designEffect).toBe(1 + (cv2 ?? 0));
    }),
  );
});

it("finds no effect, exactly, where all weights are equal", () => {
  holds(
    fc.property(weight, fc.integer({ min: 1, max: 300 }), (one, n) => {
      const weights = Array.from({ length: n }, () => one);
      expect(kish(weights)).toEqual({ effectiveN: n, designEffect: 1, cv2: 0 });
    }),
  );
});

it("keeps the digits of a small effect", () => {
  expectRelative(kish([1, 1 + 1e-7]).cv2 ?? 0, 0.25e-14, 1e-6);
});

it("counts rows of weight 0, and is 1 where one row has all the weight", () => {
  expect(kish([0, 5, 0, 0])).toEqual({ effectiveN: 1, designEffect: 4, cv2: 3 });
  expect(kish(Float32Array.of(7))).toEqual({ effectiveN: 1, designEffect: 1, cv2: 0 });
});

it("knows nothing without a weight", () => {
  expect([kish([]), kish([0, 0])]).toEqual([NOTHING, NOTHING]);
});

it("takes weights of any size, which only tell their ratios", () => {
  const { effectiveN } = kish([1, 2, 3]);
  for (const size of [1e-300, 1e-12, 1e12, 3e59])
    expectRelative(kish([size, 2 * size, 3 * size]).effectiveN ?? 0, effectiveN ?? 0, 1e-14);
});

it.each<[string, unknown, string]>([
  ["a negative weight", [1, -1], "kish: out-of-range at weights.1"],
  ["a huge weight", [1e61], "kish: out-of-range at weights.0"],
  ["a NaN", [Number.NaN], "kish: not-a-number at weights.0"],
  ["an infinite weight", [Number.POSITIVE_INFINITY], "kish: not-finite at weights.0"],
  ["text", ["1"], "kish: not-a-number at weights.0"],
  ["a hole", new Array(1), "kish: invalid-shape at weights.0"],
  ["a record", { 0: 1, length: 1 }, "kish: invalid-shape at weights"],
  ["nothing", undefined, "kish: invalid-shape at weights"],
])("refuses %s", (_what, weights, expected) => {
  expect(refusal(() => kish(weights as number[]))).toBe(expected);
});
