import { importRival } from "./importRival.mjs";

/** A connection to an in-memory DuckDB on two threads; its binary is 70 MB. */
export async function openDuckdb() {
  const { DuckDBInstance } = await importRival("@duckdb/node-api", "1.5.6-r.1");
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  return instance.connect();
}
