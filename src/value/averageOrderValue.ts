import type { MetricResult } from "../core/MetricResult.ts";
import type { StandardOptions } from "../core/readStandard.ts";
import { revenuePer } from "./revenuePer.ts";

/** What orders brought in, and how many there were. */
export interface OrderRevenue {
  /** The money of all orders, refunds taken off; below 0 where they outweigh. */
  readonly revenue: number;
  /** How many orders. */
  readonly orders: number;
}

/**
 * Average Order Value (AOV): what one order brings in.
 *
 * @remarks
 * `revenue / orders`, money in one currency; higher is better. Orders are those whose money is in
 * `revenue`: a cancelled order leaves both, a refund only the revenue. No interval: that needs the
 * spread of the single orders.
 *
 * Cost: constant.
 *
 * @param input - Revenue and orders of one period.
 * @param options - Definition.
 * @returns The value in money; `null` with "zero-denominator" for no orders.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a number;
 * `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { averageOrderValue } from "cx-metrics";
 *
 * averageOrderValue({ revenue: 12_600, orders: 180 }).value; // => 70
 * averageOrderValue({ revenue: 0, orders: 0 }).value; // => null
 * ```
 *
 * @see {@link clv} which takes it as `averageOrderValue`, {@link arpa} for the money per account.
 * @public
 */
export function averageOrderValue(
  input: OrderRevenue,
  options: StandardOptions = {},
): MetricResult<OrderRevenue> {
  return revenuePer("average-order-value", input, "orders", options);
}
