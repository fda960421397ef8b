import { checkChoice, checkOptions } from "../core/checkOptions.ts";
import { fail } from "../core/fail.ts";
import type { MetricWarning } from "../core/MetricResult.ts";
import { threeSigmaLimits } from "../stats/threeSigmaLimits.ts";
import { type ChartedPoint, chartedPoints } from "./chartedPoints.ts";
import {
  CHART_RULES,
  type ChartRule,
  chartSignals,
  type StandardizedPoint,
} from "./chartSignals.ts";
import { chartWarnings } from "./chartWarnings.ts";
import { CHART_TYPES, type ChartFit, type ControlChartType, fitChart } from "./fitChart.ts";
import { looksLikeShare } from "./looksLikeShare.ts";
import { readSeries } from "./readSeries.ts";
import type { Series } from "./Series.ts";

/** How a control chart is drawn. */
export interface ControlChartOptions {
  /** Its kind; by the series where it is not given: see {@link controlChart}. */
  readonly type?: ControlChartType | undefined;
  /** What counts as a signal; "beyond-limits" and "nine-on-one-side" unless given. */
  readonly rules?: readonly ChartRule[] | undefined;
}

/** One period on a control chart. */
export interface ControlChartPoint {
  /** When, in epoch milliseconds; of a period its start. */
  readonly at: number;
  /** The value; `null` where there is none. */
  readonly value: number | null;
  /** The standard deviation that its limits are three of; `null` where it is unknown. */
  readonly sigma: number | null;
  /** The lower control limit. */
  readonly lower: number | null;
  /** The upper control limit. */
  readonly upper: number | null;
  /** The rules whose pattern ends at this point. */
  readonly signals: readonly ChartRule[];
}

/** A series with the limits within which it varies by itself. */
export interface ControlChart {
  /** The kind of chart that was drawn. */
  readonly type: ControlChartType;
  /** The center line; `null` without any value. */
  readonly center: number | null;
  /** The standard deviation of every point; `null` where it differs from point to point. */
  readonly sigma: number | null;
  /**
   * Only of "laney-p" and "nps": how many times their sampling error the points vary from one to the
   * next; `null` where that cannot be told, and the limits are as with 1.
   */
  readonly sigmaZ?: number | null;
  /** The periods, in their order. */
  readonly points: readonly ControlChartPoint[];
  /** What the reader should know. */
  readonly warnings: readonly MetricWarning[];
}

const NAME = "control-chart";

/**
 * Control chart (Shewhart chart, statistical process control): which points of a series are more than
 * its usual ups and downs.
 *
 * @remarks
 * Limits: the center line plus and minus three standard deviations, in the unit of the series.
 *
 * - "p": a share; chance alone makes the limits. With large periods nearly all points are outside.
 * - "laney-p": a share; limits as wide as the shares vary from one to the next. The default of shares.
 * - "nps": the same of a net score. The default of net scores.
 * - "xmr": any values; limits by the mean moving range. The default of all others.
 * - "u": events per exposure, such as contacts per order; Poisson chance makes the limits.
 *
 * Shares and net scores are the results of `measure`, or for shares percentages with `n`; for "u" a
 * value by hand is events per exposure with the exposure as `n`. Weighted results count with their
 * effective counts. Limits of shares, net scores and rates are cut at the ends of the scale, with a
 * warning.
 *
 * Rules: "beyond-limits" (three standard deviations); "nine-on-one-side" of the center;
 * "six-in-a-row" (six points that rise, or fall); "fourteen-alternating" (up and down in turn);
 * "two-of-three" beyond two standard deviations on one side; "four-of-five" beyond one;
 * "fifteen-near-center" (within one); "eight-far-from-center" (beyond one, on any side). These are
 * Nelson's eight; the Western Electric ones are "beyond-limits", "two-of-three", "four-of-five" and
 * "eight-on-one-side". A signal stands at the point that completes the pattern. Each rule adds false
 * alarms: with the two defaults the first comes after some 220 points, with all eight after some 70.
 *
 * Points without a value keep their place: they have no limits, no pattern goes on across them, and
 * the moving range is from one value to the next there is. It supposes points that do not depend on
 * the ones before: a season or a trend breaks rules all the time.
 *
 * Cost: linear.
 *
 * @param series - What `measure` returns with `edges`, of one segment, or points by hand.
 * @param options - Type and rules.
 * @returns Center, limits and signals.
 * @throws {@link CxMetricsError} `invalid-shape`, `invalid-time`, `not-a-number`, `not-finite`,
 * `out-of-range`, `unknown-option`, and `inconsistent` for points that do not belong together or do
 * not fit the type.
 *
 * @example
 * ```ts
 * import { controlChart } from "cx-metrics";
 *
 * const values = [42, 45, 44, 41, 47, 43, 46, 44, 60, 45, 43, 44];
 * const series = values.map((value, i) => ({ at: Date.UTC(2026, i), value }));
 * const chart = controlChart(series);
 * chart; // ≈ { type: "xmr", center: 45.33, sigma: 4.51, … }
 * chart.points[8]; // ≈ { value: 60, lower: 31.79, upper: 58.87, signals: ["beyond-limits"], … }
 * ```
 *
 * @see {@link measure}
 * @see Nelson (1984), "The Shewhart Control Chart: Tests for Special Causes", Journal of Quality
 *   Technology 16; Western Electric (1956), Statistical Quality Control Handbook; Laney (2002),
 *   Quality Engineering 14.
 * @public
 */
export function controlChart(series: Series, options: ControlChartOptions = {}): ControlChart {
  checkOptions(NAME, options, ["type", "rules"]);
  const rules = readRules(options.rules);
  const read = readSeries(NAME, series);
  const charted = chartedPoints(read.points);
  const type = readType(options.type, charted);
  const fit = charted.length === 0 ? null : fitChart(type, charted);
  const sigmas = new Map(charted.map(({ place }, i) => [place, fit?.sigmas[i] ?? null]));
  const sigmaAt = (place: number): number | null => sigmas.get(place) ?? null;
  const signals = chartSignals(
    read.points.map(({ value }, place) => standardize(value, fit, sigmaAt(place))),
    rules,
  );
  return {
    type,
    center: fit?.center ?? null,
    sigma: commonOf(fit?.sigmas ?? []),
    ...(type === "laney-p" || type === "nps" ? { sigmaZ: fit?.sigmaZ ?? null } : {}),
    points: read.points.map(({ at, value }, place) => ({
      at,
      value,
      ...limitsOf(fit, sigmaAt(place)),
      signals: signals[place] as ChartRule[],
    })),
    warnings: [
      ...read.warnings,
      ...looksLikeShare(type === "p" || type === "laney-p" ? valuesByHand(charted) : []),
      ...chartWarnings(type, fit, rules.length),
    ],
  };
}

/** Percentages that no metric made. */
function valuesByHand(points: readonly ChartedPoint[]): number[] {
  return points.flatMap(({ basis, value }) => (basis === null ? [value] : []));
}

function readRules(rules: unknown): ChartRule[] {
  if (rules === undefined) return CHART_RULES.slice(0, 2);
  if (!Array.isArray(rules))
    fail("invalid-shape", NAME, ["options", "rules"], rules, "a list of rules");
  const known = Array.from(rules, (rule: unknown, i) => {
    const expected = `one of ${CHART_RULES.join(", ")}`;
    const found = CHART_RULES.find((name) => name === rule);
    return found ?? fail("unknown-option", NAME, ["options", "rules", i], rule, expected);
  });
  return [...new Set(known)];
}

function readType(type: unknown, points: readonly ChartedPoint[]): ControlChartType {
  if (type !== undefined) return checkChoice(NAME, "type", type, CHART_TYPES);
  const isAll = (kind: string): boolean =>
    points.length > 0 && points.every(({ basis }) => basis?.kind === kind);
  return isAll("share") ? "laney-p" : isAll("net") ? "nps" : "xmr";
}

function limitsOf(
  fit: ChartFit | null,
  sigma: number | null,
): Pick<ControlChartPoint, "sigma" | "lower" | "upper"> {
  if (fit === null || sigma === null) return { sigma: null, lower: null, upper: null };
  return { sigma, ...threeSigmaLimits(fit.center, sigma, fit.min, fit.max) };
}

/** A point as the rules see it; what rounding alone makes of equal values is no distance. */
function standardize(
  value: number | null,
  fit: ChartFit | null,
  sigma: number | null,
): StandardizedPoint | null {
  if (value === null || fit === null || sigma === null || sigma === 0) return null;
  const rounding = 2e-15 * Math.max(Math.abs(value), Math.abs(fit.center));
  const distance = value - fit.center;
  return { value, z: Math.abs(distance) <= rounding ? 0 : distance / sigma };
}

function commonOf(sigmas: readonly (number | null)[]): number | null {
  const [first = null] = sigmas;
  return sigmas.every((sigma) => sigma === first) ? first : null;
}
