import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import { openColumns } from "../core/openColumns.ts";
import { openTable, type Table } from "../core/Rows.ts";

/** Customers, and whether a single one was given. */
export interface OpenCustomers {
  readonly table: Table;
  readonly single: boolean;
}

/**
 * Opens one customer, or a table of them, of the named fields; other fields are left alone.
 *
 * @internal
 */
export function openCustomers(
  name: string,
  customers: unknown,
  required: readonly [string, ...string[]],
  optional: readonly string[] = [],
): OpenCustomers {
  if (
    isRecord(customers) &&
    isRecord(customers["customers"]) &&
    customers[required[0]] === undefined
  )
    fail("invalid-shape", name, ["customers"], customers, "its own field customers, a table");
  if (!isSingle(customers, required)) {
    return { table: openColumns(name, "customers", customers, required, optional), single: false };
  }
  const table = openTable(name, "customer", [customers]);
  return { table: { ...table, place: (_, field) => ["customer", field] }, single: true };
}

/** A record of a customer, of whose fields none is a column. */
function isSingle(customers: unknown, fields: readonly string[]): boolean {
  if (!isRecord(customers)) return false;
  return !fields.some((field) => typeof customers[field] === "object" && customers[field] !== null);
}
