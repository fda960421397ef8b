import { fail } from "../core/fail.ts";
import type { Parameter } from "../sql/Expression.ts";
import type { Row } from "../sql/TallyRow.ts";
import { explainFailure } from "./explainFailure.ts";
import { loadDuckdb } from "./loadDuckdb.ts";
import type { OpenOptions } from "./open.ts";
import { plainCell } from "./plainCell.ts";
import type { Session } from "./Session.ts";

/** A database and a connection to it. */
export async function connect({ memory, threads, spill, database }: OpenOptions): Promise<Session> {
  const { BIGINT, BOOLEAN, DOUBLE, DuckDBInstance, VARCHAR } = await loadDuckdb();
  const instance = await DuckDBInstance.create(database ?? ":memory:", {
    ...(memory === undefined ? {} : { memory_limit: memory }),
    ...(threads === undefined ? {} : { threads: String(threads) }),
    ...(database === undefined ? {} : { access_mode: "READ_ONLY" }),
    temp_directory: spill ?? "",
    autoinstall_known_extensions: "false",
  }).catch((error: unknown) => explainFailure("open", ["options", "database"], error));
  const connection = await instance.connect();
  let open = true;
  /** Whole numbers as such: a column of them is compared without a detour by fractions. */
  const typeOf = (param: Parameter) => {
    if (typeof param === "string") return VARCHAR;
    if (typeof param === "boolean") return BOOLEAN;
    return Number.isSafeInteger(param) ? BIGINT : DOUBLE;
  };
  const query = async (text: string, params: readonly Parameter[], path: readonly string[]) => {
    if (!open) fail("inconsistent", "duckdb", ["engine"], "closed", "one that is open");
    const values = params.map((param) => (Number.isSafeInteger(param) ? BigInt(param) : param));
    return connection
      .runAndReadAll(text, values, params.map(typeOf))
      .catch((error: unknown) => explainFailure("duckdb", path, error));
  };
  await query("SET TimeZone = 'UTC'", [], []);
  return {
    run: async (text, params = [], path = ["from"]) => {
      const reader = await query(text, params, path);
      return reader.getRowObjects().map((row): Row => {
        const cells = Object.entries(row).map(([name, cell]) => [name, plainCell(cell)]);
        return Object.fromEntries(cells);
      });
    },
    columnsOf: async (text, params = []) => {
      const reader = await query(text, params, ["from"]);
      const types = reader.columnTypes();
      return reader.columnNames().map((name, i) => ({ name, type: String(types[i]) }));
    },
    close: () => {
      if (!open) return;
      open = false;
      connection.closeSync();
      instance.closeSync();
    },
  };
}
