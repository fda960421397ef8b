import { fail } from "./fail.ts";
import { isRecord } from "./isRecord.ts";
import { openTable, type Table } from "./Rows.ts";

/**
 * Opens rows of the named fields; columns of other names are left alone, of whatever length. A
 * column that is not there is missing as a whole; of records each row says for itself what it lacks.
 *
 * @internal
 */
export function openColumns(
  metric: string,
  name: string,
  rows: unknown,
  required: readonly string[],
  optional: readonly string[] = [],
): Table {
  if (!isRecord(rows)) return openTable(metric, name, rows);
  const columns: Record<string, unknown> = {};
  for (const field of [...required, ...optional]) {
    const column = rows[field];
    if (column !== undefined) columns[field] = column;
    else if (required.includes(field))
      fail("invalid-shape", metric, [name, field], column, "a column");
  }
  return openTable(metric, name, columns);
}

/**
 * Whether an input is meant as rows, right or wrong: a list, or columns of some of these names.
 *
 * @internal
 */
export function isTable(input: unknown, fields: readonly string[]): boolean {
  return Array.isArray(input) || (isRecord(input) && fields.some((field) => field in input));
}
