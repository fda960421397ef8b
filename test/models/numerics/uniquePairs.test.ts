import fc from "fast-check";
import { expect, it } from "vitest";
import { greatest } from "../../../src/models/numerics/greatest.ts";
import { uniquePairs } from "../../../src/models/numerics/uniquePairs.ts";
import { holds } from "../../support/lawRuns.ts";

it("numbers pairs in the order of their first appearance", () => {
  const pairs = uniquePairs(Float64Array.of(3, 3, 1, 3, 1), Float64Array.of(1, 2, 3, 1, 3));
  expect(pairs.size).toBe(3);
  expect(Array.from(pairs.of)).toEqual([0, 1, 2, 0, 2]);
  expect(Array.from(pairs.first)).toEqual([0, 1, 2]);
  expect(uniquePairs(new Float64Array(0), new Float64Array(0)).size).toBe(0);
});

it("tells pairs apart as a map of texts does", () => {
  const cell = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constantFrom(0.1, 0.3, 1e300, 5e-324));
  holds(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 200 }), (rows) => {
      const [left, right] = [0, 1].map((side) => Float64Array.from(rows, (row) => row[side] ?? 0));
      const pairs = uniquePairs(left as Float64Array, right as Float64Array);
      const known = new Map<string, number>();
      rows.forEach((row, i) => {
        const key = row.join();
        if (!known.has(key)) {
          expect(pairs.first[known.size]).toBe(i);
          known.set(key, known.size);
        }
        expect(pairs.of[i]).toBe(known.get(key));
      });
      expect(pairs.size).toBe(known.size);
      expect(pairs.first).toHaveLength(known.size);
    }),
    100,
  );
});

it("finds the greatest of more numbers than a call has arguments", () => {
  const many = new Float64Array(500_000).fill(1);
  many[333_333] = 7;
  expect(greatest(many)).toBe(7);
  expect(greatest(new Float64Array(0))).toBe(0);
});
