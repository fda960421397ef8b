import { isCxMetricsError } from "../core/CxMetricsError.ts";
import { isWithin, MONEY } from "../core/checkNumber.ts";
import type { CustomerOrder } from "../models/orders/CustomerOrder.ts";
import type { MergeWithin } from "../models/orders/OrderOptions.ts";
import { type OrdersSummary, summarizeOrders } from "../models/orders/summarizeOrders.ts";
import { LAST } from "../time/checkMoment.ts";
import type { Zone } from "../time/openZone.ts";
import { CommandError } from "./CommandError.ts";
import type { CollectedOrders } from "./collectOrders.ts";
import { explainError } from "./explainError.ts";
import { hasRepeatSpend } from "./hasRepeatSpend.ts";
import type { LifetimeValueRequest, OrderColumns } from "./LifetimeValueRequest.ts";
import { UNIT_OF } from "./lifetimeValueFlags.ts";
import { nameDay } from "./nameDay.ts";

/** Sums up orders by customer, up to the last one unless the flags say how far. */
export function summarizeFile(
  { columns, orders: options, asOf }: LifetimeValueRequest,
  { customer, at, value, placeOf }: CollectedOrders,
  zone: Zone,
): OrdersSummary {
  // What is no id, or no money, is for the library to refuse.
  const orders = { customer: customer as CustomerOrder["customer"][], at };
  const priced = columns.value === undefined ? orders : { ...orders, value: value as number[] };
  const last = at.reduce((latest, ms) => Math.max(latest, ms), Number.NEGATIVE_INFINITY);
  try {
    const summary = summarizeOrders(priced, {
      ...options,
      asOf: asOf ?? endWith(last, options.mergeWithin),
    });
    const warnings = [...summary.warnings];
    if (asOf === undefined)
      warnings.unshift({
        code: "as-of-last-order",
        message: `the observation ends with the last order, of ${nameDay(zone, last)}; if the orders are complete up to a later day, name it with --as-of`,
      });
    if (columns.value !== undefined && !hasRepeatSpend(summary.customers))
      warnings.push({
        code: "no-repeat-spend",
        message:
          "nobody bought again, so there is no spend to fit a model to: purchases are forecast, and no money",
      });
    return { ...summary, warnings };
  } catch (error) {
    throw explainOrder(error, placeOf);
  }
}

/**
 * The first end that the last order is not later than: at the very beginning of a week, month or year only
 * the one before it is over.
 */
function endWith(last: number, mergeWithin: MergeWithin): number {
  return UNIT_OF[mergeWithin] === undefined ? last : Math.min(last + 1, LAST - 1);
}

function explainOrder(error: unknown, placeOf: CollectedOrders["placeOf"]): unknown {
  const placeAt = ([, order, field]: readonly (string | number)[]) =>
    placeOf(order as number, field as keyof OrderColumns);
  if (isCxMetricsError(error) && error.code === "out-of-range" && error.path[2] === "value") {
    const { path, received } = error;
    // An amount that is too large for money has no remedy.
    if (isWithin(received, MONEY))
      return new CommandError(`${placeAt(path)} is ${received}: ${remedyOf(received)}`);
  }
  return explainError(error, placeAt);
}

/** What to do about an amount that has to be above 0. */
function remedyOf(amount: number): string {
  return amount < 0
    ? "--refunds cancel takes refunds from the purchases before, and one left with nothing is none; --refunds subtract keeps that one; --refunds exclude leaves refunds out"
    : "--zero-orders exclude leaves such orders out, --zero-orders count takes them for purchases";
}
