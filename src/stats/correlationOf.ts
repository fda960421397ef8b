import { deviationsOf } from "./deviationsOf.ts";

/**
 * Pearson's correlation of two samples of equal length, unchecked; `null` where one has no
 * variation.
 *
 * @internal
 */
export function correlationOf(
  x: Float64Array<ArrayBuffer>,
  y: Float64Array<ArrayBuffer>,
): number | null {
  const a = deviationsOf(x);
  const b = deviationsOf(y);
  if (a === null || b === null) return null;
  const products = a.values.reduce((sum, value, i) => sum + value * (b.values[i] as number), 0);
  const r = products / Math.sqrt(a.squares * b.squares);
  // Rounding may carry a perfect correlation past 1.
  return Math.max(-1, Math.min(1, r)) + 0;
}
