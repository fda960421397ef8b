import { sumOf } from "../core/sumOf.ts";
import { checkOpenShare } from "./checkOpenShare.ts";
import { checkValues } from "./checkValues.ts";
import { checkWeights } from "./checkWeights.ts";
import { kishOf } from "./kish.ts";
import { tLimits } from "./tLimits.ts";

/** A mean of weighted values, and how sure it is. */
export interface WeightedMean {
  /** The mean; `null` where no weight is above 0. */
  readonly mean: number | null;
  /** Its linearised standard error; `null` where fewer than two rows have a weight. */
  readonly standardError: number | null;
  /** Degrees of freedom, rows less 1; `null` with the standard error. */
  readonly df: number | null;
  /** The lower limit; `null` where no two values that count differ. */
  readonly lower: number | null;
  /** The upper limit; `null` where no two values that count differ. */
  readonly upper: number | null;
  /** Kish's effective number of rows; `null` with the mean. */
  readonly effectiveN: number | null;
  /** Kish's design effect; `null` with the mean. */
  readonly designEffect: number | null;
}

const NAME = "weighted-mean";

/**
 * Mean of weighted values with its linearised standard error and t interval.
 *
 * Formula: `m = Σwy / Σw`, `v = n / (n - 1) · Σ(w (y - m) / Σw)²`, `m ± t · √v` with n - 1 degrees of
 * freedom. Unit and range: those of the values.
 *
 * The standard error of sampling weights, as R's survey package has it without clusters: it sees
 * whether weights go with the answer, which {@link kish} does not. Multiplying weights by a constant
 * changes nothing; they are no counts. Rows of weight 0 stay in n. An NPS is the mean of 1, 0 and -1;
 * for few answers take the interval of `nps`, as this one fell to 64 % where it says 95 %.
 *
 * Cost: linear.
 *
 * @param values - The values, up to 1e60 in size.
 * @param weights - One weight for each, 0 or more.
 * @param level - Confidence level, such as 0.95; above 0 and below 1.
 * @returns Mean, standard error, limits, and Kish's effective size.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range` (a negative weight),
 *   `inconsistent` for lists of different length, `invalid-shape`.
 *
 * @example
 * ```ts
 * import { weightedMean } from "cx-metrics/stats";
 *
 * const estimate = weightedMean([1, 0, -1, 1, 1, 0], [0.5, 2, 1, 1.5, 0.7, 0.3], 0.95);
 * estimate.mean; // ≈ 0.2833
 * estimate.standardError; // ≈ 0.3421
 * estimate.effectiveN; // ≈ 4.455
 * ```
 *
 * @see {@link weightedShare}, {@link kish}, {@link stratifiedMean}
 * @see T. Lumley (2010), Complex Surveys, 2.2; `svymean` of R's survey package.
 * @public
 */
export function weightedMean(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  level: number,
): WeightedMean {
  const sample = checkValues(NAME, ["values"], values);
  const shares = checkWeights(NAME, weights, sample.length);
  checkOpenShare(NAME, "level", level);
  if (shares === null) return NOTHING;
  const { mean, standardError } = linearise(sample, shares);
  const { effectiveN, designEffect } = kishOf(shares);
  const df = sample.length - 1;
  if (standardError === null) return { ...NOTHING, mean, effectiveN, designEffect };
  const limits =
    standardError === 0 ? { lower: null, upper: null } : tLimits(mean, standardError, df, level);
  return { mean, standardError, df, ...limits, effectiveN, designEffect };
}

const NOTHING: WeightedMean = {
  mean: null,
  standardError: null,
  df: null,
  lower: null,
  upper: null,
  effectiveN: null,
  designEffect: null,
};

/**
 * The mean and its standard error, unchecked; no error where fewer than two rows have a weight.
 *
 * @internal
 */
export function linearise(
  values: Float64Array<ArrayBuffer>,
  shares: Float64Array<ArrayBuffer>,
): { readonly mean: number; readonly standardError: number | null } {
  // Deviations from a value that counts are exactly 0 where all that count are equal.
  const first = values[shares.findIndex((share) => share > 0)] as number;
  const mean = first + sumOf(shares.map((share, i) => share * ((values[i] as number) - first)));
  const weighted = shares.reduce((count, share) => count + (share > 0 ? 1 : 0), 0);
  if (weighted < 2) return { mean, standardError: null };
  const squares = shares.map((share, i) => (share * ((values[i] as number) - mean)) ** 2);
  const variance = sumOf(squares) * (values.length / (values.length - 1));
  return { mean, standardError: Math.sqrt(variance) };
}
