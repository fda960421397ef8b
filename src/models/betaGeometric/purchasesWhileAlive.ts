import { betaGain } from "../numerics/betaGain.ts";
import { betaSurvival } from "../numerics/betaSurvival.ts";
import type { BetaGeometric } from "./aliveShare.ts";

/**
 * How many purchases to expect within t of a customer who is alive at T after x repeats.
 *
 * @internal
 */
export function purchasesWhileAlive(
  { r, alpha, a, b, early }: BetaGeometric,
  x: number,
  T: number,
  t: number,
): number {
  return betaGain(a, b + x + early, r + x, t / (alpha + T));
}

/**
 * The probability that a customer who is alive at T after x repeats is so a time later.
 *
 * @internal
 */
export function staysAlive(
  { r, alpha, a, b, early }: BetaGeometric,
  x: number,
  T: number,
  later: number,
): number {
  return betaSurvival(a, b + x + early, r + x, later / (alpha + T));
}
