import { checkKnown } from "../core/checkFields.ts";
import { COUNT, checkNumber } from "../core/checkNumber.ts";
import { checkTallyKind } from "../core/checkTallyKind.ts";
import { createResult } from "../core/createResult.ts";
import { entriesOf } from "../core/entriesOf.ts";
import { isRecord } from "../core/isRecord.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { percentOf } from "../core/percentOf.ts";
import { readStandard, type StandardOptions } from "../core/readStandard.ts";
import { sumOf } from "../core/sumOf.ts";

/** Contacts by channel; any name is a channel. */
export type ChannelCounts = Readonly<Record<string, number>>;

/** The tally of {@link contactVolume}. */
export interface ContactTally {
  /** What it is. */
  readonly labels: { readonly kind: "contacts"; readonly version: 1 };
  /** Contacts by channel; tallies of other channels add, too. */
  readonly channels: ChannelCounts;
}

/** All contacts, and how they came. */
export interface ContactVolumeResult extends MetricResult<ContactTally> {
  /** Each channel's contacts in percent of all; `null` where there are none. */
  readonly shares: Readonly<Record<string, number | null>>;
}

const NAME = "contact-volume";

/**
 * Contact volume: how many contacts came, and by which channel.
 *
 * @remarks
 * The sum of the channels, a count; neither direction is good. `shares` are `100 · channel / all`, in
 * percent, not rounded: {@link roundShares} rounds them so that they still add up to 100. A count of
 * all contacts is no sample, so there is no interval.
 *
 * Cost: linear in the channels.
 *
 * @param counts - Contacts of each channel, by its name.
 * @param options - Definition.
 * @returns The sum, 0 where nobody came; the shares are `null` then.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a count;
 * `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { contactVolume } from "cx-metrics";
 *
 * const { value, shares } = contactVolume({ email: 50, chat: 30, phone: 20 });
 * value; // => 100
 * shares; // => { email: 50, chat: 30, phone: 20 }
 * ```
 *
 * @see {@link contactRate}
 * @public
 */
export function contactVolume(
  counts: ChannelCounts | ContactTally,
  options: StandardOptions = {},
): ContactVolumeResult {
  const definition = readStandard(NAME, options);
  const channels = isTally(counts)
    ? readChannels(["channels"], checkTally(counts))
    : readChannels([], counts);
  const all = sumOf(channels.map(([, count]) => count));
  const result = createResult<ContactTally>(
    {
      metric: NAME,
      definition,
      options: {},
      unit: "count",
      better: null,
      tally: {
        labels: { kind: "contacts", version: 1 },
        channels: Object.fromEntries(channels),
      },
    },
    { value: all, n: all, interval: null, basis: null, warnings: [] },
  );
  const shares = channels.map(
    ([name, count]) => [name, all === 0 ? null : percentOf(count, all)] as const,
  );
  return { ...result, shares: Object.fromEntries(shares) };
}

function readChannels(path: readonly string[], counts: unknown) {
  return entriesOf(NAME, path, counts, "a record of counts by channel").map(
    ([channel, count]) => [channel, checkNumber(NAME, [...path, channel], count, COUNT)] as const,
  );
}

/** A channel may be called "labels", but it has a count. */
function isTally(counts: unknown): boolean {
  return isRecord(counts) && isRecord(counts["labels"]);
}

function checkTally(tally: unknown): unknown {
  const { labels, channels } = checkKnown(NAME, tally, ["labels", "channels"]);
  checkTallyKind(NAME, labels, "contacts");
  return channels;
}
