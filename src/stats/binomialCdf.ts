import { checkNumber } from "../core/checkNumber.ts";
import { incompleteBeta, type Tails } from "./incompleteBeta.ts";

/**
 * Distribution function of the binomial distribution: the probability of at most `k` successes.
 *
 * Formula: the sum of `choose(n, i) * p^i * (1 - p)^(n - i)` over `i` from 0 to `k`, by the
 * regularised incomplete beta function. Unit: probability. Range: 0 to 1.
 *
 * Cost: microseconds; of the order of the square root of `n` close to the mean, never of `n`.
 *
 * @param k - Successes, a whole number; below 0 the probability is 0, from `n` on it is 1.
 * @param n - Trials, a whole number from 0 to 1e10.
 * @param p - Probability of a success, from 0 to 1.
 * @returns The probability of at most `k`.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer`, `out-of-range`.
 *
 * @example
 * ```ts
 * import { binomialCdf } from "cx-metrics/stats";
 *
 * binomialCdf(2, 4, 0.5).toFixed(6); // => "0.687500"
 * binomialCdf(4, 4, 0.5); // => 1
 * ```
 *
 * @see {@link binomialQuantile}
 * @see M. Abramowitz, I. A. Stegun (1964), Handbook of Mathematical Functions, 26.5.24.
 * @public
 */
export function binomialCdf(k: number, n: number, p: number): number {
  checkNumber("binomial-cdf", ["k"], k, { whole: true });
  checkNumber("binomial-cdf", ["n"], n, { min: 0, max: 1e10, whole: true });
  checkNumber("binomial-cdf", ["p"], p, { min: 0, max: 1 });
  return binomialTails(k, n, p).lower;
}

/**
 * The probabilities of at most `k` successes and of more, unchecked.
 *
 * @internal
 */
export function binomialTails(k: number, n: number, p: number): Tails {
  if (k < 0) return { lower: 0, upper: 1 };
  if (k >= n) return { lower: 1, upper: 0 };
  const { lower, upper } = incompleteBeta(p, 1 - p, k + 1, n - k);
  return { lower: upper, upper: lower };
}
