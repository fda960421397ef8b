import { DAY } from "../../core/DAY.ts";
import { valueAtRank } from "../../core/valueAtRank.ts";
import { cutsAtRanks } from "../../value/cutsAtRanks.ts";
import type { RfmDimensions } from "../../value/RfmResult.ts";
import type { Tallied } from "./refineCells.ts";
import type { RfmTallies } from "./tallyRfm.ts";

/**
 * The quantiles that cut customers into bins, recency in days: those that `rfm` makes of the same orders.
 *
 * @internal
 */
export function rfmCuts(
  { recency, frequency, monetary }: RfmTallies,
  bins: RfmDimensions<number>,
): RfmDimensions<readonly number[]> {
  const days = recency.map(({ value, count }) => ({ value: value / DAY, count }));
  return {
    recency: cutsOf(days, bins.recency),
    frequency: cutsOf(frequency, bins.frequency),
    monetary: cutsOf(monetary, bins.monetary),
  };
}

function cutsOf(cells: readonly Tallied[], bins: number): number[] {
  if (areAlike(cells)) return [];
  const n = cells.reduce((sum, { count }) => sum + count, 0);
  return cutsAtRanks(n, bins, (ranks) => ranks.map((rank) => valueAtRank(cells, rank)));
}

/**
 * Whether all customers have the same value.
 *
 * @internal
 */
export function areAlike(cells: readonly Tallied[]): boolean {
  return cells.every(({ value }) => value === cells[0]?.value);
}
