import { checkLevel } from "../core/checkLevel.ts";
import { checkChoice, checkDefinition, checkOptions } from "../core/checkOptions.ts";
import { createResult, type Estimate } from "../core/createResult.ts";
import { estimateRatio } from "../core/estimateRatio.ts";
import type { MetricResult, MetricWarning } from "../core/MetricResult.ts";
import { noData, zeroDenominator } from "../core/noData.ts";
import { estimateShare, SHARE_INTERVALS, type ShareInterval } from "../stats/estimateShare.ts";
import { countSample, sampleWarnings } from "../stats/Sample.ts";
import {
  type CustomerMovement,
  checkMovement,
  endOf,
  type MovementCounts,
  need,
  tallyOf,
} from "./checkMovement.ts";

/** Which formula a retention rate follows. */
export type RetentionDefinition = "start-existing" | "end-minus-new" | "end-over-start";

/** How a retention rate is made. */
export interface RetentionOptions {
  /** "start-existing" where `lost` is known, "end-minus-new" otherwise, unless given. */
  readonly definition?: RetentionDefinition | undefined;
  /** The confidence level of the interval; 0.95 unless given. */
  readonly level?: number | undefined;
  /** The method of the interval, where the rate is a share; "wilson" unless given. */
  readonly interval?: ShareInterval | undefined;
}

const NAME = "retention-rate";

const DEFINITIONS = [
  "start-existing",
  "end-minus-new",
  "end-over-start",
] as const satisfies readonly RetentionDefinition[];

/**
 * Customer retention rate: how many of the customers at the start were still there at the end.
 *
 * @remarks
 * By definition, with S = `start` and E = `end`; in percent:
 *
 * - "start-existing": `100 · (S - lost) / S`, 0 to 100. The default: the only one that adds up to
 *   100 with {@link churnRate}.
 * - "end-minus-new": `100 · (E - gained) / S`, the textbook formula. Joiners who left again make it
 *   too low (93.8 where 95 stayed): warning "joiners-lost".
 * - "end-over-start": `100 · E / S`; joiners count as if they had been retained, so it can pass 100.
 *
 * Higher is better. The interval is Wilson's where the rate is a share, and `null` otherwise.
 *
 * Cost: constant.
 *
 * @param movement - The tally of {@link customerMovement}; `{ start, lost }`; or
 * `{ start, end, gained }`.
 * @param options - Definition, level and method of the interval.
 * @returns The rate; `value` is `null` with "zero-denominator" where nobody was there at the start.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a count;
 * `inconsistent` for counts that contradict each other or that the definition lacks;
 * `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { retentionRate } from "cx-metrics";
 *
 * retentionRate({ start: 1000, lost: 50 }).value; // => 95
 * const textbook = retentionRate({ start: 500, end: 550, gained: 100 });
 * textbook.value; // => 90
 * textbook.definition; // => "end-minus-new"
 * ```
 *
 * @see {@link churnRate}, {@link customerMovement}
 * @public
 */
export function retentionRate(
  movement: CustomerMovement | MovementCounts,
  options: RetentionOptions = {},
): MetricResult<CustomerMovement | MovementCounts> {
  checkOptions(NAME, options, ["definition", "level", "interval"]);
  const interval = checkChoice(NAME, "interval", options.interval, SHARE_INTERVALS);
  const settings = { level: checkLevel(NAME, options.level), interval };
  const counts = checkMovement(NAME, movement);
  const usual = counts.lost === undefined ? "end-minus-new" : "start-existing";
  const asked = options.definition === undefined ? usual : options.definition;
  const definition = checkDefinition(NAME, asked, DEFINITIONS);
  return createResult(
    {
      metric: NAME,
      definition,
      options: settings,
      unit: "percent",
      better: "higher",
      tally: tallyOf(movement),
    },
    estimate(definition, counts, settings),
  );
}

function estimate(
  definition: RetentionDefinition,
  counts: ReturnType<typeof checkMovement>,
  settings: Parameters<typeof estimateShare>[2],
): Estimate {
  const start = need(NAME, definition, "start", counts.start);
  const kept = numerator(definition, counts, start);
  if (start === 0) return noData(0, zeroDenominator("start"));
  const { gainedAndLost = 0, reactivated = 0 } = counts;
  const exact = definition === "end-minus-new" && gainedAndLost === 0 && reactivated === 0;
  const sample = countSample(start, [kept]);
  if (definition === "start-existing" || exact) {
    // Of fractional counts, rounding may carry the kept a bit past the start.
    return estimateShare(Math.min(Math.max(kept, 0), start), sample, settings);
  }
  const joiners = definition === "end-minus-new" && gainedAndLost > 0 ? [JOINERS_LOST] : [];
  return estimateRatio(NAME, kept, start, start, [...sampleWarnings(sample), ...joiners]);
}

function numerator(
  definition: RetentionDefinition,
  counts: ReturnType<typeof checkMovement>,
  start: number,
): number {
  if (definition === "start-existing") return start - need(NAME, definition, "lost", counts.lost);
  const end = need(NAME, definition, "end", endOf(counts));
  if (definition === "end-over-start") return end;
  return end - need(NAME, definition, "gained", counts.gained);
}

const JOINERS_LOST: MetricWarning = {
  code: "joiners-lost",
  message: "customers who joined and left in the period make this formula too low",
};
