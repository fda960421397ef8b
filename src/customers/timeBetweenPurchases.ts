import { checkKnown } from "../core/checkFields.ts";
import { checkNumber, WHOLE_COUNT } from "../core/checkNumber.ts";
import { checkTallyKind } from "../core/checkTallyKind.ts";
import { createResult } from "../core/createResult.ts";
import { DAY } from "../core/DAY.ts";
import { estimateQuotient } from "../core/estimateRatio.ts";
import { fail } from "../core/fail.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { noData } from "../core/noData.ts";
import type { Rows } from "../core/Rows.ts";
import { readStandard, type StandardOptions } from "../core/readStandard.ts";
import { countSample, sampleWarnings } from "../stats/Sample.ts";
import { type CustomerOrder, isOrders, ordersByCustomer } from "./ordersByCustomer.ts";

/**
 * The gaps between the orders of customers, as two sums.
 *
 * @public
 */
export interface PurchaseGaps {
  /** What the sums are of. */
  readonly labels: { readonly kind: "purchase-gaps"; readonly version: 1 };
  /** How many gaps: orders less customers. */
  readonly gaps: number;
  /** How long they are together, in milliseconds. */
  readonly totalMs: number;
}

const NAME = "time-between-purchases";

/**
 * Time between purchases: the mean gap between two consecutive orders of one customer.
 *
 * @remarks
 * `sum(gaps) / gaps` in days of 24 hours, at least 0; lower is better. All gaps of all customers
 * count the same, so who orders often counts often; the mean of each customer's own mean is another
 * number. `n` is the number of gaps. It has no interval: gaps of one customer are alike, and an
 * interval that took them for independent would be too narrow.
 *
 * Customers with one order have no gap and leave no trace, and gaps that have not ended are not
 * seen: the mean is too low, the more so the shorter the period. {@link kaplanMeier} of the time
 * since the last order counts them. Two orders of one instant are a gap of 0.
 *
 * The gaps of a customer add up to the time from the first to the last order, so that nothing is
 * sorted. Additive over customers: all orders of one customer must be in one call.
 *
 * Cost: linear in the orders.
 *
 * @param input - Orders, as records or columns; or the tally of an earlier result.
 * @param options - The definition: there is one.
 * @returns The mean in days; `value` is `null` with "no-data" where nobody ordered twice.
 * @throws {@link CxMetricsError} `invalid-shape` for a row without customer; `invalid-time`;
 * `inconsistent` for time without gaps or the tally of something else; `unknown-option`,
 * `unknown-definition`.
 *
 * @example
 * ```ts
 * import { timeBetweenPurchases } from "cx-metrics";
 *
 * const orders = [
 *   { customer: "a", at: "2026-03-01" },
 *   { customer: "a", at: "2026-03-11" },
 *   { customer: "a", at: "2026-03-31" },
 *   { customer: "b", at: "2026-03-05" },
 * ];
 * timeBetweenPurchases(orders).value; // => 15
 * timeBetweenPurchases(orders).n; // => 2
 * ```
 *
 * @see {@link purchaseFrequency}, {@link repeatPurchaseRate}, {@link kaplanMeier}
 * @public
 */
export function timeBetweenPurchases(
  input: PurchaseGaps | Rows<CustomerOrder>,
  options: StandardOptions = {},
): MetricResult<PurchaseGaps> {
  const definition = readStandard(NAME, options);
  const tally = isOrders(input) ? sumGaps(input) : readGaps(input);
  const { gaps, totalMs } = tally;
  const frame = { metric: NAME, definition, options: {}, unit: "days", better: "lower" } as const;
  if (gaps === 0) return createResult({ ...frame, tally }, noData(0));
  const warnings = sampleWarnings(countSample(gaps));
  return createResult(
    { ...frame, tally },
    estimateQuotient(NAME, totalMs, ["gaps", gaps * DAY], gaps, warnings),
  );
}

const LABELS = { kind: "purchase-gaps", version: 1 } as const;

function sumGaps(input: unknown): PurchaseGaps {
  const { total, orders, first, last } = ordersByCustomer(NAME, input);
  let totalMs = 0;
  for (let customer = 0; customer < orders.length; customer++) {
    totalMs += (last[customer] as number) - (first[customer] as number);
  }
  return { labels: LABELS, gaps: total - orders.length, totalMs };
}

function readGaps(input: unknown): PurchaseGaps {
  const { labels, gaps, totalMs } = checkKnown(NAME, input, ["labels", "gaps", "totalMs"]);
  checkTallyKind(NAME, labels, LABELS.kind);
  const tally = {
    labels: LABELS,
    gaps: checkNumber(NAME, ["gaps"], gaps, WHOLE_COUNT),
    // The gaps of 300,000 customers in a year come to more milliseconds than a count can be.
    totalMs: checkNumber(NAME, ["totalMs"], totalMs, { min: 0 }),
  };
  if (tally.gaps === 0 && tally.totalMs > 0) {
    fail("inconsistent", NAME, ["totalMs"], tally.totalMs, "0 where there are no gaps");
  }
  return tally;
}
