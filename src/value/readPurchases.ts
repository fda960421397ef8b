import { addTo } from "../core/addTo.ts";
import { checkId } from "../core/checkId.ts";
import { COUNT, MONEY } from "../core/checkNumber.ts";
import { DAY } from "../core/DAY.ts";
import { fail } from "../core/fail.ts";
import { checkInstant, type Instant } from "../core/Instant.ts";
import { indexRows } from "../core/indexRows.ts";
import { isRecord } from "../core/isRecord.ts";
import { openColumns } from "../core/openColumns.ts";
import type { Table } from "../core/Rows.ts";
import { readInstants } from "../core/readInstants.ts";
import { readNumbers } from "../core/readNumbers.ts";
import type { RfmDimensions } from "./RfmResult.ts";

/** One order of one customer. */
export interface RfmOrder {
  /** The customer; several orders may share it. */
  readonly customer: string | number;
  /** When it was placed. */
  readonly at: Instant;
  /** Its money; a refund is negative. */
  readonly value: number;
}

/** What customers bought, each one in the same place of all lists. */
export interface Purchases extends RfmDimensions<Float64Array> {
  readonly ids: readonly (string | number)[];
  /** Where days were counted from, in epoch milliseconds; `undefined` for customers summed up. */
  readonly asOf: number | undefined;
}

/**
 * Reads customers that are summed up already, or sums up their orders: a field `recency` tells.
 *
 * @internal
 */
export function readPurchases(metric: string, input: unknown, asOf: unknown): Purchases {
  if (hasRecency(input)) {
    const fields = ["customer", "recency", "frequency", "monetary"];
    return readCustomers(metric, openColumns(metric, "customers", input, fields), asOf);
  }
  return readOrders(
    metric,
    openColumns(metric, "orders", input, ["customer", "at", "value"]),
    asOf,
  );
}

/** Whether the rows are customers summed up, not orders, which a join may have given a blank recency. */
function hasRecency(input: unknown): boolean {
  const isThere = (recency: unknown): boolean => recency !== null && recency !== undefined;
  if (Array.isArray(input)) return input.some((row) => isRecord(row) && isThere(row["recency"]));
  const column: unknown = isRecord(input) ? input["recency"] : undefined;
  if (typeof column !== "object" || column === null) return false;
  const cells = Array.from(column as ArrayLike<unknown>);
  return cells.length === 0 || cells.some(isThere);
}

function readCustomers(metric: string, table: Table, asOf: unknown): Purchases {
  if (asOf !== undefined)
    fail("inconsistent", metric, ["options", "asOf"], asOf, "none: the customers have a recency");
  return {
    ids: readIds(metric, table),
    asOf: undefined,
    recency: readNumbers(metric, table, "recency", COUNT),
    frequency: readNumbers(metric, table, "frequency", COUNT),
    monetary: readNumbers(metric, table, "monetary", MONEY),
  };
}

/** The customers, each of them once. Of records a set tells that in half the time of an index. */
function readIds(metric: string, table: Table): readonly (string | number)[] {
  if (table.column("customer") !== undefined) {
    const { of, ids } = indexRows(metric, table, "customer");
    return ids.length === table.length ? ids : refuseTwice(metric, table, of);
  }
  const ids = Array.from({ length: table.length }, (_, row) => {
    const id = table.cell(row, "customer");
    return typeof id === "string" ? id : checkId(metric, table.place(row, "customer"), id);
  });
  if (new Set(ids).size === ids.length) return ids;
  return refuseTwice(metric, table, indexRows(metric, table, "customer").of);
}

function refuseTwice(metric: string, table: Table, of: Uint32Array): never {
  const again = of.findIndex((first, row) => first !== row);
  const place = table.place(again, "customer");
  return fail("inconsistent", metric, place, table.cell(again, "customer"), "one row a customer");
}

function readOrders(metric: string, table: Table, asOf: unknown): Purchases {
  const nothing = asOf === undefined && table.length === 0;
  const end = nothing ? undefined : checkInstant(metric, ["options", "asOf"], asOf);
  const { of, ids } = indexRows(metric, table, "customer");
  const at = readInstants(metric, table, "at");
  const value = readNumbers(metric, table, "value", MONEY);
  const recency = new Float64Array(ids.length).fill(Number.POSITIVE_INFINITY);
  const frequency = new Float64Array(ids.length);
  const monetary = new Float64Array(ids.length);
  const lost = new Float64Array(ids.length);
  for (let row = 0; row < table.length; row++) {
    const customer = of[row] as number;
    const days = ((end as number) - (at[row] as number)) / DAY;
    if (days < 0)
      fail("inconsistent", metric, table.place(row, "at"), at[row], `no later than asOf, ${end}`);
    if (days < (recency[customer] as number)) recency[customer] = days;
    frequency[customer] = (frequency[customer] as number) + 1;
    // Compensated, so that the order of the rows does not matter.
    addTo(monetary, lost, customer, value[row] as number);
  }
  for (let customer = 0; customer < ids.length; customer++) {
    monetary[customer] = (monetary[customer] as number) + (lost[customer] as number);
  }
  return { ids, asOf: end, recency, frequency, monetary };
}
