import type { Instant } from "../../core/Instant.ts";

/**
 * One order of one customer.
 *
 * @public
 */
export interface CustomerOrder {
  /** The customer; several orders may share it. */
  readonly customer: string | number;
  /** When it was placed; a date such as "2026-03-01" is that day in the time zone. */
  readonly at: Instant;
  /** Its money, in one currency; a refund is negative. All orders have it, or none: money of another name is not seen. */
  readonly value?: number | undefined;
}
