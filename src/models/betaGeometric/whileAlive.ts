import type { BetaGeometric } from "./aliveShare.ts";

/**
 * The model of what a customer who is alive at T after x repeats will do: the chance to leave after the first
 * purchase, where there is one, has passed.
 *
 * @internal
 */
export function whileAlive(
  { r, alpha, a, b, early }: BetaGeometric,
  x: number,
  T: number,
): BetaGeometric {
  return { r: r + x, alpha: alpha + T, a, b: b + x + early, early: 0 };
}
