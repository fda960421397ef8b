import type { Interval } from "../core/MetricResult.ts";

/** How one topic moved between two windows. */
export interface TopicTrend {
  /** The topic. */
  readonly topic: string;
  /** Tickets in the current window. */
  readonly current: number;
  /** Tickets in the previous window. */
  readonly previous: number;
  /** Tickets a day in the current window. */
  readonly currentPerDay: number;
  /** Tickets a day in the previous window. */
  readonly previousPerDay: number;
  /** How much more tickets a day, in percent; `null` where there were none before. */
  readonly growth: number | null;
  /** Its limits; the upper one is unbounded where there were none before. */
  readonly interval: Interval | null;
  /**
   * How likely a difference of this size is by chance alone; `null` where counts are fractions, or
   * where there are no tickets in either window.
   */
  readonly pValue: number | null;
  /** The same for all topics together: read this one. */
  readonly adjustedPValue: number | null;
  /** Percent of the tickets of the current window; `null` where there are none. */
  readonly share: number | null;
  /** Percent of the topics down to this one. */
  readonly cumulativeShare: number | null;
}
