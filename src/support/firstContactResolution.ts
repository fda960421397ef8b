import { checkFields, checkPart } from "../core/checkFields.ts";
import { checkLevel } from "../core/checkLevel.ts";
import { checkChoice, checkDefinition, checkOptions } from "../core/checkOptions.ts";
import { createResult } from "../core/createResult.ts";
import { fail } from "../core/fail.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { noData, zeroDenominator } from "../core/noData.ts";
import { estimateShare, SHARE_INTERVALS, type ShareInterval } from "../stats/estimateShare.ts";
import { countSample } from "../stats/Sample.ts";

/** Contacts, and how many of them were settled at once. */
export type FirstContactCounts = {
  /** How many were resolved at the first contact. */
  readonly resolvedFirst: number;
  /** How many contacts there were. */
  readonly contacts: number;
  /** How many could not be resolved at the first level, whoever takes them; "net" needs it. */
  readonly notResolvable?: number | undefined;
};

/** Which formula first contact resolution follows. */
export type FirstContactDefinition = "gross" | "net";

/** How first contact resolution is made. */
export interface FirstContactOptions {
  /** "gross" unless given. */
  readonly definition?: FirstContactDefinition | undefined;
  /** The confidence level of the interval; 0.95 unless given. */
  readonly level?: number | undefined;
  /** The method of the interval; "wilson" unless given. */
  readonly interval?: ShareInterval | undefined;
}

const NAME = "first-contact-resolution";
const DEFINITIONS = ["gross", "net"] as const satisfies readonly FirstContactDefinition[];

/**
 * First Contact Resolution (FCR): how many contacts were resolved at the first attempt.
 *
 * @remarks
 * By definition, in percent from 0 to 100:
 *
 * - "gross": `100 · resolvedFirst / contacts`. The default.
 * - "net": `100 · resolvedFirst / (contacts - notResolvable)`; contacts that the first level could
 *   not resolve leave `n` and are counted in `excluded.notResolvable` (MetricNet).
 *
 * Higher is better. Unresolved contacts stay in the denominator. The interval is Wilson's.
 *
 * Cost: constant.
 *
 * @param counts - Resolved at first contact, contacts, and those that could not be.
 * @param options - Definition, level and method of the interval.
 * @returns The rate; `value` is `null` where there were no contacts to resolve.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a count;
 * `inconsistent` for a part above its whole, or "net" without `notResolvable`; `invalid-shape`,
 * `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { firstContactResolution } from "cx-metrics";
 *
 * const counts = { resolvedFirst: 600, contacts: 1000, notResolvable: 200 };
 * firstContactResolution(counts).value; // => 60
 * firstContactResolution(counts, { definition: "net" }).value; // => 75
 * ```
 *
 * @see {@link averageResolutionTime}
 * @see Rumburg, First Call Resolution Metrics: Gross vs Net FCR (MetricNet, at CustomerThink).
 * @public
 */
export function firstContactResolution(
  counts: FirstContactCounts,
  options: FirstContactOptions = {},
): MetricResult<FirstContactCounts> {
  checkOptions(NAME, options, ["definition", "level", "interval"]);
  const definition = checkDefinition(NAME, options.definition, DEFINITIONS);
  const interval = checkChoice(NAME, "interval", options.interval, SHARE_INTERVALS);
  const settings = { level: checkLevel(NAME, options.level), interval };
  const tally = checkFields(NAME, counts, ["resolvedFirst", "contacts"], ["notResolvable"]);
  const { resolvedFirst, contacts, notResolvable } = tally;
  checkPart(NAME, ["resolvedFirst", resolvedFirst + (notResolvable ?? 0)], ["contacts", contacts]);
  const left =
    definition === "gross"
      ? 0
      : (notResolvable ??
        fail("inconsistent", NAME, ["notResolvable"], notResolvable, 'a count: "net" needs it'));
  const of = contacts - left;
  const nothing = contacts > 0 ? zeroDenominator("contacts - notResolvable") : undefined;
  return createResult(
    {
      metric: NAME,
      definition,
      options: settings,
      unit: "percent",
      better: "higher",
      tally,
      excluded: definition === "net" ? { notResolvable: left } : {},
    },
    of === 0
      ? noData(0, nothing)
      : estimateShare(resolvedFirst, countSample(of, [resolvedFirst, contacts]), settings),
  );
}
