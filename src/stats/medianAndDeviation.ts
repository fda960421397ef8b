/** The middle of a sample, and how far its values lie from it in the middle. */
export interface MedianAndDeviation {
  readonly median: number;
  /** 1.4826 times the median distance from the median: the standard deviation of normal values. */
  readonly mad: number;
}

/**
 * Median and scaled median absolute deviation of a sorted sample that is read by rank.
 *
 * @remarks
 * Below the median and above it the distances ascend, so that two binary searches find the middle
 * ones: at most some `log2 n` reads.
 *
 * @internal
 */
export function medianAndDeviation(at: (rank: number) => number, n: number): MedianAndDeviation {
  const half = Math.floor(n / 2);
  const odd = n % 2 === 1;
  const upper = at(half);
  const median = odd ? upper : (at(half - 1) + upper) / 2;
  const below = (i: number) => median - at(half - 1 - i);
  const above = (i: number) => at(half + i) - median;

  /** The distance at a rank, counted from 0. */
  const distance = (rank: number) => {
    let fewest = Math.max(0, rank + 1 - (n - half));
    // The nearest value above is as near as any.
    let most = Math.min(rank, half);
    while (fewest < most) {
      const middle = (fewest + most) >> 1;
      if (below(middle) < above(rank - middle)) fewest = middle + 1;
      else most = middle;
    }
    return Math.max(fewest > 0 ? below(fewest - 1) : 0, above(rank - fewest));
  };
  const mad = odd ? distance(half) : (distance(half - 1) + distance(half)) / 2;
  return { median, mad: 1.4826 * mad };
}
