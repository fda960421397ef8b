import type { OrderLog } from "./readOrders.ts";

/** Rows, one customer's after the other's. */
export interface GroupedRows {
  readonly order: Uint32Array;
  /** Where each customer's rows end. */
  readonly ends: Uint32Array;
}

/**
 * Groups rows by customer, each customer's by period and within a period refunds last,
 * those in the order of time, and of one instant the larger first.
 *
 * @internal
 */
export function groupOrders(
  { of, ids, at, period, money }: OrderLog,
  rows: Uint32Array,
): GroupedRows {
  const ends = new Uint32Array(ids.length);
  for (const row of rows) ends[of[row] as number] = (ends[of[row] as number] as number) + 1;
  for (let customer = 0, sum = 0; customer < ids.length; customer++) {
    const size = ends[customer] as number;
    ends[customer] = sum;
    sum += size;
  }
  const order = new Uint32Array(rows.length);
  for (const row of rows) {
    const customer = of[row] as number;
    const place = ends[customer] as number;
    order[place] = row;
    ends[customer] = place + 1;
  }
  const amountOf = (row: number): number => money?.[row] ?? 0;
  const isRefund = (row: number): number => (amountOf(row) < 0 ? 1 : 0);
  const compare = (a: number, b: number): number =>
    (period[a] as number) - (period[b] as number) ||
    isRefund(a) - isRefund(b) ||
    (isRefund(a) && ((at[a] as number) - (at[b] as number) || amountOf(a) - amountOf(b)));
  for (let customer = 0, start = 0; customer < ids.length; customer++) {
    const end = ends[customer] as number;
    let next = start + 1;
    while (next < end && compare(order[next - 1] as number, order[next] as number) <= 0) next++;
    if (next < end) order.subarray(start, end).sort(compare);
    start = end;
  }
  return { order, ends };
}
