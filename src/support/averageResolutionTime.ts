import type { Answers } from "../core/Answers.ts";
import { isAnswers } from "../core/Answers.ts";
import { checkLevel } from "../core/checkLevel.ts";
import { COUNT, checkNumber } from "../core/checkNumber.ts";
import { checkChoice, checkDefinition, checkOptions } from "../core/checkOptions.ts";
import { collectDurations } from "../core/collectDurations.ts";
import { createResult } from "../core/createResult.ts";
import {
  checkDurationTally,
  checkDurationUnit,
  type DurationTally,
  isDurationTally,
} from "../core/DurationTally.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import type { DurationUnit, MetricResult } from "../core/MetricResult.ts";
import { MEAN_INTERVALS, type MeanInterval } from "../stats/estimateMean.ts";
import type { QuantileEstimate } from "../stats/estimateQuantiles.ts";
import { type DurationSummary, summarizeDurations, summarizeTally } from "./summarizeDurations.ts";

/** Tickets with their resolution times, as `ticketTimes` returns them. */
export interface ResolvedTickets {
  /** Milliseconds to the first and to the last resolution; `null` for a ticket without one. */
  readonly tickets: readonly {
    readonly firstResolution: number | null;
    readonly fullResolution: number | null;
  }[];
}

/** Which resolution counts. */
export type ResolutionDefinition = "full" | "first";

/** What an average resolution time can be made of. */
export type ResolutionInput = Answers | DurationTally | ResolvedTickets;

/** How an average resolution time is made. */
export interface ResolutionOptions {
  /** "full" unless given: to the last resolution; "first": to the first one. */
  readonly definition?: ResolutionDefinition | undefined;
  /** The unit of the durations, in and out, a label; "ms" unless given. */
  readonly unit?: DurationUnit | undefined;
  /** The confidence level of the intervals; 0.95 unless given. */
  readonly level?: number | undefined;
  /** The method of the mean's interval; "t" unless given. */
  readonly interval?: MeanInterval | undefined;
}

/** An average duration, with the quantiles that a mean hides. */
export interface DurationResult extends MetricResult<DurationTally> {
  /** Half of the durations are shorter. */
  readonly median: QuantileEstimate;
  /** Nine in ten are shorter. */
  readonly p90: QuantileEstimate;
  /** Nineteen in twenty are shorter. */
  readonly p95: QuantileEstimate;
}

const NAME = "average-resolution-time";
const DEFINITIONS = ["full", "first"] as const satisfies readonly ResolutionDefinition[];

/**
 * Average Resolution Time (ART, also mean time to resolve): how long it takes until a request is
 * solved.
 *
 * @remarks
 * `ART = Σ(resolved - created) / resolved`, a duration in `unit`; lower is better. "full" runs to
 * the last resolution and grows when a ticket is reopened, "first" to the first one; of durations
 * that are given as numbers it is a label.
 *
 * The mean hides a long tail, so `median`, `p90` and `p95` come with it (type 7, as in R and
 * `numpy`), each with order-statistic limits that hold for any distribution; a limit is `null`
 * where the sample is too small for it. From durations they are exact; from a tally with cells of
 * "octave-128" within 0.4 %, the mean exact and its interval from the grid. The mean's interval is
 * Student's t, cut at 0; for skewed durations trust the quantiles.
 *
 * Tickets without a resolution leave `n` and are counted in `excluded.open`: they are not short.
 *
 * Cost: linear; quantiles by selection, not by sorting.
 *
 * @param input - Durations, a duration tally, or the result of `ticketTimes`.
 * @param options - Definition, unit, level and method of the interval.
 * @returns The mean with its quantiles; all `null` where nothing was resolved.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a duration;
 * `inconsistent` where the unit contradicts the tally's, or is not "ms" for tickets;
 * `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example Hours of four tickets, one still open
 * ```ts
 * import { averageResolutionTime } from "cx-metrics";
 *
 * const result = averageResolutionTime([2, 3, 25, null], { unit: "hours" });
 * result.value; // => 10
 * result.median.value; // => 3
 * result.excluded; // => { missing: 1 }
 * ```
 *
 * @see {@link durationTally} for shards, {@link formatResult} for other units.
 * @public
 */
export function averageResolutionTime(
  input: ResolutionInput,
  options: ResolutionOptions = {},
): DurationResult {
  checkOptions(NAME, options, ["definition", "unit", "level", "interval"]);
  const definition = checkDefinition(NAME, options.definition, DEFINITIONS);
  const interval = checkChoice(NAME, "interval", options.interval, MEAN_INTERVALS);
  const settings = { level: checkLevel(NAME, options.level), interval };
  const asked = checkDurationUnit(NAME, options.unit);
  const { summary, unit, excluded } = read(input, definition, asked, settings);
  const { tally, estimate, quantiles } = summary;
  const result = createResult(
    {
      metric: NAME,
      definition,
      options: { ...settings, unit },
      unit,
      better: "lower",
      tally,
      excluded,
    },
    estimate,
  );
  return { ...result, ...quantiles };
}

interface Read {
  readonly summary: DurationSummary;
  readonly unit: DurationUnit;
  readonly excluded: Readonly<Record<string, number>>;
}

function read(
  input: ResolutionInput,
  definition: ResolutionDefinition,
  asked: DurationUnit | undefined,
  settings: Parameters<typeof summarizeTally>[1],
): Read {
  if (isAnswers(input)) {
    const unit = asked ?? "ms";
    const collected = collectDurations(NAME, input);
    const summary = summarizeDurations(collected, unit, settings);
    return { summary, unit, excluded: { missing: collected.missing } };
  }
  if (isDurationTally(input)) {
    const tally = checkDurationTally(NAME, input, asked);
    const { unit } = tally.labels;
    return { summary: summarizeTally(tally, settings), unit, excluded: { missing: tally.missing } };
  }
  if (asked !== undefined && asked !== "ms") {
    fail("inconsistent", NAME, ["options", "unit"], asked, "ms, the unit of ticket times");
  }
  const times = resolutionsOf(input, definition);
  const open = times.reduce<number>((count, time) => (time === null ? count + 1 : count), 0);
  const collected = collectDurations(NAME, times);
  const summary = summarizeDurations({ ...collected, missing: 0 }, "ms", settings);
  return { summary, unit: "ms", excluded: { open } };
}

function resolutionsOf(
  input: ResolvedTickets,
  definition: ResolutionDefinition,
): (number | null)[] {
  const tickets: unknown = isRecord(input) ? input.tickets : undefined;
  if (!Array.isArray(tickets))
    fail("invalid-shape", NAME, ["tickets"], tickets, "a list of tickets, or durations");
  return Array.from(tickets, (ticket: unknown, i) => {
    if (!isRecord(ticket)) fail("invalid-shape", NAME, ["tickets", i], ticket, "a ticket");
    const first = checkTime(i, "firstResolution", ticket["firstResolution"]);
    const full = checkTime(i, "fullResolution", ticket["fullResolution"]);
    return definition === "full" ? full : first;
  });
}

function checkTime(ticket: number, field: string, time: unknown): number | null {
  return time === null ? null : checkNumber(NAME, ["tickets", ticket, field], time, COUNT);
}
