/** What a value is held against. */
export interface Baseline {
  readonly center: number;
  /** What one unit of a score is; 0 where all values are equal. */
  readonly spread: number;
}

/** Which other values make the baseline of one. */
export type SpikeBaseline = "others" | "all" | "trailing";

/** Fewer values have no middle and no spread to speak of. */
const LEAST = 3;

/**
 * How many of all values the baseline of the one at a place has; `null` where they are too few.
 *
 * @internal
 */
export function baselineSize(
  baseline: SpikeBaseline,
  place: number,
  length: number,
): number | null {
  const size = { others: length - 1, all: length, trailing: place }[baseline];
  return size < LEAST ? null : size;
}
