import { checkFields, checkKnown, checkPart } from "../core/checkFields.ts";
import { COUNT, checkNumber, PERCENT } from "../core/checkNumber.ts";
import { createResult, type Estimate } from "../core/createResult.ts";
import { estimateQuotient } from "../core/estimateRatio.ts";
import { isRecord } from "../core/isRecord.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { type RateOptions, type RateSettings, readRateOptions } from "../stats/RateOptions.ts";
import { rateInterval } from "../stats/rateInterval.ts";
import { countSample, sampleWarnings } from "../stats/Sample.ts";

/** Invitations, counted. */
export interface InviteCounts {
  /** Customers who could invite. */
  readonly customers: number;
  /** Invitations that they sent. */
  readonly invites: number;
  /** Of those, how many made a new customer. */
  readonly accepted: number;
}

/** What a viral coefficient is made of: two rates, or the counts behind them. */
export type ViralInput =
  | {
      /** Invitations that a customer sends on average. */
      readonly invitesPerCustomer: number;
      /** Percent of invitations that make a new customer. */
      readonly acceptance: number;
    }
  | InviteCounts;

const NAME = "viral-coefficient";

/**
 * Viral coefficient (k-factor): how many new customers one customer brings by inviting.
 *
 * @remarks
 * `invitesPerCustomer · acceptance`, with acceptance as a fraction, or `accepted / customers`, which
 * is the same of counts; a ratio, higher is better. Below 1 a wave of invitations ebbs away, and all
 * of it together is 1 / (1 - k) times its seed; from 1 on it grows until the market ends. It says
 * nothing of how fast.
 *
 * The interval of counts is the exact one of a Poisson count (Garwood's); rates have none. It takes
 * new customers as independent of each other: where few customers bring most, it is too narrow.
 *
 * Cost: constant.
 *
 * @param input - Invitations per customer and the percent of them that are accepted, or counts.
 * @param options - Definition, level and method of the interval.
 * @returns The ratio; `null` with "zero-denominator" for counts of no customers.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a number;
 * `inconsistent` for more accepted invitations than invitations; `invalid-shape`, `unknown-option`,
 * `unknown-definition`.
 *
 * @example
 * ```ts
 * import { viralCoefficient } from "cx-metrics";
 *
 * viralCoefficient({ customers: 2000, invites: 5000, accepted: 500 }).value; // => 0.25
 * viralCoefficient({ invitesPerCustomer: 3, acceptance: 20 }).value; // => 0.6
 * ```
 *
 * @see {@link viralGenerations}, {@link referralRate} for the share of customers who refer at all.
 * @public
 */
export function viralCoefficient(
  input: ViralInput,
  options: RateOptions = {},
): MetricResult<InviteCounts> {
  const { definition, settings } = readRateOptions(NAME, options, ["standard"]);
  const tally = isRecord(input) && "invitesPerCustomer" in input ? null : readCounts(input);
  return createResult(
    { metric: NAME, definition, options: settings, unit: "ratio", better: "higher", tally },
    tally === null ? ofRates(input) : ofCounts(tally, settings),
  );
}

function readCounts(input: unknown): InviteCounts {
  const counts = checkFields(NAME, input, ["customers", "invites", "accepted"]);
  checkPart(NAME, ["accepted", counts.accepted], ["invites", counts.invites]);
  return counts;
}

function ofCounts({ customers, accepted }: InviteCounts, settings: RateSettings): Estimate {
  const sample = countSample(customers, [accepted]);
  const of = ["customers", customers] as const;
  const estimate = estimateQuotient(NAME, accepted, of, customers, sampleWarnings(sample));
  if (estimate.value === null || sample.fractional) return estimate;
  return { ...estimate, interval: rateInterval(accepted, 1 / customers, settings) };
}

function ofRates(input: unknown): Estimate {
  const fields = checkKnown(NAME, input, ["invitesPerCustomer", "acceptance"]);
  const path = ["invitesPerCustomer"];
  const invitesPerCustomer = checkNumber(NAME, path, fields["invitesPerCustomer"], COUNT);
  const acceptance = checkNumber(NAME, ["acceptance"], fields["acceptance"], PERCENT);
  const value = (invitesPerCustomer * acceptance) / 100;
  return { value, n: null, interval: null, basis: null, warnings: [] };
}
