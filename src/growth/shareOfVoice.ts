import { checkKnown, checkPart } from "../core/checkFields.ts";
import { COUNT, checkNumber } from "../core/checkNumber.ts";
import { createResult } from "../core/createResult.ts";
import { someEntriesOf } from "../core/entriesOf.ts";
import { isRecord } from "../core/isRecord.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { sumOf } from "../core/sumOf.ts";
import { finishShare, readShareOptions, type ShareOptions } from "../stats/ShareOptions.ts";

/** Mentions of a brand, and of others or of all. */
export type VoiceCounts =
  | {
      /** Mentions of the brand. */
      readonly brand: number;
      /** Mentions of its competitors: together, or each by name. */
      readonly competitors: number | Readonly<Record<string, number>>;
    }
  | VoiceTally;

/** Mentions of a brand, and of it and its competitors together. */
export type VoiceTally = {
  /** Mentions of the brand. */
  readonly brand: number;
  /** Mentions of the brand and its competitors. */
  readonly total: number;
};

const NAME = "share-of-voice";

/**
 * Share of voice: how many of the mentions in a market are of one brand.
 *
 * @remarks
 * `100 · brand / (brand + competitors)`, or `100 · brand / total`, in percent from 0 to 100; higher is
 * better. `total` includes the brand. The share depends on who is counted as a competitor: keep the
 * list. Also of searches, of advertising contacts, of anything counted. The interval is Wilson's.
 *
 * Cost: linear in the competitors.
 *
 * @param counts - Mentions of the brand, and of its competitors or of all.
 * @param options - Definition, level and method of the interval.
 * @returns The share; `value` is `null` with "zero-denominator" where nobody was mentioned.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a count;
 * `inconsistent` for a total below the brand's own mentions; `invalid-shape`, `unknown-option`,
 * `unknown-definition`.
 *
 * @example
 * ```ts
 * import { shareOfVoice } from "cx-metrics";
 *
 * shareOfVoice({ brand: 20, competitors: 80 }).value; // => 20
 * shareOfVoice({ brand: 20, competitors: { Acme: 50, Globex: 30 } }).value; // => 20
 * shareOfVoice({ brand: 250, total: 1000 }).value; // => 25
 * ```
 *
 * @see {@link netSentiment} for what the mentions say, {@link mentionVolume}.
 * @public
 */
export function shareOfVoice(
  counts: VoiceCounts,
  options: ShareOptions = {},
): MetricResult<VoiceTally> {
  const { definition, settings } = readShareOptions(NAME, options, ["standard"]);
  const tally = readVoice(counts);
  return createResult(
    { metric: NAME, definition, options: settings, unit: "percent", better: "higher", tally },
    finishShare(tally.brand, ["total", tally.total], settings),
  );
}

function readVoice(counts: unknown): VoiceTally {
  const hasTotal = isRecord(counts) && "total" in counts;
  const other = hasTotal ? "total" : "competitors";
  const fields = checkKnown(NAME, counts, ["brand", other]);
  const brand = checkNumber(NAME, ["brand"], fields["brand"], COUNT);
  if (!hasTotal) return { brand, total: sumOf([brand, ...readCompetitors(fields["competitors"])]) };
  const total = checkNumber(NAME, ["total"], fields["total"], COUNT);
  checkPart(NAME, ["brand", brand], ["total", total]);
  return { brand, total };
}

function readCompetitors(competitors: unknown): number[] {
  const path = ["competitors"];
  if (!isRecord(competitors)) return [checkNumber(NAME, path, competitors, COUNT)];
  return someEntriesOf(NAME, path, competitors, "a count, or counts by competitor").map(
    ([name, count]) => checkNumber(NAME, [...path, name], count, COUNT),
  );
}
