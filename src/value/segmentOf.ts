import type { RfmDimensions, RfmSegment } from "./RfmResult.ts";

/** Rows: recency, from long ago to just now. Columns: frequency and money together, from low to high. */
const GRID = [
  ["lost", "lost", "at-risk", "at-risk", "cannot-lose"],
  ["lost", "lost", "at-risk", "at-risk", "cannot-lose"],
  ["about-to-sleep", "about-to-sleep", "need-attention", "loyal-customers", "loyal-customers"],
  ["promising", "potential-loyalists", "potential-loyalists", "loyal-customers", "loyal-customers"],
  ["new-customers", "potential-loyalists", "potential-loyalists", "champions", "champions"],
] as const satisfies readonly (readonly RfmSegment[])[];

/**
 * The one segment of three scores. Frequency and money count together, by the mean of both, a half
 * being the higher fifth.
 *
 * @internal
 */
export function segmentOf(scores: RfmDimensions<number>, bins: RfmDimensions<number>): RfmSegment {
  const recency = fifthOf(scores.recency, bins.recency);
  const frequency = fifthOf(scores.frequency, bins.frequency);
  const monetary = fifthOf(scores.monetary, bins.monetary);
  const row = GRID[recency - 1] as (typeof GRID)[number];
  return row[Math.ceil((frequency + monetary) / 2) - 1] as RfmSegment;
}

/** The fifth in which the middle of a bin lies: of 5 bins the score itself. */
function fifthOf(score: number, bins: number): number {
  return Math.ceil((5 * (2 * score - 1)) / (2 * bins));
}
