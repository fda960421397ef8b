import type { Estimate } from "../core/createResult.ts";
import { estimateRatio } from "../core/estimateRatio.ts";
import { noData, zeroDenominator } from "../core/noData.ts";

/**
 * An amount in percent of a revenue, whose name says what there is none of where it is 0. Money is no
 * sample: no count and no interval.
 *
 * @internal
 */
export function estimateOfRevenue(
  metric: string,
  amount: number,
  [name, revenue]: readonly [name: string, revenue: number],
): Estimate {
  if (revenue === 0) return noData(null, zeroDenominator(name));
  return estimateRatio(metric, amount, revenue, null);
}
