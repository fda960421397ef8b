import { checkNumber } from "../core/checkNumber.ts";
import { checkOptions } from "../core/checkOptions.ts";
import { fail } from "../core/fail.ts";
import { connect } from "./connect.ts";
import { describeSource } from "./describeSource.ts";
import type { Engine } from "./Engine.ts";
import { findRange } from "./findRange.ts";
import { measureAll } from "./measureAll.ts";
import { runText } from "./runText.ts";

/**
 * How much of the machine the engine may use.
 *
 * @public
 */
export interface OpenOptions {
  /** The most memory it takes, as "4GB"; four fifths of the machine's unless given. */
  readonly memory?: string | undefined;
  /** On how many threads it works; on all of the machine's unless given. */
  readonly threads?: number | undefined;
  /** The folder for what does not fit in memory; without it nothing is written to disk. */
  readonly spill?: string | undefined;
  /** A database file of DuckDB's, opened for reading; an empty database in memory unless given. */
  readonly database?: string | undefined;
}

const NAME = "open";

/**
 * Opens an embedded DuckDB: measures files and tables that need not fit in memory.
 *
 * @remarks
 * DuckDB is an optional dependency: `npm install @duckdb/node-api`. It counts, on all cores; this
 * library calculates, so that results equal those of the metric's function to the last bit. Nothing
 * is downloaded, and nothing is written but to the folder `spill`.
 *
 * @param options - Memory, threads, the folder to spill to, the database file.
 * @returns The engine; close it when done.
 * @throws {@link CxMetricsError} `invalid-shape`, `out-of-range`, `not-integer` or `unknown-option` for
 * wrong options, where DuckDB is not installed, and for a database that cannot be opened.
 *
 * @example
 * ```ts
 * import { file, open } from "cx-metrics/duckdb";
 *
 * const engine = await open({ memory: "1GB" });
 * const from = file("examples/data/answers.csv");
 * const byChannel = await engine.measure("nps", { from, input: "score", by: ["channel"] });
 * engine.close();
 * ```
 *
 * @see {@link file}, {@link Engine}
 * @public
 */
export async function open(options: OpenOptions = {}): Promise<Engine> {
  checkOptions(NAME, options, ["memory", "threads", "spill", "database"]);
  const { memory, threads, spill, database } = options;
  if (memory !== undefined && !/^\d+(?:\.\d+)? ?[KMGT]i?B$/i.test(String(memory)))
    fail("invalid-shape", NAME, ["options", "memory"], memory, 'a size such as "4GB"');
  if (threads !== undefined)
    checkNumber(NAME, ["options", "threads"], threads, { min: 1, max: 1024, whole: true });
  for (const [name, path] of Object.entries({ spill, database }))
    if (path !== undefined && (typeof path !== "string" || path === ""))
      fail("invalid-shape", NAME, ["options", name], path, "a path");
  const session = await connect({ memory, threads, spill, database });
  return {
    measure: async (metric, spec) => {
      checkOptions("measure", spec, ["from", "input", "by", "where", "options", "asOf"]);
      const [results] = await measureAll(session, "measure", [{ ...spec, metric }]);
      return results as never;
    },
    measureAll: async (requests) => (await measureAll(session, "measure-all", requests)) as never,
    run: (text, params = []) => runText(session, text, params),
    columns: (from) => describeSource(session, from),
    range: (from, column, where) => findRange(session, from, column, where),
    close: session.close,
  };
}
