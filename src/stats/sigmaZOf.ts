import { sumOf } from "../core/sumOf.ts";
import { MEAN_RANGE, movingRangesOf } from "./movingRangesOf.ts";

/**
 * Laney's sigmaZ: how many times their sampling error the points vary from one to the next.
 *
 * @remarks
 * `null` for a single point, and where the sampling error is 0, so that there is nothing to compare
 * with.
 *
 * @internal
 */
export function sigmaZOf(
  points: readonly { readonly value: number; readonly sigma: number }[],
  center: number,
): number | null {
  if (points.length < 2 || points.some(({ sigma }) => sigma === 0)) return null;
  const scores = points.map(({ value, sigma }) => (value - center) / sigma);
  return sumOf(movingRangesOf(scores)) / (scores.length - 1) / MEAN_RANGE;
}
