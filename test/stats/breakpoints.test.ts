import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakpoints } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { refusal } from "./golden.ts";

function squaresOf(segment: readonly number[]): number {
  const mean = segment.reduce((sum, value) => sum + value, 0) / segment.length;
  return segment.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

/** The least squares of all ways to cut a list, each of them tried. */
function leastOf(values: readonly number[], shortest: number, breaks: number): number {
  if (breaks === 0) return squaresOf(values);
  const ends = [...values.keys()].filter(
    (end) => end >= shortest && values.length - end >= shortest * breaks,
  );
  return Math.min(
    ...ends.map(
      (end) => squaresOf(values.slice(0, end)) + leastOf(values.slice(end), shortest, breaks - 1),
    ),
  );
}

describe("breakpoints", () => {
  it("is the best of all segmentations, for each number of breaks", () => {
    const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 14 });
    holds(
      fc.property(values, fc.integer({ min: 2, max: 4 }), (list, minSegment) => {
        const { byCount } = breakpoints(list, { minSegment, maxBreaks: 3 });
        const room = Math.max(0, Math.floor(list.length / minSegment) - 1);
        expect(byCount).toHaveLength(1 + Math.min(3, room));
        byCount.forEach(({ breaks, residualSumOfSquares }, count) => {
          expect(breaks).toHaveLength(count);
          const ends = [0, ...breaks, list.length];
          for (const [i, from] of breaks.entries()) {
            expect(from - (ends[i] ?? 0)).toBeGreaterThanOrEqual(minSegment);
          }
          expect(residualSumOfSquares).toBeCloseTo(leastOf(list, minSegment, count), 9);
        });
      }),
      60,
    );
  });

  it("finds the same breaks far from 0 and upside down", () => {
    const values = [1, 2, 1, 2, 1, 9, 8, 9, 8, 9, 4, 5, 4, 5, 4];
    const options = { minSegment: 3, maxBreaks: 4 };
    const { breaks } = breakpoints(values, options);
    expect(breaks).toEqual([5, 10]);
    for (const change of [(v: number) => 1e12 + v, (v: number) => -v, (v: number) => v * 1e50])
      expect(breakpoints(values.map(change), options).breaks).toEqual(breaks);
  });

  it("finds exact levels with the fewest breaks, and none in rounding", () => {
    const steps = [0.1, 0.1, 0.1, 0.7, 0.7, 0.7, 0.7, 0.3, 0.3];
    const { breaks, byCount } = breakpoints(steps, { minSegment: 2, maxBreaks: 5 });
    expect(breaks).toEqual([3, 7]);
    expect(byCount.map(({ bic }) => bic === null)).toEqual([false, false, true, true]);
    const same = [0.3, 0.1 + 0.2, 0.3, 0.1 + 0.2, 0.1 + 0.2, 0.3];
    expect(breakpoints(same, { minSegment: 2, maxBreaks: 2 }).breaks).toEqual([]);
    expect(breakpoints([4], { minSegment: 2, maxBreaks: 2 })).toEqual({
      breaks: [],
      byCount: [{ breaks: [], residualSumOfSquares: 0, bic: null }],
    });
  });

  it("counts two parameters a break", () => {
    const values = [1, 3, 2, 5, 4, 6, 7, 9];
    const { byCount } = breakpoints(values, { minSegment: 2, maxBreaks: 1 });
    byCount.forEach(({ residualSumOfSquares: rest, bic }, count) => {
      const likelihood = 8 * (Math.log(rest / 8) + 1 + Math.log(2 * Math.PI));
      expect(bic).toBeCloseTo(likelihood + 2 * (count + 1) * Math.log(8), 10);
    });
  });

  it.each<[unknown, unknown, string]>([
    [[], { minSegment: 2, maxBreaks: 1 }, "breakpoints: out-of-range at values.length"],
    [[1], { minSegment: 1, maxBreaks: 1 }, "breakpoints: out-of-range at options.minSegment"],
    [[1], { minSegment: 2, maxBreaks: -1 }, "breakpoints: out-of-range at options.maxBreaks"],
    [[1], { minSegment: 2, maxBreaks: 0.5 }, "breakpoints: not-integer at options.maxBreaks"],
    [[1], { minSegment: 2 }, "breakpoints: invalid-shape at options.maxBreaks"],
    [[1], undefined, "breakpoints: invalid-shape at options"],
    [[1], { minSegment: 2, maxBreaks: 1, h: 1 }, "breakpoints: unknown-option at options.h"],
    [["a"], { minSegment: 2, maxBreaks: 1 }, "breakpoints: not-a-number at values.0"],
  ])("refuses %j, %j", (values, options, expected) => {
    expect(refusal(() => breakpoints(values as never, options as never))).toBe(expected);
  });
});
