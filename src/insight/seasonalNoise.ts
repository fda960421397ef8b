import { medianAndDeviation } from "../stats/medianAndDeviation.ts";

/**
 * How much values vary beside season and trend, by the changes from one season to the next: the
 * scaled median absolute deviation of these, over √2. Unlike what a fit leaves over, it is not made
 * smaller by the fit; 0 where there are no two values a season apart.
 *
 * @remarks Difference-based, as in J. Rice (1984), Annals of Statistics 12, 1215-1230.
 *
 * @internal
 */
export function seasonalNoise(values: readonly (number | null)[], period: number): number {
  const changes = values.flatMap((value, place) => {
    const before = values[place - period] ?? null;
    return value === null || before === null ? [] : [value - before];
  });
  if (changes.length === 0) return 0;
  const sorted = Float64Array.from(changes).sort();
  const { mad } = medianAndDeviation((rank) => sorted[rank] as number, sorted.length);
  return mad / Math.SQRT2;
}
