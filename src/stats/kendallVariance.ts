/** How far Kendall's sum of signs strays by chance. */
export interface KendallVariance {
  readonly variance: number;
  /** Pairs of equal values. */
  readonly tied: number;
}

/**
 * The variance of Kendall's sum of signs of all pairs, in whatever order these values come.
 *
 * @internal
 */
export function kendallVariance(values: Float64Array): KendallVariance {
  const sorted = values.slice().sort();
  let tied = 0;
  let lost = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    while (sorted[to] === sorted[from]) to++;
    const size = to - from;
    tied += (size * (size - 1)) / 2;
    lost += spread(size);
    from = to;
  }
  return { variance: (spread(sorted.length) - lost) / 18, tied };
}

function spread(size: number): number {
  return size * (size - 1) * (2 * size + 5);
}
