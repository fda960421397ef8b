import { DAY } from "./DAY.ts";
import type { DurationUnit } from "./MetricResult.ts";

const MILLISECONDS: Readonly<Record<DurationUnit, number>> = {
  ms: 1,
  seconds: 1_000,
  minutes: 60_000,
  hours: 3_600_000,
  days: DAY,
};

/** The units of durations, the default first. */
export const DURATION_UNITS = [
  "ms",
  "seconds",
  "minutes",
  "hours",
  "days",
] as const satisfies readonly DurationUnit[];

/**
 * A duration in another unit; a day is 24 hours.
 *
 * @internal
 */
export function convertDuration(value: number, from: DurationUnit, to: DurationUnit): number {
  return (value * MILLISECONDS[from]) / MILLISECONDS[to];
}
