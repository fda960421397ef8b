import { type Comparand, type Condition, comparison } from "./Condition.ts";

/**
 * Rows whose column is a value or below it.
 *
 * @param column - The column's name.
 * @param value - A text, a number or a `Date`.
 * @returns A condition for `where`.
 * @throws {@link CxMetricsError} `invalid-shape` for anything else.
 * @see {@link less}
 * @public
 */
export function atMost(column: string, value: Comparand): Condition {
  return comparison("at-most", column, "<=", value);
}
