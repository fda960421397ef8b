import { createResult } from "../core/createResult.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { readStandard, type StandardOptions } from "../core/readStandard.ts";
import {
  checkRevenue,
  lostOf,
  needPart,
  type RevenueMovement,
  type RevenueParts,
} from "./checkRevenue.ts";
import { estimateOfRevenue } from "./estimateOfRevenue.ts";

const NAME = "gross-revenue-retention";

/**
 * Gross revenue retention (GRR): how much of the recurring revenue at the start was still there at the
 * end, before anyone paid more.
 *
 * @remarks
 * `100 · (start - contraction - churn) / start`, in percent from 0 to 100; higher is better. It cannot
 * pass 100: expansion, returners and new customers do not count. 100 minus {@link revenueChurn}.
 *
 * Absent `contraction` is 0. There is no interval: money is no sample.
 *
 * Cost: constant.
 *
 * @param movement - The tally of {@link revenueMovement}, or its parts by hand: `start` and `churn`.
 * @param options - The definition.
 * @returns The rate; `value` is `null` with "zero-denominator" where there was no revenue at the start.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer` or `out-of-range` for an
 * amount; `inconsistent` where more was lost than there was, for other amounts that contradict each
 * other, or for a missing one; `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { grossRevenueRetention } from "cx-metrics";
 *
 * const year = { start: 200_000, churn: 6000, contraction: 4000, expansion: 20_000 };
 * grossRevenueRetention(year).value; // => 95
 * ```
 *
 * @see {@link netRevenueRetention}, {@link revenueChurn}
 * @see Pulse RevOps, on true gross retention against net retention.
 * @public
 */
export function grossRevenueRetention(
  movement: RevenueMovement | RevenueParts,
  options: StandardOptions = {},
): MetricResult<RevenueMovement | RevenueParts> {
  const definition = readStandard(NAME, options);
  const { parts, tally, options: made } = checkRevenue(NAME, movement);
  const start = needPart(NAME, definition, parts, "start");
  const kept = start - lostOf(NAME, definition, parts);
  return createResult(
    { metric: NAME, definition, options: made, unit: "percent", better: "higher", tally },
    estimateOfRevenue(NAME, kept, ["start", start]),
  );
}
