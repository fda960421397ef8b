/**
 * How long a customer has subscribed.
 *
 * @public
 */
export interface Tenure {
  /** How often the customer has renewed; where it has ended, the period that was the last one, from 1 on. */
  readonly duration: number;
  /** Whether it has ended, also as 1 or 0; it has not unless given. */
  readonly ended?: boolean | number | undefined;
}

/**
 * Subscriptions to fit a model to; equal ones may be one row with their number.
 *
 * @public
 */
export interface Subscription {
  /**
   * The period that was the last one, from 1 on, where it has ended; else how often the customer has renewed, 0
   * in the first period.
   */
  readonly duration: number;
  /** Whether it has ended, also as 1 or 0. */
  readonly ended: boolean | number;
  /** How many customers have this one; 1 unless given. */
  readonly count?: number | undefined;
}
