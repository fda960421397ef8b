import type { Scale } from "../core/Scale.ts";

/** A score from 0 to 100 and how much it counts. */
interface WeighedScore {
  readonly score: number;
  readonly weight: number;
}

/**
 * The weighted mean of scores; `null` where they weigh nothing together.
 *
 * @internal
 */
export function weighScores(scores: readonly WeighedScore[]): number | null {
  let sum = 0;
  let total = 0;
  let lowest = 100;
  let highest = 0;
  for (const { score, weight } of scores) {
    if (weight === 0) continue;
    sum += weight * score;
    total += weight;
    lowest = Math.min(lowest, score);
    highest = Math.max(highest, score);
  }
  // A mean lies between its extremes; rounding may say otherwise in the last bit.
  return total === 0 ? null : Math.max(lowest, Math.min(highest, sum / total));
}

/**
 * Where a point lies on its scale, from 0 to 100.
 *
 * @internal
 */
export function scoreOnScale(point: number, { min, max }: Scale): number {
  return (100 * (point - min)) / (max - min);
}
