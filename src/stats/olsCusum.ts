import { checkValues } from "./checkValues.ts";
import { kolmogorovTail } from "./kolmogorovTail.ts";
import { momentsOf } from "./momentsOf.ts";

/** Whether a mean stays the same. */
export interface OlsCusum {
  /** The largest sum of residuals so far, in standard errors; `null` where all values are equal. */
  readonly statistic: number | null;
  /** How likely a larger one is with one mean throughout; `null` with `statistic`. */
  readonly pValue: number | null;
}

/**
 * OLS-CUSUM test: whether the mean of a series changes anywhere.
 *
 * Formula: `max |Σ (value - mean)| / (s · √n)` over the sums of the first 1, 2, … values, s the
 * sample standard deviation; the p value is that of a Brownian bridge. Unit: none.
 *
 * It says that something changed, not where or how often. Values that depend on the one before
 * (autocorrelation) make the p value too small, few values too large.
 *
 * Cost: a few passes.
 *
 * @param values - Two or more numbers in the order of time.
 * @returns Statistic and p value.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`.
 *
 * @example
 * ```ts
 * import { olsCusum } from "cx-metrics/stats";
 *
 * olsCusum([10, 12, 11, 10, 11, 20, 21, 19, 21, 20]);
 * // ≈ { statistic: 1.481, pValue: 0.0248 }
 * ```
 *
 * @see {@link breakpoints} for the places.
 * @see W. Ploberger, W. Krämer (1992), Econometrica 60, 271-285; `sctest` of R's strucchange.
 * @public
 */
export function olsCusum(values: ArrayLike<number>): OlsCusum {
  return olsCusumOf(checkValues("ols-cusum", ["values"], values, 2));
}

/**
 * The test of two or more values, unchecked.
 *
 * @internal
 */
export function olsCusumOf(values: Float64Array): OlsCusum {
  const { mean, variance } = momentsOf(values) as { mean: number; variance: number };
  if (variance === 0) return { statistic: null, pValue: null };
  let sum = 0;
  let most = 0;
  for (const value of values) {
    sum += value - mean;
    most = Math.max(most, Math.abs(sum));
  }
  const statistic = most / Math.sqrt(variance * values.length);
  return { statistic, pValue: kolmogorovTail(statistic) };
}
