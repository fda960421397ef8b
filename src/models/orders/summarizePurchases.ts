import { sumOf } from "../../core/sumOf.ts";
import type { Purchases } from "./mergeOrders.ts";
import type { OrderRules } from "./readOrderOptions.ts";

/**
 * Customers as models of lifetime value know them, each one in the same place of all columns.
 *
 * @public
 */
export interface SummarizedCustomers {
  /** The customers, in the order of their first row. */
  readonly customer: readonly (string | number)[];
  /** Purchases after the first one. */
  readonly frequency: Float64Array;
  /** Time from the first purchase to the last one; 0 where there is one. Not the time since the last. */
  readonly recency: Float64Array;
  /** Time from the first purchase to the end of observation. */
  readonly T: Float64Array;
  /** The mean money of the purchases after the first one; 0 where there are none. Only of orders with `value`. */
  readonly monetaryValue?: Float64Array;
}

/**
 * Sums up the purchases of those customers who have any, up to the period of that number.
 *
 * @internal
 */
export function summarizePurchases(
  ids: readonly (string | number)[],
  { starts, period, money }: Purchases,
  last: number,
  { timeOf }: OrderRules,
): SummarizedCustomers {
  const buyers = listBuyers(starts);
  const frequency = new Float64Array(buyers.length);
  const recency = new Float64Array(buyers.length);
  const T = new Float64Array(buyers.length);
  const monetaryValue = new Float64Array(money === undefined ? 0 : buyers.length);
  buyers.forEach((buyer, i) => {
    const start = starts[buyer] as number;
    const end = starts[buyer + 1] as number;
    const first = period[start] as number;
    frequency[i] = end - start - 1;
    recency[i] = timeOf((period[end - 1] as number) - first);
    T[i] = timeOf(last - first);
    if (money !== undefined) monetaryValue[i] = meanOf(money, start + 1, end);
  });
  return {
    customer: Array.from(buyers, (buyer) => ids[buyer] as string | number),
    frequency,
    recency,
    T,
    ...(money && { monetaryValue }),
  };
}

/**
 * The places of those customers who have purchases.
 *
 * @internal
 */
export function listBuyers(starts: Uint32Array): Uint32Array {
  const buyers = new Uint32Array(starts.length - 1);
  let count = 0;
  for (let customer = 0; customer < buyers.length; customer++) {
    if ((starts[customer + 1] as number) > (starts[customer] as number)) buyers[count++] = customer;
  }
  return buyers.subarray(0, count);
}

/**
 * The mean of a part of a column; 0 of no cells.
 *
 * @internal
 */
export function meanOf(column: Float64Array, start: number, end: number): number {
  return end > start ? sumOf(column.subarray(start, end)) / (end - start) : 0;
}
