import { checkFields, checkPart } from "../core/checkFields.ts";
import { createResult } from "../core/createResult.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { finishShare, readShareOptions, type ShareOptions } from "../stats/ShareOptions.ts";

/** Resolved tickets, and how many of them came back. */
export type ReopenCounts = {
  /** How many of the resolved tickets were reopened, each once. */
  readonly reopened: number;
  /** How many tickets were resolved. */
  readonly resolved: number;
};

const NAME = "reopen-rate";

/**
 * Reopen rate: how many of the resolved tickets were reopened.
 *
 * @remarks
 * `100 · reopened / resolved`, in percent from 0 to 100; lower is better. Tickets are counted, not
 * reopenings: one that comes back twice is one ticket, so the part is at most its whole. Tickets
 * resolved lately still can come back; count those whose time to do so is over. The interval is
 * Wilson's.
 *
 * Cost: constant.
 *
 * @param counts - Tickets that were reopened, of the tickets that were resolved.
 * @param options - Definition, level and method of the interval.
 * @returns The share; `value` is `null` where nothing was resolved.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a count;
 * `inconsistent` for more reopened than resolved; `invalid-shape`, `unknown-option`,
 * `unknown-definition`.
 *
 * @example
 * ```ts
 * import { reopenRate } from "cx-metrics";
 *
 * reopenRate({ reopened: 10, resolved: 200 }).value; // => 5
 * reopenRate({ reopened: 0, resolved: 0 }).value; // => null
 * ```
 *
 * @see {@link backlog}, {@link firstContactResolution}
 * @public
 */
export function reopenRate(
  counts: ReopenCounts,
  options: ShareOptions = {},
): MetricResult<ReopenCounts> {
  const { definition, settings } = readShareOptions(NAME, options, ["standard"]);
  const tally = checkFields(NAME, counts, ["reopened", "resolved"]);
  const { reopened, resolved } = tally;
  checkPart(NAME, ["reopened", reopened], ["resolved", resolved]);
  return createResult(
    { metric: NAME, definition, options: settings, unit: "percent", better: "lower", tally },
    finishShare(reopened, ["resolved", resolved], settings),
  );
}
