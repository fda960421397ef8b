import type { Instant } from "./Instant.ts";

/**
 * Business hours as a calculator sees them; `businessCalendar` of `cx-metrics/time` makes one.
 *
 * @public
 */
export interface BusinessCalendar {
  /**
   * Business milliseconds between two instants; `from` must not be after `to`.
   *
   * @throws {@link CxMetricsError} `invalid-time`, `out-of-range` or `inconsistent`.
   */
  readonly between: (from: Instant, to: Instant) => number;
  /**
   * The epoch milliseconds at which so much business time after `from` has passed.
   *
   * @throws {@link CxMetricsError} `invalid-time` for `from`; `out-of-range`; `not-a-number`,
   * `not-finite` or `invalid-shape` for `ms`.
   */
  readonly add: (from: Instant, ms: number) => number;
  /**
   * Whether it is business time then.
   *
   * @throws {@link CxMetricsError} `invalid-time` or `out-of-range`.
   */
  readonly isOpen: (at: Instant) => boolean;
}
