import { leastEnough } from "../stats/leastEnough.ts";
import { tTestPower } from "../stats/tTestPower.ts";
import type { Plan } from "./readPlan.ts";

/** Beyond it a count is no longer exact. */
export const LARGEST_SIZE = Number.MAX_SAFE_INTEGER;

/**
 * How many answers each of two groups takes to find a difference, by the score test of two shares,
 * by the z test of two net shares, or by the t test of two means; the difference in units of the
 * plan. Infinite where no number is enough.
 *
 * @internal
 */
export function sizeOfDifference(plan: Plan, difference: number): number {
  return SIZES[plan.metric](plan, difference);
}

const SIZES: Readonly<Record<Plan["metric"], (plan: Plan, difference: number) => number>> = {
  share: ({ expected, variance, reach, powerReach }, difference) => {
    const other = Math.min(1, Math.max(0, expected + difference));
    const pooled = (expected + other) / 2;
    const apart = variance + other * (1 - other);
    const together = 2 * pooled * (1 - pooled);
    const errors = reach * Math.sqrt(together) + powerReach * Math.sqrt(apart);
    return (errors / difference) ** 2;
  },
  nps: ({ variance, reach, powerReach }, difference) =>
    2 * variance * ((reach + powerReach) / difference) ** 2,
  mean: ({ level, power }, difference) => {
    const effect = Math.abs(difference);
    const isEnough = (n: number) => tTestPower(n, effect * Math.sqrt(n / 2), level) >= power;
    return leastEnough(isEnough, 2, LARGEST_SIZE) ?? Number.POSITIVE_INFINITY;
  },
};
