import { stat } from "node:fs/promises";
import type { Engine } from "../duckdb/Engine.ts";
import { CommandError } from "./CommandError.ts";
import { checkFiles } from "./checkFiles.ts";
import { formatOfFiles, isCompressed, isPattern } from "./fileSource.ts";
import type { Io } from "./Io.ts";
import { openEngine } from "./openEngine.ts";
import type { Request } from "./Request.ts";

/** From this size on DuckDB is done before the stream is, its own start included; in bytes. */
export const LARGE = 10e6;

/** What says where rows are and who reads them. */
type Reading = Pick<Request, "engine" | "file" | "files" | "inputFormat">;

/**
 * DuckDB for what is its own, Parquet, patterns and several files, and for large and compressed files
 * where it is installed; `undefined` where the stream reads. `hasQuery` is asked of those alone.
 */
export async function chooseEngine(
  request: Reading,
  io: Io,
  hasQuery: () => Promise<boolean>,
): Promise<Engine | undefined> {
  const { engine, file } = request;
  checkFiles(request);
  const others = whatNeedsDuckdb(request);
  if (engine.engine === "stream") {
    refuseStream(request, others);
    return undefined;
  }
  const isFile = file !== undefined && file !== "-";
  if (engine.engine === "auto" && others === undefined) {
    const isKnown = isFile && formatOfFiles(request) !== undefined;
    const isBetter = isKnown && (isCompressed(file) || (await isLarge(file)));
    return isBetter && (await hasQuery()) ? openEngine(request, io) : undefined;
  }
  if (!isFile) throw new CommandError("DuckDB reads files, not standard input");
  const opened = await openEngine(request, io);
  if (opened !== undefined) return opened;
  throw new CommandError(
    `${others ?? "--engine duckdb"} needs DuckDB, which is not installed: npm install @duckdb/node-api`,
  );
}

/** What only DuckDB can read, for messages. */
export function whatNeedsDuckdb(request: Reading): string | undefined {
  const { files, file = "" } = request;
  if (files.length > 1) return "more than one file";
  if (isPattern(file)) return `the pattern ${file}`;
  return formatOfFiles(request) === "parquet" ? "Parquet" : undefined;
}

function refuseStream({ engine }: Reading, others: string | undefined): void {
  if (others !== undefined)
    throw new CommandError(`--engine stream reads one CSV or JSON file, not ${others}`);
  const limit = limitOf(engine);
  if (limit !== undefined) throw new CommandError(`${limit} goes with --engine duckdb`);
}

/** The flag of a limit that only DuckDB keeps. */
export function limitOf({ memory, threads, spill }: Request["engine"]): string | undefined {
  const limits = Object.entries({ memory, threads, spill });
  const [flag] = limits.find(([, given]) => given !== undefined) ?? [];
  return flag && `--${flag}`;
}

/** Whether there is a file of this size; what nobody may look at is for the stream to refuse. */
async function isLarge(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() === true && found.size >= LARGE;
}
