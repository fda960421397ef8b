import type { Row } from "../sql/TallyRow.ts";
import { CommandError } from "./CommandError.ts";
import { checkEncoding } from "./checkEncoding.ts";
import { checkTwins } from "./checkFiles.ts";
import type { Io } from "./Io.ts";
import { openInput } from "./openInput.ts";
import { type PeekedText, peekText } from "./peekText.ts";
import type { Request } from "./Request.ts";
import { readCsv } from "./readCsv.ts";
import { parseRecord } from "./readJson.ts";
import { NOUNS, placeOf, type Source } from "./Source.ts";
import { sniffFormat } from "./sniffFormat.ts";
import { splitArray } from "./splitArray.ts";
import { splitLines } from "./splitLines.ts";
import type { RowTaker, WantedColumn } from "./WantedColumn.ts";

/** Rows of tallies, of several files one after the other. */
export interface TallyRows {
  readonly rows: readonly Row[];
  /** The names of the files. */
  readonly source: string;
  /** Where a cell stands, for messages. */
  readonly placeOf: (row: number, column: string) => string;
}

/** What Parquet is not. */
const FORMATS_OF_ROWS = "finish reads rows of JSON, NDJSON or CSV";

/** Reads the rows that a query gave elsewhere, of one shard a file; all of them are held. */
export async function readTallies(request: Request, io: Io): Promise<TallyRows> {
  const rows: Row[] = [];
  const places: [source: Source, row: number][] = [];
  const names: string[] = [];
  if (request.inputFormat === "parquet") throw new CommandError(FORMATS_OF_ROWS);
  checkTwins(request.files);
  const files = request.files.length === 0 ? [undefined] : request.files;
  for (const file of files) {
    const input = await openInput(file, io);
    names.push(input.name);
    try {
      const text = await peekText(checkEncoding(input.name, input.chunks, FORMATS_OF_ROWS));
      if (text.head.trim() === "") throw new CommandError(`${input.name} is empty`);
      const format = request.inputFormat ?? sniffFormat(file, text.head);
      const source = { name: input.name, noun: NOUNS[format] };
      const take = (row: Row, number: number): void => {
        rows.push(row);
        places.push([source, number]);
      };
      if (format === "csv") await readTable(text, source, take, request.delimiter);
      else await readRecords(text, source, take);
    } finally {
      await input.close();
    }
  }
  return {
    rows,
    source: names.join(", "),
    placeOf: (row, column) => placeOf(...(places[row] as [Source, number]), column),
  };
}

type TakeRow = (row: Row, number: number) => void;

async function readRecords({ chunks }: PeekedText, source: Source, take: TakeRow): Promise<void> {
  await (source.noun === "line" ? splitLines : splitArray)(chunks, source, (text, number) => {
    if (source.noun === "record" || text.trim() !== "")
      take(parseRecord(text, source, number), number);
  });
}

/** All columns, blank cells as null. */
async function readTable(
  text: PeekedText,
  source: Source,
  take: TakeRow,
  delimiter: string | undefined,
): Promise<void> {
  let names: readonly string[] = [];
  const wantAll = (header: readonly string[]): WantedColumn[] => {
    names = header;
    return header.map((name) => ({ name, flag: "", kind: "text", orNumber: false }));
  };
  const takeCells: RowTaker = (cells, row) =>
    take(Object.fromEntries(names.map((name, i) => [name, cells[i] ?? null])), row);
  await readCsv(text, source, wantAll, takeCells, delimiter);
}
