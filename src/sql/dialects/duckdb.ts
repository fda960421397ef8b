import type { Dialect } from "../Dialect.ts";

/**
 * DuckDB.
 *
 * @see {@link https://duckdb.org/docs/stable/sql/introduction | DuckDB's SQL}
 * @public
 */
export const duckdb: Dialect = {
  name: "duckdb",
  quote: '"',
  placeholder: (place) => `$${place}`,
  bigint: "BIGINT",
  milliseconds: (timestamp) => `EPOCH_MS(${timestamp})`,
  // It makes a join of the stage with itself of a window over a whole partition.
  materialized: true,
};
