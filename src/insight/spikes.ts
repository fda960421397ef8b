import { checkNumber } from "../core/checkNumber.ts";
import { checkChoice, checkDefinition, checkOptions } from "../core/checkOptions.ts";
import { fail } from "../core/fail.ts";
import { scoreOf } from "../stats/scoreOf.ts";
import type { Baseline, SpikeBaseline } from "./Baseline.ts";
import { deseasonalize } from "./deseasonalize.ts";
import { momentBaselines } from "./momentBaselines.ts";
import { type Certainty, readCertainty } from "./readCertainty.ts";
import { type ReadPoint, readSeries } from "./readSeries.ts";
import { robustBaselines } from "./robustBaselines.ts";
import type { Series } from "./Series.ts";
import { seasonalNoise } from "./seasonalNoise.ts";
import { seriesValues } from "./seriesValues.ts";

/** How far off a value is measured: in median absolute deviations, or in standard deviations. */
export type SpikeDefinition = "robust" | "z";

/** When a point is a spike. */
export interface SpikeOptions {
  /** "robust" (median and MAD) unless given, or "z" (mean and sample standard deviation). */
  readonly definition?: SpikeDefinition | undefined;
  /** What a point is held against: all "others" unless given, "all", or those before ("trailing"). */
  readonly baseline?: SpikeBaseline | undefined;
  /** From which score on, to either side, a point is flagged: above 3.5 ("z": 3) unless given. */
  readonly threshold?: number | undefined;
  /** How many points make a season, which is then removed first; 2 or more, none unless given. */
  readonly season?: number | undefined;
}

/** One point of a series, and how far it is off. */
export interface SpikePoint {
  /** When, epoch milliseconds; of a period its start. */
  readonly at: number;
  /** The value, as it is in the series. */
  readonly value: number | null;
  /** What was to be expected; `null` without a value, or with fewer than three to go by. */
  readonly center: number | null;
  /** What one unit of the score is; `null` with `center`. */
  readonly spread: number | null;
  /** `(value - center) / spread`; `null` also where the spread is 0. */
  readonly score: number | null;
  /** Whether it is a spike. */
  readonly flagged: boolean;
}

const NAME = "spikes";

/**
 * Spikes of a series: which points are too far from the others to be the usual ups and downs?
 *
 * @remarks
 * `score = (value - center) / spread`, flagged above the threshold to either side. "robust": median
 * and 1.4826 times the median absolute deviation (MAD), 3.5; where half of the values or more are
 * equal, and the MAD 0, 1.2533 times the mean absolute deviation. "z": mean and sample standard
 * deviation, 3. Unit: `center` and `spread` that of the values, `score` none.
 *
 * A point in its own baseline ("all") hides itself: of n points no "z" goes beyond (n - 1) / √n.
 * "others" leaves it out, "trailing" takes the points before it only. With `season` the scores are
 * those of what season and trend leave over (robust STL, fitted to the whole series), and `center` is
 * what was expected there. A fit makes what it leaves smaller, so that `spread` is never below that of
 * the changes from season to season.
 *
 * Where a result has an interval, it must also exclude the center: a small sample may be far off by
 * chance. A period that is not over is flagged only where its interval does so; without one its
 * count may still grow. `null` values keep their place, are in no baseline and never flagged. Where
 * all of the baseline are equal, the spread is 0 and the score `null`; any other value is flagged.
 *
 * Cost: n log n, "trailing" n log² n.
 *
 * @param series - What `measure` with `edges` returns of one segment, or points in time.
 * @param options - Definition, baseline, threshold, season.
 * @returns Every point of the series, in its order.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer`, `out-of-range`, also
 * for a series of two seasons or less, `invalid-time`, `inconsistent` for points that go back in time
 * or mix metrics, `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example Calls a day
 * ```ts
 * import { spikes } from "cx-metrics";
 *
 * const calls = [100, 102, 98, 101, 99, 100, 103, 140];
 * const series = calls.map((value, day) => ({ at: Date.UTC(2026, 2, 1 + day), value }));
 * const last = spikes(series).at(-1);
 * last.center; // => 100
 * last.score; // ≈ 26.98
 * last.flagged; // => true
 * ```
 *
 * @see {@link controlChart} for limits and runs, {@link changePoints} for new levels.
 * @see B. Iglewicz, D. C. Hoaglin (1993), How to Detect and Handle Outliers, ASQC Quality Press; R. B.
 * Cleveland and others (1990), Journal of Official Statistics 6, 3-73.
 * @public
 */
export function spikes(series: Series, options: SpikeOptions = {}): SpikePoint[] {
  checkOptions(NAME, options, ["definition", "baseline", "threshold", "season"]);
  const definition = checkDefinition(NAME, options.definition, ["robust", "z"]);
  const baseline = checkChoice(NAME, "baseline", options.baseline, ["others", "all", "trailing"]);
  const threshold = checkThreshold(options.threshold) ?? { robust: 3.5, z: 3 }[definition];
  const { points } = readSeries(NAME, series);
  const certainties = series.flatMap((point, place) => [readCertainty(NAME, place, point)]);
  const { values } = seriesValues(points);
  const period = options.season === undefined ? null : checkSeason(options.season, points.length);
  const rests = period === null ? values : restsOf(points, period);
  const noise =
    period === null
      ? 0
      : seasonalNoise(
          points.map(({ value }) => value),
          period,
        );
  const baselines = { robust: robustBaselines, z: momentBaselines }[definition](rests, baseline);
  let rank = 0;
  return points.map(({ at, value }, place): SpikePoint => {
    if (value === null) return { at, value, ...UNKNOWN };
    const rest = rests[rank] as number;
    const own = baselines[rank++] ?? null;
    if (own === null) return { at, value, ...UNKNOWN };
    const judged = judge(value, rest, { ...own, spread: Math.max(noise, own.spread) });
    const off = judged.score === null ? judged.distance !== 0 : Math.abs(judged.score) > threshold;
    const { center, spread, score } = judged;
    return {
      at,
      value,
      center,
      spread,
      score,
      flagged: off && isSure(certainties[place] as Certainty, center),
    };
  });
}

const UNKNOWN = { center: null, spread: null, score: null, flagged: false };

function checkThreshold(threshold: unknown): number | undefined {
  if (threshold === undefined) return undefined;
  return checkNumber(NAME, ["options", "threshold"], threshold, { min: 0 });
}

function checkSeason(season: unknown, length: number): number {
  const path = ["options", "season"];
  const period = checkNumber(NAME, path, season, { min: 2, whole: true });
  if (length <= 2 * period)
    fail("out-of-range", NAME, path, period, `less than half of the ${length} points`);
  return period;
}

function restsOf(points: readonly ReadPoint[], period: number): Float64Array {
  const rests = deseasonalize(
    points.map(({ value }) => value),
    period,
  );
  return Float64Array.from(rests.filter((rest) => rest !== null));
}

/** The score of what is left of a value; what is rounding only is 0. */
function judge(value: number, rest: number, own: Baseline) {
  const center = value - rest + own.center;
  const rounding = 4 * Number.EPSILON * Math.abs(center);
  const distance = Math.abs(rest - own.center) <= rounding ? 0 : rest - own.center;
  const spread = own.spread <= rounding ? 0 : own.spread;
  return { center, distance, spread, score: scoreOf(distance, spread) };
}

/** Whether chance, or the rest of a period, cannot bring a point back to the center. */
function isSure({ interval, complete }: Certainty, center: number): boolean {
  if (interval === null) return complete;
  const { lower, upper } = interval;
  return (lower !== null && center < lower) || (upper !== null && center > upper);
}
