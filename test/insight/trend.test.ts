import { enps, measure, trend } from "cx-metrics";
import * as stats from "cx-metrics/stats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goldens, refusal } from "../stats/golden.ts";
import { holds } from "../support/lawRuns.ts";
import { csatByDay, day, seriesOf } from "./seriesOf.ts";

const codes = ({ warnings }: { warnings: readonly { code: string }[] }) =>
  warnings.map(({ code }) => code);

const NO_LINE = { slope: null, intercept: null };

describe("trend", () => {
  it.each(goldens("trend.theilSen").filter(([, { inputs }]) => inputs.values.length > 4))(
    "is the test and the lines of the values: %s",
    (_id, { inputs }) => {
      const { values } = inputs;
      const { mannKendall, theilSen, leastSquares, n, cochranArmitage } = trend(seriesOf(values));
      const places = [...values.keys()];
      expect(stats.mannKendall(values)).toMatchObject(mannKendall);
      expect(theilSen).toEqual(stats.theilSen(places, values, 0.95));
      expect(leastSquares).toEqual(stats.linearFit(places, values));
      expect([n, cochranArmitage]).toEqual([values.length, null]);
    },
  );

  it("keeps the place of what is missing, and leaves it out of the fit", () => {
    const { theilSen, leastSquares, mannKendall, n } = trend(
      seriesOf([null, 12, null, null, 18, 20, null, 24, 26, null]),
    );
    expect(theilSen).toEqual({ slope: 2, intercept: 10, lower: 2, upper: 2 });
    expect(leastSquares).toEqual({ slope: 2, intercept: 10, r: 1 });
    expect([mannKendall.s, n]).toEqual([10, 5]);
  });

  it("counts a step a place, however long it lasts", () => {
    const series = [5, 6, 7, 8].map((value, i) => ({ at: day(i * i), value }));
    expect(trend(series).leastSquares.slope).toBe(1);
  });

  it("has slopes of two points, tests from four on, and limits where the level can be held", () => {
    expect(trend(seriesOf([]))).toEqual({
      mannKendall: { s: null, z: null, pValue: null },
      theilSen: { ...NO_LINE, lower: null, upper: null },
      leastSquares: { ...NO_LINE, r: null },
      cochranArmitage: null,
      n: 0,
      warnings: [{ code: "no-data", message: "there is nothing to measure: n is 0" }],
    });
    expect(trend(seriesOf([4, null])).theilSen).toEqual({ ...NO_LINE, lower: null, upper: null });
    const two = trend(seriesOf([7, 9]));
    expect(two.theilSen).toEqual({ slope: 2, intercept: 7, lower: null, upper: null });
    expect(two.mannKendall).toEqual({ s: 1, z: null, pValue: null });
    expect(two.leastSquares).toEqual({ slope: 2, intercept: 7, r: 1 });
    const four = trend(seriesOf([1, 2, 4, 7]));
    expect(four.mannKendall.pValue).toBeCloseTo(0.0894, 3);
    expect([four.theilSen.lower, four.theilSen.upper]).toEqual([null, null]);
    expect(trend(seriesOf([1, 2, 4, 7]), { level: 0.8 }).theilSen.lower).toBe(1);
    const sizes = [0, 3, 4, 7, 8].map((n) => codes(trend(seriesOf([...Array(n).keys()])))[0]);
    expect(sizes).toEqual(["no-data", "too-few-points", "small-sample", "small-sample", undefined]);
  });

  it("finds nothing in equal values", () => {
    const { mannKendall, theilSen, leastSquares, warnings } = trend(seriesOf(Array(9).fill(0.3)));
    expect(mannKendall).toEqual({ s: 0, z: 0, pValue: 1 });
    expect(theilSen).toEqual({ slope: 0, intercept: 0.3, lower: 0, upper: 0 });
    expect(leastSquares).toEqual({ slope: 0, intercept: 0.3, r: null });
    expect(warnings).toEqual([]);
  });

  it("warns of points that go with the ones before, and not of a line with noise", () => {
    const slow = Array.from({ length: 24 }, (_, i) => Math.sin(i / 3));
    expect(codes(trend(seriesOf(slow)))).toEqual(["autocorrelation"]);
    const noisy = slow.map((_, i) => i + (i % 2));
    expect(codes(trend(seriesOf(noisy)))).toEqual([]);
    const apart = slow.flatMap((value) => [value, null]);
    expect(codes(trend(seriesOf(apart)))).toEqual([]);
    expect(codes(trend(seriesOf([1, 2, null])))).toEqual(["too-few-points"]);
  });

  it("tests the counts behind shares", () => {
    const counts = [15, 20, 22, 30, 35].map((count) => [count, 50] as const);
    const { cochranArmitage, n } = trend(csatByDay(counts));
    expect(cochranArmitage?.chiSquare).toBeCloseTo(20.0115266393442, 9);
    const gap = trend(csatByDay([...counts.slice(0, 2), [0, 0], ...counts.slice(2)]));
    expect([n, gap.n]).toEqual([5, 5]);
    const groups = counts.map(([count, of]) => ({ count, of }));
    const { z } = stats.cochranArmitage(groups, [0, 1, 3, 4, 5]);
    expect(gap.cochranArmitage?.z).toBeCloseTo(z ?? 0, 12);
  });

  it("has no counts of other metrics, of points by hand, or of one share", () => {
    const rows = [9, 3, 10, 8, 7, 1].map((score, i) => ({ at: day(i >> 1), score }));
    const edges = [day(0), day(1), day(2), day(3)];
    const net = measure(rows, { metric: enps, value: "score", at: "at", edges });
    expect(trend(net).cochranArmitage).toBeNull();
    expect(trend(csatByDay([[3, 4]])).cochranArmitage).toBeNull();
    expect(
      trend([
        ...csatByDay([
          [1, 4],
          [3, 4],
        ]),
        { at: day(2), value: 90 },
      ]).cochranArmitage,
    ).toBeNull();
  });

  it("says where the last period is not over", () => {
    const counts = Array.from({ length: 9 }, (_, i) => [10 + (i % 3), 20] as const);
    expect(codes(trend(csatByDay(counts)))).toEqual([]);
    expect(codes(trend(csatByDay(counts, day(8))))).toEqual(["incomplete-period"]);
  });

  it("never returns what JSON cannot hold, nor changes its input", () => {
    const value = fc.option(fc.double({ min: -1e60, max: 1e60, noNaN: true }), { freq: 4 });
    holds(
      fc.property(fc.array(value, { maxLength: 12 }), (values) => {
        const series = seriesOf(values);
        const before = structuredClone(series);
        const result = trend(series);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        expect(series).toEqual(before);
      }),
      300,
    );
  });

  it.each<[unknown, unknown, string]>([
    [null, {}, "trend: invalid-shape at series"],
    [[null], {}, "trend: invalid-shape at series.0"],
    [[{ at: 0, value: "1" }], {}, "trend: not-a-number at series.0.value"],
    [[{ at: 0, value: 1e300 }], {}, "trend: out-of-range at series.0.value"],
    [[{ at: "soon", value: 1 }], {}, "trend: invalid-time at series.0.at"],
    [[], null, "trend: invalid-shape at options"],
    [[], { level: 95 }, "trend: out-of-range at options.level"],
    [[], { method: "ols" }, "trend: unknown-option at options.method"],
  ])("refuses %j, %j", (series, options, expected) => {
    expect(refusal(() => trend(series as never, options as never))).toBe(expected);
  });

  it("refuses a measured value that is too large to square", () => {
    const [point] = csatByDay([[1, 2]]);
    const huge = { ...point, result: { ...point?.result, value: 1e61 } };
    expect(refusal(() => trend([huge] as never))).toBe(
      "trend: out-of-range at series.0.result.value",
    );
  });
});
