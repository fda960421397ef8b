import { selectRanks } from "../stats/selectRanks.ts";
import { cutsAtRanks } from "./cutsAtRanks.ts";

/**
 * The quantiles (type 7) that cut values into so many bins; none where all values are equal.
 *
 * @internal
 */
export function quantileCuts(values: Float64Array, bins: number): number[] {
  if (areEqual(values)) return [];
  return cutsAtRanks(values.length, bins, (ranks) => selectRanks(values, ranks));
}

/**
 * Whether there are no two values that differ.
 *
 * @internal
 */
export function areEqual(values: Float64Array): boolean {
  const first = values[0];
  return values.every((value) => value === first);
}
