import { checkFields, checkPart } from "../core/checkFields.ts";
import { createResult } from "../core/createResult.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { finishShare, readShareOptions, type ShareOptions } from "../stats/ShareOptions.ts";

/** Tickets, and how many of them the first level passed on. */
export type EscalationCounts = {
  /** How many were escalated, each once. */
  readonly escalated: number;
  /** How many tickets there were. */
  readonly tickets: number;
};

const NAME = "escalation-rate";

/**
 * Escalation rate: how many tickets were passed on to a higher level.
 *
 * @remarks
 * `100 · escalated / tickets`, in percent from 0 to 100; lower is better. A ticket that is escalated
 * twice counts once. The interval is Wilson's.
 *
 * Cost: constant.
 *
 * @param counts - Tickets escalated, of all tickets.
 * @param options - Definition, level and method of the interval.
 * @returns The share; `value` is `null` where there were no tickets.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a count;
 * `inconsistent` for more escalated than there were; `invalid-shape`, `unknown-option`,
 * `unknown-definition`.
 *
 * @example
 * ```ts
 * import { escalationRate } from "cx-metrics";
 *
 * escalationRate({ escalated: 15, tickets: 500 }).value; // => 3
 * escalationRate({ escalated: 0, tickets: 0 }).value; // => null
 * ```
 *
 * @see {@link firstContactResolution}
 * @public
 */
export function escalationRate(
  counts: EscalationCounts,
  options: ShareOptions = {},
): MetricResult<EscalationCounts> {
  const { definition, settings } = readShareOptions(NAME, options, ["standard"]);
  const tally = checkFields(NAME, counts, ["escalated", "tickets"]);
  const { escalated, tickets } = tally;
  checkPart(NAME, ["escalated", escalated], ["tickets", tickets]);
  return createResult(
    { metric: NAME, definition, options: settings, unit: "percent", better: "lower", tally },
    finishShare(escalated, ["tickets", tickets], settings),
  );
}
