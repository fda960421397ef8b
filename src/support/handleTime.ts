import { type Answers, isAnswers } from "../core/Answers.ts";
import { checkFields } from "../core/checkFields.ts";
import { type DurationTally, isDurationTally } from "../core/DurationTally.ts";
import { estimateQuotient } from "../core/estimateRatio.ts";
import { sumOf } from "../core/sumOf.ts";
import { countSample, sampleWarnings } from "../stats/Sample.ts";
import {
  type DurationOptions,
  type DurationSettings,
  readDurationOptions,
} from "./DurationOptions.ts";
import {
  createDurationResult,
  type DurationReading,
  type DurationResult,
} from "./DurationResult.ts";
import { readDurations } from "./readDurations.ts";

/** Time spent on contacts, in total, and how many contacts were handled. */
export type HandleTotals = {
  /** Time in conversation. */
  readonly talk: number;
  /** Time on hold that is not in `talk`; 0 unless given. */
  readonly hold?: number | undefined;
  /** Time of after-call work; 0 unless given. */
  readonly wrap?: number | undefined;
  /** How many contacts were handled; abandoned ones are not. */
  readonly handled: number;
};

/** What a handle time can be made of. */
export type HandleInput = Answers | DurationTally | HandleTotals;

const NAME = "handle-time";

/**
 * Average Handle Time (AHT): how long a contact keeps an agent busy.
 *
 * @remarks
 * `(talk + hold + wrap) / handled`, or the mean of each contact's time, a duration in `unit`. Shorter
 * is cheaper and not always better, so neither direction is good. Time in a queue does not count.
 * Where the talk time of a system includes hold, leave `hold` out, or it counts twice.
 *
 * From totals there is only the mean: `median`, `p90`, `p95` and the interval are `null`, because
 * totals do not say how much contacts differ. From durations they are as in {@link averageResolutionTime}. Contacts that one agent handles at once, as
 * in chats, each count in full.
 *
 * Cost: constant of totals, else linear.
 *
 * @param input - Totals, or the durations of contacts, or their tally.
 * @param options - Definition, unit, level and method of the interval.
 * @returns The mean; `value` is `null` where nothing was handled.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a duration;
 * `inconsistent` where the unit contradicts the tally's; `invalid-shape`, `unknown-option`,
 * `unknown-definition`.
 *
 * @example
 * ```ts
 * import { handleTime } from "cx-metrics";
 *
 * const calls = { talk: 300, hold: 50, wrap: 100, handled: 50 };
 * handleTime(calls, { unit: "minutes" }).value; // => 9
 * handleTime([4, 6, 11], { unit: "minutes" }).median.value; // => 6
 * ```
 *
 * @see {@link averageResolutionTime} for how long the customer waits.
 * @public
 */
export function handleTime(
  input: HandleInput,
  options: DurationOptions = {},
): DurationResult<DurationTally | HandleTotals> {
  const asked = readDurationOptions(NAME, options, ["standard"]);
  const reading: DurationReading<DurationTally | HandleTotals> =
    isAnswers(input) || isDurationTally(input)
      ? readDurations(NAME, input, asked)
      : readTotals(input, asked);
  return createDurationResult(NAME, asked, null, reading);
}

function readTotals(
  input: HandleTotals,
  { asked = "ms" }: DurationSettings,
): DurationReading<HandleTotals> {
  const tally = checkFields(NAME, input, ["talk", "handled"], ["hold", "wrap"]);
  const { talk, hold = 0, wrap = 0, handled } = tally;
  const unknown = { value: null, lower: null, upper: null };
  return {
    unit: asked,
    tally,
    estimate: estimateQuotient(
      NAME,
      sumOf([talk, hold, wrap]),
      ["handled", handled],
      handled,
      sampleWarnings(countSample(handled)),
    ),
    quantiles: { median: unknown, p90: unknown, p95: unknown },
    excluded: {},
  };
}
