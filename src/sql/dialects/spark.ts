import type { Dialect } from "../Dialect.ts";

/**
 * Apache Spark from 3.4 on: `spark.sql(text, args=params)`, ANSI mode on or off.
 *
 * @remarks
 * Outside of ANSI mode 64 bits wrap around in silence, so whole numbers are added up as decimals. An
 * instant that is a text is refused, since its offset would get lost: cast it in a {@link subquery}.
 *
 * @see {@link https://spark.apache.org/docs/latest/sql-ref.html | Spark's SQL}
 * @public
 */
export const spark: Dialect = {
  name: "spark",
  quote: "`",
  placeholder: () => "?",
  bigint: "BIGINT",
  // A cast to an instant reads what has no zone in the session's zone; as text it can be given one.
  milliseconds: (timestamp) => {
    const inUtc = `CONCAT(CAST(CAST(${timestamp} AS TIMESTAMP_NTZ) AS STRING), 'Z')`;
    const instant = `CASE WHEN TYPEOF(${timestamp}) = 'timestamp' THEN CAST(${timestamp} AS TIMESTAMP_LTZ)`;
    const refused = `WHEN TYPEOF(${timestamp}) LIKE 'string%' THEN RAISE_ERROR('an instant is a text')`;
    return `UNIX_MILLIS(${instant} ${refused} ELSE CAST(${inUtc} AS TIMESTAMP_LTZ) END)`;
  },
  sum: (value) => `SUM(CAST(${value} AS DECIMAL(38, 0)))`,
};
