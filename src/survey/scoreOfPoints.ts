import type { Scale } from "../core/Scale.ts";

/**
 * Points above the worst answers to all items as a score from 0 to 100.
 *
 * @internal
 */
export function scoreOfPoints(points: number, items: number, { min, max }: Scale): number {
  return (100 * points) / (items * (max - min));
}
