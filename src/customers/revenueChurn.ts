import { checkDefinition, checkOptions } from "../core/checkOptions.ts";
import { createResult } from "../core/createResult.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import {
  checkRevenue,
  lostOf,
  needPart,
  type RevenueMovement,
  type RevenueParts,
} from "./checkRevenue.ts";
import { estimateOfRevenue } from "./estimateOfRevenue.ts";

/** Which formula a revenue churn rate follows. */
export type RevenueChurnDefinition = "gross" | "net";

/** How a revenue churn rate is made. */
export interface RevenueChurnOptions {
  /** "gross" unless given. */
  readonly definition?: RevenueChurnDefinition | undefined;
}

const NAME = "revenue-churn";

/**
 * Revenue churn rate (MRR churn): how much of the recurring revenue at the start was lost.
 *
 * @remarks
 * By definition, in percent:
 *
 * - "gross": `100 · (churn + contraction) / start`, 0 to 100. The default: losses and nothing else.
 * - "net": `100 · (churn + contraction - expansion - reactivation) / start`, at most 100; below 0
 *   where those who were customers once pay more than before (ChartMogul).
 *
 * Lower is better. Revenue of new customers never counts. There is no interval: money is no sample
 * of independent answers.
 *
 * Absent `contraction` and `reactivation` are 0, any other amount that a definition lacks is an error.
 *
 * Cost: constant.
 *
 * @param movement - The tally of {@link revenueMovement}, or its parts by hand, in one currency.
 * @param options - The definition.
 * @returns The rate; `value` is `null` with "zero-denominator" where there was no revenue at the start.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer` or `out-of-range` for an
 * amount; `inconsistent` for amounts that contradict each other or that the definition lacks;
 * `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example A month that loses 8,000 and wins 12,000 back from customers it has
 * ```ts
 * import { revenueChurn } from "cx-metrics";
 *
 * const may = { start: 100_000, churn: 5000, contraction: 3000, expansion: 12_000 };
 * revenueChurn(may).value; // => 8
 * revenueChurn(may, { definition: "net" }).value; // => -4
 * revenueChurn({ start: 0, churn: 0 }).value; // => null
 * ```
 *
 * @see {@link grossRevenueRetention} which is 100 minus "gross"; {@link churnRate} for heads.
 * @see ChartMogul, help pages on gross and net MRR churn rate.
 * @public
 */
export function revenueChurn(
  movement: RevenueMovement | RevenueParts,
  options: RevenueChurnOptions = {},
): MetricResult<RevenueMovement | RevenueParts> {
  checkOptions(NAME, options, ["definition"]);
  const definition = checkDefinition(NAME, options.definition, ["gross", "net"]);
  const { parts, tally, options: made } = checkRevenue(NAME, movement);
  const start = needPart(NAME, definition, parts, "start");
  const lost = lostOf(NAME, definition, parts);
  const regained =
    definition === "gross"
      ? 0
      : needPart(NAME, definition, parts, "expansion") + (parts.reactivation ?? 0);
  return createResult(
    { metric: NAME, definition, options: made, unit: "percent", better: "lower", tally },
    estimateOfRevenue(NAME, lost - regained, ["start", start]),
  );
}
