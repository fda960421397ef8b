import { incompleteBeta } from "./incompleteBeta.ts";

/**
 * How likely a t distributed value lies as far from 0 as `t`, or farther.
 *
 * @internal
 */
export function twoSidedT(t: number, df: number): number {
  const size = Math.abs(t);
  // A common factor t is left out for large t, whose square might overflow.
  const square = size < 1 ? size * size : size;
  const rest = size < 1 ? df : df / size;
  return incompleteBeta(rest / (square + rest), square / (square + rest), df / 2, 0.5).lower;
}
