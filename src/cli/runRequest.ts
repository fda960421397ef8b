import { CommandError } from "./CommandError.ts";
import { calculateJson } from "./calculateJson.ts";
import { calculateNumbers, readNumbers } from "./calculateNumbers.ts";
import { checkEncoding } from "./checkEncoding.ts";
import { collectRows } from "./collectRows.ts";
import type { Io } from "./Io.ts";
import { measureRows } from "./measureRows.ts";
import type { Outcome } from "./Outcome.ts";
import { type InputBytes, openInput } from "./openInput.ts";
import { peekText } from "./peekText.ts";
import type { Request } from "./Request.ts";
import type { RowConsumer } from "./RowConsumer.ts";
import { readCsv } from "./readCsv.ts";
import { readJson } from "./readJson.ts";
import type { Source } from "./Source.ts";
import { showProgress } from "./showProgress.ts";
import { type InputFormat, sniffFormat } from "./sniffFormat.ts";
import { takesNumbersOnly } from "./usageLine.ts";

/** Calculates what was asked for, from numbers, a file or standard input. */
export async function runRequest(request: Request, io: Io): Promise<Outcome> {
  if (request.shape.kind === "json") return calculateJson(withoutRows(request));
  const numbers = readNumbers(request);
  if (numbers !== undefined) {
    return calculateNumbers(withoutRows(request), numbers);
  }
  if (takesNumbersOnly(request.shape)) {
    const flags = [...request.given.keys()].map((flag) => `--${flag}`);
    throw new CommandError(`${flags.join(", ")} take numbers and go without a file`);
  }
  return readRows(request, io);
}

/** What stands on the command line itself has no rows, so no groups and no file. */
function withoutRows(request: Request): Request {
  const { by, file, shape } = request;
  if (by.length > 0) throw new CommandError("--by needs rows, and the numbers were given as flags");
  if (file !== undefined)
    throw new CommandError(`--${shape.fields[0]?.flag} goes without a file, not with ${file}`);
  return request;
}

const NOUNS = { csv: "row", ndjson: "line", json: "record" } as const satisfies Record<
  InputFormat,
  Source["noun"]
>;

async function readRows(request: Request, io: Io): Promise<Outcome> {
  const input = await openInput(request.file, io);
  try {
    return await readInput(request, input, io);
  } finally {
    await input.close();
  }
}

async function readInput(request: Request, input: InputBytes, io: Io): Promise<Outcome> {
  const { file, inputFormat, delimiter } = request;
  const text = await peekText(checkEncoding(input.name, showProgress(input, io.stderr)));
  if (text.head.trim() === "") throw new CommandError(`${input.name} is empty`);
  const format = inputFormat ?? sniffFormat(file, text.head);
  const source = { name: input.name, noun: NOUNS[format] };
  const consumer = createConsumer(request, source);
  let rows = 0;
  const take: RowConsumer["take"] = (cells, row) => {
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

function createConsumer(request: Request, source: Source): RowConsumer {
  const { shape, given } = request;
  const isCollected =
    shape.kind === "records" ||
    shape.kind === "items" ||
    (shape.kind === "counts" && shape.fields.some(({ flag, list }) => list && given.has(flag)));
  return isCollected ? collectRows(request, source) : measureRows(request, source);
}
