import type { BgBb } from "./BgBbModel.ts";

/**
 * The probability that a customer who was last seen at one opportunity is still alive at a later one: of the
 * ways to have been silent since, see the likelihood, the share of the last.
 *
 * @internal
 */
export function aliveShare(
  { alpha, beta, gamma, delta }: BgBb,
  x: number,
  last: number,
  T: number,
): number {
  let silence = gamma + delta + T;
  let alive = 1;
  for (let j = T - 1; j >= last; j--) {
    const passes = (beta + (j - x)) / (alpha + beta + j);
    const stayed = passes * ((delta + j) / (gamma + delta + j + 1)) * silence;
    silence = gamma + stayed;
    alive *= stayed / silence;
  }
  return alive;
}
