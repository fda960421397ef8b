import { checkNumber } from "../core/checkNumber.ts";
import { binomialTails } from "./binomialCdf.ts";
import { smallestCount, smallestCountBelow } from "./binomialQuantile.ts";
import { checkOpenShare } from "./checkOpenShare.ts";

/**
 * The places in a sorted sample that enclose a quantile of the population.
 *
 * @public
 */
export interface QuantileRanks {
  /** Place of the lower limit, counted from 1; `null` where the sample is too small for one. */
  lower: number | null;
  /** Place of the upper limit, counted from 1; `null` where the sample is too small for one. */
  upper: number | null;
  /** Probability that the two enclose the quantile; `null` unless there are both. */
  coverage: number | null;
}

/**
 * Order-statistic interval of a quantile: which two sorted values enclose it.
 *
 * Formula: ranks `L = qbinom(a / 2, n, p)` and `U = qbinom(1 - a / 2, n, p) + 1` with
 * `a = 1 - level`; coverage is `P(L <= B < U)` for a binomial `B`. Unit: place, counted from 1.
 *
 * Free of assumptions on the distribution, so fit for durations. The upper limit of a 90th
 * percentile needs 36 values at level 0.95, both limits of a median need 6.
 *
 * Cost: tens of microseconds at most; independent of the data, since only ranks are involved.
 *
 * @param n - Sample size, a whole number from 0 to 1e10.
 * @param p - Which quantile, from 0 to 1, such as 0.5 for the median.
 * @param level - Confidence level, such as 0.95; above 0 and below 1.
 * @returns Both ranks, `null` outside 1 to `n`, and the exact coverage.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer`, `out-of-range`.
 *
 * @example
 * ```ts
 * import { quantileRanks } from "cx-metrics/stats";
 *
 * const median = quantileRanks(25, 0.5, 0.95);
 * median.lower; // => 8
 * median.upper; // => 18
 * median.coverage?.toFixed(4); // => "0.9567"
 * quantileRanks(10, 0.9, 0.95); // => { lower: 7, upper: null, coverage: null }
 * ```
 *
 * @see {@link quantiles}, {@link selectRanks}, {@link binomialQuantile}
 * @see H. A. David, H. N. Nagaraja (2003), Order Statistics, 3rd edition, section 7.1.
 * @public
 */
export function quantileRanks(n: number, p: number, level: number): QuantileRanks {
  checkNumber("quantile-ranks", ["n"], n, { min: 0, max: 1e10, whole: true });
  checkNumber("quantile-ranks", ["p"], p, { min: 0, max: 1 });
  checkOpenShare("quantile-ranks", "level", level);
  const tail = (1 - level) / 2;
  const low = smallestCount(tail, n, p);
  const high = smallestCountBelow(tail, n, p) + 1;
  const lower = low >= 1 ? low : null;
  const upper = high <= n ? high : null;
  const both = lower !== null && upper !== null;
  const below = (rank: number) => binomialTails(rank - 1, n, p).lower;
  const coverage = both ? below(high) - below(low) : null;
  return { lower, upper, coverage };
}
