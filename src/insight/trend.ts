import { checkLevel } from "../core/checkLevel.ts";
import { checkOptions } from "../core/checkOptions.ts";
import type { MetricWarning } from "../core/MetricResult.ts";
import { type CochranArmitage, cochranArmitageOf } from "../stats/cochranArmitage.ts";
import { type LinearFit, linearFitOf } from "../stats/linearFit.ts";
import { mannKendallOf } from "../stats/mannKendall.ts";
import { senSlopes } from "../stats/senSlopes.ts";
import { dependenceOf } from "./dependenceOf.ts";
import { type ReadPoint, readSeries } from "./readSeries.ts";
import type { Series } from "./Series.ts";
import { seriesValues } from "./seriesValues.ts";

/** How sure the limits of a slope are. */
export interface SeriesTrendOptions {
  /** The confidence level of the limits, 0.95 unless given. */
  readonly level?: number | undefined;
}

/** Whether, and how fast, a series rises or falls. */
export interface SeriesTrend {
  /** The test. */
  readonly mannKendall: {
    /** Pairs of points that rise, less pairs that fall; `null` below two points. */
    readonly s: number | null;
    /** Standard errors of `s` from 0; `null` below four points. */
    readonly z: number | null;
    /** How likely such a `z`, or one farther from 0, is without a trend; `null` with `z`. */
    readonly pValue: number | null;
  };
  /** The slope that outliers hardly move. */
  readonly theilSen: {
    /** The median change per step over all pairs of points; `null` below two points. */
    readonly slope: number | null;
    /** The line at the first place of the series; `null` with the slope. */
    readonly intercept: number | null;
    /** The lower limit of the slope; `null` where points are too few for the level. */
    readonly lower: number | null;
    /** The upper limit of the slope; `null` where points are too few for the level. */
    readonly upper: number | null;
  };
  /** The line with the least squared distances. */
  readonly leastSquares: LinearFit;
  /** The test of shares that knows how many are behind each; `null` where not all are shares. */
  readonly cochranArmitage: CochranArmitage | null;
  /** How many points have a value. */
  readonly n: number;
  /** What the reader should know. */
  readonly warnings: readonly MetricWarning[];
}

const NAME = "trend";

/**
 * Trend of a series: does it rise or fall, how fast per step, and could that be chance?
 *
 * @remarks
 * `theilSen.slope` is the median change per step over all pairs of points, with Sen's limits; a step
 * is one place in the series, however long it lasts. `mannKendall` tests whether later values tend
 * to be higher (or lower), on a line or not. `leastSquares` is the usual line, for comparison: one
 * outlier can turn it. Where every point is a share that `measure` made, `cochranArmitage` tests the
 * counts behind them. Unit: that of the values, per step.
 *
 * `null` values keep their place and leave the fit. Below four points there is no test, below eight
 * it is rough (`small-sample`). A series whose distances from the line go with the ones before
 * (`autocorrelation`, above 0.3) has fewer independent points than it shows, and p values too small.
 * A last period that is not over (`incomplete-period`) may look like a fall. Seasons are not removed.
 *
 * Cost: n² up to 1,400 points, then some hundred times n log n: 10,000 points in 0.2 seconds.
 *
 * @param series - What `measure` with `edges` returns of one segment, or points in time.
 * @param options - Level of the limits.
 * @returns Test, both lines, the number of points and warnings; of equal values slopes of 0, a p
 * value of 1, and no correlation.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `invalid-time`,
 * `inconsistent` for points that go back in time or mix metrics, `invalid-shape`, `unknown-option`.
 *
 * @example Ten months, one of them far off
 * ```ts
 * import { trend } from "cx-metrics";
 *
 * const values = [40, 41, 43, 42, 44, 90, 46, 47, 48, 50];
 * const series = values.map((value, month) => ({ at: Date.UTC(2026, month), value }));
 * const { mannKendall, theilSen, leastSquares } = trend(series);
 * theilSen; // ≈ { slope: 1, intercept: 40.5, lower: 1, upper: 1.33 }
 * mannKendall; // ≈ { s: 35, z: 3.04, pValue: 0.002 }
 * leastSquares; // ≈ { slope: 1.315, intercept: 43.18, r: 0.27 }
 * ```
 *
 * @see {@link changePoints} for steps, {@link spikes} for single points.
 * @see P. K. Sen (1968), Journal of the American Statistical Association 63, 1379-1389; H. B. Mann
 * (1945), Econometrica 13, 245-259.
 * @public
 */
export function trend(series: Series, options: SeriesTrendOptions = {}): SeriesTrend {
  checkOptions(NAME, options, ["level"]);
  const level = checkLevel(NAME, options.level);
  const { points, warnings } = readSeries(NAME, series);
  const { places, values } = seriesValues(points);
  const steps = Float64Array.from(places);
  const n = values.length;
  const fit = n < 2 ? NO_FIT : linearFitOf(steps, values);
  return {
    mannKendall: testOf(values),
    theilSen: slopeOf(steps, values, level),
    leastSquares: fit,
    cochranArmitage: sharesOf(points, places),
    n,
    warnings: [...sizeWarnings(n), ...dependence(points, fit), ...warnings],
  };
}

const NO_FIT: LinearFit = { slope: null, intercept: null, r: null };

/** Fewer points than this could not be told from chance whatever their order. */
const LEAST = 4;

function testOf(values: Float64Array): SeriesTrend["mannKendall"] {
  if (values.length < 2) return { s: null, z: null, pValue: null };
  const { s, z, pValue } = mannKendallOf(values);
  return values.length < LEAST ? { s, z: null, pValue: null } : { s, z, pValue };
}

function slopeOf(steps: Float64Array, values: Float64Array, level: number) {
  if (values.length < 2) return { slope: null, intercept: null, lower: null, upper: null };
  const { slope, intercept, lower, upper, reached } = senSlopes(steps, values, level);
  return reached && values.length >= LEAST
    ? { slope, intercept, lower, upper }
    : { slope, intercept, lower: null, upper: null };
}

function sharesOf(points: readonly ReadPoint[], places: readonly number[]): CochranArmitage | null {
  const groups = places.flatMap((place) => {
    const basis = points[place]?.basis;
    return basis?.kind === "share" && basis.of > 0 ? [basis] : [];
  });
  return groups.length < 2 || groups.length < places.length
    ? null
    : cochranArmitageOf(groups, places);
}

function sizeWarnings(n: number): MetricWarning[] {
  if (n === 0) return [{ code: "no-data", message: "there is nothing to measure: n is 0" }];
  if (n < LEAST)
    return [{ code: "too-few-points", message: `${n} points are too few to test: n is below 4` }];
  return n < 8 ? [ROUGH] : [];
}

const ROUGH: MetricWarning = {
  code: "small-sample",
  message: "with fewer than 8 points the p value is rough",
};

function dependence(points: readonly ReadPoint[], { slope, intercept }: LinearFit) {
  if (slope === null || intercept === null) return [];
  return dependenceOf(
    points.map(({ value }, i) => (value === null ? null : value - intercept - slope * i)),
  );
}
