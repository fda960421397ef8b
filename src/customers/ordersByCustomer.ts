import type { Instant } from "../core/Instant.ts";
import { indexRows } from "../core/indexRows.ts";
import { isTable, openColumns } from "../core/openColumns.ts";
import { readInstants } from "../core/readInstants.ts";

/**
 * One order of one customer.
 *
 * @public
 */
export interface CustomerOrder {
  /** The customer; several orders share it. */
  readonly customer: string | number;
  /** When it was placed. */
  readonly at: Instant;
  /** What it was worth; no measure of how often needs it. */
  readonly value?: number | null | undefined;
}

/** How many orders there are, how many each customer placed, and when the first and the last one. */
interface OrdersByCustomer {
  readonly total: number;
  readonly orders: Uint32Array;
  readonly first: Float64Array;
  readonly last: Float64Array;
}

/**
 * Whether an input is meant as orders, right or wrong: a list, or columns of the names of theirs.
 *
 * @internal
 */
export function isOrders(input: unknown): boolean {
  return isTable(input, ["customer", "at"]);
}

/**
 * Counts orders by customer, in one pass and without sorting them.
 *
 * @internal
 */
export function ordersByCustomer(metric: string, input: unknown): OrdersByCustomer {
  const table = openColumns(metric, "orders", input, ["customer", "at"]);
  const { of, ids } = indexRows(metric, table, "customer");
  const at = readInstants(metric, table, "at");
  const orders = new Uint32Array(ids.length);
  const first = new Float64Array(ids.length).fill(Number.POSITIVE_INFINITY);
  const last = new Float64Array(ids.length).fill(Number.NEGATIVE_INFINITY);
  for (let row = 0; row < of.length; row++) {
    const customer = of[row] as number;
    const instant = at[row] as number;
    orders[customer] = (orders[customer] as number) + 1;
    if (instant < (first[customer] as number)) first[customer] = instant;
    if (instant > (last[customer] as number)) last[customer] = instant;
  }
  return { total: of.length, orders, first, last };
}
