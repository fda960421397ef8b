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

const NAME = "net-revenue-retention";

/**
 * Net revenue retention (NRR, net dollar retention): what the customers of the start pay at the end.
 *
 * @remarks
 * `100 · (start + expansion - contraction - churn) / start`, in percent from 0 up; higher is better,
 * above 100 they pay more than before.
 *
 * It follows the customers who paid at the start. New ones do not count, nor do returners, who did not
 * pay then; "net" {@link revenueChurn} does count returners, so the two make 100 only where there
 * are none.
 *
 * Absent `contraction` is 0. There is no interval: money is no sample.
 *
 * Cost: constant.
 *
 * @param movement - The tally of {@link revenueMovement}, or its parts by hand: `start`, `expansion`
 * and `churn`.
 * @param options - The definition.
 * @returns The rate; `value` is `null` with "zero-denominator" where there was no revenue at the start.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer` or `out-of-range` for an
 * amount; `inconsistent` for amounts that contradict each other or a missing one; `invalid-shape`,
 * `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { netRevenueRetention } from "cx-metrics";
 *
 * const year = { start: 200_000, churn: 6000, contraction: 4000, expansion: 20_000 };
 * netRevenueRetention(year).value; // => 105
 * ```
 *
 * @see {@link grossRevenueRetention}; {@link earnedGrowth} for all revenue instead of recurring.
 * @public
 */
export function netRevenueRetention(
  movement: RevenueMovement | RevenueParts,
  options: StandardOptions = {},
): MetricResult<RevenueMovement | RevenueParts> {
  const definition = readStandard(NAME, options);
  const { parts, tally, options: made } = checkRevenue(NAME, movement);
  const start = needPart(NAME, definition, parts, "start");
  const kept = start - lostOf(NAME, definition, parts);
  const expansion = needPart(NAME, definition, parts, "expansion");
  return createResult(
    { metric: NAME, definition, options: made, unit: "percent", better: "higher", tally },
    estimateOfRevenue(NAME, kept + expansion, ["start", start]),
  );
}
