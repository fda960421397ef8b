import type { Instant } from "../core/Instant.ts";
import type { Measured } from "../core/MeasureSpec.ts";
import type { MetricResult } from "../core/MetricResult.ts";

/** One value of a series by hand. */
export interface SeriesPoint {
  /** When; the points ascend. */
  readonly at: Instant;
  /** The value; `null` where there is none. */
  readonly value: number | null;
  /** How many are behind it. */
  readonly n?: number | null | undefined;
}

/**
 * Values in the order of time: what `measure` with `edges` returns of one segment, or points.
 *
 * @public
 */
export type Series = readonly (SeriesPoint | Measured<MetricResult>)[];
