import type { CxMetricsError, CxMetricsErrorCode } from "../core/CxMetricsError.ts";
import { duckdb } from "../sql/dialects/duckdb.ts";
import { quoteName } from "../sql/quoteName.ts";
import type { Asked } from "./Asked.ts";
import { PLACES, placeRow } from "./placeRow.ts";
import type { Role } from "./Role.ts";
import type { Session } from "./Session.ts";
import { UNREADABLE } from "./typeColumns.ts";

const EXPECTED: Readonly<
  Record<Role, readonly [code: CxMetricsErrorCode, expected: string] | null>
> = {
  key: null,
  text: null,
  number: ["not-a-number", "a plain number such as 7 or 3.5"],
  truth: ["invalid-shape", "true or false"],
  instant: ["invalid-time", "a date, an instant with Z or an offset, or epoch milliseconds"],
};

/** The first cell that could not be read, if that is what ended a query. */
export async function findUnreadable(
  session: Session,
  { name, columns }: Asked,
  error: CxMetricsError,
): Promise<CxMetricsError | null> {
  const { format, text } = columns.opened;
  const [, place] = UNREADABLE.exec(String(error.received)) ?? [];
  const column = columns.read[Number(place)];
  const expected = column === undefined ? null : EXPECTED[column.role];
  if (column === undefined || expected === null || format === null) return null;
  const { ways, given } = column.reading;
  const selected = [...PLACES[format], `${quoteName(duckdb, column.name)} AS "cx_cell"`];
  const faults = `SELECT ${selected.join(", ")} FROM ${text} QUALIFY COALESCE(${ways.join(", ")}) IS NULL AND ${given}`;
  return placeRow(
    session,
    { format, text },
    { text: faults, params: [] },
    {
      name,
      column: column.name,
      code: expected[0],
      expected: expected[1],
      received: (cell) => cell,
    },
  );
}
