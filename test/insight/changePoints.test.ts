import { changePoints } from "cx-metrics";
import * as stats from "cx-metrics/stats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goldens, refusal } from "../stats/golden.ts";
import { holds } from "../support/lawRuns.ts";
import { csatByDay, day, seriesOf } from "./seriesOf.ts";

const codes = ({ warnings }: { warnings: readonly { code: string }[] }) =>
  warnings.map(({ code }) => code);

const LEVELS = [10, 12, 11, 10, 11, 20, 21, 19, 21, 20];

describe("changePoints", () => {
  it.each(goldens("changepoint.mean"))("has strucchange's breaks and test: %s", (_id, golden) => {
    const { values, minSegment = 0 } = golden.inputs;
    const { breaks, bic, test } = changePoints(seriesOf(values), { minSegment });
    const { bicBreaksAfterIndex1based, olsCusum, olsCusumP } = golden.expected;
    expect(breaks).toEqual(bicBreaksAfterIndex1based);
    expect(bic).toBeCloseTo(Math.min(...(golden.expected["bicByCount"] as number[])), 9);
    expect(test.statistic).toBeCloseTo(olsCusum as number, 9);
    expect(test.pValue).toBeCloseTo(olsCusumP as number, 9);
  });

  it("describes the segments, the first value of a level being its first", () => {
    expect(changePoints(seriesOf(LEVELS))).toMatchObject({
      breaks: [5],
      segments: [
        { from: 0, to: 5, mean: 10.8, n: 5 },
        { from: 5, to: 10, mean: 20.2, n: 5 },
      ],
      warnings: [],
    });
  });

  it("keeps the place of what is missing", () => {
    const { breaks, segments } = changePoints(
      seriesOf([null, ...LEVELS.slice(0, 5), null, null, ...LEVELS.slice(5), null]),
    );
    expect(breaks).toEqual([8]);
    expect(segments).toEqual([
      { from: 0, to: 8, mean: 10.8, n: 5 },
      { from: 8, to: 14, mean: 20.2, n: 5 },
    ]);
  });

  it("looks for five breaks with 15 % of the values between, unless told otherwise", () => {
    const steps = Array.from({ length: 60 }, (_, i) => 10 * Math.floor(i / 9) + ((i * 7) % 5) / 10);
    const { breaks, segments } = changePoints(seriesOf(steps));
    expect(breaks).toHaveLength(5);
    expect(Math.min(...segments.map(({ n }) => n))).toBe(9);
    expect(changePoints(seriesOf(steps), { maxBreaks: 9, minSegment: 3 }).breaks).toEqual([
      9, 18, 27, 36, 45, 54,
    ]);
    expect(changePoints(seriesOf(steps), { maxBreaks: 0 }).breaks).toEqual([]);
  });

  it("does not cut what is too short, equal, or not there", () => {
    expect(changePoints(seriesOf([null]))).toEqual({
      breaks: [],
      segments: [],
      bic: null,
      test: { statistic: null, pValue: null },
      warnings: [{ code: "no-data", message: "there is nothing to measure: n is 0" }],
    });
    const one = changePoints(seriesOf([5, null]));
    expect(one.segments).toEqual([{ from: 0, to: 2, mean: 5, n: 1 }]);
    expect([one.test.statistic, codes(one)]).toEqual([null, ["too-few-points"]]);
    expect(codes(changePoints(seriesOf([1, 9, 1])))).toEqual(["too-few-points"]);
    expect(codes(changePoints(seriesOf([1, 1, 9, 9])))).toEqual([]);
    const same = changePoints(seriesOf(Array(8).fill(3)));
    expect(same).toMatchObject({ breaks: [], bic: null, test: { statistic: null }, warnings: [] });
  });

  it("warns of what only looks like steps", () => {
    const wave = Array.from({ length: 40 }, (_, i) => Math.sin(i / 3));
    expect(codes(changePoints(seriesOf(wave), { maxBreaks: 0 }))).toEqual(["autocorrelation"]);
    const counts = LEVELS.map((satisfied) => [satisfied, 30] as const);
    expect(codes(changePoints(csatByDay(counts)))).toEqual([]);
    expect(codes(changePoints(csatByDay(counts, day(9))))).toEqual(["incomplete-period"]);
  });

  it("cuts every series into segments that cover it, and returns plain numbers", () => {
    const value = fc.option(fc.integer({ min: 0, max: 5 }), { freq: 5 });
    holds(
      fc.property(fc.array(value, { maxLength: 30 }), (values) => {
        const result = changePoints(seriesOf(values), { minSegment: 2 });
        const { segments, breaks } = result;
        expect(segments.slice(1).map(({ from }) => from)).toEqual(breaks);
        expect(segments.slice(0, -1).map(({ to }) => to)).toEqual(breaks);
        for (const { from, to, mean, n } of segments) {
          const own = values.slice(from, to).filter((one) => one !== null);
          expect(own).toHaveLength(n);
          expect(mean).toBeCloseTo(own.reduce((sum, one) => sum + one, 0) / n, 12);
          if (from > 0) expect(values[from]).not.toBeNull();
        }
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }),
      200,
    );
  });

  it("finds the level of 2,000 points", () => {
    const values = Array.from({ length: 2000 }, (_, i) => ((i * 7919) % 13) + (i < 701 ? 0 : 20));
    expect(changePoints(seriesOf(values), { minSegment: 10 }).breaks).toEqual([701]);
    expect(stats.olsCusum(values).pValue).toBeLessThan(1e-12);
  });

  it.each<[unknown, unknown, string]>([
    [{}, {}, "change-points: invalid-shape at series"],
    [[], [], "change-points: invalid-shape at options"],
    [[], { maxBreaks: -1 }, "change-points: out-of-range at options.maxBreaks"],
    [[], { maxBreaks: null }, "change-points: invalid-shape at options.maxBreaks"],
    [[], { minSegment: 1 }, "change-points: out-of-range at options.minSegment"],
    [[], { minSegment: 2.5 }, "change-points: not-integer at options.minSegment"],
    [[], { h: 2 }, "change-points: unknown-option at options.h"],
  ])("refuses %j, %j", (series, options, expected) => {
    expect(refusal(() => changePoints(series as never, options as never))).toBe(expected);
  });
});
