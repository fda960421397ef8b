import { CxMetricsError } from "../core/CxMetricsError.ts";

/** DuckDB, which this library does not bring along. */
export async function loadDuckdb(load = () => import("@duckdb/node-api")) {
  try {
    return await load();
  } catch (error) {
    throw new CxMetricsError(
      "open: DuckDB is not installed, it comes by: npm install @duckdb/node-api",
      { code: "invalid-shape", path: ["@duckdb/node-api"], received: error },
    );
  }
}
