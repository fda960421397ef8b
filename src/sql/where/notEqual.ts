import { type Comparand, type Condition, comparison } from "./Condition.ts";

/**
 * Rows whose column is given and differs from a value.
 *
 * @param column - The column's name.
 * @param value - A text, a number, true or false, or a `Date`.
 * @returns A condition for `where`.
 * @throws {@link CxMetricsError} `invalid-shape` for anything else.
 * @see {@link equal}
 * @public
 */
export function notEqual(column: string, value: Comparand): Condition {
  return comparison("not-equal", column, "<>", value);
}
