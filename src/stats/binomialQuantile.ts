import { checkNumber } from "../core/checkNumber.ts";
import { binomialTails } from "./binomialCdf.ts";
import { probit } from "./probit.ts";

/**
 * Quantile of the binomial distribution: the smallest number of successes that is not exceeded
 * with at least the given probability.
 *
 * Formula: the smallest `k` with `binomialCdf(k, n, p)` at least `probability`. Unit: successes.
 * Range: 0 to `n`.
 *
 * A relative 64 rounding units (1.4e-14) are granted, as R's `qbinom` has long done, so that
 * exact ties do not depend on rounding.
 *
 * Cost: some microseconds; of the order of the square root of `n` close to the mean, never of `n`.
 *
 * @param probability - From 0 to 1.
 * @param n - Trials, a whole number from 0 to 1e10.
 * @param p - Probability of a success, from 0 to 1.
 * @returns A whole number; 0 at probability 0 and `n` at probability 1.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer`, `out-of-range`.
 *
 * @example
 * ```ts
 * import { binomialQuantile } from "cx-metrics/stats";
 *
 * binomialQuantile(0.025, 25, 0.5); // => 8
 * binomialQuantile(0.5, 5, 0.5); // => 2
 * ```
 *
 * @see {@link binomialCdf}, {@link quantileRanks}
 * @see E. A. Cornish, R. A. Fisher (1938), Revue de l'Institut International de Statistique 5,
 *   307-320, for the first guess.
 * @public
 */
export function binomialQuantile(probability: number, n: number, p: number): number {
  checkNumber("binomial-quantile", ["probability"], probability, { min: 0, max: 1 });
  checkNumber("binomial-quantile", ["n"], n, { min: 0, max: 1e10, whole: true });
  checkNumber("binomial-quantile", ["p"], p, { min: 0, max: 1 });
  if (probability === 0) return 0;
  if (probability === 1) return n;
  return smallestCount(probability, n, p);
}

/** What R grants at ties, see above: 1 - 64 * Number.EPSILON. */
const TIE = 0.9999999999999858;

/**
 * The smallest count whose cumulated probability reaches the given one, unchecked.
 *
 * @internal
 */
export function smallestCount(probability: number, n: number, p: number): number {
  const reaches = (count: number) => binomialTails(count, n, p).lower >= probability * TIE;
  return firstReaching(reaches, probit(probability), n, p);
}

/**
 * The smallest count that is exceeded with the given probability at most, unchecked. It tells
 * quantiles apart whose cumulated probability rounds to 1.
 *
 * @internal
 */
export function smallestCountBelow(tail: number, n: number, p: number): number {
  const reaches = (count: number) => binomialTails(count, n, p).upper <= tail / TIE;
  return firstReaching(reaches, -probit(tail), n, p);
}

/** From a guess on, with strides that double; -1 never reaches and n always does. */
function firstReaching(
  reaches: (count: number) => boolean,
  z: number,
  n: number,
  p: number,
): number {
  let enough = firstGuess(z, n, p);
  let few = enough - 1;
  for (let stride = 1; !reaches(enough); stride *= 2) {
    few = enough;
    enough = Math.min(n, enough + stride);
  }
  for (let stride = 1; reaches(few); stride *= 2) {
    enough = few;
    few = Math.max(-1, few - stride);
  }
  while (enough - few > 1) {
    const middle = Math.floor((few + enough) / 2);
    if (reaches(middle)) enough = middle;
    else few = middle;
  }
  return enough;
}

/** Normal approximation, corrected for skewness. */
function firstGuess(z: number, n: number, p: number): number {
  const spread = Math.sqrt(n * p * (1 - p));
  const guess = n * p + spread * z + ((1 - 2 * p) * (z * z - 1)) / 6;
  return Math.min(n, Math.max(0, Math.round(guess)));
}
