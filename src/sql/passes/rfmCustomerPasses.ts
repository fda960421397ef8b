import { DAY } from "../../core/DAY.ts";
import { orderIds } from "../../value/orderIds.ts";
import type { RfmResult, RfmScore } from "../../value/RfmResult.ts";
import { rfmEnvelope } from "../../value/rfmEnvelope.ts";
import { segmentOf } from "../../value/segmentOf.ts";
import { checkGuards } from "../checkGuards.ts";
import { listRows } from "../finishRows.ts";
import { openRow, type Row } from "../TallyRow.ts";
import { type OpenRfm, openRfm, type RfmSpec } from "./openRfm.ts";
import type { Passes } from "./Pass.ts";
import { readCustomer } from "./readCustomer.ts";
import { scoreCustomers } from "./scoreCustomers.ts";
import { writeQuery } from "./writeQuery.ts";

const NAME = "rfm-customer-passes";

const COLUMNS = [
  "customer",
  "recency",
  "frequency",
  "monetary",
  "r",
  "f",
  "m",
  "bad",
  "refused",
  "seen",
];

/**
 * RFM of orders in a warehouse, customer by customer: what `rfm` makes of the same orders.
 *
 * @remarks
 * As {@link rfmPasses}, but the last query hands over every customer: its text can as well fill a table of
 * the warehouse. Customers come in the order of their ids, numbers before strings.
 *
 * Cost: a row a customer, besides those of {@link rfmPasses}.
 *
 * @param spec - Dialect, source, columns and the options of `rfm`, `asOf` among them.
 * @returns The passes, for {@link runPasses}.
 * @throws {@link CxMetricsError} as {@link rfmPasses}.
 *
 * @example
 * ```ts
 * import { duckdb, rfmCustomerPasses, table } from "cx-metrics/sql";
 *
 * const passes = rfmCustomerPasses({
 *   dialect: duckdb,
 *   from: table("orders"),
 *   input: { customer: "customer_id", at: "ordered_at", value: "cents" },
 *   options: { asOf: "2026-07-01" },
 * });
 * passes.next([]).done; // => false
 * ```
 *
 * @public
 */
export function rfmCustomerPasses(spec: RfmSpec): Passes<RfmResult> {
  return listCustomers(openRfm(NAME, spec));
}

function* listCustomers(open: OpenRfm): Passes<RfmResult> {
  const { asOf, binning, dialect, guards } = open;
  const { scored, cuts, isAlike } = yield* scoreCustomers(open);
  const rows = listRows(yield writeQuery(dialect, scored, COLUMNS));
  checkGuards(rows.map(openRow), guards);
  const listed = rows.map((row, i) => readScore(row, i, open));
  const ids = listed.map(({ customer }) => customer);
  const order = orderIds(ids, [...ids.keys()]);
  const customers = order.map((place) => listed[place] as RfmScore);
  const envelope = rfmEnvelope(binning, { n: customers.length, asOf, cuts, isAlike });
  return { ...envelope, customers, cuts };
}

function readScore(given: Row, index: number, { binning }: OpenRfm): RfmScore {
  const row = openRow(given, index);
  const [r, f, m] = [row.count("r"), row.count("f"), row.count("m")];
  return {
    customer: readCustomer(NAME, given, index),
    recency: row.sum("recency") / DAY,
    frequency: row.count("frequency"),
    monetary: row.amount("monetary"),
    r,
    f,
    m,
    code: `${r}${f}${m}`,
    segment: segmentOf({ recency: r, frequency: f, monetary: m }, binning.bins),
  };
}
