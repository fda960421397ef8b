import { checkFields, checkKnown } from "../core/checkFields.ts";
import { checkTallyKind } from "../core/checkTallyKind.ts";
import { createResult } from "../core/createResult.ts";
import { estimateQuotient } from "../core/estimateRatio.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import type { Rows } from "../core/Rows.ts";
import { readStandard, type StandardOptions } from "../core/readStandard.ts";
import { countSample, sampleWarnings } from "../stats/Sample.ts";
import { type CustomerOrder, isOrders, ordersByCustomer } from "./ordersByCustomer.ts";

/** Orders, and the customers who placed them. */
export interface PurchaseCounts {
  /** Made from orders; counts by hand need none. */
  readonly labels?: { readonly kind: "purchases"; readonly version: 1 };
  /** All orders. */
  readonly orders: number;
  /** The different customers who placed them. */
  readonly customers: number;
}

const NAME = "purchase-frequency";

/**
 * Purchase frequency: how many orders a customer places in the period.
 *
 * @remarks
 * `orders / customers`, at least 1 where every customer has an order; higher is better. It has no
 * interval: how orders vary between customers is not in the counts, and they vary more than the
 * independent events of a Poisson count would, whose limits were too narrow.
 *
 * Customers are those who ordered, each once; customers without an order come in by hand only. The
 * period is that of the orders: frequencies of a month and of a year do not compare. A few who
 * order often make the mean; {@link repeatPurchaseRate} says how many come back at all.
 *
 * Additive over customers: all orders of one customer must be in one call.
 *
 * Cost: linear in the orders.
 *
 * @param input - Orders, as records or columns; their tally; or counts by hand.
 * @param options - The definition: there is one.
 * @returns Orders per customer; `value` is `null` with "zero-denominator" where there are none.
 * @throws {@link CxMetricsError} `invalid-shape` for a row without customer; `invalid-time`;
 * `not-a-number`, `not-finite` or `out-of-range` for a count; `inconsistent` for the tally of
 * something else; `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { purchaseFrequency } from "cx-metrics";
 *
 * purchaseFrequency({ orders: 1500, customers: 1000 }).value; // => 1.5
 * ```
 *
 * @see {@link repeatPurchaseRate}, {@link timeBetweenPurchases}
 * @public
 */
export function purchaseFrequency(
  input: PurchaseCounts | Rows<CustomerOrder>,
  options: StandardOptions = {},
): MetricResult<PurchaseCounts> {
  const definition = readStandard(NAME, options);
  const tally = isOrders(input) ? countOrders(input) : readCounts(input);
  const { orders, customers } = tally;
  return createResult(
    { metric: NAME, definition, options: {}, unit: "ratio", better: "higher", tally },
    estimateQuotient(
      NAME,
      orders,
      ["customers", customers],
      customers,
      sampleWarnings(countSample(customers, [orders])),
    ),
  );
}

const LABELS = { kind: "purchases", version: 1 } as const;

function countOrders(input: unknown): PurchaseCounts {
  const { orders, total } = ordersByCustomer(NAME, input);
  return { labels: LABELS, orders: total, customers: orders.length };
}

function readCounts(input: unknown): PurchaseCounts {
  const { labels, ...fields } = checkKnown(NAME, input, ["orders", "customers", "labels"]);
  const counts = checkFields(NAME, fields, ["orders", "customers"]);
  if (labels === undefined) return counts;
  checkTallyKind(NAME, labels, LABELS.kind);
  return { labels: LABELS, ...counts };
}
