import { fail } from "../core/fail.ts";
import type { Interval } from "../core/MetricResult.ts";
import { percentOf } from "../core/percentOf.ts";
import { poissonRatio } from "../stats/poissonRatio.ts";

/** The methods for the interval of a growth, the default first. */
export const GROWTH_INTERVALS = ["conditional-binomial", "none"] as const;

/** Two counts, and how many days each was counted. */
export interface TwoWindows {
  readonly current: number;
  readonly previous: number;
  readonly currentDays: number;
  readonly previousDays: number;
}

/** How much a rate grew in percent, how sure that is, and how likely by chance. */
export interface Growth {
  readonly growth: number | null;
  readonly interval: Interval | null;
  readonly pValue: number | null;
}

/** How sure, and by which method. */
export interface GrowthSettings {
  readonly [name: string]: string | number;
  readonly level: number;
  readonly interval: (typeof GROWTH_INTERVALS)[number];
}

/**
 * What a day of one window has more than a day of the other, in words of counts: multiplied before
 * it is divided, so that equal rates of whole days have a growth of exactly 0.
 *
 * @internal
 */
export function excessOf({ current, previous, currentDays, previousDays }: TwoWindows): {
  readonly numerator: number;
  readonly denominator: number;
} {
  const denominator = previous * currentDays;
  return { numerator: current * previousDays - denominator, denominator };
}

/**
 * The growth from one rate to another with its exact limits; of nothing there is nothing to say.
 *
 * @internal
 */
export function compareRates(
  metric: string,
  windows: TwoWindows,
  { level, interval }: GrowthSettings,
): Growth {
  const { current, previous, currentDays, previousDays } = windows;
  const growth = previous === 0 ? null : growthOf(metric, windows);
  const isWhole = Number.isInteger(current) && Number.isInteger(previous);
  if (!isWhole || current + previous === 0) return { growth, interval: null, pValue: null };
  const { lower, upper, pValue } = poissonRatio(
    { events: current, exposure: currentDays },
    { events: previous, exposure: previousDays },
    level,
  );
  if (interval === "none") return { growth, interval: null, pValue };
  const limits = { lower: percentMore(lower), upper: upper === null ? null : percentMore(upper) };
  return { growth, interval: { ...limits, level, method: interval }, pValue };
}

function growthOf(metric: string, windows: TwoWindows): number {
  const { numerator, denominator } = excessOf(windows);
  const growth = percentOf(numerator, denominator);
  // A product of the smallest numbers can vanish.
  if (denominator === 0 || !Number.isFinite(growth))
    fail("out-of-range", metric, [], growth, "counts whose ratio a number can hold");
  return growth + 0;
}

const percentMore = (ratio: number) => 100 * (ratio - 1);
