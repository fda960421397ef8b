import { fail } from "./fail.ts";

/**
 * Rows that come one after another: an async iterable such as an async generator or a Node object
 * stream, an iterable, or a Web stream.
 *
 * @typeParam Row - One record.
 * @public
 */
export type RowStream<Row> = AsyncIterable<Row> | Iterable<Row> | WebStream<Row>;

/**
 * What is read of a Web `ReadableStream`; also of one that is no async iterable, as in Safari.
 *
 * @typeParam Row - One record.
 * @public
 */
export interface WebStream<Row> {
  /** Locks the stream to one reader. */
  getReader(): WebStreamReader<Row>;
  /** Readers of bytes, from which no records come: last, as there, so that `Row` is inferred above. */
  getReader(options?: { readonly mode?: "byob" }): unknown;
}

/**
 * What is used of a `ReadableStreamDefaultReader`.
 *
 * @typeParam Row - One record.
 * @public
 */
export interface WebStreamReader<Row> {
  /** The next record, or that there is none. */
  read(): Promise<{ readonly done: boolean; readonly value?: Row | undefined }>;
  /** Tells the source that nobody reads on. */
  cancel(): Promise<void>;
  /** Lets go of the stream. */
  releaseLock(): void;
}

/**
 * The rows of any stream, for `for await`: leaving the loop early closes the source.
 *
 * @internal
 */
export function openRows<Row>(
  name: string,
  rows: RowStream<Row>,
): AsyncIterable<Row> | Iterable<Row> {
  const given: unknown = rows;
  if (isIterable<Row>(given)) return given;
  if (isWebStream<Row>(given)) return readWeb(given);
  return fail(
    "invalid-shape",
    name,
    ["rows"],
    rows,
    "an async iterable or a ReadableStream of records",
  );
}

function isIterable<Row>(rows: unknown): rows is AsyncIterable<Row> | Iterable<Row> {
  return hasMethod(rows, Symbol.asyncIterator) || hasMethod(rows, Symbol.iterator);
}

function isWebStream<Row>(rows: unknown): rows is WebStream<Row> {
  return hasMethod(rows, "getReader");
}

function hasMethod(rows: unknown, method: string | symbol): boolean {
  if (typeof rows !== "object" || rows === null) return false;
  return typeof (rows as Readonly<Record<string | symbol, unknown>>)[method] === "function";
}

/** What the iterator of a `ReadableStream` does, where the runtime has none. */
async function* readWeb<Row>(stream: WebStream<Row>): AsyncGenerator<Row> {
  const reader = stream.getReader();
  let isTaken = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      isTaken = true;
      yield value as Row;
      isTaken = false;
    }
  } finally {
    const cancelled = isTaken ? reader.cancel() : undefined;
    reader.releaseLock();
    await cancelled;
  }
}
