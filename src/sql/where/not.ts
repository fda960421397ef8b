import { type Condition, expressionOf } from "./Condition.ts";

/**
 * Rows for which a condition does not hold. A comparison with a blank cell neither holds nor does not.
 *
 * @param condition - The condition.
 * @returns A condition for `where`.
 * @throws {@link CxMetricsError} `invalid-shape` for what is no condition.
 * @see {@link and}, {@link or}
 * @public
 */
export function not(condition: Condition): Condition {
  return { condition: { kind: "not", of: expressionOf("not", [0], condition) } };
}
