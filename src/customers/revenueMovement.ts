import { COUNT } from "../core/checkNumber.ts";
import { checkOptions } from "../core/checkOptions.ts";
import { fail } from "../core/fail.ts";
import { checkInstant, type Instant } from "../core/Instant.ts";
import { indexRows } from "../core/indexRows.ts";
import { openColumns } from "../core/openColumns.ts";
import type { Rows, Table } from "../core/Rows.ts";
import { readInstants } from "../core/readInstants.ts";
import { readNumbers } from "../core/readNumbers.ts";
import { checkCurrency, labelsOf, type RevenueMovement } from "./checkRevenue.ts";
import type { MovementOptions } from "./customerMovement.ts";
import { sortRows } from "./sortRows.ts";

/** A customer's monthly recurring revenue from a moment on. */
export interface RevenueChange {
  /** The customer; several changes may share it. */
  readonly customer: string | number;
  /** From when on. */
  readonly at: Instant;
  /** All that the customer pays a month, in whole minor units such as cents; 0 when it ends. */
  readonly mrr: number;
  /** The currency, the same in all rows; may be left out in all of them. */
  readonly currency?: string | null | undefined;
}

const NAME = "revenue-movement";

/**
 * Revenue movement: how monthly recurring revenue (MRR) went from the start of a period to its end,
 * split into new, expansion, reactivation, contraction and churn.
 *
 * @remarks
 * `end = start + new + expansion + reactivation - contraction - churn`, to the last unit. Each customer
 * is compared at the two ends of the period and counts once:
 *
 * | MRR at the start | at the end | counts as                                              |
 * | ---------------- | ---------- | ------------------------------------------------------ |
 * | above 0          | 0          | `churn`                                                |
 * | above 0          | above 0    | `expansion` or `contraction` by the difference         |
 * | 0                | above 0    | `new`, or `reactivation` of who ever paid before `from` |
 *
 * What happens within the period and is over at its end does not show: who starts and cancels in
 * one month is neither new nor churned. A month without rows changes nothing. The period is half
 * open: a change exactly at `from` belongs to it, one at `to` to the next, so that one period's end
 * is the next one's start.
 *
 * Amounts are whole minor units (cents, or yen, which have none), because only whole numbers add up
 * exactly. All rows are in one currency: convert first.
 *
 * Additive over customers: all changes of one customer must be in one call. Periods never add.
 *
 * Cost: linear in the rows where each customer's come in order of time, n log n otherwise.
 *
 * @param changes - Records of customer, at, mrr and currency, or columns of equal length.
 * @param options - The period.
 * @returns The tally that {@link revenueChurn} and its relatives finish; losses are positive amounts.
 * @throws {@link CxMetricsError} `not-integer`, `out-of-range`, `not-a-number` or `not-finite` for an
 * MRR; `mixed-currency` where rows differ in currency, or only some have one; `inconsistent` where one
 * customer has two MRRs at one instant or the period ends before it starts; `invalid-time`,
 * `invalid-shape`, `unknown-option`.
 *
 * @example One who upgrades, one who leaves, one who comes back
 * ```ts
 * import { revenueChurn, revenueMovement } from "cx-metrics";
 *
 * const march = revenueMovement(
 *   [
 *     { customer: "a", at: "2025-06-01", mrr: 5000 },
 *     { customer: "a", at: "2026-03-10", mrr: 8000 },
 *     { customer: "b", at: "2025-09-01", mrr: 3000 },
 *     { customer: "b", at: "2026-03-20", mrr: 0 },
 *     { customer: "c", at: "2024-01-01", mrr: 2000 },
 *     { customer: "c", at: "2025-01-01", mrr: 0 },
 *     { customer: "c", at: "2026-03-05", mrr: 2500 },
 *   ],
 *   { from: "2026-03-01", to: "2026-04-01" },
 * );
 * march.start; // => 8000
 * march.expansion; // => 3000
 * march.churn; // => 3000
 * march.reactivation; // => 2500
 * march.end; // => 10500
 * revenueChurn(march).value; // => 37.5
 * ```
 *
 * @see {@link revenueChurn}, {@link grossRevenueRetention}, {@link netRevenueRetention},
 * {@link quickRatio}, {@link mrrGrowth}; {@link customerMovement} for heads.
 * @public
 */
export function revenueMovement(
  changes: Rows<RevenueChange>,
  options: MovementOptions,
): RevenueMovement {
  checkOptions(NAME, options, ["from", "to"]);
  const from = checkInstant(NAME, ["options", "from"], options.from);
  const to = checkInstant(NAME, ["options", "to"], options.to);
  if (to <= from) fail("inconsistent", NAME, ["options", "to"], to, `an end after ${from}`);
  const table = openColumns(NAME, "changes", changes, ["customer", "at", "mrr"], ["currency"]);
  const index = indexRows(NAME, table, "customer");
  const at = readInstants(NAME, table, "at");
  const mrr = readAmounts(table);
  const labels = labelsOf(from, to, readCurrency(table));
  const { rows, starts } = sortRows(index, at);
  refuseContradictions(table, rows, index.of, at, mrr);
  const sums: Sums = {
    start: 0,
    new: 0,
    expansion: 0,
    reactivation: 0,
    contraction: 0,
    churn: 0,
    end: 0,
  };
  for (let customer = 0; customer < index.ids.length; customer++) {
    let before = 0;
    let after = 0;
    let hasPaid = false;
    for (let i = starts[customer] as number; i < (starts[customer + 1] as number); i++) {
      const row = rows[i] as number;
      const amount = mrr[row] as number;
      const instant = at[row] as number;
      if (instant < from) {
        before = amount;
        hasPaid ||= amount > 0;
      }
      if (instant < to) after = amount;
    }
    addCustomer(sums, before, after, hasPaid);
  }
  const most = sums.start + sums.new + sums.expansion + sums.reactivation;
  if (most > Number.MAX_SAFE_INTEGER) {
    fail("out-of-range", NAME, ["changes"], most, "amounts whose sum is below 2 ** 53");
  }
  return { labels, ...sums };
}

type Sums = { -readonly [Part in Exclude<keyof RevenueMovement, "labels">]: number };

function addCustomer(sums: Sums, before: number, after: number, hasPaid: boolean): void {
  sums.start += before;
  sums.end += after;
  if (before === 0) sums[hasPaid ? "reactivation" : "new"] += after;
  else if (after === 0) sums.churn += before;
  else if (after > before) sums.expansion += after - before;
  else sums.contraction += before - after;
}

function readAmounts(table: Table): Float64Array {
  const amounts = readNumbers(NAME, table, "mrr", COUNT);
  const row = amounts.findIndex((amount) => !Number.isInteger(amount));
  if (row >= 0) {
    const expected = "whole minor units, such as cents";
    fail("not-integer", NAME, table.place(row, "mrr"), amounts[row], expected);
  }
  return amounts;
}

function readCurrency(table: Table): string | undefined {
  if (!table.has("currency")) return undefined;
  let first: string | undefined;
  for (let row = 0; row < table.length; row++) {
    const place = table.place(row, "currency");
    const currency = checkCurrency(NAME, place, table.cell(row, "currency") ?? undefined);
    if (row === 0) first = currency;
    if (currency !== first) {
      const expected = `${first ?? "none"}, as in the rows before: amounts of one currency`;
      fail("mixed-currency", NAME, place, currency, expected);
    }
  }
  return first;
}

/** Which of two MRRs holds would hang on the order of the rows. */
function refuseContradictions(
  table: Table,
  rows: Uint32Array,
  of: Uint32Array,
  at: Float64Array,
  mrr: Float64Array,
): void {
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i] as number;
    const last = rows[i - 1] as number;
    if (of[row] === of[last] && at[row] === at[last] && mrr[row] !== mrr[last]) {
      const expected = `${mrr[last]}, as another row has for this customer and instant`;
      fail("inconsistent", NAME, table.place(row, "mrr"), mrr[row], expected);
    }
  }
}
