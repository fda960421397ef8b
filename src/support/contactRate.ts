import { checkFields } from "../core/checkFields.ts";
import { createResult } from "../core/createResult.ts";
import { estimateRatio } from "../core/estimateRatio.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { noData, zeroDenominator } from "../core/noData.ts";
import { readStandard, type StandardOptions } from "../core/readStandard.ts";
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
 * can pass 100: a ratio and no share, without an interval. Say beside the number what `per` counts.
 *
 * Cost: constant.
 *
 * @param counts - Contacts, and what they are held against.
 * @param options - Definition.
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
  options: StandardOptions = {},
): MetricResult<ContactRateCounts> {
  const definition = readStandard(NAME, options);
  const tally = checkFields(NAME, counts, ["contacts", "per"]);
  const { contacts, per } = tally;
  return createResult(
    { metric: NAME, definition, options: {}, unit: "percent", better: "lower", tally },
    per === 0
      ? noData(0, zeroDenominator("per"))
      : estimateRatio(NAME, contacts, per, per, sampleWarnings(countSample(per, [contacts]))),
  );
}
