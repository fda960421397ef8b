import { betaLogScale, betaLogShape, incompleteBeta } from "./incompleteBeta.ts";

/** Counts are as likely as others within this much, as in R. */
const TOLERANCE = 1e-7;

/**
 * Exact two-sided test of a proportion: the probability of all counts that are no more likely than
 * the one observed, unchecked.
 *
 * @param k - Successes, a whole number from 0 to `n`.
 * @param n - Trials, a whole number.
 * @param p - The proportion tested, between 0 and 1.
 * @param q - `1 - p`, with all its digits where it is small.
 *
 * @internal
 */
export function binomialTest(k: number, n: number, p: number, q: number): number {
  // Against n * p, rounding could put a count above its mean from both sides.
  const excess = k * q - (n - k) * p;
  if (excess === 0) return 1;
  if (excess > 0) return binomialTest(n - k, n, q, p);
  const limit = logProbability(k, n, p, q) + TOLERANCE;
  let low = Math.ceil(n * p);
  let high = n + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (logProbability(middle, n, p, q) <= limit) high = middle;
    else low = middle + 1;
  }
  const below = incompleteBeta(p, q, k + 1, n - k).upper;
  const above = low > n ? 0 : incompleteBeta(p, q, low, n - low + 1).lower;
  return Math.min(1, below + above);
}

function logProbability(k: number, n: number, p: number, q: number): number {
  if (k === 0) return n * Math.log(q);
  if (k === n) return n * Math.log(p);
  const rest = n - k;
  return Math.log(n / k / rest) + betaLogScale(k, rest) + betaLogShape(p, q, k, rest);
}
