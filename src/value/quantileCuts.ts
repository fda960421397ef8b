import { selectRanks } from "../stats/selectRanks.ts";

/**
 * The quantiles (type 7) that cut values into so many bins; none where all values are equal.
 *
 * @remarks
 * Ranks are made of whole numbers, so that a quantile that falls on a value is that value: in
 * `(n - 1) * 0.2` it can come out just above it, and the value would be below its own cut.
 *
 * @internal
 */
export function quantileCuts(values: Float64Array, bins: number): number[] {
  if (areEqual(values)) return [];
  const last = values.length - 1;
  const steps = Array.from({ length: bins - 1 }, (_, i) => last * (i + 1));
  const floors = steps.map((step) => Math.floor(step / bins));
  const found = selectRanks(values, [...floors, ...floors.map((floor) => floor + 1)]);
  return steps.map((step, i) => {
    const low = found[i] as number;
    const high = found[i + steps.length] as number;
    return low + ((high - low) * (step % bins)) / bins;
  });
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
