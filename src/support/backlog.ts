import { checkFields, checkWhole } from "../core/checkFields.ts";
import { createResult } from "../core/createResult.ts";
import { estimateRatio } from "../core/estimateRatio.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { readStandard, type StandardOptions } from "../core/readStandard.ts";
import { countSample, sampleWarnings } from "../stats/Sample.ts";

/** Tickets that came and went in a period. */
export type BacklogCounts = {
  /** How many were open at the start. */
  readonly opening: number;
  /** How many were created. */
  readonly created: number;
  /** How many resolved ones were reopened; 0 unless given. */
  readonly reopened?: number | undefined;
  /** How many were resolved. */
  readonly resolved: number;
  /** How many were cancelled, merged or deleted unresolved; 0 unless given. */
  readonly cancelled?: number | undefined;
};

/** The tickets that are still open, and how the period kept up. */
export interface BacklogResult extends MetricResult<BacklogCounts> {
  /** Resolved per hundred that came, `100 · resolved / (created + reopened)`; can pass 100. */
  readonly closureRate: number | null;
}

const NAME = "backlog";

/**
 * Ticket backlog: how many tickets are open at the end of a period.
 *
 * @remarks
 * `opening + created + reopened - resolved - cancelled`, a count; lower is better. `closureRate` says
 * in percent how many were resolved for those that came: below 100 the backlog grows, but for those
 * that were cancelled. A count of all tickets is no sample: it is never a small one, and there is no
 * interval.
 *
 * Teams add up, periods do not: one period's end is the next one's opening.
 *
 * Cost: constant.
 *
 * @param counts - Tickets at the start, and what came and went.
 * @param options - Definition.
 * @returns The count; `closureRate` is `null` where nothing came.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a count, or for a
 * closure rate that no number can hold; `inconsistent` for more that went than there were;
 * `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { backlog } from "cx-metrics";
 *
 * const july = { opening: 120, created: 340, reopened: 25, resolved: 360, cancelled: 20 };
 * backlog(july).value; // => 105
 * backlog(july).closureRate; // ≈ 98.63
 * ```
 *
 * @see {@link reopenRate}
 * @public
 */
export function backlog(counts: BacklogCounts, options: StandardOptions = {}): BacklogResult {
  const definition = readStandard(NAME, options);
  const tally = checkFields(
    NAME,
    counts,
    ["opening", "created", "resolved"],
    ["reopened", "cancelled"],
  );
  const { opening, created, reopened = 0, resolved, cancelled = 0 } = tally;
  const came = created + reopened;
  const there = checkWhole(
    NAME,
    ["resolved", resolved, cancelled],
    ["opening + created + reopened", opening + came],
  );
  const end = there - (resolved + cancelled);
  const sample = countSample(came, [opening, created, reopened, resolved, cancelled]);
  const warnings = sampleWarnings(sample).filter(({ code }) => code === "fractional-counts");
  const result = createResult(
    { metric: NAME, definition, options: {}, unit: "count", better: "lower", tally },
    { value: end, n: null, interval: null, basis: null, warnings },
  );
  return {
    ...result,
    closureRate: came === 0 ? null : estimateRatio(NAME, resolved, came, null).value,
  };
}
