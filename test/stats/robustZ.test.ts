import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { robustZ } from "../../src/stats/index.ts";
import { medianAndDeviation } from "../../src/stats/medianAndDeviation.ts";
import { holds } from "../support/lawRuns.ts";
import { refusal } from "./golden.ts";

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const [below = 0, above = 0] = [sorted[sorted.length - 1 - half], sorted[half]];
  return (below + above) / 2;
}

describe("robustZ", () => {
  it("divides by 1.4826 times the median distance from the median", () => {
    const values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 20 });
    holds(
      fc.property(values, (list) => {
        const { median, mad, scores } = robustZ(list);
        const middle = medianOf(list);
        const distance = medianOf(list.map((value) => Math.abs(value - middle)));
        expect([median, mad]).toEqual([middle + 0, 1.4826 * distance]);
        if (distance > 0)
          expect(scores).toEqual(list.map((value) => (value - middle) / (1.4826 * distance) + 0));
      }),
      300,
    );
  });

  it("falls back to 1.2533 times the mean deviation where half are equal", () => {
    const { mad, spread, scores } = robustZ([1, 1, 1, 1, 1, 1, 9]);
    expect(mad).toBe(0);
    expect(spread).toBeCloseTo((1.2533 * 8) / 7, 12);
    expect(scores[0]).toBe(0);
    expect(scores[6]).toBeCloseTo(7 / 1.2533, 12);
  });

  it("has no scores where all are equal, or nothing to divide by", () => {
    expect(robustZ([5])).toEqual({ median: 5, mad: 0, spread: 0, scores: [null] });
    expect(robustZ([-0, -0, -0])).toEqual({
      median: 0,
      mad: 0,
      spread: 0,
      scores: [null, null, null],
    });
    const { scores } = robustZ([0, 1e-300, 2e-300, 1e60]);
    expect(scores[3]).toBeNull();
  });

  it("finds the values that mask each other from the mean (Hampel 1974)", () => {
    const masked = [2, 3, 2, 4, 3, 2, 3, 1000, 1001, 1002];
    const { scores } = robustZ(masked);
    expect(scores.slice(7).every((score) => (score ?? 0) > 3.5)).toBe(true);
  });

  it.each<[unknown, string]>([
    [[], "robust-z: out-of-range at values.length"],
    [{ length: 2 }, "robust-z: invalid-shape at values"],
    [[1, undefined], "robust-z: invalid-shape at values.1"],
    [[1e61], "robust-z: out-of-range at values.0"],
  ])("refuses %j", (values, expected) => {
    expect(refusal(() => robustZ(values as never))).toBe(expected);
  });
});

it("reads few of many sorted values", () => {
  let reads = 0;
  const { median, mad } = medianAndDeviation((rank) => {
    reads++;
    return rank ** 2;
  }, 1_000_001);
  expect(median).toBe(500_000 ** 2);
  expect(mad / 1.4826).toBeGreaterThan(0);
  expect(reads).toBeLessThan(60);
});
