import { checkNumber, WHOLE_COUNT } from "../core/checkNumber.ts";
import { checkOptions } from "../core/checkOptions.ts";
import type { MetricWarning } from "../core/MetricResult.ts";
import { breakpointsOf } from "../stats/breakpoints.ts";
import { momentsOf } from "../stats/momentsOf.ts";
import { type OlsCusum, olsCusumOf } from "../stats/olsCusum.ts";
import { dependenceOf } from "./dependenceOf.ts";
import { readSeries } from "./readSeries.ts";
import type { Series } from "./Series.ts";
import { seriesValues } from "./seriesValues.ts";

/** How a series may be cut. */
export interface ChangePointOptions {
  /** How many breaks are looked for at most, 5 unless given; fewer where there is no room. */
  readonly maxBreaks?: number | undefined;
  /** How many values a segment has at least: 2 or more, 15 % of all unless given. */
  readonly minSegment?: number | undefined;
}

/** A stretch of a series with one mean. */
export interface ChangePointSegment {
  /** Its first place in the series, counted from 0. */
  readonly from: number;
  /** The place after its last. */
  readonly to: number;
  /** The mean of its values. */
  readonly mean: number;
  /** How many values it has. */
  readonly n: number;
}

/** Where the level of a series changes. */
export interface ChangePoints {
  /** The first place of each new segment, counted from 0. */
  readonly breaks: readonly number[];
  /** The segments in order; none where there is no value. */
  readonly segments: readonly ChangePointSegment[];
  /** The Bayesian information criterion of these breaks; `null` where they leave nothing over. */
  readonly bic: number | null;
  /** OLS-CUSUM: whether the mean changes at all. */
  readonly test: OlsCusum;
  /** What the reader should know. */
  readonly warnings: readonly MetricWarning[];
}

const NAME = "change-points";

/**
 * Change points of a series: where its level steps up or down, and whether it does at all.
 *
 * @remarks
 * Of all ways to cut the series into segments, those with the least squared distances from their
 * means, exactly; their number by BIC, which charges each break a place and a mean. `test` is one
 * test for any change (OLS-CUSUM), which does not know the breaks. Unit: places in the series.
 *
 * `null` values keep their place and leave the fit; a break is the first value of the new level. A
 * steady trend, and points that go with the ones before (`autocorrelation`, above 0.3 around the
 * segments), look like steps too. A last period that is not over (`incomplete-period`) may look like
 * a drop. Below two segments' worth of values there is nothing to cut (`too-few-points`).
 *
 * Cost: n² · maxBreaks / 2 at most: 2,000 points in some 10 milliseconds.
 *
 * @param series - What `measure` with `edges` returns of one segment, or points in time.
 * @param options - Most breaks, shortest segment.
 * @returns Breaks, segments, BIC, the test and warnings.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer`, `out-of-range`,
 * `invalid-time`, `inconsistent` for points that go back in time or mix metrics, `invalid-shape`,
 * `unknown-option`.
 *
 * @example The level changes in June
 * ```ts
 * import { changePoints } from "cx-metrics";
 *
 * const values = [10, 12, 11, 10, 11, 20, 21, 19, 21, 20];
 * const series = values.map((value, month) => ({ at: Date.UTC(2026, month), value }));
 * const { breaks, segments } = changePoints(series);
 * breaks; // => [5]
 * segments[1]; // => { from: 5, to: 10, mean: 20.2, n: 5 }
 * ```
 *
 * @see {@link trend} for a steady change, {@link spikes} for single points.
 * @see J. Bai, P. Perron (2003), Journal of Applied Econometrics 18, 1-22; W. Ploberger, W. Krämer
 * (1992), Econometrica 60, 271-285.
 * @public
 */
export function changePoints(series: Series, options: ChangePointOptions = {}): ChangePoints {
  checkOptions(NAME, options, ["maxBreaks", "minSegment"]);
  const maxBreaks = checkWhole("maxBreaks", options.maxBreaks, 0) ?? 5;
  const shortest = checkWhole("minSegment", options.minSegment, 2);
  const { points, warnings } = readSeries(NAME, series);
  const { places, values } = seriesValues(points);
  const n = values.length;
  if (n === 0)
    return { breaks: [], segments: [], bic: null, test: NO_TEST, warnings: [NO_DATA, ...warnings] };
  const minSegment = shortest ?? Math.max(2, Math.floor(0.15 * n));
  const found = breakpointsOf(values, { minSegment, maxBreaks });
  const ranks = found.breaks;
  const breaks = ranks.map((rank) => places[rank] as number);
  const segments = [0, ...ranks].map((rank, i): ChangePointSegment => {
    const own = values.subarray(rank, ranks[i]);
    return {
      from: breaks[i - 1] ?? 0,
      to: breaks[i] ?? points.length,
      mean: momentsOf(own).mean as number,
      n: own.length,
    };
  });
  const residuals = segments.flatMap(({ from, to, mean }) =>
    points.slice(from, to).map(({ value }) => (value === null ? null : value - mean)),
  );
  return {
    breaks,
    segments,
    bic: found.byCount[ranks.length]?.bic ?? null,
    test: n < 2 ? NO_TEST : olsCusumOf(values),
    warnings: [...roomWarnings(n, minSegment), ...dependenceOf(residuals), ...warnings],
  };
}

const NO_TEST: OlsCusum = { statistic: null, pValue: null };

const NO_DATA: MetricWarning = {
  code: "no-data",
  message: "there is nothing to measure: n is 0",
};

function checkWhole(option: string, value: unknown, min: number): number | undefined {
  if (value === undefined) return undefined;
  return checkNumber(NAME, ["options", option], value, { ...WHOLE_COUNT, min });
}

function roomWarnings(n: number, minSegment: number): MetricWarning[] {
  if (n >= 2 * minSegment) return [];
  const message = `${n} points are too few to cut into segments of ${minSegment} or more`;
  return [{ code: "too-few-points", message }];
}
