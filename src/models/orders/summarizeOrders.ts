import type { Instant } from "../../core/Instant.ts";
import type { MetricWarning } from "../../core/MetricResult.ts";
import type { Rows } from "../../core/Rows.ts";
import type { TimeUnit } from "../TimeUnit.ts";
import type { CustomerOrder } from "./CustomerOrder.ts";
import { mergeOrders } from "./mergeOrders.ts";
import type { OrderOptions, UsedOrderOptions } from "./OrderOptions.ts";
import { readOrderOptions } from "./readOrderOptions.ts";
import { readOrders } from "./readOrders.ts";
import { listBuyers, type SummarizedCustomers, summarizePurchases } from "./summarizePurchases.ts";
import { warnOfOrders } from "./warnOfOrders.ts";

/**
 * How to sum up orders.
 *
 * @public
 */
export interface SummarizeOrdersOptions extends OrderOptions {
  /** The end of observation: later orders are left out. */
  readonly asOf: Instant;
}

/**
 * What was left out of a summary of orders.
 *
 * @public
 */
export interface ExcludedOrders {
  /** Orders later than `asOf`; with it, where it begins a week, month or year of `mergeWithin`. */
  readonly afterAsOf: number;
  /** Orders below 0, under refunds "exclude". */
  readonly refunds: number;
  /** Orders below 0 that no purchase is left for, or for some of their money, under refunds "subtract" or "cancel". */
  readonly unmatchedRefunds: number;
  /** Orders of purchases that are none any more, under refunds "cancel". */
  readonly cancelled: number;
  /** Orders of 0, under zeroOrders "exclude". */
  readonly zeroOrders: number;
  /** Customers of whom no purchase is left. */
  readonly customers: number;
}

/**
 * Orders summed up by customer.
 *
 * @public
 */
export interface OrdersSummary {
  /** The customers, as columns; `fit` takes them as they are. */
  readonly customers: SummarizedCustomers;
  /** What their times are counted in. */
  readonly unit: TimeUnit;
  /** The end of observation, in epoch milliseconds. */
  readonly asOf: number;
  /** The other options in effect. */
  readonly options: UsedOrderOptions;
  /** Purchases, the first ones included. */
  readonly purchases: number;
  /** Orders that became part of another order's purchase. */
  readonly merged: number;
  /** Refunds whose money was taken from purchases. */
  readonly subtracted: number;
  /** Purchases whose money is 0 or less: orders of 0, or wholly refunded. */
  readonly withoutMoney: number;
  /** What was left out, by reason. */
  readonly excluded: ExcludedOrders;
  /** What the reader should know. */
  readonly warnings: readonly MetricWarning[];
}

const NAME = "summarizeOrders";

/**
 * Sums up an order log for lifetime value models: frequency, recency, T and monetary value of each
 * customer.
 *
 * @remarks
 * Orders of one customer on one calendar day are one purchase (`mergeWithin` "day"), and the first
 * purchase is no repeat: `frequency` counts the others, `recency` is the time from the first purchase to
 * the last, T from the first one to `asOf`, and `monetaryValue` the mean money of the purchases after the
 * first. It is 0 where there are none, since a column of doubles holds no `null`; models of spend leave
 * such customers out. Times are differences of day numbers in `unit`: whole days, and weeks as days / 7.
 * So daylight saving time has no part in them. `orderSummary` of `cx-metrics/sql` does the same in the
 * warehouse, in days.
 *
 * Other stretches: "none" keeps exact instants and merges only orders of one instant, which no model of
 * purchases in time tells apart. "week", "month" and "year" count whole periods and need the unit of that
 * name, or "periods": what a BG/BB model takes.
 *
 * `asOf` is an instant, as everywhere: a date is the first one of its day in `timeZone`. Orders up to it
 * count, the instant itself included; later ones are left out and counted, with warning "period-cut"
 * where they are of the same day, or stretch of `mergeWithin`. Dates of orders are days in `timeZone` too.
 * All are of the years 1900 to 2199.
 *
 * Whole weeks, months and years are half open: an `asOf` at the instant that begins one ends the one
 * before, so "2026-07-01" counts months up to June, and an order of that very instant is later. Within a
 * period, that period counts as a whole: warning "period-open" where it lasts for another day, since an
 * opportunity that is not over looks like one not taken.
 *
 * Orders below 0 are refused unless `refunds` says otherwise; none is a purchase. "exclude" leaves them out.
 * "subtract" takes their money from the purchase of the same day, else from the latest one before; a
 * purchase that this brings to 0 or below stays one, counted in `withoutMoney`: the customer was there.
 * "cancel" is the usual choice: as "subtract", but a purchase brought to 0 is none any more, and what a
 * refund has more is taken from the purchase before that, and so on. So every mean of who came back is
 * above 0, as Gamma-Gamma needs it. `excluded` counts the orders of such purchases, the customers of whom
 * none is left, and refunds of more money than all that is before them (differences below 1e-12 of the
 * amounts are none).
 *
 * Orders of 0 are refused unless `zeroOrders` is "exclude" or "count". One that counts is a purchase, with
 * or without others of that day; alone it has no money, so refunds "cancel" count it as cancelled.
 *
 * Customers of one row are kept, T = 0 included (warning "zero-time"). Warning "no-spend" where somebody
 * came back and has a mean of 0 or less; "dates-in-utc" where all orders are at midnight of UTC, which is
 * the day before in `timeZone`; "no-data" without any customer.
 *
 * Cost: linear in the rows, and about 60 bytes each; rows of a customer that are not in the order of time
 * are sorted.
 *
 * @param orders - Orders with customer, at and value; records, or columns of equal length. Without any
 * `value` there is no monetary value, whatever other fields there are.
 * @param options - `unit` and `asOf`, and what counts as a purchase.
 * @returns The customers as columns in the order of their first row, and what was left out.
 * @throws {@link CxMetricsError} `invalid-time` for what is no instant; `out-of-range` for one of other
 * years, for a refund or an order of 0 that no option allows; `inconsistent` for a unit that does not go
 * with `mergeWithin`; `unknown-option`, `not-a-number`, `not-finite`, `invalid-shape`.
 *
 * @example
 * ```ts
 * import { summarizeOrders } from "cx-metrics/models";
 *
 * const orders = [
 *   { customer: "ann", at: "2026-01-05", value: 40 },
 *   { customer: "ann", at: "2026-02-02T09:30:00Z", value: 30 },
 *   { customer: "ann", at: "2026-02-02T17:00:00Z", value: 20 }, // the same purchase
 *   { customer: "bob", at: "2026-03-02", value: 15 },
 * ];
 * const { customers, merged } = summarizeOrders(orders, { unit: "weeks", asOf: "2026-03-30" });
 * customers.customer; // => ["ann", "bob"]
 * Array.from(customers.frequency); // => [1, 0]
 * Array.from(customers.recency); // => [4, 0]
 * Array.from(customers.T); // => [12, 4]
 * customers.monetaryValue?.at(0); // => 50
 * merged; // => 1
 * ```
 *
 * @see {@link calibrationHoldout} to test a model on what came later, {@link repeatPurchases} for the
 * purchases by time.
 * @see Fader and Hardie (2005), "RFM and CLV: Using Iso-Value Curves for Customer Base Analysis".
 * @public
 */
export function summarizeOrders(
  orders: Rows<CustomerOrder>,
  options: SummarizeOrdersOptions,
): OrdersSummary {
  const rules = readOrderOptions(NAME, options);
  const { unit, asOf, used } = rules;
  const log = readOrders(NAME, orders, rules);
  const purchases = mergeOrders(NAME, log, rules, { after: null, until: asOf });
  const { leftOut, merged, subtracted, withoutMoney, unmatchedRefunds, cancelled } = purchases;
  const customers = summarizePurchases(log.ids, purchases, asOf.period, rules);
  return {
    customers,
    unit,
    asOf: asOf.at,
    options: used,
    purchases: purchases.period.length,
    merged,
    subtracted,
    withoutMoney,
    excluded: {
      afterAsOf: leftOut.later,
      refunds: leftOut.refunds,
      unmatchedRefunds,
      cancelled,
      zeroOrders: leftOut.zeroOrders,
      customers: log.ids.length - listBuyers(purchases.starts).length,
    },
    warnings: [
      ...log.warnings,
      ...warnOfOrders(customers, used.mergeWithin, { asOf: { ...asOf, cut: leftOut.cut } }),
    ],
  };
}
