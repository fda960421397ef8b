import { checkOpenShare } from "./checkOpenShare.ts";
import { checkValues } from "./checkValues.ts";
import { momentsOf } from "./momentsOf.ts";
import { tLimits } from "./tLimits.ts";

/** The mean of a sample with its t interval. */
export interface MeanEstimate {
  /** How many values. */
  readonly n: number;
  /** Their mean; `null` without values. */
  readonly mean: number | null;
  /** The sample standard deviation (n - 1); `null` below two values. */
  readonly standardDeviation: number | null;
  /** The standard error of the mean; `null` below two values. */
  readonly standardError: number | null;
  /** The lower limit of the mean; `null` where no two values differ. */
  readonly lower: number | null;
  /** The upper limit of the mean; `null` where no two values differ. */
  readonly upper: number | null;
}

const NAME = "t-interval";

/**
 * Mean of a sample with its t interval.
 *
 * Formula: mean ± t · s / √n with n - 1 degrees of freedom, s the sample standard deviation. Unit: that
 * of the values.
 *
 * Good for scores on a scale from some ten values on. The limits are not cut to the scale. With a
 * long tail, as durations and orders have, it covers less than it says: 89 % instead of 95 % at 30
 * log-normal values. There {@link bootstrapT} does better, and a median is the better question.
 *
 * Cost: linear.
 *
 * @param values - The sample, up to 1e60 in size.
 * @param level - Confidence level, such as 0.95; above 0 and below 1.
 * @returns Mean, spread and limits.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`.
 *
 * @example Effort scores
 * ```ts
 * import { tInterval } from "cx-metrics/stats";
 *
 * const { mean, standardError, lower, upper } = tInterval([4, 5, 3, 5, 4, 5, 2, 5, 4, 4], 0.95);
 * mean; // ≈ 4.1
 * standardError; // ≈ 0.314
 * [lower, upper]; // ≈ [3.39, 4.81]
 * ```
 *
 * @see {@link bootstrapT}, {@link welch}, {@link quantileRanks}
 * @see Student (W. S. Gosset, 1908), Biometrika 6, 1-25.
 * @public
 */
export function tInterval(values: ArrayLike<number>, level: number): MeanEstimate {
  const { n, mean, variance } = momentsOf(checkValues(NAME, ["values"], values));
  checkOpenShare(NAME, "level", level);
  if (mean === null || variance === null)
    return { n, mean, standardDeviation: null, standardError: null, lower: null, upper: null };
  const standardDeviation = Math.sqrt(variance);
  const standardError = Math.sqrt(variance / n);
  const limits =
    variance === 0 ? { lower: null, upper: null } : tLimits(mean, standardError, n - 1, level);
  return { n, mean, standardDeviation, standardError, ...limits };
}
