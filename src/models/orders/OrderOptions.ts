import type { TimeUnit } from "../TimeUnit.ts";

/**
 * How orders are made into purchases.
 *
 * @public
 */
export interface OrderOptions {
  /** What times are counted in; "periods" only with `mergeWithin` "week", "month" or "year". */
  readonly unit: TimeUnit;
  /** The stretch whose orders are one purchase, "day" unless given; "none" merges only what is of one instant. */
  readonly mergeWithin?: MergeWithin | undefined;
  /** The time zone of the calendar, "UTC" unless given. */
  readonly timeZone?: string | undefined;
  /** What orders below 0 are, "refuse" unless given; "cancel" is the usual choice of a log with refunds. */
  readonly refunds?: RefundPolicy | undefined;
  /** What orders of 0 are, "refuse" unless given. */
  readonly zeroOrders?: ZeroOrderPolicy | undefined;
}

/**
 * The calendar stretch whose orders are one purchase; weeks begin on Monday.
 *
 * @public
 */
export type MergeWithin = "day" | "none" | "week" | "month" | "year";

/**
 * What an order below 0 is: an error, left out, money taken from a purchase, or money that can take a
 * whole purchase away. Of a log with refunds the last one, "cancel", is the usual choice.
 *
 * @public
 */
export type RefundPolicy = "refuse" | "exclude" | "subtract" | "cancel";

/**
 * What an order of 0 is: an error, left out, or a purchase.
 *
 * @public
 */
export type ZeroOrderPolicy = "refuse" | "exclude" | "count";

/**
 * The options that were in effect.
 *
 * @public
 */
export interface UsedOrderOptions {
  /** The stretch whose orders are one purchase. */
  readonly mergeWithin: MergeWithin;
  /** The time zone of the calendar. */
  readonly timeZone: string;
  /** What orders below 0 are. */
  readonly refunds: RefundPolicy;
  /** What orders of 0 are. */
  readonly zeroOrders: ZeroOrderPolicy;
}
