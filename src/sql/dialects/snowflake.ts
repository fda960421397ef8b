import type { Dialect } from "../Dialect.ts";

/**
 * Snowflake. Its texts are parsed and run elsewhere in our tests, not on Snowflake.
 *
 * @remarks
 * Names are quoted, hence in the case in which you write them: `table("CRM", "SURVEYS")`. A DATE has no
 * milliseconds there: cast it to TIMESTAMP_NTZ in a {@link subquery}.
 *
 * @see {@link https://docs.snowflake.com/en/sql-reference/identifiers-syntax | Snowflake's quoting}
 * @public
 */
export const snowflake: Dialect = {
  name: "snowflake",
  quote: '"',
  placeholder: () => "?",
  bigint: "NUMBER(38, 0)",
  milliseconds: (timestamp) => `DATE_PART(EPOCH_MILLISECOND, ${timestamp})`,
};
