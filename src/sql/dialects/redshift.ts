import type { Dialect } from "../Dialect.ts";

/**
 * Amazon Redshift. Its texts are parsed and run elsewhere in our tests, not on Redshift.
 *
 * @see {@link https://docs.aws.amazon.com/redshift/latest/dg/r_names.html | Redshift's quoting}
 * @public
 */
export const redshift: Dialect = {
  name: "redshift",
  quote: '"',
  longestName: 127,
  placeholder: (place) => `$${place}`,
  bigint: "BIGINT",
  // Its EPOCH has whole seconds alone; its MS is what is beyond them, where PostgreSQL has the seconds, too.
  milliseconds: (timestamp) => {
    const seconds = `CAST(FLOOR(EXTRACT(EPOCH FROM ${timestamp})) AS BIGINT)`;
    return `(${seconds} * 1000 + MOD(CAST(EXTRACT(MS FROM ${timestamp}) AS BIGINT), 1000))`;
  },
};
