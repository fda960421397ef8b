import type { Dialect } from "../Dialect.ts";

/**
 * BigQuery. Its texts are parsed and run elsewhere in our tests, not on BigQuery.
 *
 * @remarks
 * A DATETIME or DATE is read in the project's or session's default zone, which is UTC unless it was
 * set.
 *
 * @see {@link https://cloud.google.com/bigquery/docs/reference/standard-sql/lexical | BigQuery's quoting}
 * @public
 */
export const bigquery: Dialect = {
  name: "bigquery",
  quote: "`",
  // A name in backticks has the escapes of a text, and cannot go over a line's end.
  escapes: { "`": "\\`", "\\": "\\\\", "\n": "\\n", "\r": "\\r" },
  placeholder: () => "?",
  bigint: "INT64",
  milliseconds: (timestamp) => `UNIX_MILLIS(TIMESTAMP(${timestamp}))`,
};
