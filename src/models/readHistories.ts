import { COUNT, type NumberRange, WHOLE_COUNT } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import type { Table } from "../core/Rows.ts";
import { dropEmpty } from "./keepRows.ts";
import { greatest } from "./numerics/greatest.ts";
import { openCustomers } from "./openCustomers.ts";
import { readCounts, totalOf } from "./readCounts.ts";
import { readDoubles } from "./readDoubles.ts";

/** Histories as columns, and whether a single one was given. */
export interface Histories {
  readonly length: number;
  readonly single: boolean;
  readonly frequency: Float64Array;
  readonly recency: Float64Array;
  readonly T: Float64Array;
}

/** Histories with the number of customers that each stands for. */
export interface CountedHistories extends Histories {
  readonly count: Float64Array;
  /** The sum of the counts. */
  readonly n: number;
}

/** How times are measured: continuously, or in whole opportunities, of which each has one purchase at most. */
export type Clock = "continuous" | "discrete";

const FIELDS = ["frequency", "recency", "T"] as const;

/**
 * Reads one customer or many for a prediction.
 *
 * @internal
 */
export function readHistories(
  name: string,
  customers: unknown,
  clock: Clock = "continuous",
): Histories {
  const { table, single } = openCustomers(name, customers, FIELDS);
  return { length: table.length, single, ...readFields(name, table, clock) };
}

/**
 * Reads the customers that a model is fitted to: one at least who was observed for some time. Those who came
 * at the very end add nothing to a likelihood.
 *
 * @internal
 */
export function readCountedHistories(
  name: string,
  customers: unknown,
  clock: Clock = "continuous",
): CountedHistories {
  const { table, single } = openCustomers(name, customers, FIELDS, ["count"]);
  const fields = readFields(name, table, clock);
  const count = readCounts(name, table);
  const n = totalOf(name, count);
  const counted = dropEmpty({ length: table.length, single, ...fields, count, n });
  if (greatest(counted.T) === 0)
    fail("inconsistent", name, ["customers"], "of T = 0 only", "one customer with a T above 0");
  return counted;
}

function readFields(name: string, table: Table, clock: Clock) {
  const range: NumberRange = clock === "discrete" ? WHOLE_COUNT : COUNT;
  const frequency = readDoubles(name, table, "frequency", WHOLE_COUNT);
  const recency = readDoubles(name, table, "recency", range);
  const T = readDoubles(name, table, "T", range);
  for (let row = 0; row < table.length; row++) {
    const x = frequency[row] as number;
    const last = recency[row] as number;
    const least = clock === "discrete" ? x : 0;
    if (last > (T[row] as number) || last < least || (x === 0) !== (last === 0))
      refuse(name, table, row, [x, last, T[row] as number]);
  }
  return { frequency, recency, T };
}

function refuse(
  name: string,
  table: Table,
  row: number,
  [x, last, end]: readonly [number, number, number],
): never {
  const place = table.place(row, "recency");
  if (last > end) fail("inconsistent", name, place, last, `at most T, which is ${end}`);
  if (x === 0) fail("inconsistent", name, place, last, "0, since frequency is 0");
  if (last === 0)
    fail("inconsistent", name, place, last, `a number above 0, since frequency is ${x}`);
  return fail("inconsistent", name, place, last, `at least frequency, which is ${x}`);
}

/**
 * The share of the customers who bought again, who tell most; of nobody, that of one customer.
 *
 * @internal
 */
export function shareWithRepeats({ frequency, count, n }: CountedHistories): number {
  let loyal = 0;
  for (let row = 0; row < count.length; row++) {
    if ((frequency[row] as number) > 0) loyal += count[row] as number;
  }
  return Math.max(loyal, Math.min(1, n)) / n;
}
