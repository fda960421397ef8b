import { checkFields, checkWhole } from "../core/checkFields.ts";
import { createResult } from "../core/createResult.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { noData, zeroDenominator } from "../core/noData.ts";
import { estimateShare } from "../stats/estimateShare.ts";
import { countSample } from "../stats/Sample.ts";
import { readShareOptions, type ShareOptions } from "../stats/ShareOptions.ts";
import { checkFirstContacts, type FirstContacts } from "./checkFirstContacts.ts";

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
export type FirstContactOptions = ShareOptions<FirstContactDefinition>;

const NAME = "first-contact-resolution";

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
 * Higher is better. Unresolved contacts stay in the denominator. Of the tally of
 * {@link firstContacts}, contacts whose window is still open are counted in `excluded.censored`; it
 * does not know what could not be resolved, so there is no "net" of it. Its window
 * and match are named in `options`. The interval is Wilson's.
 *
 * Cost: constant.
 *
 * @param input - Resolved at first contact, contacts, and those that could not be; or the tally of
 * {@link firstContacts}.
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
 * @see {@link firstContacts}, {@link averageResolutionTime}
 * @see Rumburg, First Call Resolution Metrics: Gross vs Net FCR (MetricNet, at CustomerThink).
 * @public
 */
export function firstContactResolution(
  input: FirstContactCounts | FirstContacts,
  options: FirstContactOptions = {},
): MetricResult<FirstContactCounts | FirstContacts> {
  const { definition, settings } = readShareOptions(NAME, options, ["gross", "net"]);
  const tally =
    isRecord(input) && "labels" in input ? checkFirstContacts(NAME, input) : readCounts(input);
  const { resolvedFirst, contacts } = tally;
  const notResolvable = "labels" in tally ? undefined : tally.notResolvable;
  const all = checkWhole(
    NAME,
    ["resolvedFirst", resolvedFirst, notResolvable ?? 0],
    ["contacts", contacts],
  );
  const left =
    definition === "gross"
      ? 0
      : (notResolvable ??
        fail("inconsistent", NAME, ["notResolvable"], notResolvable, 'a count: "net" needs it'));
  const of = Math.max(all - left, resolvedFirst);
  const nothing = contacts > 0 ? zeroDenominator("contacts - notResolvable") : undefined;
  return createResult(
    {
      metric: NAME,
      definition,
      options: { ...settings, ...madeBy(tally) },
      unit: "percent",
      better: "higher",
      tally,
      excluded: {
        ...(definition === "net" ? { notResolvable: left } : {}),
        ...("labels" in tally ? { censored: tally.censored } : {}),
      },
    },
    of === 0
      ? noData(0, nothing)
      : estimateShare(resolvedFirst, countSample(of, [resolvedFirst, contacts]), settings),
  );
}

/** What counts as a repeat makes the rate; counts by hand do not say. */
function madeBy(tally: FirstContactCounts | FirstContacts) {
  if (!("labels" in tally)) return {};
  const { window, match } = tally.labels;
  return { window, match };
}

function readCounts(counts: FirstContactCounts): FirstContactCounts {
  return checkFields(NAME, counts, ["resolvedFirst", "contacts"], ["notResolvable"]);
}
