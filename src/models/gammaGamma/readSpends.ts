import type { CxMetricsErrorPath } from "../../core/CxMetricsError.ts";
import { checkNumber, MONEY, WHOLE_COUNT } from "../../core/checkNumber.ts";
import { fail } from "../../core/fail.ts";
import type { Table } from "../../core/Rows.ts";
import { keepRows } from "../keepRows.ts";
import { openCustomers } from "../openCustomers.ts";
import { readCounts } from "../readCounts.ts";
import { readDoubles } from "../readDoubles.ts";

/** Spend as columns, and whether a single customer was given. */
export interface Spends {
  readonly length: number;
  readonly single: boolean;
  /** Where a field of a row is, for messages. */
  readonly place: Table["place"];
  readonly frequency: Float64Array;
  /** 0 where frequency is 0. */
  readonly monetaryValue: Float64Array;
}

/** The customers who bought again, and how many did not. */
export interface RepeatSpends {
  readonly length: number;
  readonly frequency: Float64Array;
  readonly monetaryValue: Float64Array;
  readonly count: Float64Array;
  /** The sum of the counts. */
  readonly n: number;
  /** The sum of the counts of those who bought once. */
  readonly noRepeat: number;
}

/**
 * Reads one customer or many for a prediction.
 *
 * @internal
 */
export function readSpends(name: string, customers: unknown): Spends {
  const { table, single } = openCustomers(name, customers, ["frequency"], ["monetaryValue"]);
  return { length: table.length, single, place: table.place, ...readFields(name, table) };
}

/**
 * Reads the customers that a model is fitted to: those who bought again, one at least.
 *
 * @internal
 */
export function readRepeatSpends(name: string, customers: unknown): RepeatSpends {
  const { table } = openCustomers(name, customers, ["frequency"], ["monetaryValue", "count"]);
  const { frequency, monetaryValue } = readFields(name, table);
  const count = readCounts(name, table);
  let [n, noRepeat] = [0, 0];
  for (let row = 0; row < count.length; row++) {
    if (frequency[row] === 0) noRepeat += count[row] as number;
    else n += count[row] as number;
  }
  if (!(n > 0)) fail("inconsistent", name, ["customers"], customers, "some who bought again");
  const rows = { length: count.length, frequency, monetaryValue, count, n, noRepeat };
  return keepRows(rows, (row) => frequency[row] !== 0 && count[row] !== 0);
}

function readFields(name: string, table: Table) {
  const frequency = readDoubles(name, table, "frequency", WHOLE_COUNT);
  const monetaryValue = new Float64Array(table.length);
  const column = table.column("monetaryValue");
  for (let row = 0; row < table.length; row++) {
    const spend = column === undefined ? table.cell(row, "monetaryValue") : column[row];
    if ((frequency[row] as number) > 0)
      monetaryValue[row] = isSpend(spend)
        ? spend
        : refuse(name, table.place(row, "monetaryValue"), spend);
    else if (spend !== 0 && spend !== null && spend !== undefined)
      refuseOfOneTimer(name, table.place(row, "monetaryValue"), spend);
  }
  return { frequency, monetaryValue };
}

/** Amounts beyond it are no money, and their ratios end the range of doubles. */
function isSpend(spend: unknown): spend is number {
  return typeof spend === "number" && spend >= 1e-100 && spend <= Number.MAX_SAFE_INTEGER;
}

function refuse(name: string, place: CxMetricsErrorPath, spend: unknown): never {
  const remedy =
    "an amount above 0: settle refunds and orders of 0 before, see the policies of summarizeOrders";
  return fail("out-of-range", name, place, checkNumber(name, place, spend, MONEY), remedy);
}

function refuseOfOneTimer(name: string, place: CxMetricsErrorPath, spend: unknown): never {
  const remedy = "0 or nothing, since frequency is 0 and the first purchase does not count";
  return fail("inconsistent", name, place, checkNumber(name, place, spend), remedy);
}
