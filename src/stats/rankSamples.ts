import { midRanks } from "./midRanks.ts";
import { momentsOf } from "./momentsOf.ts";

/** Samples as ranks among all of their values. */
export interface RankedSamples {
  /** For each sample the ranks of its values, in their order. */
  readonly ranks: readonly Float64Array<ArrayBuffer>[];
  /** The variance of all ranks, which ties lessen: 0 where all are equal; `null` below two values. */
  readonly variance: number | null;
}

/**
 * Ranks the values of several samples together.
 *
 * @internal
 */
export function rankSamples(samples: readonly Float64Array[]): RankedSamples {
  let n = 0;
  const starts = samples.map(({ length }) => {
    n += length;
    return n - length;
  });
  const all = new Float64Array(n);
  samples.forEach((sample, i) => {
    all.set(sample, starts[i]);
  });
  const { ranks } = midRanks(all);
  return {
    ranks: starts.map((start, i) => ranks.slice(start, starts[i + 1] ?? n)),
    variance: momentsOf(ranks).variance,
  };
}
