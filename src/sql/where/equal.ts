import { type Comparand, type Condition, comparison } from "./Condition.ts";

/**
 * Rows whose column equals a value. A blank cell equals nothing.
 *
 * @param column - The column's name.
 * @param value - A text, a number, true or false, or a `Date`.
 * @returns A condition for `where`.
 * @throws {@link CxMetricsError} `invalid-shape` for anything else.
 *
 * @example
 * ```ts
 * import { compile, duckdb, equal, table } from "cx-metrics/sql";
 *
 * const where = equal("country", "DE");
 * const query = compile("nps", { dialect: duckdb, from: table("answers"), input: "score", where });
 * query.params; // => ["DE"]
 * ```
 *
 * @see {@link notEqual}, {@link oneOf}, {@link isNull}
 * @public
 */
export function equal(column: string, value: Comparand): Condition {
  return comparison("equal", column, "=", value);
}
