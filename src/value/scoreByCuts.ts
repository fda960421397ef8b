/** The scores of one dimension, and where its bins begin. */
export interface DimensionScores {
  readonly scores: Uint8Array;
  readonly cuts: readonly number[];
}

/** Which values score high. */
export type Direction = "few" | "many";

/**
 * Scores by cuts: a value equal to a cut is above it. Without cuts, since all values are equal, the
 * middle one.
 *
 * @internal
 */
export function scoreByCuts(
  values: Float64Array,
  cuts: readonly number[],
  bins: number,
  good: Direction,
): DimensionScores {
  const scores = new Uint8Array(values.length);
  if (cuts.length === 0) return { scores: scores.fill(middleOf(bins)), cuts };
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    let bin = 0;
    while (bin < cuts.length && value >= (cuts[bin] as number)) bin++;
    scores[i] = scoreOf(bin, bins, good);
  }
  return { scores, cuts };
}

/**
 * The score of a bin, counted from 0 at the smallest values.
 *
 * @internal
 */
export function scoreOf(bin: number, bins: number, good: Direction): number {
  return good === "few" ? bins - bin : bin + 1;
}

/**
 * The score of customers who are all alike: the lower one of two where the number of bins is even.
 *
 * @internal
 */
export function middleOf(bins: number): number {
  return Math.ceil(bins / 2);
}
