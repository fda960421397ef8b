import type { Rows } from "../core/Rows.ts";
import { areEqual } from "./quantileCuts.ts";
import type { RfmCustomer, RfmDimensions, RfmResult, RfmScore, RfmSegment } from "./RfmResult.ts";
import { type Purchases, type RfmOrder, readPurchases } from "./readPurchases.ts";
import { type RfmOptions, readRfmOptions } from "./readRfmOptions.ts";
import { rfmEnvelope } from "./rfmEnvelope.ts";
import { type RfmScores, scorePurchases } from "./scorePurchases.ts";
import { segmentOf } from "./segmentOf.ts";

const NAME = "rfm";

/**
 * RFM: scores of recency, frequency and monetary value for each customer, and a segment by name.
 *
 * @remarks
 * Recency is days since the last order, frequency the number of orders, monetary their money, refunds
 * taken off. Each is scored from 1 to the number of bins, high being good: few days, many orders, much
 * money. The code is the three digits, not their sum. By definition:
 *
 * - "quantile" (default): cut at the quantiles (type 7). Equal values always score the same, so bins
 *   differ in size and may be empty.
 * - "equal-size": bins that differ in size by at most one. Equal values are told apart by customer
 *   id, ascending (numbers before strings), never by the order of the rows.
 * - "nested": frequency by quantiles within each recency score, money within each score of both.
 * - "thresholds": cut where you say. The only one under which a score means the same next month.
 *
 * Cuts ascend, and a value equal to a cut is above it: with a recency cut at 30, thirty days are in
 * the older bin. Where all customers (in "nested": of a group) have the same value, they get the
 * middle score, the lower one of two, but under "thresholds".
 *
 * Days from orders are not rounded; an order on the dot of `asOf` is 0 days old. Every row is an
 * order: several a day count one by one. Money may be 0 or less.
 *
 * The segment looks up recency against frequency and money together (their mean, a half being the
 * higher one) in a grid of fifths; every code has exactly one. With other than 5 bins, a score is the
 * fifth in which the middle of its bin lies.
 *
 * `value` and `n` are the number of customers: the result is the list. Scores are relative to all the
 * others (but for "thresholds"), so nothing adds up over shards: `tally` is `null`.
 *
 * Cost: linear in the rows; "equal-size" sorts.
 *
 * @param rows - Customers with recency in days, frequency and monetary, one row each; or orders with
 * customer, at and value. Records, or columns of equal length.
 * @param options - Definition, bins, thresholds; `asOf` with orders.
 * @returns The customers with scores, code and segment, in the order of their first row, and the cuts;
 * without rows no customers. Warning "all-equal" for each dimension in which nobody differs, "tied-cuts"
 * for each one in which so many are alike that bins stay empty.
 * @throws {@link CxMetricsError} `invalid-time` for what is no instant; `inconsistent` for an order
 * after `asOf`, a customer with two rows, `asOf` without orders, cuts that do not ascend, or `bins`
 * and `thresholds` where they do not belong; `not-a-number`, `not-finite`, `not-integer` or
 * `out-of-range` for a number; `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { rfm } from "cx-metrics";
 *
 * const orders = [
 *   { customer: "ann", at: "2026-06-28", value: 90 },
 *   { customer: "ann", at: "2026-05-02", value: 60 },
 *   { customer: "bob", at: "2025-11-20", value: 15 },
 * ];
 * const { customers } = rfm(orders, {
 *   asOf: "2026-07-01",
 *   definition: "thresholds",
 *   thresholds: { recency: [30, 90, 180], frequency: [2, 4, 8], monetary: [50, 100, 200] },
 * });
 * customers.map(({ customer, code }) => `${customer} ${code}`); // => ["ann 423", "bob 111"]
 * customers[1]?.segment; // => "lost"
 * ```
 *
 * @see {@link clv} for what a customer is worth.
 * @see Hughes (1994), Strategic Database Marketing. The names of the segments are those of the R
 * package rfm.
 * @public
 */
export function rfm(rows: Rows<RfmCustomer> | Rows<RfmOrder>, options: RfmOptions = {}): RfmResult {
  const binning = readRfmOptions(NAME, options);
  const { definition, bins, thresholds } = binning;
  const purchases = readPurchases(NAME, rows, options.asOf);
  const scores = scorePurchases(purchases, definition, bins, thresholds);
  const { recency, frequency, monetary } = scores;
  const cuts = { recency: recency.cuts, frequency: frequency.cuts, monetary: monetary.cuts };
  const isAlike = (name: keyof RfmScores) => areEqual(purchases[name]);
  const { ids, asOf } = purchases;
  return {
    ...rfmEnvelope(binning, { n: ids.length, asOf, cuts, isAlike }),
    customers: listCustomers(purchases, scores, bins),
    cuts,
  };
}

function listCustomers(
  { ids, recency, frequency, monetary }: Purchases,
  scores: RfmScores,
  bins: RfmDimensions<number>,
): RfmScore[] {
  const cells: { code: string; segment: RfmSegment }[] = [];
  return ids.map((id, i): RfmScore => {
    const r = scores.recency.scores[i] as number;
    const f = scores.frequency.scores[i] as number;
    const m = scores.monetary.scores[i] as number;
    const cell = 100 * r + 10 * f + m;
    cells[cell] ??= {
      code: String(cell),
      segment: segmentOf({ recency: r, frequency: f, monetary: m }, bins),
    };
    const { code, segment } = cells[cell];
    return {
      // No key is -0, which JSON does not know.
      customer: typeof id === "number" ? id + 0 : id,
      recency: recency[i] as number,
      frequency: frequency[i] as number,
      monetary: monetary[i] as number,
      r,
      f,
      m,
      code,
      segment,
    };
  });
}
