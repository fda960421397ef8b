import { type Condition, combine } from "./Condition.ts";

/**
 * Rows for which at least one condition holds.
 *
 * @param conditions - One condition or more.
 * @returns A condition for `where`.
 * @throws {@link CxMetricsError} `invalid-shape` for what is no condition.
 * @see {@link and}, {@link not}
 * @public
 */
export function or(...conditions: readonly Condition[]): Condition {
  return combine("or", "any", conditions);
}
