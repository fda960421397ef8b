import type { Dialect } from "../Dialect.ts";

/**
 * ClickHouse. Its parameters have names: `p1` for the first of `params`, `p2` for the second.
 *
 * @remarks
 * What is empty is 0 there unless one says otherwise, and sums of 64 bits wrap around in silence. A
 * number as an instant is refused: name the column with `as`.
 *
 * @see {@link https://clickhouse.com/docs/sql-reference/syntax | ClickHouse's quoting}
 * @public
 */
export const clickhouse: Dialect = {
  name: "clickhouse",
  quote: '"',
  escapes: { "\\": "\\\\" },
  placeholder: (place, value) => `{p${place}:${typeOf(value)}}`,
  bigint: "Nullable(Int64)",
  number: (digits) => `toInt64(${digits})`,
  // A number would be taken for seconds, and one too large for the last day of 2299.
  milliseconds: (timestamp) => {
    const isNone = `NOT match(toTypeName(${timestamp}), 'Date|String|Nothing')`;
    const refused = `throwIf(${isNone}, 'an instant is a number here: name the column with as')`;
    return `(toUnixTimestamp64Milli(toDateTime64(${timestamp}, 3, 'UTC')) + ${refused})`;
  },
  sum: (value) => `sumOrNull(toInt128(${value}))`,
  total: (value) => `sumOrNull(${value})`,
  least: (value) => `minOrNull(${value})`,
  greatest: (value) => `maxOrNull(${value})`,
  nullable: (value) => `toNullable(${value})`,
};

/** Whole numbers are not rounded on their way. */
function typeOf(value: string | number | boolean): string {
  if (typeof value === "string") return "String";
  if (typeof value === "boolean") return "Bool";
  return Number.isSafeInteger(value) ? "Int64" : "Float64";
}
