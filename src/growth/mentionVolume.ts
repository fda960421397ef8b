import { createResult } from "../core/createResult.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { noData } from "../core/noData.ts";
import { percentOf } from "../core/percentOf.ts";
import { readStandard, type StandardOptions } from "../core/readStandard.ts";
import { sumOf } from "../core/sumOf.ts";
import { byCount, readNamedCounts } from "./NamedCounts.ts";

/** Mentions of one channel by what they say. */
export type Mentions = {
  /** Mentions that praise. */
  readonly positive: number;
  /** Mentions that blame. */
  readonly negative: number;
  /** Mentions that do neither. */
  readonly neutral: number;
};

/** The tally of {@link mentionVolume}. */
export interface MentionTally {
  /** What it is. */
  readonly labels: { readonly kind: "mentions"; readonly version: 1 };
  /** Mentions by channel. */
  readonly channels: Readonly<Record<string, Mentions>>;
}

/** One channel among all. */
export interface ChannelMentions {
  /** The channel. */
  readonly channel: string;
  /** How many mentions it has. */
  readonly mentions: number;
  /** Its share of all mentions in percent; `null` where there is none at all. */
  readonly share: number | null;
  /** `100 · (positive - negative) / mentions` in points; `null` where it has none. */
  readonly netSentiment: number | null;
}

/** How often a brand was mentioned: what every metric returns, and the channels. */
export interface MentionVolumeResult extends MetricResult<MentionTally> {
  /** Every channel, the loudest first, then by name. */
  readonly channels: readonly ChannelMentions[];
}

const NAME = "mention-volume";

/**
 * Mention volume: how often a brand was mentioned, and where.
 *
 * @remarks
 * `Σ (positive + negative + neutral)` over the channels, a count of at least 0; neither direction is
 * good. Each channel has its share of all mentions and its own net sentiment. The sentiment of all
 * channels together is {@link netSentiment} of their sums, and no mean of the channels' values: a
 * channel of three mentions would weigh as much as one of three thousand. Any string names a channel.
 *
 * Cost: n log n in the channels.
 *
 * @param counts - Mentions by channel, or an earlier result's tally.
 * @param options - The definition; there is one.
 * @returns The count with `channels`; `value` is `null` with "no-data" where no channel is given.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a count;
 * `inconsistent` for another tally; `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { mentionVolume } from "cx-metrics";
 *
 * const march = mentionVolume({
 *   forum: { positive: 1, negative: 3, neutral: 0 },
 *   news: { positive: 4, negative: 1, neutral: 11 },
 * });
 * march.value; // => 20
 * march.channels[0]; // => { channel: "news", mentions: 16, share: 80, netSentiment: 18.75 }
 * ```
 *
 * @see {@link netSentiment}, {@link shareOfVoice}
 * @public
 */
export function mentionVolume(
  counts: Readonly<Record<string, Mentions>> | MentionTally,
  options: StandardOptions = {},
): MentionVolumeResult {
  const definition = readStandard(NAME, options);
  const { named } = readNamedCounts(NAME, counts, {
    kind: "mentions",
    field: "channels",
    counts: ["positive", "negative", "neutral"],
    more: [],
  });
  const sizes = named.map(([name, { positive, negative, neutral }]) => ({
    name,
    count: positive + negative + neutral,
    net: positive - negative,
  }));
  const total = sumOf(sizes.map(({ count }) => count));
  const result = createResult<MentionTally>(
    {
      metric: NAME,
      definition,
      options: {},
      unit: "count",
      better: null,
      tally: { labels: { kind: "mentions", version: 1 }, channels: Object.fromEntries(named) },
    },
    named.length === 0
      ? noData(0)
      : { value: total, n: total, interval: null, basis: null, warnings: [] },
  );
  const channels = sizes.sort(byCount).map(({ name, count, net }) => ({
    channel: name,
    mentions: count,
    share: total === 0 ? null : percentOf(count, total),
    netSentiment: count === 0 ? null : percentOf(net, count),
  }));
  return { ...result, channels };
}
