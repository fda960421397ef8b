import fc from "fast-check";
import { expect, it } from "vitest";
import { stratifiedMean, tQuantile } from "../../src/stats/index.ts";
import { momentsOf } from "../../src/stats/momentsOf.ts";
import { holds } from "../support/lawRuns.ts";
import { expectRelative, refusal } from "./golden.ts";

const NOTHING = { mean: null, standardError: null, df: null, lower: null, upper: null };

/** All ways to draw two of a list. */
const pairsOf = (list: readonly number[]) =>
  list.flatMap((x, i) => list.slice(i + 1).map((y) => [x, y]));

it("is right on average over all samples, and so is its variance", () => {
  const values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 5 });
  holds(
    fc.property(values, values, (north, south) => {
      const sizes = { north: north.length, south: south.length };
      const estimates = pairsOf(north).flatMap((first) =>
        pairsOf(south).map((second) =>
          stratifiedMean([...first, ...second], ["north", "north", "south", "south"], sizes, 0.95),
        ),
      );
      const means = estimates.map(({ mean }) => mean ?? Number.NaN);
      const squares = estimates.map(({ standardError }) => (standardError ?? Number.NaN) ** 2);
      const { mean, variance } = momentsOf(means);
      const spread = ((variance ?? 0) * (means.length - 1)) / means.length;
      expect(mean).toBeCloseTo(momentsOf([...north, ...south]).mean ?? 0, 10);
      expect(momentsOf(squares).mean).toBeCloseTo(spread, 10);
    }),
  );
});

it("is the t interval of one stratum without end", () => {
  const values = [3, 5, 4, 8];
  const got = stratifiedMean(values, [1, 1, 1, 1], { 1: 9e15 }, 0.95);
  const error = Math.sqrt((momentsOf(values).variance ?? 0) / 4);
  expect([got.mean, got.df]).toEqual([5, 3]);
  expectRelative(got.standardError ?? 0, error, 1e-12);
  expectRelative(got.upper ?? 0, 5 + tQuantile(0.975, 3) * error, 1e-12);
});

it("has no error where all were asked, also one of one", () => {
  const asked = stratifiedMean([1, 2, 3, 7], ["a", "a", "a", "b"], { a: 3, b: 1 }, 0.95);
  expect(asked).toEqual({ mean: 3.25, standardError: 0, df: 2, lower: 3.25, upper: 3.25 });
  const alone = stratifiedMean([1, 7], ["a", "b"], { a: 1, b: 1 }, 0.95);
  expect(alone).toEqual({ mean: 4, standardError: 0, df: 0, lower: 4, upper: 4 });
});

it("takes any string or number for a stratum, and equal values as they are", () => {
  const sizes = JSON.parse('{ "__proto__": 70, "constructor": 20, "": 10 }');
  const strata = ["__proto__", "constructor", "", "__proto__", "constructor", ""];
  const { mean, standardError, df } = stratifiedMean(
    [0.1, 0.1, 0.1, 0.1, 0.1, 0.1],
    strata,
    sizes,
    0.9,
  );
  expect([mean, standardError, df]).toEqual([0.1, 0, 3]);
  expect(stratifiedMean([1, 2], Int8Array.of(7, 7), { 7: 2 }, 0.9).mean).toBe(1.5);
});

it("has no limits where those who were not asked might differ, but none who was asked does", () => {
  const point = { mean: 2, standardError: 0, lower: null, upper: null };
  const strata = ["a", "a", "b", "b"];
  expect(stratifiedMean([2, 2, 2, 2], strata, { a: 10, b: 20 }, 0.95)).toMatchObject(point);
  expect(stratifiedMean([2, 2, 2, 2], strata, { a: 2, b: 20 }, 0.95)).toMatchObject(point);
  const counted = stratifiedMean([2, 2, 2, 2], strata, { a: 2, b: 2 }, 0.95);
  expect(counted).toMatchObject({ lower: 2, upper: 2 });
});

it("knows nothing of nobody", () => {
  expect(stratifiedMean([], [], { north: 100 }, 0.95)).toEqual(NOTHING);
});

it("counts a stratum without members as none", () => {
  const { mean, df } = stratifiedMean([1, 3], ["a", "a"], { a: 10, b: 0 }, 0.95);
  expect([mean, df]).toEqual([2, 1]);
});

it.each<[string, unknown[], string]>([
  [
    "a stratum with one row",
    [[1, 2, 3], ["a", "a", "b"], { a: 9, b: 9 }, 0.95],
    "inconsistent at strata.2",
  ],
  ["more rows than members", [[1, 2], ["a", "a"], { a: 1 }, 0.95], "inconsistent at strata.0"],
  ["rows of nobody", [[1, 2], ["a", "a"], { a: 0 }, 0.95], "inconsistent at strata.0"],
  [
    "members without a row",
    [[1, 2], ["a", "a"], { a: 9, b: 9 }, 0.95],
    "inconsistent at populations.b",
  ],
  [
    "a stratum without a size",
    [[1, 2], ["a", "toString"], { a: 9 }, 0.95],
    "inconsistent at strata.1",
  ],
  ["fewer strata", [[1, 2], ["a"], { a: 9 }, 0.95], "inconsistent at strata.length"],
  ["a stratum that is null", [[1], [null], { a: 9 }, 0.95], "invalid-shape at strata.0"],
  ["a negative size", [[1, 2], ["a", "a"], { a: -9 }, 0.95], "out-of-range at populations.a"],
  ["no sizes", [[1, 2], ["a", "a"], {}, 0.95], "invalid-shape at populations"],
  ["a map of sizes", [[1], ["a"], new Map([["a", 1]]), 0.95], "invalid-shape at populations"],
  ["text", [["1"], ["a"], { a: 9 }, 0.95], "not-a-number at values.0"],
  ["level 2", [[1, 2], ["a", "a"], { a: 9 }, 2], "out-of-range at level"],
])("refuses %s", (_what, inputs, expected) => {
  const call = stratifiedMean as (...all: unknown[]) => unknown;
  expect(refusal(() => call(...inputs))).toBe(`stratified-mean: ${expected}`);
});
