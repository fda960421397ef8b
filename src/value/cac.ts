import type { MetricResult } from "../core/MetricResult.ts";
import type { StandardOptions } from "../core/readStandard.ts";
import { type Costs, costPer } from "./costPer.ts";

/** What winning customers cost, and how many were won. */
export interface AcquisitionInput {
  /** What was spent to win them, in one sum or item by item. */
  readonly costs: Costs;
  /** Customers won for it. */
  readonly newCustomers: number;
}

/** The tally of a customer acquisition cost. */
export interface AcquisitionTally {
  /** What was spent, all items together. */
  readonly costs: number;
  /** Customers won for it. */
  readonly newCustomers: number;
}

/**
 * Customer Acquisition Cost (CAC): what it costs to win one customer.
 *
 * @remarks
 * `costs / newCustomers`, money in one currency; lower is better. Which costs belong to it is the
 * whole dispute: media alone ("paid"), or salaries and tools too ("fully loaded"). List the items, and
 * the sum says what it is made of. Costs and customers are of one period; where deals take months,
 * take the costs of the period in which they were won over.
 *
 * Cost: linear in the items.
 *
 * @param input - Costs, 0 or more, and new customers.
 * @param options - Definition.
 * @returns The cost in money; `null` with "zero-denominator" where nobody was won.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a number;
 * `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { cac } from "cx-metrics";
 *
 * cac({ costs: 10_000, newCustomers: 200 }).value; // => 50
 * cac({ costs: { media: 6_000, salaries: 3_500, tools: 500 }, newCustomers: 200 }).value; // => 50
 * ```
 *
 * @see {@link ltvToCac}, {@link cacPayback}, {@link retentionCost}
 * @public
 */
export function cac(
  input: AcquisitionInput,
  options: StandardOptions = {},
): MetricResult<AcquisitionTally> {
  return costPer("cac", input, "newCustomers", options).result;
}
