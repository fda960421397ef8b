import type { Answers } from "../core/Answers.ts";
import { isAnswers } from "../core/Answers.ts";
import { type DurationTally, isDurationTally } from "../core/DurationTally.ts";
import { type DurationOptions, readDurationOptions } from "./DurationOptions.ts";
import { createDurationResult, type DurationResult } from "./DurationResult.ts";
import { readDurations } from "./readDurations.ts";
import { readTicketTimes } from "./readTicketTimes.ts";

/** Tickets with their resolution times, as {@link ticketTimes} returns them. */
export interface ResolvedTickets {
  /** Milliseconds to the first and to the last resolution; `null` for a ticket without one. */
  readonly tickets: readonly {
    readonly firstResolution: number | null;
    readonly fullResolution: number | null;
  }[];
  /** How many tickets were left out before; they stay in `excluded` of the result. */
  readonly excluded?: { readonly solvedByBots?: number | undefined } | undefined;
}

/** Which resolution counts. */
export type ResolutionDefinition = "full" | "first";

/** What an average resolution time can be made of. */
export type ResolutionInput = Answers | DurationTally | ResolvedTickets;

/** How an average resolution time is made; "full" runs to the last resolution, "first" to the first. */
export type ResolutionOptions = DurationOptions<ResolutionDefinition>;

const NAME = "average-resolution-time";

const FIELDS = { full: "fullResolution", first: "firstResolution" } as const;

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
 * Student's t, cut at 0; for skewed durations trust the quantiles. The warning `skewed` says so
 * below 25 values times the squared skewness (Cochran), `unbounded` which quantile lacks a limit.
 *
 * Tickets without a resolution leave `n` and are counted in `excluded.open`: they are not short.
 * Those that {@link ticketTimes} left out are in `excluded.solvedByBots`.
 *
 * Cost: linear; quantiles by selection, not by sorting.
 *
 * @param input - Durations, a duration tally, or the result of {@link ticketTimes}.
 * @param options - Definition, unit, level and method of the interval.
 * @returns The mean with its quantiles; all `null` where nothing was resolved.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a duration or a
 * count, which is whole (`not-integer`); `inconsistent` where the unit contradicts the tally's, or is
 * not "ms" for tickets; `invalid-shape`, `unknown-option`, `unknown-definition`.
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
 * @see {@link ticketTimes} for tickets as they happened, {@link durationTally} for shards,
 * {@link formatResult} for other units.
 * @public
 */
export function averageResolutionTime(
  input: ResolutionInput,
  options: ResolutionOptions = {},
): DurationResult {
  const asked = readDurationOptions(NAME, options, ["full", "first"]);
  const reading =
    isAnswers(input) || isDurationTally(input)
      ? readDurations(NAME, input, asked)
      : readTicketTimes(NAME, input, asked, {
          field: FIELDS[asked.definition],
          fields: ["firstResolution", "fullResolution"],
          reason: "open",
        });
  return createDurationResult(NAME, asked, "lower", reading);
}
