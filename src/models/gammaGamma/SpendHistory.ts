/**
 * What a model of spend knows of a customer.
 *
 * @public
 */
export interface SpendHistory {
  /** How many purchases there were after the first one. */
  readonly frequency: number;
  /** The mean money of those purchases, above 0; 0, `null` or nothing where there were none. */
  readonly monetaryValue?: number | null | undefined;
}

/**
 * Spend to fit a model to; equal rows may be one with their number.
 *
 * @public
 */
export interface CountedSpend extends SpendHistory {
  /** How many customers have this history; 1 unless given. */
  readonly count?: number | undefined;
}
