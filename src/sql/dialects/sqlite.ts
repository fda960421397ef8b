import type { Dialect } from "../Dialect.ts";

/**
 * SQLite from 3.28 on.
 *
 * @remarks
 * An instant is a text such as `2026-03-01 12:00:00.5` or a Julian day; a column of epoch numbers is
 * named with `as`. Fractions beyond milliseconds are rounded by SQLite.
 *
 * @see {@link https://www.sqlite.org/lang_keywords.html | SQLite's quoting}
 * @public
 */
export const sqlite: Dialect = {
  name: "sqlite",
  // In double quotes, a name that no column has would be a text.
  quote: "`",
  placeholder: () => "?",
  bigint: "INTEGER",
  // By the minute and what is beyond it: SQLite up to 3.42 cuts 4.035 seconds to 4.034 elsewhere.
  milliseconds: (timestamp) => {
    const minute = `STRFTIME('%s', STRFTIME('%Y-%m-%d %H:%M', ${timestamp}))`;
    const beyond = `REPLACE(STRFTIME('%f', ${timestamp}), '.', '')`;
    return `(CAST(${minute} AS INTEGER) * 1000 + CAST(${beyond} AS INTEGER))`;
  },
  remainder: (dividend, divisor) => `(${dividend} % ${divisor})`,
};
