import type { Instant } from "./Instant.ts";

/**
 * Business hours as a calculator sees them; `businessCalendar` of `cx-metrics/time` makes one.
 *
 * @public
 */
export interface BusinessCalendar {
  /** Business milliseconds between two instants; `from` must not be after `to`. */
  readonly between: (from: Instant, to: Instant) => number;
  /** The epoch milliseconds at which so much business time after `from` has passed. */
  readonly add: (from: Instant, ms: number) => number;
  /** Whether it is business time then. */
  readonly isOpen: (at: Instant) => boolean;
}
