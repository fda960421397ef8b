import type { MetricResult } from "../core/MetricResult.ts";
import type { StandardOptions } from "../core/readStandard.ts";
import { type Costs, costPer } from "./costPer.ts";

/** What keeping customers cost, and how many were kept. */
export interface RetentionCostInput {
  /** What was spent to keep them, in one sum or item by item. */
  readonly costs: Costs;
  /** Customers there at the start of the period who were still there at its end. */
  readonly retainedCustomers: number;
}

/** The tally of a customer retention cost. */
export interface RetentionCostTally {
  /** What was spent, all items together. */
  readonly costs: number;
  /** Customers who were kept. */
  readonly retainedCustomers: number;
}

/** A customer retention cost with the sum that it was made of. */
export interface RetentionCostResult extends MetricResult<RetentionCostTally> {
  /** All costs together, what some call the retention cost. */
  readonly total: number;
}

/**
 * Customer Retention Cost (CRC): what it costs to keep one customer.
 *
 * @remarks
 * `costs / retainedCustomers`, money in one currency; lower is better, but only beside what a customer
 * is worth. Some call the total the retention cost: it is there as `total`. New customers are not
 * retained ones, and so do not count.
 *
 * Cost: linear in the items.
 *
 * @param input - Costs, 0 or more, and the customers who stayed.
 * @param options - Definition.
 * @returns The cost per retained customer; `null` with "zero-denominator" where nobody stayed.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a number;
 * `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { retentionCost } from "cx-metrics";
 *
 * const crc = retentionCost({
 *   costs: { successTeam: 7_000, loyaltyProgramme: 2_400, tools: 600 },
 *   retainedCustomers: 500,
 * });
 * crc.value; // => 20
 * crc.total; // => 10000
 * ```
 *
 * @see {@link retentionRate}, {@link cac}, {@link clv}
 * @public
 */
export function retentionCost(
  input: RetentionCostInput,
  options: StandardOptions = {},
): RetentionCostResult {
  const { result, total } = costPer("retention-cost", input, "retainedCustomers", options);
  return { ...result, total };
}
