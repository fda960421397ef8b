import { CxMetricsError, type CxMetricsErrorCode } from "../core/CxMetricsError.ts";
import type { Parameter } from "../sql/Expression.ts";
import type { FileFormat } from "./file.ts";
import type { Session } from "./Session.ts";

/** A cell that was refused, and what was expected of it. */
export interface Refusal {
  readonly name: string;
  readonly column: string;
  readonly code: CxMetricsErrorCode;
  readonly expected: string;
  /** The value that was refused, of its cell: as a number, or where it is known before its row is. */
  readonly received: (cell: unknown) => unknown;
}

/** Files of which rows are looked for. */
interface Files {
  readonly format: FileFormat;
  readonly text: string;
}

const FILE = 'filename AS "cx_file"';
const COUNTED = 'row_number() OVER () AS "cx_row"';

/** What a query takes along to tell where a row stands. */
export const PLACES: Readonly<Record<FileFormat, readonly string[]>> = {
  csv: [FILE, COUNTED],
  json: [FILE, COUNTED],
  parquet: [FILE, 'file_row_number AS "cx_row"'],
};

/** The first row of a query for `cx_file`, `cx_row` and `cx_cell`, as the error that it is. */
export async function placeRow(
  session: Session,
  files: Files,
  faults: { readonly text: string; readonly params: readonly Parameter[] },
  refusal: Refusal,
): Promise<CxMetricsError | null> {
  const order = files.format === "parquet" ? '"cx_file", "cx_row"' : '"cx_row"';
  const [found] = await session.run(
    `SELECT * FROM (${faults.text}) ORDER BY ${order} LIMIT 1`,
    faults.params,
  );
  if (found === undefined) return null;
  const { cx_file: file, cx_row: place, cx_cell: cell } = found;
  const row = Number(place) - (await startOf(session, files, String(file)));
  const { name, column, code, expected } = refusal;
  const received = refusal.received(cell);
  return new CxMetricsError(
    `${name}: ${file}, row ${row}, column ${JSON.stringify(column)} is ${show(received)}, expected ${expected}`,
    { code, path: [String(file), row, column], received },
  );
}

/** What is to be taken from a row's number to make it what people count: the header of a CSV is a row. */
async function startOf(session: Session, { format, text }: Files, file: string): Promise<number> {
  if (format === "parquet") return -1;
  const [first] = await session.run(
    `SELECT "cx_row" FROM (SELECT ${FILE}, ${COUNTED} FROM ${text}) WHERE "cx_file" = $1 LIMIT 1`,
    [file],
  );
  return Number(first?.["cx_row"]) - (format === "csv" ? 2 : 1);
}

function show(value: unknown): string {
  if (value === null) return "missing";
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}
