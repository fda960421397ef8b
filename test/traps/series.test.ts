import { changePoints, measure, mentionVolume, spikes, trend } from "cx-metrics";
import { breakpoints, mannKendall, robustZ } from "cx-metrics/stats";
import { describe, expect, it } from "vitest";
import { faultOf } from "../core/faultOf.ts";
import { csatByDay, day, seriesOf } from "../insight/seriesOf.ts";

const codes = ({ warnings }: { warnings: readonly { code: string }[] }) =>
  warnings.map(({ code }) => code);

describe("a point inside its own baseline hides itself (everythingtech.dev)", () => {
  it("never passes (n - 1) / √n standard deviations, whatever it is", () => {
    const series = seriesOf([10, 11, 10, 11, 10, 11, 10, 11, 1e9]);
    const inside = spikes(series, { definition: "z", baseline: "all" }).at(-1);
    expect(inside?.score).toBeCloseTo(8 / 3, 9);
    expect(inside?.flagged).toBe(false);
    expect(spikes(series, { definition: "z" }).at(-1)?.flagged).toBe(true);
  });

  it("divides by n - 1, not by n", () => {
    const points = spikes(seriesOf([100, 120, 130, 110, 150]), { definition: "z" });
    expect(points.at(-1)?.spread).toBeCloseTo(Math.sqrt(500 / 3), 12);
  });
});

describe("a median absolute deviation of 0 divides by 0", () => {
  it("neither hides the spike nor makes one of every small change", () => {
    const mostlyOne = [1, 1, 1, 1, 1, 1, 1, 2, 2, 40];
    const points = spikes(seriesOf(mostlyOne));
    expect(points.flatMap(({ flagged }, i) => (flagged ? [i] : []))).toEqual([9]);
    expect(points.every(({ score }) => score === null || Number.isFinite(score))).toBe(true);
    expect(robustZ(mostlyOne).scores.every((score) => Number.isFinite(score))).toBe(true);
  });
});

describe("order", () => {
  const shuffled = [
    { at: day(2), value: 1 },
    { at: day(0), value: 3 },
    { at: day(1), value: 2 },
  ];

  it.each([
    ["trend", trend],
    ["spikes", spikes],
    ["change points", changePoints],
  ] as const)("%s of points that go back in time is refused, not computed", (_what, read) => {
    expect(faultOf(() => read(shuffled))).toEqual(["inconsistent", ["series", 1, "at"]]);
    const twice = [shuffled[1], shuffled[1]] as typeof shuffled;
    expect(faultOf(() => read(twice))).toEqual(["inconsistent", ["series", 1, "at"]]);
  });
});

describe("a period that is not over is no drop", () => {
  const rows = Array.from({ length: 100 }, (_, i) => ({
    at: day(0) + (i * 10 * 86_400_000) / 100,
    mentioned: 1,
  })).filter(({ at }) => at < day(9) + 7_200_000);
  const edges = Array.from({ length: 11 }, (_, place) => day(place));
  const series = measure(rows, { metric: mentions, value: "mentioned", at: "at", edges });

  function mentions(rows: Iterable<unknown>) {
    return mentionVolume({ web: { positive: 0, negative: 0, neutral: [...rows].length } });
  }

  it("counts stay low until it is", () => {
    expect(series.map(({ result }) => result.value)).toEqual([...Array(9).fill(10), 1]);
    const points = spikes(series);
    expect(points.at(-1)).toMatchObject({ score: null, flagged: false });
    expect(codes(trend(series))).toContain("incomplete-period");
    expect(codes(changePoints(series))).toContain("incomplete-period");
    const over = series.map((point) => ({ ...point, complete: true }));
    expect(spikes(over).at(-1)?.flagged).toBe(true);
  });
});

describe("a trend that one outlier makes", () => {
  it("turns least squares, and not the median slope", () => {
    const values = [50, 51, 49, 50, 51, 50, 49, 50, 51, 500];
    const { leastSquares, theilSen, mannKendall: test } = trend(seriesOf(values));
    expect(leastSquares.slope).toBeGreaterThan(20);
    expect(theilSen.slope).toBe(0.125);
    expect(theilSen.lower).toBeLessThanOrEqual(0);
    expect(test.pValue).toBeGreaterThan(0.05);
  });
});

describe("nothing measured is not 0", () => {
  const values = [80, 82, null, 81, 83, null, null, 82, 84, 83];
  const asZero = values.map((value) => value ?? 0);

  it("in a trend", () => {
    expect(trend(seriesOf(values)).leastSquares.slope).toBeCloseTo(25 / 86, 12);
    expect(trend(seriesOf(values)).n).toBe(7);
    expect(trend(seriesOf(asZero)).leastSquares.slope).toBeGreaterThan(0.7);
  });

  it("among spikes", () => {
    expect(spikes(seriesOf(values)).filter(({ flagged }) => flagged)).toEqual([]);
    expect(spikes(seriesOf(asZero)).filter(({ flagged }) => flagged)).toHaveLength(3);
    expect(spikes(seriesOf(values))[2]).toMatchObject({
      value: null,
      center: null,
      flagged: false,
    });
  });

  it("among change points", () => {
    const { segments } = changePoints(seriesOf(values));
    expect(segments.reduce((sum, { n }) => sum + n, 0)).toBe(7);
    expect(segments.every(({ mean }) => mean > 80)).toBe(true);
  });

  it("where nobody answered", () => {
    const series = csatByDay([
      [8, 10],
      [0, 0],
      [7, 10],
      [8, 10],
      [9, 10],
    ]);
    expect(series[1]?.result.value).toBeNull();
    expect(spikes(series)[1]).toMatchObject({ value: null, score: null, flagged: false });
  });
});

describe("noise is no news", () => {
  it("ties take nothing from the variance for nothing (pyMannKendall's correction)", () => {
    const ratings = [3, 3, 3, 1, 2, 3, 2, 1, 3, 1, 3, 3, 2, 2, 3, 3, 2, 3, 1, 3];
    expect(mannKendall(ratings).variance).toBeLessThan((20 * 19 * 45) / 18);
  });

  it("more breaks fit better, and are not taken for that", () => {
    const { byCount, breaks } = breakpoints([5, 6, 5, 7, 6, 5, 6, 7, 5, 6], {
      minSegment: 2,
      maxBreaks: 4,
    });
    const [none, , two] = byCount;
    expect(two?.residualSumOfSquares).toBeLessThan(none?.residualSumOfSquares ?? 0);
    expect(breaks).toEqual([]);
  });
});
