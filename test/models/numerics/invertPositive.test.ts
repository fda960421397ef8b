import fc from "fast-check";
import { expect, it } from "vitest";
import { invertPositive } from "../../../src/models/numerics/invertPositive.ts";
import { holds } from "../../support/lawRuns.ts";

const multiply = (a: number[][], b: number[][]) =>
  a.map((row) => b.map((_, j) => row.reduce((sum, x, k) => sum + x * (b[k]?.[j] ?? 0), 0)));

it("inverts by hand", () => {
  expect(invertPositive([[4]])).toEqual([[0.25]]);
  const inverse = invertPositive([
    [4, 2],
    [2, 3],
  ]);
  [0.375, -0.25, -0.25, 0.5].forEach((cell, i) => {
    expect(inverse?.flat()[i]).toBeCloseTo(cell, 15);
  });
});

it("has the identity as product with the matrix", () => {
  const cell = fc.double({ min: -2, max: 2, noNaN: true });
  const square = fc.integer({ min: 1, max: 4 }).chain((size) =>
    fc.array(fc.array(cell, { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
  );
  holds(
    fc.property(square, (factor) => {
      const transposed = factor.map((_, i) => factor.map((row) => row[i] ?? 0));
      const matrix = multiply(factor, transposed).map((row, i) =>
        row.map((x, j) => (i === j ? x + 1 : x)),
      );
      const inverse = invertPositive(matrix) ?? [];
      expect(inverse).toHaveLength(matrix.length);
      multiply(matrix, inverse).forEach((row, i) => {
        row.forEach((x, j) => {
          expect(x).toBeCloseTo(i === j ? 1 : 0, 10);
        });
      });
      inverse.forEach((row, i) => {
        row.forEach((x, j) => {
          expect(x).toBe(inverse[j]?.[i]);
        });
      });
    }),
  );
});

it.each([
  ["flat", [[0]]],
  ["falling", [[-1]]],
  [
    "a saddle",
    [
      [1, 2],
      [2, 1],
    ],
  ],
  [
    "a ridge",
    [
      [1, 1],
      [1, 1],
    ],
  ],
  ["not a number", [[Number.NaN]]],
])("has no inverse of what is %s", (_, matrix) => {
  expect(invertPositive(matrix)).toBeNull();
});
