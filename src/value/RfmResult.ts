import type { MetricResult } from "../core/MetricResult.ts";

/** Something for each of the three dimensions. */
export type RfmDimensions<Value> = {
  /** Of the days since the last order. */
  readonly recency: Value;
  /** Of the number of orders. */
  readonly frequency: Value;
  /** Of the money spent. */
  readonly monetary: Value;
};

/** One customer, summed up. */
export interface RfmCustomer extends RfmDimensions<number> {
  /** The customer. */
  readonly customer: string | number;
}

/**
 * What a customer's scores say, from the best to the lost. Each combination of scores has one name.
 *
 * @public
 */
export type RfmSegment =
  | "champions"
  | "loyal-customers"
  | "potential-loyalists"
  | "new-customers"
  | "promising"
  | "need-attention"
  | "about-to-sleep"
  | "at-risk"
  | "cannot-lose"
  | "lost";

/** A customer with scores, 1 the worst. */
export interface RfmScore extends RfmCustomer {
  /** The score of recency: high where the last order was a short time ago. */
  readonly r: number;
  /** The score of frequency. */
  readonly f: number;
  /** The score of money. */
  readonly m: number;
  /** The three digits, such as "543". */
  readonly code: string;
  /** What they say. */
  readonly segment: RfmSegment;
}

/** The scores of all customers. */
export interface RfmResult extends MetricResult<null> {
  /** The customers, in the order of their first row. */
  readonly customers: readonly RfmScore[];
  /**
   * Where the bins of each dimension begin, ascending; a value equal to a cut is above it. None where
   * all values are equal, and none for the inner dimensions of "nested", whose cuts differ by parent.
   */
  readonly cuts: RfmDimensions<readonly number[]>;
}
