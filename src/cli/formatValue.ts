import { formatResult } from "../core/formatResult.ts";
import type { Interval, MetricResult } from "../core/MetricResult.ts";

/** Means of a few points differ in the second decimal; the rest is as formatResult has it. */
const DIGITS: Readonly<Record<string, number>> = { score: 2, ratio: 2 };

/** A value in a result's unit, rounded for people. */
export function formatValue(unit: MetricResult["unit"], value: number | null): string {
  const digits = DIGITS[unit];
  return formatResult({ value, unit }, digits === undefined ? {} : { digits });
}

/** An interval for people, such as "24.1 to 38.0". */
export function formatInterval({ unit, interval }: MetricResult): string {
  if (interval === null) return "n/a";
  const { lower, upper } = interval;
  const low = lower === null ? "-∞" : formatValue(unit, lower);
  return `${low} to ${upper === null ? "∞" : formatValue(unit, upper)}`;
}

/** A level as a heading has it: 0.95 is "95%". */
export function formatLevel({ level }: Interval): string {
  return `${Number((100 * level).toPrecision(12))}%`;
}

/** A count with its thousands apart; weighted counts have a decimal. */
export function formatCount(count: number | null): string {
  if (count === null) return "n/a";
  return count.toLocaleString("en-US", { maximumFractionDigits: 1 });
}
