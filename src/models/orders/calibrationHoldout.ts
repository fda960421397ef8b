import { fail } from "../../core/fail.ts";
import type { Instant } from "../../core/Instant.ts";
import type { MetricWarning } from "../../core/MetricResult.ts";
import type { Rows } from "../../core/Rows.ts";
import type { TimeUnit } from "../TimeUnit.ts";
import type { CustomerOrder } from "./CustomerOrder.ts";
import { holdoutOf } from "./holdoutOf.ts";
import { mergeOrders } from "./mergeOrders.ts";
import type { UsedOrderOptions } from "./OrderOptions.ts";
import { type ObservationEnd, readEnd } from "./readEnd.ts";
import { type OrderRules, readOrderOptions } from "./readOrderOptions.ts";
import { readOrders } from "./readOrders.ts";
import type { ExcludedOrders, SummarizeOrdersOptions } from "./summarizeOrders.ts";
import { type SummarizedCustomers, summarizePurchases } from "./summarizePurchases.ts";
import { warnOfOrders } from "./warnOfOrders.ts";

/**
 * How to split orders in two.
 *
 * @public
 */
export interface CalibrationHoldoutOptions extends SummarizeOrdersOptions {
  /** The end of what a model may see; what is later, up to `asOf`, is the holdout. */
  readonly calibrationEnd: Instant;
}

/**
 * Customers as a model sees them, and what they did then.
 *
 * @public
 */
export interface HoldoutCustomers extends SummarizedCustomers {
  /** Purchases in the holdout. */
  readonly holdoutFrequency: Float64Array;
  /** The mean money of the purchases in the holdout; 0 where there are none. Only of orders with `value`. */
  readonly holdoutMonetaryValue?: Float64Array;
}

/**
 * What was left out of a calibration and its holdout.
 *
 * @public
 */
export interface ExcludedFromHoldout extends ExcludedOrders {
  /** Customers of whom no purchase is left in the calibration, and one is in the holdout. */
  readonly newCustomers: number;
  /** Their purchases. */
  readonly purchasesOfNewCustomers: number;
  /** Purchases that go on after `calibrationEnd`, in the same period; what is earlier of them counts. */
  readonly continued: number;
}

/**
 * Orders summed up by customer, up to a moment and after it.
 *
 * @public
 */
export interface CalibrationHoldout {
  /** The customers of the calibration, as columns; `fit` takes them as they are. */
  readonly customers: HoldoutCustomers;
  /** What times are counted in. */
  readonly unit: TimeUnit;
  /** The end of the calibration, in epoch milliseconds. */
  readonly calibrationEnd: number;
  /** The end of the holdout, in epoch milliseconds. */
  readonly asOf: number;
  /** The time from the one to the other, in `unit`. */
  readonly holdoutDuration: number;
  /** The other options in effect. */
  readonly options: UsedOrderOptions;
  /** Purchases of the calibration, the first ones included. */
  readonly purchases: number;
  /** Purchases in the holdout, of these customers. */
  readonly holdoutPurchases: number;
  /** Orders of both that became part of another order's purchase. */
  readonly merged: number;
  /** Refunds of both whose money was taken from purchases. */
  readonly subtracted: number;
  /** Purchases of the calibration whose money is 0 or less. */
  readonly withoutMoney: number;
  /** What was left out of both, by reason. */
  readonly excluded: ExcludedFromHoldout;
  /** What the reader should know. */
  readonly warnings: readonly MetricWarning[];
}

const NAME = "calibrationHoldout";

/**
 * Splits an order log in time: customers summed up to `calibrationEnd`, and what they bought from then to
 * `asOf`, to see whether a model of the one foretells the other.
 *
 * @remarks
 * The columns of the calibration are those of `summarizeOrders` as of `calibrationEnd`: nothing later has
 * a part in them. `holdoutFrequency` counts purchases, not orders, and `holdoutMonetaryValue` is their
 * mean, so many orders of one day weigh as one purchase. Customers who began in the holdout are left out
 * and counted.
 *
 * Both ends are instants, and a date is the first one of its day: the orders of that day are later, but
 * those at its very beginning. A purchase that goes on after `calibrationEnd` within the same day, or
 * stretch of `mergeWithin`, is none of the holdout; it is counted in `excluded.continued`, and warning
 * "period-cut" says that an end cuts a stretch in two.
 *
 * Whole weeks, months and years are half open, as in `summarizeOrders`: a `calibrationEnd` that begins one
 * gives that one to the holdout, whole.
 *
 * Under refunds "subtract" and "cancel" a refund of the holdout is taken from purchases of the holdout
 * only, since a model knows nothing of what comes; what they lack is in `excluded.unmatchedRefunds`. A
 * customer whose earlier purchases were all cancelled by then, and who buys again, is new.
 *
 * Cost: as {@link summarizeOrders}, once for each part.
 *
 * @param orders - Orders with customer, at and value; records, or columns of equal length.
 * @param options - As of {@link summarizeOrders}, and `calibrationEnd`.
 * @returns The customers of the calibration as columns, and what was left out.
 * @throws {@link CxMetricsError} `inconsistent` where `asOf` is not of a later period than
 * `calibrationEnd`, otherwise as {@link summarizeOrders}.
 *
 * @example
 * ```ts
 * import { calibrationHoldout } from "cx-metrics/models";
 *
 * const orders = [
 *   { customer: "ann", at: "2026-01-05", value: 40 },
 *   { customer: "ann", at: "2026-02-02", value: 50 },
 *   { customer: "ann", at: "2026-04-06", value: 30 },
 *   { customer: "bob", at: "2026-04-07", value: 15 }, // joins in the holdout
 * ];
 * const { customers, holdoutDuration, excluded } = calibrationHoldout(orders, {
 *   unit: "weeks",
 *   calibrationEnd: "2026-03-30",
 *   asOf: "2026-06-29",
 * });
 * customers.customer; // => ["ann"]
 * Array.from(customers.T); // => [12]
 * Array.from(customers.holdoutFrequency); // => [1]
 * customers.holdoutMonetaryValue?.at(0); // => 30
 * holdoutDuration; // => 13
 * excluded.newCustomers; // => 1
 * ```
 *
 * @see {@link summarizeOrders}, {@link repeatPurchases}
 * @public
 */
export function calibrationHoldout(
  orders: Rows<CustomerOrder>,
  options: CalibrationHoldoutOptions,
): CalibrationHoldout {
  const rules = readOrderOptions(NAME, options, ["calibrationEnd"]);
  const { unit, asOf, used, timeOf } = rules;
  const calibrationEnd = readCalibrationEnd(options.calibrationEnd, rules);
  const log = readOrders(NAME, orders, rules);
  const seen = mergeOrders(NAME, log, rules, { after: null, until: calibrationEnd });
  const later = mergeOrders(NAME, log, rules, { after: calibrationEnd, until: asOf });
  const calibration = summarizePurchases(log.ids, seen, calibrationEnd.period, rules);
  const { purchases: holdoutPurchases, left, ...columns } = holdoutOf(seen, later);
  const customers = { ...calibration, ...columns };
  return {
    customers,
    unit,
    calibrationEnd: calibrationEnd.at,
    asOf: asOf.at,
    holdoutDuration: timeOf(asOf.period - calibrationEnd.period),
    options: used,
    purchases: seen.period.length,
    holdoutPurchases,
    merged: seen.merged + later.merged,
    subtracted: seen.subtracted + later.subtracted,
    withoutMoney: seen.withoutMoney,
    excluded: {
      afterAsOf: later.leftOut.later,
      refunds: seen.leftOut.refunds + later.leftOut.refunds,
      unmatchedRefunds: seen.unmatchedRefunds + later.unmatchedRefunds,
      cancelled: seen.cancelled + later.cancelled,
      zeroOrders: seen.leftOut.zeroOrders + later.leftOut.zeroOrders,
      customers: log.ids.length - customers.customer.length - left.newCustomers,
      ...left,
    },
    warnings: [
      ...log.warnings,
      ...warnOfOrders(customers, used.mergeWithin, {
        calibrationEnd: { ...calibrationEnd, cut: seen.leftOut.cut },
        asOf: { ...asOf, cut: later.leftOut.cut },
      }),
    ],
  };
}

function readCalibrationEnd(given: unknown, rules: OrderRules): ObservationEnd {
  const { asOf, mergeWithin } = rules;
  const end = readEnd(NAME, "calibrationEnd", given, rules);
  if (end.period >= asOf.period) {
    const path = ["options", "calibrationEnd"];
    const period = mergeWithin === "none" ? "instant" : mergeWithin;
    fail("inconsistent", NAME, path, given, `an earlier ${period} than that of asOf`);
  }
  return end;
}
