/**
 * What a model knows of a customer's purchases, in its unit of time.
 *
 * @public
 */
export interface PurchaseHistory {
  /** How many purchases there were after the first one. */
  readonly frequency: number;
  /** The time from the first purchase to the last one; 0 where there was one only. */
  readonly recency: number;
  /** The time from the first purchase to the end of the observation. */
  readonly T: number;
}

/**
 * Histories to fit a model to; equal ones may be one row with their number.
 *
 * @public
 */
export interface CountedHistory extends PurchaseHistory {
  /** How many customers have this history; 1 unless given. */
  readonly count?: number | undefined;
}
