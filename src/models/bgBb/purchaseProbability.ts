import { logBetaRatio } from "../numerics/logBetaRatio.ts";
import type { BgBb } from "./BgBbModel.ts";

/** Sums beyond it are divided by it, and its logarithm is kept aside. */
const LARGE = 2 ** 512;
const LOG_LARGE = 512 * Math.LN2;

/**
 * The probability that a new customer buys at n of the next t opportunities.
 *
 * @remarks
 * Left before opportunity i + 1, for i from n up, or alive after all of them; in each case the purchases are at
 * n of i. All terms are positive, and each is a known part of the one before it; the first is
 * `B(alpha+n, beta) / B(alpha, beta) * B(gamma, delta+n) / B(gamma, delta)` times `gamma / (gamma+delta+n)`.
 *
 * @internal
 */
export function purchaseProbability(
  { alpha, beta, gamma, delta }: BgBb,
  n: number,
  t: number,
): number {
  if (n > t) return 0;
  let log = logBetaRatio(beta, alpha, n) + logBetaRatio(gamma, delta, n);
  let term = 1;
  let sum = 0;
  for (let i = n; i < t; i++) {
    sum += gamma * term;
    const orders = (i + 1) / (i + 1 - n);
    const passes = (beta + (i - n)) / (alpha + beta + i);
    term *= orders * passes * ((delta + i) / (gamma + delta + i + 1));
    if (sum + term > LARGE) {
      sum /= LARGE;
      term /= LARGE;
      log += LOG_LARGE;
    }
  }
  sum += (gamma + delta + t) * term;
  return Math.exp(log + Math.log(sum / (gamma + delta + n)));
}
