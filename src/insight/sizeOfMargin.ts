import { criticalT } from "../stats/criticalT.ts";
import { leastEnough } from "../stats/leastEnough.ts";
import type { Plan } from "./readPlan.ts";
import { LARGEST_SIZE } from "./sizeOfDifference.ts";

/**
 * How many answers a margin of error takes, by Wald's interval of a share or net share, by the t
 * interval of a mean; the margin in units of the plan. Infinite where no number is enough.
 *
 * @internal
 */
export function sizeOfMargin({ metric, variance, reach, level }: Plan, margin: number): number {
  if (metric !== "mean") return variance * (reach / margin) ** 2;
  const isEnough = (n: number) => criticalT(level, n - 1) <= margin * Math.sqrt(n);
  return leastEnough(isEnough, 2, LARGEST_SIZE) ?? Number.POSITIVE_INFINITY;
}
