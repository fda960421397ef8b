import { bucketCase } from "../bucketCase.ts";
import type { Expression } from "../Expression.ts";

/**
 * The place of the period that an instant lies in, the first one being 1; 0 before all of them, one more
 * than there are after them.
 */
export function periodCase(instant: string, edges: readonly number[]): Expression {
  const everything = [Number.NEGATIVE_INFINITY, ...edges, Number.POSITIVE_INFINITY];
  return bucketCase(instant, everything, (period) => period);
}
