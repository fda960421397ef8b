/**
 * The two ends of an interval, both included.
 *
 * @public
 */
export interface IntervalLimits {
  /** The lower end. */
  lower: number;
  /** The upper end. */
  upper: number;
}
