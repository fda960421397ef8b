/**
 * The quantiles (type 7) that cut so many values that differ into bins; `select` finds the values at
 * 0-based ranks.
 *
 * @remarks
 * Ranks are made of whole numbers, so that a quantile that falls on a value is that value: in
 * `(n - 1) * 0.2` it can come out just above it, and the value would be below its own cut.
 *
 * @internal
 */
export function cutsAtRanks(
  n: number,
  bins: number,
  select: (ranks: readonly number[]) => readonly number[],
): number[] {
  const last = n - 1;
  const steps = Array.from({ length: bins - 1 }, (_, i) => last * (i + 1));
  const floors = steps.map((step) => Math.floor(step / bins));
  const found = select([...floors, ...floors.map((floor) => floor + 1)]);
  return steps.map((step, i) => {
    const low = found[i] as number;
    const high = found[i + steps.length] as number;
    return low + ((high - low) * (step % bins)) / bins;
  });
}
