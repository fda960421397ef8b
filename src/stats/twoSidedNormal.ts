import { normalTail } from "./normalTail.ts";

/** From 39 on the tails are below the smallest double. */
const LARGEST = 40;

/**
 * How likely a standard normal value lies as far from 0 as `z`, or farther.
 *
 * @internal
 */
export function twoSidedNormal(z: number): number {
  return 2 * normalTail(Math.min(LARGEST, Math.abs(z)));
}
