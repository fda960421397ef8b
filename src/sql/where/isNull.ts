import { checkName } from "../checkName.ts";
import type { Condition } from "./Condition.ts";

/**
 * Rows whose column is blank.
 *
 * @param column - The column's name.
 * @returns A condition for `where`.
 * @throws {@link CxMetricsError} `invalid-shape` for a name that is none.
 * @see {@link not}
 * @public
 */
export function isNull(column: string): Condition {
  checkName("is-null", ["column"], column);
  return { condition: { kind: "missing", of: { kind: "column", name: column } } };
}
