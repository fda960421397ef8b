import { CommandError } from "./CommandError.ts";
import { checkEncoding } from "./checkEncoding.ts";
import type { Io } from "./Io.ts";
import { type InputBytes, openInput } from "./openInput.ts";
import { peekText } from "./peekText.ts";
import type { Request } from "./Request.ts";
import type { RowConsumer } from "./RowConsumer.ts";
import { readCsv } from "./readCsv.ts";
import { readJson } from "./readJson.ts";
import { NOUNS, type Source } from "./Source.ts";
import { showProgress } from "./showProgress.ts";
import { type InputFormat, sniffFormat } from "./sniffFormat.ts";
import type { RowTaker } from "./WantedColumn.ts";

/** What says where rows are, and how they are written. */
type Reading = Pick<Request, "file" | "inputFormat" | "delimiter"> & {
  /** What to do about a file of Parquet, where it is not to say so. */
  readonly parquet?: string;
};

/** Reads an input that passes the check, if there is any. */
export async function readRows<Found>(
  reading: Reading,
  io: Io,
  createConsumer: (source: Source) => RowConsumer<Found>,
  check: (input: InputBytes) => void = () => {},
): Promise<Found> {
  const input = await openInput(reading.file, io);
  try {
    check(input);
    return await readInput(reading, input, io, createConsumer);
  } finally {
    await input.close();
  }
}

async function readInput<Found>(
  { file, inputFormat, delimiter, parquet }: Reading,
  input: InputBytes,
  io: Io,
  createConsumer: (source: Source) => RowConsumer<Found>,
): Promise<Found> {
  const chunks = showProgress(input, io.stderr);
  const text = await peekText(checkEncoding(input.name, chunks, parquet));
  if (text.head.trim() === "") throw new CommandError(`${input.name} is empty`);
  // Parquet never comes here.
  const format = (inputFormat as InputFormat | undefined) ?? sniffFormat(file, text.head);
  const source = { name: input.name, noun: NOUNS[format] };
  const consumer = createConsumer(source);
  let rows = 0;
  const take: RowTaker = (cells, row) => {
    rows++;
    consumer.take(cells, row);
  };
  await (format === "csv"
    ? readCsv(text, source, consumer.wanted, take, delimiter)
    : readJson(text, source, consumer.wanted, take));
  if (rows > 0) return consumer.finish();
  throw new CommandError(
    format === "csv" ? `${input.name} has a header but no rows` : `${input.name} has no records`,
  );
}
