import { isUtf8 } from "node:buffer";
import { CommandError } from "./CommandError.ts";

/**
 * UTF-8 without its byte order mark, cut between characters so that each chunk decodes by itself.
 * Anything else is refused: decoding would put replacement characters where letters were. `parquet`
 * says what to do with Parquet.
 */
export async function* checkEncoding(
  name: string,
  chunks: AsyncIterable<Buffer>,
  parquet = "say so with --input-format parquet",
): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let started = false;
  let passed = 0;
  for await (const chunk of chunks) {
    let buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (!started && buffer.length < LONGEST_SIGNATURE) {
      rest = buffer;
      continue;
    }
    if (!started) {
      started = true;
      buffer = checkStart(name, buffer, parquet);
    }
    const end = completeLength(buffer);
    rest = buffer.subarray(end);
    yield checkText(name, buffer.subarray(0, end), passed);
    passed += end;
  }
  if (!started) rest = checkStart(name, rest, parquet);
  if (rest.length > 0) yield checkText(name, rest, passed);
}

const LONGEST_SIGNATURE = 4;

/** What files begin with that are no text, and what to do about it. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], message: string])[] = [
  [[0xff, 0xfe], "is UTF-16, expected UTF-8: save it as CSV UTF-8"],
  [[0xfe, 0xff], "is UTF-16, expected UTF-8: save it as CSV UTF-8"],
  [[0x50, 0x4b, 0x03, 0x04], "is a workbook or zip archive: save the sheet as CSV UTF-8"],
  [[0x1f, 0x8b], "is compressed: unpack it first, as in gunzip -c file.gz | cx-metrics …"],
];

const PARQUET = [0x50, 0x41, 0x52, 0x31];

function checkStart(name: string, buffer: Buffer, parquet: string): Buffer {
  if (startsWith(buffer, PARQUET)) throw new CommandError(`${name} is a Parquet file: ${parquet}`);
  for (const [bytes, message] of SIGNATURES) {
    if (startsWith(buffer, bytes)) throw new CommandError(`${name} ${message}`);
  }
  return startsWith(buffer, [0xef, 0xbb, 0xbf]) ? buffer.subarray(3) : buffer;
}

function startsWith(buffer: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, i) => buffer[i] === byte);
}

/** The length without a last character that goes on in the next chunk. */
function completeLength(buffer: Buffer): number {
  for (let back = 1; back <= Math.min(3, buffer.length); back++) {
    const byte = buffer[buffer.length - back] as number;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needed > back ? buffer.length - back : buffer.length;
  }
  return buffer.length;
}

function checkText(name: string, text: Buffer, passed: number): Buffer {
  if (isUtf8(text)) return text;
  const decoded = text.toString();
  const good = Buffer.byteLength(decoded.slice(0, decoded.indexOf("\ufffd")));
  throw new CommandError(
    `${name} is not UTF-8 from byte ${passed + good + 1} on: save it as CSV UTF-8`,
  );
}
