import type { Histories } from "../readHistories.ts";
import type { BetaGeometricParameter, EarlyChances } from "./betaGeometricLikelihood.ts";

/** Parameters of either model, and which of the two. */
export interface BetaGeometric extends Readonly<Record<BetaGeometricParameter, number>> {
  readonly early: EarlyChances;
}

/**
 * The probability that a customer is still alive: `1 / (1 + e^d)`, see the likelihood; 1 where there was
 * no chance to leave.
 *
 * @internal
 */
export function aliveShare(
  { r, alpha, a, b, early }: BetaGeometric,
  x: number,
  last: number,
  T: number,
): number {
  const chances = x + early;
  if (chances === 0) return 1;
  const d = (r + x) * Math.log1p((T - last) / (alpha + last)) + Math.log(a / (b + chances - 1));
  return 1 / (1 + Math.exp(d));
}

/**
 * The probability by row that a customer is alive at the end of the observation.
 *
 * @internal
 */
export function aliveNow(
  model: BetaGeometric,
  { frequency, recency, T }: Histories,
): (row: number) => number {
  return (row) =>
    aliveShare(model, frequency[row] as number, recency[row] as number, T[row] as number);
}
