import { incompleteBeta } from "../../stats/incompleteBeta.ts";
import { logBeta } from "../numerics/logBeta.ts";
import { logBetaRatio } from "../numerics/logBetaRatio.ts";
import type { BetaGeometric } from "./aliveShare.ts";

/**
 * The probability of n purchases of a new customer within t; of one with a history, given its parameters while alive.
 *
 * @remarks
 * Either the customer is alive and n were made, `B(a,b+k) / B(a,b) * NBD(n)` with k chances to leave,
 * or the last chance was taken after n, and time enough was left: `B(a+1,b+k-1) / B(a,b) * P(NBD >= n)`.
 *
 * @internal
 */
export function purchaseProbability(
  { r, alpha, a, b, early }: BetaGeometric,
  n: number,
  t: number,
): number {
  const chances = n + early;
  const stays = logBetaRatio(a, b, chances);
  const alive = Math.exp(stays + negativeBinomialLog(n, r, alpha, t));
  if (chances === 0) return alive;
  const enough = n === 0 ? 1 : incompleteBeta(t / (alpha + t), alpha / (alpha + t), n, r).lower;
  // Of no time at all the two add up to 1, but for rounding.
  return Math.min(1, alive + Math.exp(stays) * (a / (b + chances - 1)) * enough);
}

/**
 * The logarithm of the probability of n events within t, at a gamma rate.
 */
function negativeBinomialLog(n: number, r: number, alpha: number, t: number): number {
  const none = -r * Math.log1p(t / alpha);
  if (n === 0) return none;
  if (t === 0) return Number.NEGATIVE_INFINITY;
  return none - Math.log(n) - logBeta(r, n) - n * Math.log1p(alpha / t);
}
