import { type Condition, combine } from "./Condition.ts";

/**
 * Rows for which all conditions hold.
 *
 * @param conditions - One condition or more.
 * @returns A condition for `where`.
 * @throws {@link CxMetricsError} `invalid-shape` for what is no condition.
 * @see {@link or}, {@link not}
 * @public
 */
export function and(...conditions: readonly Condition[]): Condition {
  return combine("and", "all", conditions);
}
