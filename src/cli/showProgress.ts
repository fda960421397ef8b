import type { TextOutput } from "./Io.ts";
import type { InputBytes } from "./openInput.ts";

const MEGABYTE = 1e6;

/** Files up to this size are read before anyone looks. */
const LARGE = 20 * MEGABYTE;

/** How much is read between two updates; by bytes, so that no clock is needed. */
const STEP = 4 * MEGABYTE;

/** Passes the bytes on and says on a terminal how far they are; the line is erased at the end. */
export async function* showProgress(
  { name, size, chunks }: InputBytes,
  stderr: TextOutput,
): AsyncGenerator<Buffer> {
  if (stderr.isTTY !== true || (size !== undefined && size <= LARGE)) {
    yield* chunks;
    return;
  }
  let read = 0;
  let shown = 0;
  try {
    for await (const chunk of chunks) {
      read += chunk.length;
      if (read - shown >= STEP) {
        shown = read;
        stderr.write(`\r${describe(name, read, size)}\u001b[K`, () => {});
      }
      yield chunk;
    }
  } finally {
    if (shown > 0) stderr.write("\r\u001b[K", () => {});
  }
}

function describe(name: string, read: number, size: number | undefined): string {
  const megabytes = Math.round(read / MEGABYTE);
  if (size === undefined) return `${name}: ${megabytes} MB`;
  const percent = Math.floor((100 * read) / size);
  return `${name}: ${megabytes} of ${Math.round(size / MEGABYTE)} MB, ${percent}%`;
}
