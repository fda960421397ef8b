import { checkFields } from "../core/checkFields.ts";
import { createResult, type Estimate } from "../core/createResult.ts";
import { estimateRatio } from "../core/estimateRatio.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { noData, zeroDenominator } from "../core/noData.ts";
import { type RateOptions, type RateSettings, readRateOptions } from "../stats/RateOptions.ts";
import { rateInterval } from "../stats/rateInterval.ts";
import { countSample, sampleWarnings } from "../stats/Sample.ts";

/** Contacts, and what they are held against. */
export type ContactRateCounts = {
  /** How many contacts came. */
  readonly contacts: number;
  /** How many orders, customers or active users there were. */
  readonly per: number;
};

const NAME = "contact-rate";

/**
 * Contact rate: how many contacts come for every hundred orders, customers or active users.
 *
 * @remarks
 * `100 · contacts / per`, in percent; lower is better. Who orders once may write three times, so it
 * can pass 100: a ratio and no share. Say beside the number what `per` counts.
 *
 * The interval is the exact one of a Poisson count (Garwood's). It takes contacts as independent of
 * each other: where few customers write often, or all of them at once, it is too narrow.
 *
 * Cost: constant.
 *
 * @param counts - Contacts, and what they are held against.
 * @param options - Definition, level and method of the interval.
 * @returns The rate; `value` is `null` where `per` is 0.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a count;
 * `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { contactRate } from "cx-metrics";
 *
 * contactRate({ contacts: 800, per: 10_000 }).value; // => 8
 * contactRate({ contacts: 3, per: 0 }).value; // => null
 * ```
 *
 * @see {@link contactVolume}
 * @public
 */
export function contactRate(
  counts: ContactRateCounts,
  options: RateOptions = {},
): MetricResult<ContactRateCounts> {
  const { definition, settings } = readRateOptions(NAME, options, ["standard"]);
  const tally = checkFields(NAME, counts, ["contacts", "per"]);
  return createResult(
    { metric: NAME, definition, options: settings, unit: "percent", better: "lower", tally },
    estimate(tally, settings),
  );
}

function estimate({ contacts, per }: ContactRateCounts, settings: RateSettings): Estimate {
  if (per === 0) return noData(0, zeroDenominator("per"));
  const sample = countSample(per, [contacts]);
  return {
    ...estimateRatio(NAME, contacts, per, per, sampleWarnings(sample)),
    interval: sample.fractional ? null : rateInterval(contacts, 100 / per, settings),
  };
}
