import { WHOLE_COUNT } from "../../core/checkNumber.ts";
import { fail } from "../../core/fail.ts";
import type { Table } from "../../core/Rows.ts";
import { readTruths } from "../../core/readTruths.ts";
import { dropEmpty } from "../keepRows.ts";
import { greatest } from "../numerics/greatest.ts";
import { openCustomers } from "../openCustomers.ts";
import { readCounts, totalOf } from "../readCounts.ts";
import { readDoubles } from "../readDoubles.ts";
import { NAME } from "./SbgModel.ts";

/** Subscriptions as columns, and whether a single one was given. */
export interface Subscriptions {
  readonly length: number;
  readonly single: boolean;
  readonly duration: Float64Array;
  /** 1 where it has ended. */
  readonly ended: Uint8Array;
}

/** Subscriptions with the number of customers that each stands for. */
export interface CountedSubscriptions extends Subscriptions {
  readonly count: Float64Array;
  /** The sum of the counts. */
  readonly n: number;
}

/**
 * Reads one customer or many for a prediction.
 *
 * @internal
 */
export function readTenures(customers: unknown): Subscriptions {
  const { table, single } = openCustomers(NAME, customers, ["duration"], ["ended"]);
  // A row that does not say so has not ended.
  const cell = (row: number, field: string) => {
    const given = table.cell(row, field);
    return given === undefined && field === "ended" ? false : given;
  };
  return { length: table.length, single, ...readFields({ ...table, cell }) };
}

/**
 * Reads the subscriptions that a model is fitted to: one at least that could have ended.
 *
 * @internal
 */
export function readSubscriptions(customers: unknown): CountedSubscriptions {
  const { table, single } = openCustomers(NAME, customers, ["duration", "ended"], ["count"]);
  const fields = readFields(table);
  const count = readCounts(NAME, table);
  const n = totalOf(NAME, count);
  const counted = dropEmpty({ length: table.length, single, ...fields, count, n });
  if (greatest(counted.duration) === 0)
    fail("inconsistent", NAME, ["customers"], "of duration 0 only", "one duration above 0");
  return counted;
}

function readFields(table: Table) {
  const duration = readDoubles(NAME, table, "duration", WHOLE_COUNT);
  const ended = readTruths(NAME, table, "ended");
  const never = ended.findIndex((end, row) => end === 1 && duration[row] === 0);
  if (never >= 0) {
    const place = table.place(never, "duration");
    fail("inconsistent", NAME, place, 0, "at least 1, since it has ended: the first period is 1");
  }
  return { duration, ended };
}
