import { checkFields, checkPart } from "../core/checkFields.ts";
import { checkLevel } from "../core/checkLevel.ts";
import { checkChoice, checkDefinition, checkOptions } from "../core/checkOptions.ts";
import { createResult, type Estimate } from "../core/createResult.ts";
import { estimateRatio } from "../core/estimateRatio.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { noData, zeroDenominator } from "../core/noData.ts";
import { estimateShare, SHARE_INTERVALS, type ShareInterval } from "../stats/estimateShare.ts";
import { countSample, sampleWarnings } from "../stats/Sample.ts";

/** The counts of a referral rate; their names choose the definition. */
export type ReferralCounts =
  | { readonly referrers: number; readonly customers: number }
  | { readonly referredCustomers: number; readonly customers: number }
  | { readonly referredNew: number; readonly newCustomers: number }
  | { readonly referredPurchases: number; readonly purchases: number };

/** Which formula a referral rate follows. */
export type ReferralDefinition =
  | "referrers"
  | "referred-customers"
  | "referred-new"
  | "referred-purchases";

/** How a referral rate is made. */
export interface ReferralOptions {
  /** Follows from the counts; where given, it must agree with them. */
  readonly definition?: ReferralDefinition | undefined;
  /** The confidence level of the interval; 0.95 unless given. */
  readonly level?: number | undefined;
  /** The method of the interval, where the rate is a share; "wilson" unless given. */
  readonly interval?: ShareInterval | undefined;
}

const NAME = "referral-rate";

/** The definitions, the usual one first. @internal */
export const REFERRAL_DEFINITIONS = [
  "referrers",
  "referred-customers",
  "referred-new",
  "referred-purchases",
] as const satisfies readonly ReferralDefinition[];

/** The part and the whole of each definition. @internal */
export const REFERRAL_COUNTS = {
  referrers: ["referrers", "customers"],
  "referred-customers": ["referredCustomers", "customers"],
  "referred-new": ["referredNew", "newCustomers"],
  "referred-purchases": ["referredPurchases", "purchases"],
} as const satisfies Readonly<Record<ReferralDefinition, readonly [string, string]>>;

/**
 * Referral rate: how many customers refer others, or come by referral.
 *
 * @remarks
 * By definition, in percent; the names of the counts choose it:
 *
 * - "referrers": `100 · referrers / customers`, customers who referred someone, each counted once.
 * - "referred-customers": `100 · referredCustomers / customers`; can pass 100 where `customers` is an
 *   earlier count, then without an interval.
 * - "referred-new": `100 · referredNew / newCustomers`.
 * - "referred-purchases": `100 · referredPurchases / purchases`.
 *
 * Higher is better. The interval is Wilson's.
 *
 * Cost: constant.
 *
 * @param counts - A part and its whole.
 * @param options - Definition, level and method of the interval.
 * @returns The rate; `value` is `null` where the whole is 0.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a count;
 * `inconsistent` for a part above its whole or a definition that the counts do not make;
 * `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { referralRate } from "cx-metrics";
 *
 * referralRate({ referrers: 25, customers: 100 }).value; // => 25
 * referralRate({ referredPurchases: 40, purchases: 2000 }).definition; // => "referred-purchases"
 * ```
 *
 * @public
 */
export function referralRate(
  counts: ReferralCounts,
  options: ReferralOptions = {},
): MetricResult<ReferralCounts> {
  checkOptions(NAME, options, ["definition", "level", "interval"]);
  const interval = checkChoice(NAME, "interval", options.interval, SHARE_INTERVALS);
  const settings = { level: checkLevel(NAME, options.level), interval };
  const definition = definitionOf(counts, options.definition);
  const [part, whole] = REFERRAL_COUNTS[definition];
  const tally = checkFields<string>(NAME, counts, [part, whole]);
  const count = tally[part] as number;
  const of = tally[whole] as number;
  if (definition !== "referred-customers") checkPart(NAME, [part, count], [whole, of]);
  return createResult(
    {
      metric: NAME,
      definition,
      options: settings,
      unit: "percent",
      better: "higher",
      tally: tally as ReferralCounts,
    },
    of === 0 ? noData(0, zeroDenominator(whole)) : estimate(count, of, settings),
  );
}

function estimate(
  count: number,
  of: number,
  settings: Parameters<typeof estimateShare>[2],
): Estimate {
  const sample = countSample(of, [count]);
  if (count <= of) return estimateShare(count, sample, settings);
  return estimateRatio(NAME, count, of, of, sampleWarnings(sample));
}

function definitionOf(counts: unknown, asked: unknown): ReferralDefinition {
  const definition =
    asked === undefined ? undefined : checkDefinition(NAME, asked, REFERRAL_DEFINITIONS);
  if (!isRecord(counts))
    fail("invalid-shape", NAME, [], counts, "an object with a part and its whole");
  const made = REFERRAL_DEFINITIONS.find((name) => REFERRAL_COUNTS[name][0] in counts);
  if (made === undefined) {
    const parts = REFERRAL_DEFINITIONS.map((name) => REFERRAL_COUNTS[name][0]);
    return fail("invalid-shape", NAME, [], counts, `one of ${parts.join(", ")}`);
  }
  if (definition !== undefined && definition !== made) {
    fail(
      "inconsistent",
      NAME,
      ["options", "definition"],
      definition,
      `"${made}", which the counts make`,
    );
  }
  return made;
}
