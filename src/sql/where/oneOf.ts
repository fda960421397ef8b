import { fail } from "../../core/fail.ts";
import { type Comparand, type Condition, combine, comparison } from "./Condition.ts";

/**
 * Rows whose column is one of some values.
 *
 * @param column - The column's name.
 * @param values - One value or more.
 * @returns A condition for `where`.
 * @throws {@link CxMetricsError} `invalid-shape` for an empty list or values of other types.
 * @see {@link equal}
 * @public
 */
export function oneOf(column: string, values: readonly Comparand[]): Condition {
  const list: unknown = values;
  if (!Array.isArray(list) || list.length === 0)
    fail("invalid-shape", "one-of", ["values"], list, "a list of values");
  return combine(
    "one-of",
    "any",
    Array.from(values, (value) => comparison("one-of", column, "=", value)),
  );
}
