import type { CxMetricsErrorPath } from "./CxMetricsError.ts";
import { fail } from "./fail.ts";
import { isRecord } from "./isRecord.ts";

/**
 * A table: records, or columns of equal length.
 *
 * @typeParam Row - One record.
 * @public
 */
export type Rows<Row> = readonly Row[] | { readonly [Field in keyof Row]: ArrayLike<Row[Field]> };

/** A table as the number of its rows and a way to read a cell. */
export interface Table {
  /** How many rows. */
  readonly length: number;
  /** The number of its first row, for messages. */
  readonly first: number;
  /** Whether any row has the field. */
  readonly has: (field: string) => boolean;
  /** The cell; `undefined` where the row has no such field. */
  readonly cell: (row: number, field: string) => unknown;
  /** The whole column; `undefined` where the table holds records, or has no such column. */
  readonly column: (field: string) => ArrayLike<unknown> | undefined;
  /** Where the cell is, for messages. */
  readonly place: (row: number, field: string) => CxMetricsErrorPath;
}

/**
 * Reads records and columns alike, without copying either.
 *
 * @internal
 */
export function openTable(metric: string, name: string, rows: unknown, first = 0): Table {
  const place = (row: number, field: string) => [name, first + row, field] as const;
  if (Array.isArray(rows)) {
    return {
      length: rows.length,
      first,
      has: (field) => rows.some((row: unknown) => isRecord(row) && field in row),
      cell: (row, field) => {
        const record: unknown = rows[row];
        if (!isRecord(record))
          fail("invalid-shape", metric, [name, first + row], record, "a record");
        return record[field];
      },
      column: () => undefined,
      place,
    };
  }
  if (!isRecord(rows) || Symbol.iterator in rows || Symbol.asyncIterator in rows)
    fail("invalid-shape", metric, [name], rows, "records or columns");
  const columns = rows as Readonly<Record<string, ArrayLike<unknown> | undefined>>;
  let length: number | undefined;
  for (const [field, column] of Object.entries(columns)) {
    if (column === undefined) continue;
    const size: unknown = typeof column === "object" ? column?.length : undefined;
    if (typeof size !== "number") fail("invalid-shape", metric, [name, field], column, "a column");
    length ??= size;
    if (size !== length) fail("inconsistent", metric, [name, field], size, `${length} cells`);
  }
  return {
    length: length ?? 0,
    first,
    has: (field) => columns[field] !== undefined,
    cell: (row, field) => columns[field]?.[row],
    column: (field) => columns[field],
    place,
  };
}
