import { checkNumber } from "../core/checkNumber.ts";
import { checkOptions } from "../core/checkOptions.ts";
import { DAY } from "../core/DAY.ts";
import type { Instant } from "../core/Instant.ts";
import { checkGuards } from "./checkGuards.ts";
import { choose, column, compare, type Expression, number, subtract } from "./Expression.ts";
import { listRows } from "./finishRows.ts";
import { type OrderSource, openOrders } from "./passes/openOrders.ts";
import type { Pass } from "./passes/Pass.ts";
import { readCustomer } from "./passes/readCustomer.ts";
import { writeQuery } from "./passes/writeQuery.ts";
import { columnsOf } from "./plans/columnsOf.ts";
import { seenGroups, seenRows } from "./plans/seenRows.ts";
import { groups, type Relation, rows } from "./Relation.ts";
import { openRow, type Row } from "./TallyRow.ts";
import { wholeInstant } from "./wholeInstant.ts";

/**
 * Orders to sum up.
 *
 * @public
 */
export interface OrderSummarySpec extends OrderSource {
  /** When the orders were looked at: none is later. */
  readonly asOf: Instant;
  /** How far the days of the shop are ahead of UTC, 0 unless given; daylight saving time has no part in it. */
  readonly utcOffsetMinutes?: number | undefined;
}

/**
 * What lifetime value models know of a customer; times are in days.
 *
 * @public
 */
export interface OrderSummary {
  /** The customer. */
  readonly customer: string | number;
  /** On how many days after the first one the customer ordered. */
  readonly frequency: number;
  /** Days from the first day with an order to the last one. */
  readonly recency: number;
  /** Days from the first day with an order to `asOf`. */
  readonly T: number;
  /** The mean money of the days after the first one; null where there are none. */
  readonly monetaryValue: number | null;
}

/**
 * A query whose rows are customers, and what reads them.
 *
 * @public
 */
export interface OrderSummaryQuery extends Pass {
  /** Turns rows into summaries, in their order. */
  readonly read: (rows: Iterable<Row>) => OrderSummary[];
}

const NAME = "order-summary";

/** Whole days that lift every instant there is above 0, where all engines take remainders alike. */
const LIFT = 100_000_000 * DAY;

/**
 * Orders summed up for lifetime value models in the warehouse: frequency, recency, T and monetary value
 * of each customer.
 *
 * @remarks
 * Orders of one day are one purchase, and the first day is no repeat: `frequency` counts the days after
 * it, `monetaryValue` is their mean money, as in Fader and Hardie's papers. Days are those of UTC, or of a
 * fixed offset from it; a zone with daylight saving time has two of them a year. `summarizeOrders` of
 * `cx-metrics/models` does the same to rows, in any time zone and unit.
 *
 * Cost: a row a customer; two groups and a window by customer in the engine.
 *
 * @param spec - Dialect, source, columns and `asOf`.
 * @returns The query's text, its parameters and the reader of its rows.
 * @throws {@link CxMetricsError} `invalid-time` for what is no instant, `not-integer` or `out-of-range` for
 * the offset, otherwise as {@link compile}. `read` throws `inconsistent` for an order after `asOf` or a cell
 * that is missing, with how many rows.
 *
 * @example
 * ```ts
 * import { duckdb, orderSummary, table } from "cx-metrics/sql";
 *
 * const { read } = orderSummary({
 *   dialect: duckdb,
 *   from: table("orders"),
 *   input: { customer: "customer_id", at: "ordered_at", value: "cents" },
 *   asOf: "2026-07-01",
 * });
 * const [first, last] = [Date.UTC(2026, 0, 1), Date.UTC(2026, 2, 2)];
 * const row = { cx_customer: 7, cx_days: 3, cx_first: first, cx_last: last, cx_repeated: 5000 };
 * const [summary] = read([{ ...row, cx_bad: 0, cx_refused: 0, cx_seen: 4 }]);
 * summary; // => { customer: 7, frequency: 2, recency: 60, T: 181, monetaryValue: 2500 }
 * ```
 *
 * @see {@link rfmCustomerPasses} for scores.
 * @see Fader and Hardie (2005), "RFM and CLV: Using Iso-Value Curves for Customer Base Analysis".
 * @public
 */
export function orderSummary(spec: OrderSummarySpec): OrderSummaryQuery {
  checkOptions(NAME, spec, ["dialect", "from", "input", "where", "asOf", "utcOffsetMinutes"]);
  const asOf = wholeInstant(NAME, ["asOf"], spec.asOf);
  const offset = readOffset(spec.utcOffsetMinutes);
  const { orders, guards } = openOrders(NAME, spec, asOf);
  const summed = sumDays(orders, offset);
  const columns = ["customer", "days", "first", "last", "repeated", "bad", "refused", "seen"];
  const end = Math.floor((asOf + offset) / DAY) * DAY;
  return {
    ...writeQuery(spec.dialect, summed, columns),
    read: (given) => {
      const listed = listRows(given);
      checkGuards(listed.map(openRow), guards);
      return listed.map((row, i) => readSummary(row, i, end));
    },
  };
}

function readOffset(minutes: unknown = 0): number {
  return (
    checkNumber(NAME, ["utcOffsetMinutes"], minutes, { min: -900, max: 900, whole: true }) * 60_000
  );
}

/** Customers with their days, of which the first one is no repeat. */
function sumDays(orders: Relation, offset: number): Relation {
  const later = (ms: number): Expression => ({
    kind: "arithmetic",
    operator: "+",
    left: column("at"),
    right: number(ms),
  });
  const dated = rows(orders, {
    ...columnsOf(["customer", "value", "bad"]),
    day: subtract(later(offset), { kind: "remainder", of: later(offset + LIFT), divisor: DAY }),
  });
  const daily = groups(dated, ["customer", "day"], {
    ...seenRows,
    value: { kind: "total", of: column("value") },
  });
  const beside = rows(daily, {
    ...columnsOf(["customer", "day", "value", "bad", "refused", "seen"]),
    start: { kind: "least-of", of: column("day"), partition: ["customer"] },
  });
  const isRepeat = compare(column("day"), ">", column("start"));
  return groups(beside, ["customer"], {
    ...seenGroups,
    days: { kind: "count" },
    first: { kind: "least", of: column("day") },
    last: { kind: "greatest", of: column("day") },
    repeated: { kind: "total", of: choose([[isRepeat, column("value")]], null) },
  });
}

function readSummary(given: Row, index: number, end: number): OrderSummary {
  const row = openRow(given, index);
  const [first, last] = [row.sum("first"), row.sum("last")];
  const frequency = row.count("days") - 1;
  return {
    customer: readCustomer(NAME, given, index),
    frequency,
    recency: (last - first) / DAY,
    T: (end - first) / DAY,
    monetaryValue: frequency === 0 ? null : row.amount("repeated") / frequency,
  };
}
