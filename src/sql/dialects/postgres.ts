import type { Dialect } from "../Dialect.ts";

/**
 * PostgreSQL.
 *
 * @see {@link https://www.postgresql.org/docs/current/sql.html | PostgreSQL's SQL}
 * @public
 */
export const postgres: Dialect = {
  name: "postgres",
  quote: '"',
  longestName: 63,
  placeholder: (place) => `$${place}`,
  bigint: "BIGINT",
  milliseconds: (timestamp) => `CAST(FLOOR(EXTRACT(EPOCH FROM ${timestamp}) * 1000) AS BIGINT)`,
};
