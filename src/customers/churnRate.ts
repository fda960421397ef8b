import { checkLevel } from "../core/checkLevel.ts";
import { checkChoice, checkDefinition, checkOptions } from "../core/checkOptions.ts";
import { createResult, type Estimate } from "../core/createResult.ts";
import { estimateRatio } from "../core/estimateRatio.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { noData, zeroDenominator } from "../core/noData.ts";
import { estimateShare, SHARE_INTERVALS, type ShareInterval } from "../stats/estimateShare.ts";
import { RATE_INTERVALS, type RateInterval } from "../stats/rateInterval.ts";
import { countSample, sampleWarnings } from "../stats/Sample.ts";
import {
  type CustomerMovement,
  checkMovement,
  endOf,
  type MovementCounts,
  need,
  tallyOf,
} from "./checkMovement.ts";
import { estimateDailyChurn } from "./estimateDailyChurn.ts";

/** Which formula a churn rate follows. */
export type ChurnDefinition =
  | "start-existing"
  | "start-all"
  | "including-new"
  | "average-base"
  | "net-change"
  | "lost-per-gained"
  | "customer-days";

/** How a churn rate is made. */
export interface ChurnOptions {
  /** "start-existing" unless given. */
  readonly definition?: ChurnDefinition | undefined;
  /** The confidence level of the interval; 0.95 unless given. */
  readonly level?: number | undefined;
  /** The method of the interval; "wilson" unless given, for "customer-days" "garwood". */
  readonly interval?: ShareInterval | RateInterval | undefined;
}

const NAME = "churn-rate";

const DEFINITIONS = [
  "start-existing",
  "start-all",
  "including-new",
  "average-base",
  "net-change",
  "lost-per-gained",
  "customer-days",
] as const satisfies readonly ChurnDefinition[];

/**
 * Customer churn rate: how many customers left, of those who could.
 *
 * @remarks
 * By definition, with S = `start`, E = `end` and L = `lost + gainedAndLost`; in percent:
 *
 * - "start-existing": `100 · lost / S`, 0 to 100. The default: the only one that adds up to 100 with
 *   {@link retentionRate}.
 * - "start-all": `100 · L / S` (Recurly's basic rate); joiners who left count, joiners do not.
 * - "including-new": `100 · L / (S + gained)`, 0 to 100 (Stripe).
 * - "average-base": `100 · L / ((S + E) / 2)`.
 * - "net-change": `100 · (S - E) / S`; negative when the base grows, so no measure of loss.
 * - "lost-per-gained": `100 · L / gained`; a comparison, needs no start.
 * - "customer-days": `100 · L · periodDays / customerDays` (Recurly, Recharge).
 *
 * Lower is better. The rate of "customer-days" is one per `periodDays`, which its `options` name:
 * rates per 30 and per 365 days do not compare. The interval is Wilson's where the rate is a share ("start-existing",
 * "including-new"), the exact one of a Poisson count (Garwood's) for "customer-days", and `null` for
 * the other ratios. Absent `gainedAndLost` and `reactivated` are 0; any other count that a definition
 * lacks is an error.
 *
 * Cost: constant.
 *
 * @param movement - The tally of {@link customerMovement}, or its counts by hand.
 * @param options - Definition, level and method of the interval.
 * @returns The rate; `value` is `null` with "zero-denominator" where there is nothing to divide by.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a count;
 * `inconsistent` for counts that contradict each other or that the definition lacks;
 * `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example One month, two definitions
 * ```ts
 * import { churnRate } from "cx-metrics";
 *
 * const july = { start: 1000, lost: 50, gained: 500, gainedAndLost: 12 };
 * churnRate(july).value; // => 5
 * churnRate(july, { definition: "start-all" }).value; // => 6.2
 * churnRate({ start: 0, lost: 0 }).value; // => null
 * ```
 *
 * @see {@link retentionRate}, {@link compoundRate} for a year of months.
 * @public
 */
export function churnRate(
  movement: CustomerMovement | MovementCounts,
  options: ChurnOptions = {},
): MetricResult<CustomerMovement | MovementCounts> {
  checkOptions(NAME, options, ["definition", "level", "interval"]);
  const definition = checkDefinition(NAME, options.definition, DEFINITIONS);
  const level = checkLevel(NAME, options.level);
  const counts = checkMovement(NAME, movement);
  const { made, estimate } =
    definition === "customer-days"
      ? ofDays(counts, level, options.interval)
      : ofCustomers(definition, counts, level, options.interval);
  return createResult(
    {
      metric: NAME,
      definition,
      options: made,
      unit: "percent",
      better: "lower",
      tally: tallyOf(movement),
    },
    estimate,
  );
}

type Counts = ReturnType<typeof checkMovement>;

function ofDays(counts: Counts, level: number, asked: ChurnOptions["interval"]) {
  const interval = checkChoice(NAME, "interval", asked, RATE_INTERVALS);
  const definition = "customer-days";
  const customerDays = need(NAME, definition, "customerDays", counts.customerDays);
  const periodDays = need(NAME, definition, "periodDays", counts.periodDays);
  const lost = allLost(counts, definition);
  const exposure = { customerDays, periodDays };
  const settings = { level, interval };
  // An empty group by hand has no period either, and must not contradict the others.
  const made = periodDays > 0 ? { ...settings, periodDays } : settings;
  return { made, estimate: estimateDailyChurn(NAME, lost, exposure, settings) };
}

function ofCustomers(
  definition: CustomerDefinition,
  counts: Counts,
  level: number,
  asked: ChurnOptions["interval"],
) {
  const interval = checkChoice(NAME, "interval", asked, SHARE_INTERVALS);
  const fraction = FORMULAS[definition](counts, definition);
  const made = { level, interval };
  return { made, estimate: estimateFraction(fraction, made) };
}

type CustomerDefinition = Exclude<ChurnDefinition, "customer-days">;

/** What a definition divides by what; `n` is the count behind the denominator. */
interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
  readonly n: number;
  /** The counts that `n` is made of, where it may be the half of a whole number. */
  readonly parts?: readonly number[];
  /** Whether the numerator is a part of the denominator. */
  readonly share: boolean;
  /** The denominator in words. */
  readonly of: string;
}

const FORMULAS: Readonly<
  Record<CustomerDefinition, (counts: Counts, definition: string) => Fraction>
> = {
  "start-existing": (counts, definition) => {
    const start = need(NAME, definition, "start", counts.start);
    const lost = need(NAME, definition, "lost", counts.lost);
    return { numerator: lost, denominator: start, n: start, share: true, of: "start" };
  },
  "start-all": (counts, definition) => {
    const start = need(NAME, definition, "start", counts.start);
    const lost = allLost(counts, definition);
    return { numerator: lost, denominator: start, n: start, share: false, of: "start" };
  },
  "including-new": (counts, definition) => {
    const start = need(NAME, definition, "start", counts.start);
    const base = start + need(NAME, definition, "gained", counts.gained);
    const lost = allLost(counts, definition);
    return { numerator: lost, denominator: base, n: base, share: true, of: "start + gained" };
  },
  "average-base": (counts, definition) => {
    const start = need(NAME, definition, "start", counts.start);
    const end = need(NAME, definition, "end", endOf(counts));
    const base = (start + end) / 2;
    const lost = allLost(counts, definition);
    const of = "the average base";
    return { numerator: lost, denominator: base, n: base, parts: [start, end], share: false, of };
  },
  "net-change": (counts, definition) => {
    const start = need(NAME, definition, "start", counts.start);
    const end = need(NAME, definition, "end", endOf(counts));
    return { numerator: start - end, denominator: start, n: start, share: false, of: "start" };
  },
  "lost-per-gained": (counts, definition) => {
    const gained = need(NAME, definition, "gained", counts.gained);
    const lost = allLost(counts, definition);
    return { numerator: lost, denominator: gained, n: gained, share: false, of: "gained" };
  },
};

function allLost(counts: Counts, definition: string): number {
  return need(NAME, definition, "lost", counts.lost) + (counts.gainedAndLost ?? 0);
}

function estimateFraction(
  fraction: Fraction,
  settings: Parameters<typeof estimateShare>[2],
): Estimate {
  const { numerator, denominator, n, parts = [n], share, of } = fraction;
  if (denominator === 0) return noData(n, zeroDenominator(of));
  if (share) return estimateShare(numerator, countSample(denominator, [numerator]), settings);
  const fractional = ![numerator, ...parts].every(Number.isInteger);
  const warnings = sampleWarnings({ ...countSample(n), fractional });
  return estimateRatio(NAME, numerator, denominator, n, warnings);
}
