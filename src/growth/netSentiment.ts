import { checkFields } from "../core/checkFields.ts";
import { checkLevel } from "../core/checkLevel.ts";
import { checkChoice, checkDefinition, checkOptions } from "../core/checkOptions.ts";
import { createResult } from "../core/createResult.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { noData, zeroDenominator } from "../core/noData.ts";
import { percentOf } from "../core/percentOf.ts";
import { estimateNet, NET_INTERVALS, type NetInterval } from "../stats/estimateNet.ts";
import { countSample } from "../stats/Sample.ts";

/** Mentions of a brand, comments or reviews, by what they say. */
export type SentimentCounts = {
  /** Those that praise. */
  readonly positive: number;
  /** Those that blame. */
  readonly negative: number;
  /** Those that do neither; 0 unless given. */
  readonly neutral?: number | undefined;
  /** Those that nobody could place; 0 unless given. */
  readonly unclassified?: number | undefined;
};

/** Which mentions a net sentiment is of. */
export type SentimentDefinition = "all" | "without-neutral";

/** How a net sentiment is made. */
export interface SentimentOptions {
  /** "all" unless given. */
  readonly definition?: SentimentDefinition | undefined;
  /** The confidence level of the interval; 0.95 unless given. */
  readonly level?: number | undefined;
  /** The method of the interval; "score" unless given. */
  readonly interval?: NetInterval | undefined;
}

/** The three groups in percent of the mentions that count; `null` where none does. */
export type SentimentShares = {
  /** Those that praise. */
  readonly positive: number | null;
  /** Those that do neither; `null` under "without-neutral". */
  readonly neutral: number | null;
  /** Those that blame. */
  readonly negative: number | null;
};

/** A net sentiment: what every metric returns, and the three shares. */
export interface SentimentResult extends MetricResult<SentimentCounts> {
  /** The three groups in percent. */
  readonly shares: SentimentShares;
}

const NAME = "net-sentiment";

/**
 * Net sentiment: the share of positive mentions minus the share of negative ones.
 *
 * @remarks
 * By definition, in points from -100 to 100; higher is better:
 *
 * - "all": `100 · (positive - negative) / (positive + negative + neutral)`. The default: indifference
 *   is an answer.
 * - "without-neutral": `100 · (positive - negative) / (positive + negative)`; further from 0, and
 *   steady where a tool changes what it calls neutral. Neutral ones are counted in `excluded.neutral`.
 *
 * Unclassified mentions never count and are in `excluded.unclassified`. The interval is the trinomial
 * score interval, as for {@link nps}; it knows nothing of how often a tool mistakes irony for praise.
 *
 * Cost: constant.
 *
 * @param counts - Mentions by what they say.
 * @param options - Definition, level and method of the interval.
 * @returns The net with `shares` in percent; `value` is `null` with "zero-denominator" where no
 * mention counts.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a count;
 * `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { netSentiment } from "cx-metrics";
 *
 * const reviews = { positive: 80, negative: 20, neutral: 100 };
 * netSentiment(reviews).value; // => 30
 * netSentiment(reviews).shares; // => { positive: 40, neutral: 50, negative: 10 }
 * netSentiment(reviews, { definition: "without-neutral" }).value; // => 60
 * ```
 *
 * @see {@link mentionVolume} by channel, {@link shareOfVoice}.
 * @public
 */
export function netSentiment(
  counts: SentimentCounts,
  options: SentimentOptions = {},
): SentimentResult {
  checkOptions(NAME, options, ["definition", "level", "interval"]);
  const definition = checkDefinition(NAME, options.definition, ["all", "without-neutral"]);
  const interval = checkChoice(NAME, "interval", options.interval, NET_INTERVALS);
  const settings = { level: checkLevel(NAME, options.level), interval };
  const given = checkFields(NAME, counts, ["positive", "negative"], ["neutral", "unclassified"]);
  const { positive, negative, neutral = 0, unclassified = 0 } = given;
  const tally = { positive, negative, neutral, unclassified };
  const all = definition === "all";
  const of = positive + negative + (all ? neutral : 0);
  const whole = all ? "positive + negative + neutral" : "positive + negative";
  const result = createResult(
    {
      metric: NAME,
      definition,
      options: settings,
      unit: "points",
      better: "higher",
      tally,
      excluded: all ? { unclassified } : { neutral, unclassified },
    },
    of === 0
      ? noData(0, zeroDenominator(whole))
      : estimateNet(positive, negative, countSample(of, [positive, negative]), settings),
  );
  const shareOf = (count: number) => (of === 0 ? null : percentOf(count, of));
  const shares = {
    positive: shareOf(positive),
    neutral: all ? shareOf(neutral) : null,
    negative: shareOf(negative),
  };
  return { ...result, shares };
}
