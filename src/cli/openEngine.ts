import { isCxMetricsError } from "../core/CxMetricsError.ts";
import type { Engine } from "../duckdb/Engine.ts";
import { explainFiles } from "./explainFiles.ts";
import type { Io } from "./Io.ts";
import type { Request } from "./Request.ts";

/** DuckDB as the flags ask for it; `undefined` where it is not installed. */
export async function openEngine(
  { engine: { memory, threads, spill } }: Pick<Request, "engine">,
  { openDuckdb }: Io,
): Promise<Engine | undefined> {
  const open = openDuckdb ?? (await import("../duckdb/open.ts")).open;
  try {
    return await open({ memory, threads, spill });
  } catch (error) {
    if (!isCxMetricsError(error)) throw error;
    if (error.path[0] === "@duckdb/node-api") return undefined;
    throw explainFiles(error, () => undefined);
  }
}
