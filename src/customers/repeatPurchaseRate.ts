import { checkFields, checkKnown, checkPart } from "../core/checkFields.ts";
import { COUNT, checkNumber } from "../core/checkNumber.ts";
import { checkTallyKind } from "../core/checkTallyKind.ts";
import { createResult } from "../core/createResult.ts";
import { DAY } from "../core/DAY.ts";
import { fail } from "../core/fail.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import type { Rows } from "../core/Rows.ts";
import { finishShare, readShareOptions, type ShareOptions } from "../stats/ShareOptions.ts";
import { type CustomerOrder, isOrders, ordersByCustomer } from "./ordersByCustomer.ts";

/** Customers, and those of them who came back. */
export interface RepeatPurchaseCounts {
  /** Made from orders: with which gap. Counts by hand need none. */
  readonly labels?: {
    readonly kind: "repeat-purchases";
    readonly version: 1;
    readonly minGapDays: number;
  };
  /** Customers with at least one order. */
  readonly customers: number;
  /** Of those, how many have at least two. */
  readonly repeatCustomers: number;
}

/** How a repeat purchase rate is made. */
export interface RepeatPurchaseOptions extends ShareOptions {
  /** Of orders only: how many days must lie between a customer's first and last one; 0 unless given. */
  readonly minGapDays?: number | undefined;
}

const NAME = "repeat-purchase-rate";

/**
 * Repeat purchase rate: how many of those who bought have bought again.
 *
 * @remarks
 * `100 * repeatCustomers / customers` in percent, 0 to 100; higher is better. The interval is
 * Wilson's.
 *
 * A customer is who has at least one order, a repeat customer who has at least two, however many.
 * Customers are counted, not orders, and only the orders given are known: a first order before them
 * does not count. Two orders of one day are two, unless `minGapDays` asks for more: then two of the
 * customer's orders must lie at least so many days of 24 hours apart, which the first and the last
 * do if any do. Customers who came last have had the least time to come back: a rate of this
 * month's new customers is too low. {@link cohortRetention} compares like with like.
 *
 * Additive over customers: all orders of one customer must be in one call.
 *
 * Cost: linear in the orders.
 *
 * @param input - Orders, as records or columns; their tally; or counts by hand.
 * @param options - Gap, level and method of the interval.
 * @returns The rate; `value` is `null` with "zero-denominator" where there are no customers.
 * @throws {@link CxMetricsError} `invalid-shape` for a row without customer; `invalid-time`;
 * `not-a-number`, `not-finite` or `out-of-range` for a count or the gap; `inconsistent` for more
 * repeat customers than customers, or a gap that counts were not made with; `unknown-option`,
 * `unknown-definition`.
 *
 * @example
 * ```ts
 * import { repeatPurchaseRate } from "cx-metrics";
 *
 * repeatPurchaseRate({ customers: 1000, repeatCustomers: 270 }).value; // => 27
 * const orders = [
 *   { customer: "a", at: "2026-03-01T10:00:00Z" },
 *   { customer: "a", at: "2026-03-01T10:05:00Z" },
 *   { customer: "b", at: "2026-03-02" },
 * ];
 * repeatPurchaseRate(orders).value; // => 50
 * repeatPurchaseRate(orders, { minGapDays: 1 }).value; // => 0
 * ```
 *
 * @see {@link purchaseFrequency}, {@link timeBetweenPurchases}, {@link cohortRetention}
 * @public
 */
export function repeatPurchaseRate(
  input: RepeatPurchaseCounts | Rows<CustomerOrder>,
  options: RepeatPurchaseOptions = {},
): MetricResult<RepeatPurchaseCounts> {
  const { definition, settings } = readShareOptions(NAME, options, ["standard"], ["minGapDays"]);
  const gap =
    options.minGapDays === undefined
      ? undefined
      : checkNumber(NAME, ["options", "minGapDays"], options.minGapDays, COUNT);
  const tally = isOrders(input) ? countRepeats(input, gap ?? 0) : readCounts(input, gap);
  const { labels, customers, repeatCustomers } = tally;
  const made = labels === undefined ? {} : { minGapDays: labels.minGapDays };
  return createResult(
    {
      metric: NAME,
      definition,
      options: { ...made, ...settings },
      unit: "percent",
      better: "higher",
      tally,
    },
    finishShare(repeatCustomers, ["customers", customers], settings),
  );
}

function countRepeats(input: unknown, minGapDays: number): RepeatPurchaseCounts {
  const { orders, first, last } = ordersByCustomer(NAME, input);
  let repeatCustomers = 0;
  for (let customer = 0; customer < orders.length; customer++) {
    const apart = (last[customer] as number) - (first[customer] as number);
    if ((orders[customer] as number) > 1 && apart >= minGapDays * DAY) repeatCustomers++;
  }
  return {
    labels: labelsOf(minGapDays),
    customers: orders.length,
    repeatCustomers,
  };
}

function readCounts(input: unknown, gap: number | undefined): RepeatPurchaseCounts {
  const { labels, ...fields } = checkKnown(NAME, input, ["customers", "repeatCustomers", "labels"]);
  const counts = checkFields(NAME, fields, ["customers", "repeatCustomers"]);
  checkPart(NAME, ["repeatCustomers", counts.repeatCustomers], ["customers", counts.customers]);
  const made = labels === undefined ? undefined : readGap(labels);
  if (gap !== undefined && gap !== made) {
    const expected = made === undefined ? "none: counts have no gaps" : `${made}, as in the labels`;
    fail("inconsistent", NAME, ["options", "minGapDays"], gap, expected);
  }
  return made === undefined ? counts : { labels: labelsOf(made), ...counts };
}

function readGap(labels: unknown): number {
  const { minGapDays } = checkTallyKind(NAME, labels, "repeat-purchases", ["minGapDays"]);
  return checkNumber(NAME, ["labels", "minGapDays"], minGapDays, COUNT);
}

function labelsOf(minGapDays: number): NonNullable<RepeatPurchaseCounts["labels"]> {
  return { kind: "repeat-purchases", version: 1, minGapDays };
}
