import { type UniquePairs, uniquePairs } from "../numerics/uniquePairs.ts";
import type { Histories } from "../readHistories.ts";

/**
 * The different histories among those of many customers: of whole opportunities there are few.
 *
 * @internal
 */
export function uniqueHistories({ frequency, recency, T }: Histories): UniquePairs {
  const purchases = Float64Array.from(uniquePairs(frequency, recency).of);
  return uniquePairs(purchases, T);
}
