/** The periods of a window, laid out so that the one of an instant is found in a step or two. */
export interface PeriodFinder {
  readonly edges: Float64Array;
  /** How many buckets of equal length a millisecond is. */
  readonly scale: number;
  /** The least and the most a period of a bucket can be. */
  readonly low: Uint32Array;
  readonly high: Uint32Array;
}

/** Buckets for each period: nearly none has an edge in it. */
const FINENESS = 64;

/** All of them stay in a processor's cache. */
const MOST_BUCKETS = 65_536;

/**
 * Lays out a window: its edges ascend and are two or more.
 *
 * @internal
 */
export function periodFinder(ascending: readonly number[]): PeriodFinder {
  const edges = Float64Array.from(ascending);
  const periods = edges.length - 1;
  const from = edges[0] as number;
  const buckets = Math.min(MOST_BUCKETS, FINENESS * periods);
  // Not infinite, however near to each other the edges are.
  const scale = Math.min(1e300, buckets / ((edges[periods] as number) - from));
  // Rounding may reach one bucket more.
  const low = new Uint32Array(buckets + 1);
  const high = new Uint32Array(buckets + 1);
  let period = 0;
  for (let bucket = 0; bucket <= buckets; bucket++) {
    low[bucket] = period;
    const isWithin = (edge: number) => (edge - from) * scale < bucket + 1;
    while (period < periods - 1 && isWithin(edges[period + 1] as number)) period++;
    high[bucket] = period;
  }
  return { edges, scale, low, high };
}

/**
 * The period of an instant, the first one being 1; 0 before all periods, one more than there are
 * after them.
 *
 * @internal
 */
export function findPeriod({ edges, scale, low, high }: PeriodFinder, instant: number): number {
  const from = edges[0] as number;
  if (instant < from) return 0;
  if (instant >= (edges[edges.length - 1] as number)) return edges.length;
  const bucket = ((instant - from) * scale) | 0;
  let period = low[bucket] as number;
  let last = high[bucket] as number;
  while (period < last) {
    const middle = (period + last + 1) >>> 1;
    if ((edges[middle] as number) <= instant) period = middle;
    else last = middle - 1;
  }
  return period + 1;
}
