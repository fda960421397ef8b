import fc from "fast-check";
import { expect, it } from "vitest";
import { postStratify, weightedMean } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { refusal } from "./golden.ts";

const groups = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 40 });

it("has weights that sum to the sizes, and the mean that they make", () => {
  holds(
    fc.property(groups, fc.nat(1000), (names, first) => {
      const sizes = Object.fromEntries(
        [...new Set(names)].map((name, i) => [name, first + 10 * i + 1]),
      );
      const values = names.map((name, i) => (i % 5) + name.length);
      const { mean, weights } = postStratify(values, names, sizes);
      for (const [name, size] of Object.entries(sizes)) {
        const own = weights.filter((_, i) => names[i] === name);
        expect(own.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(size, 9);
      }
      expect(mean).toBeCloseTo(weightedMean(values, weights, 0.95).mean ?? -1, 10);
    }),
  );
});

it("is more precise than the weights alone where the groups explain the values", () => {
  const names = ["a", "a", "b", "b", "b", "a"];
  const values = [1, 1.2, 9, 9.1, 8.9, 0.8];
  const { standardError, weights } = postStratify(values, names, { a: 50, b: 50 });
  const plain = weightedMean(values, weights, 0.95).standardError;
  expect(standardError).toBeLessThan((plain ?? 0) / 10);
});

it("has no error where no group has two rows, and none of one value", () => {
  expect(postStratify([1, 3], ["a", "b"], { a: 10, b: 30 })).toEqual({
    mean: 2.5,
    standardError: null,
    weights: [10, 30],
  });
  const { mean, standardError } = postStratify([0.1, 0.1, 0.1], ["a", "b", "b"], { a: 3, b: 4 });
  expect([mean, standardError]).toEqual([0.1, 0]);
});

it("leaves out a group that the population has none of", () => {
  const got = postStratify([9, 1, 3], ["x", "a", "a"], { x: 0, a: 8 });
  expect([got.mean, got.weights]).toEqual([2, [0, 4, 4]]);
  expect(got.standardError).toBeCloseTo(Math.sqrt(0.25 * 2 * (3 / 2)), 12);
});

it("knows nothing of nobody", () => {
  const nothing = { mean: null, standardError: null };
  expect(postStratify([], [], { a: 5 })).toEqual({ ...nothing, weights: [] });
  expect(postStratify([1], ["a"], { a: 0 })).toEqual({ ...nothing, weights: [0] });
});

it("takes any string or number for a group", () => {
  const sizes = JSON.parse('{ "__proto__": 6, "7": 4 }');
  expect(postStratify([1, 2], ["__proto__", 7], sizes).weights).toEqual([6, 4]);
});

it.each<[string, unknown[], string]>([
  ["a size without a row", [[1], ["a"], { a: 1, b: 1 }], "inconsistent at populations.b"],
  ["a row without a size", [[1], ["b"], { a: 1 }], "inconsistent at groups.0"],
  ["fewer groups", [[1, 2], ["a"], { a: 1 }], "inconsistent at groups.length"],
  ["a NaN", [[1], [Number.NaN], { a: 1 }], "invalid-shape at groups.0"],
  ["sizes in a list", [[1], ["a"], [5]], "invalid-shape at populations"],
  [
    "an infinite size",
    [[1], ["a"], { a: Number.POSITIVE_INFINITY }],
    "not-finite at populations.a",
  ],
])("refuses %s", (_what, inputs, expected) => {
  const call = postStratify as (...all: unknown[]) => unknown;
  expect(refusal(() => call(...inputs))).toBe(`post-stratify: ${expected}`);
});
