import { expect, it } from "vitest";
import { createRandom } from "../../src/stats/createRandom.ts";
import { refusal } from "./golden.ts";

const drawn = (seed: number, count: number) => {
  const random = createRandom("test", ["seed"], seed);
  return Array.from({ length: count }, random);
};

it("gives the same numbers for the same seed, and others for another one", () => {
  expect(drawn(7, 5)).toEqual(drawn(7, 5));
  const seeds = [0, 1, -1, 2 ** 32, 2 ** 32 + 1, -(2 ** 32), Number.MAX_SAFE_INTEGER];
  expect(new Set(seeds.map((seed) => drawn(seed, 1)[0])).size).toBe(seeds.length);
  expect(drawn(-0, 3)).toEqual(drawn(0, 3));
});

it("stays the same from version to version", () => {
  expect(drawn(20_261_122, 3)).toMatchInlineSnapshot(`
    [
      0.7700614223232796,
      0.5299897523793623,
      0.7760587433262823,
    ]
  `);
});

it("is uniform from 0 up to 1, and one number says nothing of the next", () => {
  const count = 100_000;
  const numbers = drawn(1, count);
  const cells = new Float64Array(10);
  const pairs = new Float64Array(100);
  numbers.forEach((number, i) => {
    const cell = Math.floor(number * 10);
    const next = Math.floor((numbers[i + 1] ?? 0) * 10);
    cells[cell] = (cells[cell] as number) + 1;
    pairs[10 * cell + next] = (pairs[10 * cell + next] as number) + 1;
  });
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  const chiSquare = (counts: Float64Array) =>
    counts.reduce((sum, k) => sum + (k - count / counts.length) ** 2 / (count / counts.length), 0);
  // The 99.9 % points with 9 and 99 degrees of freedom.
  expect(chiSquare(cells)).toBeLessThan(27.9);
  expect(chiSquare(pairs)).toBeLessThan(148.3);
});

it.each<[unknown, string]>([
  [undefined, "test: invalid-shape at options.seed"],
  [0.5, "test: not-integer at options.seed"],
  [2 ** 53, "test: out-of-range at options.seed"],
  ["7", "test: not-a-number at options.seed"],
])("refuses the seed %j", (seed, expected) => {
  expect(refusal(() => createRandom("test", ["options", "seed"], seed as never))).toBe(expected);
});
