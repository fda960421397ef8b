import { checkLevel } from "../core/checkLevel.ts";
import { checkChoice } from "../core/checkOptions.ts";
import { createResult, type Estimate } from "../core/createResult.ts";
import { fail } from "../core/fail.ts";
import type { MetricResult, MetricWarning } from "../core/MetricResult.ts";
import { noData, zeroDenominator } from "../core/noData.ts";
import { percentOf } from "../core/percentOf.ts";
import { readStandard, type StandardOptions } from "../core/readStandard.ts";
import { ADJUSTMENTS, type Adjustment, adjustPValues } from "../stats/adjustPValues.ts";
import { countSample, sampleWarnings } from "../stats/Sample.ts";
import {
  compareRates,
  excessOf,
  GROWTH_INTERVALS,
  type GrowthSettings,
  type TwoWindows,
} from "./compareRates.ts";
import { readTopics, type TopicWindows, type TrendTally } from "./readTopics.ts";
import type { TopicTrend } from "./TopicTrend.ts";

/** How ticket trends are made. */
export interface TrendOptions extends StandardOptions {
  /** The confidence level of the intervals; 0.95 unless given. */
  readonly level?: number | undefined;
  /** "conditional-binomial", the exact one, unless given. */
  readonly interval?: "conditional-binomial" | "none" | undefined;
  /** How the p values of the topics are adjusted for being many; "holm" unless given. */
  readonly adjustment?: Adjustment | undefined;
}

/** How all tickets moved, and each topic. */
export interface TrendResult extends MetricResult<TrendTally> {
  /** Each topic, the one with the most tickets first, equal ones by name. */
  readonly topics: readonly TopicTrend[];
}

const NAME = "ticket-trends";

/** As far as the exact interval reaches. */
const MOST_TICKETS = 1e10;

/**
 * Ticket trends: which topics bring more tickets than before, and which bring most.
 *
 * @remarks
 * The value is the growth of all tickets a day,
 * `100 · (current / currentDays) / (previous / previousDays) - 100`, in percent from -100; neither direction is good. Rates are compared, so that
 * windows may differ in length: seven days against six at a constant load are a growth of 0.
 *
 * `topics` has the same for each topic, with its `share` of the current tickets and the
 * `cumulativeShare` down to it (Pareto). Limits are those of the ratio of two Poisson rates, exact.
 * Of many topics some differ by chance alone: `adjustedPValue` is adjusted for that, Holm's way. A
 * topic that one window lacks has 0 there; one without tickets in both is not compared at all.
 *
 * Cost: n log n in the topics.
 *
 * @param input - Tickets by topic in two windows and the days of each, or their tally.
 * @param options - Definition, level, method of the intervals, adjustment.
 * @returns The growth; `value` is `null` where there were no tickets before.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a count, for days,
 * for more than 1e10 tickets, or for a growth that no number can hold; `inconsistent` for a tally of
 * something else; `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example A week against the six days before
 * ```ts
 * import { ticketTrends } from "cx-metrics";
 *
 * const { value, topics } = ticketTrends({
 *   current: { billing: 70, login: 63 },
 *   previous: { billing: 60, login: 30 },
 *   currentDays: 7,
 *   previousDays: 6,
 * });
 * value; // ≈ 26.7
 * topics.map(({ topic, growth }) => [topic, growth]); // => [["billing", 0], ["login", 80]]
 * ```
 *
 * @see {@link contactVolume}, {@link backlog}
 * @public
 */
export function ticketTrends(
  input: TopicWindows | TrendTally,
  options: TrendOptions = {},
): TrendResult {
  const definition = readStandard(NAME, options, ["level", "interval", "adjustment"]);
  const settings = {
    level: checkLevel(NAME, options.level),
    interval: checkChoice(NAME, "interval", options.interval, GROWTH_INTERVALS),
  };
  const adjustment = checkChoice(NAME, "adjustment", options.adjustment, ADJUSTMENTS);
  const tally = readTopics(NAME, input);
  const windows = windowsOf(tally);
  const all = totalOf(windows, tally.labels);
  const trends = windows.map((window) => ({ ...window, ...compareRates(NAME, window, settings) }));
  const adjusted = adjustPValues(
    trends.map(({ pValue }) => pValue),
    adjustment,
  );
  let cumulative = 0;
  const topics = trends.map((trend, i): TopicTrend => {
    const { topic, current, previous, currentDays, previousDays, growth, interval, pValue } = trend;
    cumulative += current;
    const share = (count: number) => (all.current === 0 ? null : percentOf(count, all.current));
    return {
      topic,
      current,
      previous,
      currentPerDay: current / currentDays,
      previousPerDay: previous / previousDays,
      growth,
      interval,
      pValue,
      adjustedPValue: adjusted[i] as number | null,
      share: share(current),
      cumulativeShare: share(cumulative),
    };
  });
  const frame = { metric: NAME, definition, unit: "percent", better: null, tally } as const;
  const whole = estimate(all, topics, settings);
  const warnings = [...whole.warnings, ...unboundedTopics(topics)];
  const result = createResult(
    { ...frame, options: { ...settings, adjustment } },
    { ...whole, warnings },
  );
  return { ...result, topics };
}

function unboundedTopics(topics: readonly TopicTrend[]): MetricWarning[] {
  const count = topics.filter(({ interval }) => interval?.upper === null).length;
  if (count === 0) return [];
  const message = `topics without tickets before, so that growth has no upper limit: ${count}`;
  return [{ code: "unbounded", message }];
}

interface TopicWindow extends TwoWindows {
  readonly topic: string;
}

/** The topics of both windows, the largest first. */
function windowsOf({ labels, current, previous }: TrendTally): TopicWindow[] {
  const { currentDays, previousDays } = labels;
  const countOf = (counts: Readonly<Record<string, number>>, topic: string) =>
    Object.hasOwn(counts, topic) ? (counts[topic] as number) : 0;
  const names = new Set([...Object.keys(current), ...Object.keys(previous)]);
  return Array.from(names, (topic) => ({
    topic,
    current: countOf(current, topic),
    previous: countOf(previous, topic),
    currentDays,
    previousDays,
  })).sort((a, b) => b.current - a.current || (a.topic < b.topic ? -1 : 1));
}

/** All topics as one; added in the order of the topics, so that the last cumulative share is 100. */
function totalOf(windows: readonly TwoWindows[], labels: TrendTally["labels"]): TwoWindows {
  const { currentDays, previousDays } = labels;
  const sum = { current: 0, previous: 0, currentDays, previousDays };
  for (const { current, previous } of windows) {
    sum.current += current;
    sum.previous += previous;
  }
  if (sum.current + sum.previous > MOST_TICKETS)
    fail("out-of-range", NAME, [], sum.current + sum.previous, `at most ${MOST_TICKETS} tickets`);
  return sum;
}

function estimate(
  all: TwoWindows,
  topics: readonly TopicTrend[],
  settings: GrowthSettings,
): Estimate {
  const { current, previous } = all;
  if (previous === 0)
    return current === 0 ? noData(0) : noData(0, zeroDenominator("tickets of the previous window"));
  const counts = topics.flatMap((topic) => [topic.current, topic.previous]);
  const sample = countSample(previous, counts);
  const { growth, interval } = compareRates(NAME, all, settings);
  return {
    value: growth,
    n: previous,
    interval: sample.fractional ? null : interval,
    basis: { kind: "ratio", ...excessOf(all) },
    warnings: sampleWarnings(sample),
  };
}
