import type { CsvError } from "csv-parse";
import { CommandError } from "./CommandError.ts";
import { placeOf, type Source } from "./Source.ts";

const REASONS: Readonly<Record<string, string>> = {
  INVALID_OPENING_QUOTE: "has a quote within a cell that does not begin with one",
  CSV_INVALID_CLOSING_QUOTE: "has text between a closing quote and the end of its cell",
  CSV_QUOTE_NOT_CLOSED: "opens a quote that is never closed",
  CSV_MAX_RECORD_SIZE: "never ends; a quote may not be closed",
};

/** csv-parse's error with the row as a spreadsheet counts it. */
export function explainCsvError(
  source: Source,
  row: number,
  error: Pick<CsvError, "code" | "message">,
): CommandError {
  const reason = REASONS[error.code] ?? `is no CSV: ${error.message}`;
  return new CommandError(`${placeOf(source, row)} ${reason}`);
}
