import fc from "fast-check";
import { expect, it } from "vitest";
import { momentsOf } from "../../src/stats/momentsOf.ts";
import { holds } from "../support/lawRuns.ts";
import { expectRelative } from "./golden.ts";

it("has no mean of nothing and no variance of one value", () => {
  expect(momentsOf([])).toEqual({ n: 0, mean: null, variance: null });
  expect(momentsOf([3])).toEqual({ n: 1, mean: 3, variance: null });
});

it("keeps the digits of a small spread among large values", () => {
  const values = [1e9 + 1, 1e9 + 2, 1e9 + 3];
  expect(momentsOf(values)).toEqual({ n: 3, mean: 1e9 + 2, variance: 1 });
  expect(momentsOf(Float64Array.of(4, 7, 13, 16))).toEqual({ n: 4, mean: 10, variance: 30 });
});

it("finds no variance exactly where all values are equal", () => {
  holds(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.nat(40), (value, more) => {
      const { mean, variance } = momentsOf(Array.from({ length: more + 2 }, () => value));
      expect([mean, variance]).toEqual([value + 0, 0]);
    }),
  );
});

it("agrees with sums over all pairs", () => {
  holds(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2 }), (values) => {
      const squares = values.flatMap((x) => values.map((y) => (x - y) ** 2));
      const n = values.length;
      const wanted = squares.reduce((sum, square) => sum + square, 0) / (2 * n * (n - 1));
      expectRelative(momentsOf(values).variance ?? 0, wanted, 1e-12);
    }),
  );
});
