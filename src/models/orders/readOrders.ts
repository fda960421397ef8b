import { MONEY } from "../../core/checkNumber.ts";
import { DAY } from "../../core/DAY.ts";
import { indexRows } from "../../core/indexRows.ts";
import type { MetricWarning } from "../../core/MetricResult.ts";
import { openColumns } from "../../core/openColumns.ts";
import type { Table } from "../../core/Rows.ts";
import { readNumbers } from "../../core/readNumbers.ts";
import { readMoments } from "./readMoments.ts";
import type { OrderRules } from "./readOrderOptions.ts";

/** Orders as columns, each one in the same place of all. */
export interface OrderLog {
  readonly table: Table;
  /** The place of the order's customer in `ids`. */
  readonly of: Uint32Array;
  readonly ids: readonly (string | number)[];
  readonly at: Float64Array;
  /** The number of the period it was placed in. */
  readonly period: Float64Array;
  /** Money, where any order has some. */
  readonly money: Float64Array | undefined;
  readonly warnings: readonly MetricWarning[];
}

/**
 * Reads orders, and numbers the periods they were placed in.
 *
 * @internal
 */
export function readOrders(name: string, orders: unknown, rules: OrderRules): OrderLog {
  const table = openColumns(name, "orders", orders, ["customer", "at"], ["value"]);
  const { of, ids } = indexRows(name, table, "customer");
  const at = readMoments(name, table, "at", rules.zone);
  const { mergeWithin } = rules.used;
  return {
    table,
    of,
    ids,
    at,
    period: mergeWithin === "none" ? at : at.map(rules.periodOf),
    money: hasMoney(table) ? readNumbers(name, table, "value", MONEY) : undefined,
    warnings: mergeWithin === "none" ? [] : warnOfDates(at, rules),
  };
}

/** A field that is there, but nowhere filled in, is none. */
function hasMoney(table: Table): boolean {
  if (table.column("value") !== undefined) return true;
  for (let row = 0; row < table.length; row++)
    if (table.cell(row, "value") !== undefined) return true;
  return false;
}

/** Dates that a reader turned into midnights of UTC fall on the day before in the Americas. */
function warnOfDates(at: Float64Array, { zone, used }: OrderRules): MetricWarning[] {
  const isSlipped = (ms: number) => ms % DAY === 0 && ms < zone.startOf(ms / DAY);
  if (at.length === 0 || !at.every(isSlipped)) return [];
  return [
    {
      code: "dates-in-utc",
      message: `all orders are at 00:00 UTC, the day before in ${used.timeZone}: give dates such as "2026-03-01", or the time zone UTC`,
    },
  ];
}
