import { type Comparand, type Condition, comparison } from "./Condition.ts";

/**
 * Rows whose column is a value or above it.
 *
 * @param column - The column's name.
 * @param value - A text, a number or a `Date`.
 * @returns A condition for `where`.
 * @throws {@link CxMetricsError} `invalid-shape` for anything else.
 *
 * @example
 * ```ts
 * import { atLeast, compile, duckdb, table } from "cx-metrics/sql";
 *
 * const where = atLeast("answered_at", new Date("2026-07-01"));
 * const query = compile("nps", { dialect: duckdb, from: table("answers"), input: "score", where });
 * query.params; // => [1782864000000]
 * ```
 *
 * @see {@link greater}
 * @public
 */
export function atLeast(column: string, value: Comparand): Condition {
  return comparison("at-least", column, ">=", value);
}
