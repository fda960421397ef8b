import type { Dialect } from "../Dialect.ts";

/**
 * Trino, and Athena's engine 3. Its texts are parsed and run elsewhere in our tests, not on Trino.
 *
 * @see {@link https://trino.io/docs/current/language.html | Trino's SQL}
 * @public
 */
export const trino: Dialect = {
  name: "trino",
  quote: '"',
  placeholder: () => "?",
  bigint: "BIGINT",
  // A cast to a zone reads what has none in the session's zone; a cast from a zone keeps its clock.
  milliseconds: (timestamp) => {
    const inUtc = `CAST(CAST(${timestamp} AS TIMESTAMP(9) WITH TIME ZONE) AT TIME ZONE 'UTC' AS TIMESTAMP(9))`;
    const clock = `CASE WHEN TYPEOF(${timestamp}) LIKE '%zone' THEN ${inUtc} ELSE CAST(${timestamp} AS TIMESTAMP(9)) END`;
    return `DATE_DIFF('millisecond', TIMESTAMP '1970-01-01 00:00:00', ${clock})`;
  },
};
