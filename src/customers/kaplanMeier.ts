import { checkLevel } from "../core/checkLevel.ts";
import { COUNT } from "../core/checkNumber.ts";
import { checkChoice, checkDefinition, checkOptions } from "../core/checkOptions.ts";
import { createResult, type Estimate } from "../core/createResult.ts";
import type { MetricResult, MetricWarning } from "../core/MetricResult.ts";
import { noData } from "../core/noData.ts";
import type { Rows } from "../core/Rows.ts";
import { medianSurvival } from "../stats/medianSurvival.ts";
import {
  SURVIVAL_INTERVALS,
  type SurvivalInterval,
  type SurvivalStep,
  survivalSteps,
} from "../stats/productLimit.ts";
import { countSample, sampleWarnings } from "../stats/Sample.ts";
import { type Lifetime, type LifetimeTally, readLifetimes } from "./readLifetimes.ts";

/** How a survival curve is made. */
export interface KaplanMeierOptions {
  /** The only one; may be left out. */
  readonly definition?: "standard" | undefined;
  /** The confidence level of the limits; 0.95 unless given. */
  readonly level?: number | undefined;
  /** The method of the limits; "log-log" unless given. */
  readonly interval?: SurvivalInterval | undefined;
}

/**
 * The curve from one duration on.
 *
 * @public
 */
export interface CurveStep {
  /** The duration. */
  readonly time: number;
  /** How many had lasted so long, those that end now included. */
  readonly atRisk: number;
  /** How many of them ended then. */
  readonly ended: number;
  /** How many were observed no longer. */
  readonly censored: number;
  /** The share that lasts longer than this, 0 to 1. */
  readonly survival: number;
  /** Its lower limit; `null` where the method has none. */
  readonly lower: number | null;
  /** Its upper limit; `null` where the method has none. */
  readonly upper: number | null;
}

/**
 * A survival curve: the result of {@link kaplanMeier}.
 *
 * @public
 */
export interface SurvivalCurve extends MetricResult<LifetimeTally> {
  /** Lifetimes by their length. */
  readonly tally: LifetimeTally;
  /** The curve, one step for each duration, ascending. */
  readonly steps: readonly CurveStep[];
  /** How long half of them last, with limits; `null` for what the curve does not reach. */
  readonly median: {
    readonly value: number | null;
    readonly lower: number | null;
    readonly upper: number | null;
  };
}

const NAME = "kaplan-meier";

/**
 * Kaplan-Meier: how long customers stay, of whom some are still there.
 *
 * @remarks
 * The curve is the product of `1 - ended / atRisk` over all durations up to one: the share, 0 to 1,
 * that stays longer. `value` is the median, the duration at which the curve falls to one half, in
 * the unit of the durations; higher is better.
 *
 * Who is still there is "censored": that customer counts as long as observed, and no longer. Leaving
 * such customers out, or counting them as lost, is what this avoids. Who ends and who is censored at
 * one duration were both there until then.
 *
 * Limits of the curve are by Greenwood's variance: "log-log" (the default, never beyond 0 and 1; none
 * where survival is 0 or 1), "log", "plain". The median's limits are where the curve's limits fall to
 * one half, `null` where they never do. Where the curve lies flat at exactly one half, the median is
 * the middle of the flat part, as in R; at the end of the curve it is where the flat part begins.
 *
 * Additive over customers, one row each.
 *
 * Cost: linear in the rows, and n log n in the number of different durations.
 *
 * @param lifetimes - Durations and whether they ended, as records or columns; or counts by duration.
 * @param options - Level and method of the limits.
 * @returns The median with the curve. `value` is `null` with "not-reached" where more than half are
 * left at the end, and with "no-data" where there are no lifetimes.
 * @throws {@link CxMetricsError} `invalid-shape`, `not-a-number`, `not-finite` or `out-of-range` for a
 * duration, a count or an end that is neither true nor false; `unknown-option`, `unknown-definition`.
 *
 * @example Five customers, two of them still there
 * ```ts
 * import { kaplanMeier, survivalAt } from "cx-metrics";
 *
 * const curve = kaplanMeier([
 *   { duration: 2, ended: true },
 *   { duration: 3, ended: false },
 *   { duration: 5, ended: true },
 *   { duration: 8, ended: true },
 *   { duration: 9, ended: false },
 * ]);
 * curve.value; // => 8
 * curve.steps.map(({ survival }) => survival); // ≈ [0.8, 0.8, 0.5333, 0.2667, 0.2667]
 * survivalAt(curve, 6); // ≈ 0.5333
 * ```
 *
 * @see {@link survivalAt}, {@link logRank} for groups; {@link cohortRetention} for periods
 * @see E. L. Kaplan, P. Meier (1958), Journal of the American Statistical Association 53, 457-481.
 * @public
 */
export function kaplanMeier(
  lifetimes: Rows<Lifetime> | LifetimeTally,
  options: KaplanMeierOptions = {},
): SurvivalCurve {
  checkOptions(NAME, options, ["definition", "level", "interval"]);
  const definition = checkDefinition(NAME, options.definition, ["standard"]);
  const interval = checkChoice(NAME, "interval", options.interval, SURVIVAL_INTERVALS);
  const settings = { level: checkLevel(NAME, options.level), interval };
  const place = { name: "lifetimes", path: [], range: COUNT };
  const { table, tally } = readLifetimes(NAME, lifetimes, place);
  const steps = survivalSteps(table, settings);
  const median = medianSurvival(steps);
  const result = createResult(
    { metric: NAME, definition, options: settings, unit: "periods", better: "higher", tally },
    estimate(steps, median, settings),
  );
  return { ...result, tally, steps: steps.map(withoutError), median };
}

const NOT_REACHED: MetricWarning = {
  code: "not-reached",
  message: "more than half are left at the end: there is no median yet",
};

function estimate(
  steps: readonly SurvivalStep[],
  median: SurvivalCurve["median"],
  { level, interval: method }: { readonly level: number; readonly interval: SurvivalInterval },
): Estimate {
  const { value, lower, upper } = median;
  const n = steps[0]?.atRisk ?? 0;
  if (n === 0) return noData(0);
  if (value === null) return noData(n, NOT_REACHED);
  const isWhole = steps.every(
    ({ ended, censored }) => Number.isInteger(ended) && Number.isInteger(censored),
  );
  const warnings = sampleWarnings({ ...countSample(n), fractional: !isWhole });
  const interval = lower === null ? null : { lower, upper, level, method };
  return { value, n, interval, basis: null, warnings };
}

/** Written out: taking one field off costs more than all the rest. */
function withoutError(step: SurvivalStep): CurveStep {
  const { time, atRisk, ended, censored, survival, lower, upper } = step;
  return { time, atRisk, ended, censored, survival, lower, upper };
}
