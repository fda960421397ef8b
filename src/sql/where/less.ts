import { type Comparand, type Condition, comparison } from "./Condition.ts";

/**
 * Rows whose column is below a value.
 *
 * @param column - The column's name.
 * @param value - A text, a number or a `Date`.
 * @returns A condition for `where`.
 * @throws {@link CxMetricsError} `invalid-shape` for anything else.
 * @see {@link atMost}
 * @public
 */
export function less(column: string, value: Comparand): Condition {
  return comparison("less", column, "<", value);
}
