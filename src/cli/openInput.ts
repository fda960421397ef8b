import { open } from "node:fs/promises";
import { CommandError } from "./CommandError.ts";
import type { Io } from "./Io.ts";
import { printable } from "./printable.ts";
import { refuseFile } from "./refuseFile.ts";

/** Bytes to read, with a name for messages. */
export interface InputBytes {
  readonly name: string;
  /** How many bytes there are; `undefined` of a pipe. */
  readonly size: number | undefined;
  readonly chunks: AsyncIterable<Buffer>;
  /** Lets go of the file, also where it was not read to its end. */
  readonly close: () => Promise<void>;
}

/** Small chunks cost no time with csv-parse, and large ones cost memory. */
const CHUNK = 65_536;

/** Opens a file, or standard input for "-" and where no file is named. */
export async function openInput(file: string | undefined, io: Io): Promise<InputBytes> {
  if (file === undefined || file === "-") {
    if (file === undefined && io.stdin.isTTY === true)
      throw new CommandError("no file: name one, or pipe rows in");
    const name = "standard input";
    const chunks = readAll(name, toBuffers(io.stdin));
    return { name, size: undefined, chunks, close: async () => {} };
  }
  const name = printable(file);
  const handle = await open(file).catch((error) => refuseFile(name, error));
  const stat = await handle.stat();
  if (stat.isDirectory()) {
    await handle.close();
    throw new CommandError(`${name} is a directory, expected a file`);
  }
  const size = stat.isFile() ? stat.size : undefined;
  const chunks = handle.createReadStream({ highWaterMark: CHUNK });
  return { name, size, chunks: readAll(name, chunks), close: () => handle.close() };
}

async function* toBuffers(chunks: Io["stdin"]): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(chunk as Uint8Array);
}

/** Tells what the system refuses in one sentence; any other error is a bug. */
async function* readAll(name: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* chunks;
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    refuseFile(name, error as NodeJS.ErrnoException);
  }
}
