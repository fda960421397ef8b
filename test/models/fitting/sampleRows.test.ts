import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleRows } from "../../../src/models/fitting/sampleRows.ts";
import { holds } from "../../support/lawRuns.ts";

const rowsOf = (counts: readonly number[], loyal = counts.map(() => false)) => ({
  length: counts.length,
  n: counts.reduce((sum, one) => sum + one, 0),
  count: Float64Array.from(counts),
  frequency: Float64Array.from(loyal, Number),
});
const totalOf = (count: ArrayLike<number>) => Array.from(count).reduce((sum, one) => sum + one, 0);

describe("a sample of rows", () => {
  it("is none of few rows", () => {
    expect(sampleRows(rowsOf(new Array(299).fill(1)))).toBeNull();
  });

  it("stands for all customers, those who bought again and the others apart", () => {
    const counts = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 300, maxLength: 900 });
    holds(
      fc.property(counts, fc.integer({ min: 2, max: 40 }), (given, every) => {
        const loyal = given.map((_, row) => row % every === 0);
        const sample = sampleRows(rowsOf(given, loyal));
        const { count, frequency, length } = sample ?? rowsOf([]);
        expect(length).toBeLessThanOrEqual(300);
        for (const kind of [0, 1]) {
          const drawn = totalOf(count.filter((_, i) => frequency[i] === kind));
          const all = totalOf(given.filter((_, row) => Number(loyal[row]) === kind));
          expect(drawn).toBeCloseTo(all, 6);
        }
      }),
      30,
    );
  });

  it("has all who bought again, where these are few", () => {
    const loyal = Array.from({ length: 3000 }, (_, row) => row % 300 === 7);
    const sample = sampleRows(rowsOf(new Array(3000).fill(1), loyal));
    expect(sample?.frequency.filter((x) => x > 0)).toHaveLength(10);
    expect(sample?.length).toBe(160);
  });

  it("has the heavy rows, wherever they are", () => {
    const counts = Array.from({ length: 1000 }, (_, row) => (row < 5 ? 1e6 : 1));
    const sample = sampleRows(rowsOf(counts));
    expect(Array.from(sample?.count.subarray(0, 5) ?? [])).toEqual(
      Array.from({ length: 5 }, () => expect.closeTo(1e6, -5)),
    );
  });

  it("takes rows of which no purchases are known for one kind, and leaves them alone", () => {
    const { frequency: _, ...many } = rowsOf(new Array(1000).fill(2));
    const before = structuredClone(many);
    expect(totalOf(sampleRows(many)?.count ?? [])).toBeCloseTo(2000, 6);
    expect(many).toEqual(before);
  });
});
