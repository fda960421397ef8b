import { CsvError, Parser } from "csv-parse";
import { CommandError } from "./CommandError.ts";
import { explainCsvError } from "./explainCsvError.ts";
import { type ColumnPlace, locateColumns } from "./locateColumns.ts";
import { nameColumns } from "./nameColumns.ts";
import type { PeekedText } from "./peekText.ts";
import { readCell } from "./readCell.ts";
import { placeOf, type Source } from "./Source.ts";
import { sniffDelimiter } from "./sniffFormat.ts";
import type { RowTaker, WantedColumn } from "./WantedColumn.ts";

/** A longer row is a quote that was never closed. */
const LONGEST_ROW = 2_000_000;

/**
 * Reads a CSV with a header; rows are numbered as a spreadsheet numbers them. A function chooses the
 * columns of those that there are.
 */
export async function readCsv(
  { head, chunks }: PeekedText,
  source: Source,
  wanted: readonly WantedColumn[] | ((names: readonly string[]) => readonly WantedColumn[]),
  take: RowTaker,
  asked: string | undefined,
): Promise<void> {
  const delimiter = asked ?? sniffDelimiter(head);
  let columns: readonly WantedColumn[] = [];
  let places: readonly ColumnPlace[] | undefined;
  let width = 0;
  let row = 0;
  const parser = createParser(delimiter, (cells) => {
    row = parser.info.records + parser.info.empty_lines;
    if (places === undefined) {
      const names = cells.map((name) => name.trim());
      columns =
        typeof wanted === "function" ? wanted(names) : nameColumns(source.name, names, wanted);
      places = locateColumns(source.name, names, columns);
      width = names.length;
      return;
    }
    if (cells.length !== width) throw ragged(source, row, cells.length, width);
    take(
      places.map((place, i) =>
        "constant" in place
          ? place.constant
          : readCell(cells[place.index] as string, columns[i] as WantedColumn, source, row),
      ),
      row,
    );
  });
  for await (const chunk of chunks) {
    parser.write(chunk);
    if (parser.errored !== null) break;
  }
  await end(parser).catch((error: unknown) => {
    throw error instanceof CsvError ? explainCsvError(source, row + 1, error) : error;
  });
}

/**
 * csv-parse, its records taken as they are parsed: without the queue of a stream it is twice as fast
 * as an async iteration, and an error of the taker reaches the caller of `write`.
 */
function createParser(delimiter: string | undefined, take: (cells: string[]) => void): Parser {
  const parser = new Parser({
    delimiter: delimiter ?? ",",
    record_delimiter: ["\r\n", "\n", "\r"],
    // Of a single column a blank line is a blank cell, elsewhere it is nothing.
    skip_empty_lines: delimiter !== undefined,
    relax_column_count: true,
    max_record_size: LONGEST_ROW,
  });
  parser.on("error", () => {});
  const push = parser.push.bind(parser);
  parser.push = (cells: string[] | null) => {
    if (cells === null) return push(null);
    take(cells);
    return true;
  };
  return parser;
}

function end(parser: Parser): Promise<void> {
  return new Promise((resolve, reject) => {
    if (parser.errored !== null) reject(parser.errored);
    else parser.once("error", reject).once("finish", resolve).end();
  });
}

function ragged(source: Source, row: number, length: number, width: number): CommandError {
  return new CommandError(
    `${placeOf(source, row)} has ${countCells(length)}, expected ${width} as in the header`,
  );
}

function countCells(length: number): string {
  return length === 1 ? "1 cell" : `${length} cells`;
}
