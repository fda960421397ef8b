import type { MetricResult } from "../../core/MetricResult.ts";
import type { RfmDimensions, RfmSegment } from "../../value/RfmResult.ts";
import { rfmEnvelope } from "../../value/rfmEnvelope.ts";
import { segmentOf } from "../../value/segmentOf.ts";
import { checkGuards } from "../checkGuards.ts";
import { listRows } from "../finishRows.ts";
import { seenGroups } from "../plans/seenRows.ts";
import { groups } from "../Relation.ts";
import { openRow } from "../TallyRow.ts";
import { type OpenRfm, openRfm, type RfmSpec } from "./openRfm.ts";
import type { Passes } from "./Pass.ts";
import { scoreCustomers } from "./scoreCustomers.ts";
import { writeQuery } from "./writeQuery.ts";

/**
 * How many customers have the same three scores.
 *
 * @public
 */
export interface RfmCell {
  /** The score of recency. */
  readonly r: number;
  /** The score of frequency. */
  readonly f: number;
  /** The score of monetary value. */
  readonly m: number;
  /** The three digits. */
  readonly code: string;
  /** The segment that the code belongs to. */
  readonly segment: RfmSegment;
  /** How many customers. */
  readonly customers: number;
}

/**
 * RFM of a warehouse: customers counted by score.
 *
 * @public
 */
export interface RfmCellsResult extends MetricResult<null> {
  /** The cells that have customers, by code. */
  readonly cells: readonly RfmCell[];
  /** Where the bins begin. */
  readonly cuts: RfmDimensions<readonly number[]>;
}

/**
 * RFM of orders in a warehouse, as customers counted by score and segment: at most 729 rows leave it.
 *
 * @remarks
 * The first query counts the values of recency, frequency and monetary, of which this library makes the
 * cuts; the second one scores every customer by them. No `NTILE`, which scores equal customers by row
 * order, and no window over all rows. Cuts and cells are those that `rfm` makes of the same orders, for
 * money in whole minor units to the last bit. Thresholds need one query, unless one of money is a fraction.
 *
 * Cost: the first query hands over a row for each value that differs, so at most three a customer.
 *
 * @param spec - Dialect, source, columns and the options of `rfm`, `asOf` among them.
 * @returns The passes, for {@link runPasses}.
 * @throws {@link CxMetricsError} `unknown-definition` for "nested" and "equal-size"; `inconsistent` for an
 * order after `asOf` or a cell that is missing, with how many rows; otherwise as `rfm` and {@link compile}.
 *
 * @example
 * ```ts
 * import { duckdb, rfmPasses, table } from "cx-metrics/sql";
 *
 * const passes = rfmPasses({
 *   dialect: duckdb,
 *   from: table("orders"),
 *   input: { customer: "customer_id", at: "ordered_at", value: "cents" },
 *   options: {
 *     asOf: "2026-07-01",
 *     definition: "thresholds",
 *     thresholds: { recency: [30, 90], frequency: [2, 4], monetary: [5000, 10000] },
 *   },
 * });
 * passes.next([]).done; // => false
 * const row = { cx_r: 3, cx_f: 1, cx_m: 2, cx_customers: 40n, cx_bad: 0, cx_refused: 0, cx_seen: 55n };
 * const step = passes.next([row]);
 * step.done === true && step.value.cells[0]?.code; // => "312"
 * ```
 *
 * @see {@link rfmCustomerPasses} for each customer's scores.
 * @public
 */
export function rfmPasses(spec: RfmSpec): Passes<RfmCellsResult> {
  return countCells(openRfm("rfm-passes", spec));
}

function* countCells(open: OpenRfm): Passes<RfmCellsResult> {
  const { asOf, binning, dialect, guards } = open;
  const { scored, cuts, isAlike } = yield* scoreCustomers(open);
  const counted = groups(scored, ["r", "f", "m"], { ...seenGroups, customers: { kind: "count" } });
  const columns = ["r", "f", "m", "customers", "bad", "refused", "seen"];
  const rows = listRows(yield writeQuery(dialect, counted, columns)).map(openRow);
  checkGuards(rows, guards);
  const cells = rows
    .map((row): RfmCell => {
      const [r, f, m] = [row.count("r"), row.count("f"), row.count("m")];
      const segment = segmentOf({ recency: r, frequency: f, monetary: m }, binning.bins);
      return { r, f, m, code: `${r}${f}${m}`, segment, customers: row.count("customers") };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const n = cells.reduce((sum, { customers }) => sum + customers, 0);
  return { ...rfmEnvelope(binning, { n, asOf, cuts, isAlike }), cells, cuts };
}
