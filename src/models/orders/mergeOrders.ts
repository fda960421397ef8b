import { groupOrders } from "./groupOrders.ts";
import { keepOrders, type LeftOut, type Stretch } from "./keepOrders.ts";
import type { OrderRules } from "./readOrderOptions.ts";
import type { OrderLog } from "./readOrders.ts";
import { type StackedPurchases, stackPurchases } from "./stackPurchases.ts";

/** Purchases by customer, each customer's in the order of time. */
export interface Purchases extends StackedPurchases {
  /** Where each customer's purchases begin, and where the last one's end. */
  readonly starts: Uint32Array;
  /** Orders left out before they were merged. */
  readonly leftOut: LeftOut;
}

/**
 * Makes the orders of a stretch of time into purchases.
 *
 * @internal
 */
export function mergeOrders(
  name: string,
  log: OrderLog,
  rules: OrderRules,
  stretch: Stretch,
): Purchases {
  const { kept, leftOut } = keepOrders(name, log, rules, stretch);
  const { order, ends } = groupOrders(log, kept);
  const hasMoney = log.money !== undefined;
  const stack = stackPurchases(order.length, hasMoney, rules.used.refunds === "cancel");
  const starts = new Uint32Array(log.ids.length + 1);
  for (let customer = 0, place = 0; customer < log.ids.length; customer++) {
    for (const end = ends[customer] as number; place < end; place++) {
      const row = order[place] as number;
      const amount = log.money?.[row] ?? 0;
      if (amount < 0) stack.refund(-amount);
      else stack.add(log.period[row] as number, amount);
    }
    starts[customer + 1] = stack.finish();
  }
  return { starts, ...stack.list(), leftOut };
}
