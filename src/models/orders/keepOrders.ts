import { fail } from "../../core/fail.ts";
import type { ObservationEnd } from "./readEnd.ts";
import type { OrderRules } from "./readOrderOptions.ts";
import type { OrderLog } from "./readOrders.ts";

/** The instants after one end, or all, and up to another. */
export interface Stretch {
  readonly after: ObservationEnd | null;
  readonly until: ObservationEnd;
}

/** How many orders were left out, by reason. */
export interface LeftOut {
  /** Later than the stretch. */
  readonly later: number;
  /** Those of them in the period in which the stretch ends. */
  readonly cut: number;
  readonly refunds: number;
  readonly zeroOrders: number;
}

/**
 * The rows of a stretch of time that are purchases, or refunds to be taken from one.
 *
 * @internal
 */
export function keepOrders(
  name: string,
  { table, at, period, money }: OrderLog,
  { used }: OrderRules,
  { after, until }: Stretch,
): { kept: Uint32Array; leftOut: LeftOut } {
  const leaves = used.refunds === "refuse" || used.refunds === "exclude";
  const kept = new Uint32Array(at.length);
  let [count, later, cut, refunds, zeroOrders] = [0, 0, 0, 0, 0];
  for (let row = 0; row < at.length; row++) {
    const moment = at[row] as number;
    const amount = money?.[row] ?? 1;
    if (after !== null && !after.isBefore(moment)) continue;
    if (until.isBefore(moment)) {
      later++;
      if (period[row] === until.period) cut++;
    } else if (amount < 0 && leaves) {
      if (used.refunds === "refuse")
        refuse(row, 'no refund, or refunds "cancel", "subtract" or "exclude" in the options');
      refunds++;
    } else if (amount === 0 && used.zeroOrders !== "count") {
      if (used.zeroOrders === "refuse")
        refuse(row, 'more than 0, or zeroOrders "exclude" or "count" in the options');
      zeroOrders++;
    } else kept[count++] = row;
  }
  return { kept: kept.subarray(0, count), leftOut: { later, cut, refunds, zeroOrders } };

  function refuse(row: number, expected: string): never {
    fail("out-of-range", name, table.place(row, "value"), money?.[row], expected);
  }
}
