import { quantileRanks } from "./quantileRanks.ts";

/**
 * A quantile of a sample with distribution-free limits, in the unit of the values.
 *
 * @public
 */
export interface QuantileEstimate {
  /** The quantile (type 7); `null` for an empty sample. */
  readonly value: number | null;
  /** The lower limit; `null` where the sample is too small to have one. */
  readonly lower: number | null;
  /** The upper limit; `null` where the sample is too small to have one. */
  readonly upper: number | null;
}

/**
 * Quantiles with order-statistic limits. `select` gives the values at 0-based ranks; it is called
 * once, with all ranks that are needed.
 *
 * @internal
 */
export function estimateQuantiles(
  n: number,
  probabilities: readonly number[],
  level: number,
  select: (ranks: readonly number[]) => readonly number[],
): QuantileEstimate[] {
  if (n === 0) return probabilities.map(() => ({ value: null, lower: null, upper: null }));
  const wanted = probabilities.map((p) => {
    const place = (n - 1) * p;
    const limits = quantileRanks(n, p, level);
    return { place, lower: rankBelow(limits.lower), upper: rankBelow(limits.upper) };
  });
  const ranks = wanted.flatMap(({ place, lower, upper }) => [
    Math.floor(place),
    Math.ceil(place),
    lower ?? 0,
    upper ?? 0,
  ]);
  const values = select(ranks);
  return wanted.map(({ place, lower, upper }, i) => {
    const [below, above, low, high] = values.slice(4 * i, 4 * i + 4) as [
      number,
      number,
      number,
      number,
    ];
    return {
      value: below + (place - Math.floor(place)) * (above - below),
      lower: lower === null ? null : low,
      upper: upper === null ? null : high,
    };
  });
}

/** Ranks count from 1 in print, from 0 here. */
function rankBelow(rank: number | null): number | null {
  return rank === null ? null : rank - 1;
}
