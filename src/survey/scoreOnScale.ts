import type { Scale } from "../core/Scale.ts";

/**
 * Where a point lies on its scale, from 0 to 100.
 *
 * @internal
 */
export function scoreOnScale(point: number, { min, max }: Scale): number {
  return (100 * (point - min)) / (max - min);
}
