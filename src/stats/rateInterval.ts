import type { Interval } from "../core/MetricResult.ts";
import { garwoodLimits } from "./garwood.ts";

/** The methods for the interval of a count per exposure, the default first. */
export const RATE_INTERVALS = ["garwood", "none"] as const;

/** The name of a method for the interval of a count per exposure. */
export type RateInterval = "garwood" | "none";

/** How sure, and by which method. */
interface Settings {
  readonly level: number;
  readonly interval: RateInterval;
}

/**
 * Exact Poisson limits of a count per exposure; fractions of events are no count.
 *
 * @param events - How many came, of one kind and independent of each other.
 * @param perEvent - What one event adds to the value, such as 100 / orders.
 *
 * @internal
 */
export function rateInterval(
  events: number,
  perEvent: number,
  { level, interval: method }: Settings,
): Interval | null {
  if (method === "none" || !Number.isInteger(events)) return null;
  const limits = garwoodLimits(events, level);
  const upper = perEvent * limits.upper;
  return {
    lower: events === 0 ? 0 : perEvent * limits.lower,
    upper: Number.isFinite(upper) ? upper : null,
    level,
    method,
  };
}
