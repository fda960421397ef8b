import { type Answers, isAnswers } from "../core/Answers.ts";
import { type DurationTally, isDurationTally } from "../core/DurationTally.ts";
import { type DurationOptions, readDurationOptions } from "./DurationOptions.ts";
import { createDurationResult, type DurationResult } from "./DurationResult.ts";
import { readDurations } from "./readDurations.ts";
import { readTicketTimes } from "./readTicketTimes.ts";

/** Tickets with their response times, as {@link ticketTimes} returns them. */
export interface AnsweredTickets {
  /** Milliseconds to the first response; `null` for a ticket without one. */
  readonly tickets: readonly { readonly firstResponse: number | null }[];
  /** How many tickets were left out before; they stay in `excluded` of the result. */
  readonly excluded?: { readonly solvedByBots?: number | undefined } | undefined;
}

/** What a first response time can be made of. */
export type ResponseInput = Answers | DurationTally | AnsweredTickets;

const NAME = "first-response-time";

/**
 * First Response Time (FRT, also first reply time): how long it takes until somebody answers.
 *
 * @remarks
 * `FRT = Σ(first public human reply - creation) / answered`, a duration in `unit`; lower is better.
 * Which reply is the first one is {@link ticketTimes}' to say: bots, automatic replies and internal
 * notes are none.
 *
 * The mean hides a long tail, so `median`, `p90` and `p95` come with it, as in
 * {@link averageResolutionTime}. The mean's interval is Student's t, cut at 0; for skewed durations
 * trust the quantiles.
 *
 * Tickets without a response leave `n` and are counted in `excluded.unanswered`: they are not quick.
 * Those that {@link ticketTimes} left out are in `excluded.solvedByBots`.
 *
 * Cost: linear; quantiles by selection, not by sorting.
 *
 * @param input - Durations, a duration tally, or the result of {@link ticketTimes}.
 * @param options - Definition, unit, level and method of the interval.
 * @returns The mean with its quantiles; all `null` where nobody answered.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a duration or a
 * count, which is whole (`not-integer`); `inconsistent` where the unit contradicts the tally's, or is
 * not "ms" for tickets; `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example Minutes of four tickets, one still waiting
 * ```ts
 * import { firstResponseTime } from "cx-metrics";
 *
 * const result = firstResponseTime([5, 10, 90, null], { unit: "minutes" });
 * result.value; // => 35
 * result.median.value; // => 10
 * result.excluded; // => { missing: 1 }
 * ```
 *
 * @see {@link averageResolutionTime}, {@link durationTally} for shards.
 * @public
 */
export function firstResponseTime(
  input: ResponseInput,
  options: DurationOptions = {},
): DurationResult {
  const asked = readDurationOptions(NAME, options, ["standard"]);
  const reading =
    isAnswers(input) || isDurationTally(input)
      ? readDurations(NAME, input, asked)
      : readTicketTimes(NAME, input, asked, {
          field: "firstResponse",
          fields: ["firstResponse"],
          reason: "unanswered",
        });
  return createDurationResult(NAME, asked, "lower", reading);
}
