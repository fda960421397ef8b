import { checkWeights } from "./checkWeights.ts";
import { momentsOf } from "./momentsOf.ts";

/** What weights cost, as if they had nothing to do with the answers. */
export interface WeightingEffect {
  /** How many answers of equal weight would be as precise; `null` where all weights are 0. */
  readonly effectiveN: number | null;
  /** How many times the answers that equal weights would take, 1 or more; `null` with `effectiveN`. */
  readonly designEffect: number | null;
  /** The relative variance of the weights, the design effect less 1; `null` with `effectiveN`. */
  readonly cv2: number | null;
}

/**
 * Kish's effective sample size and design effect of weights.
 *
 * Formula: `effectiveN = (Σw)² / Σw²`, `designEffect = n / effectiveN = 1 + cv2`, where `cv2` is the
 * variance of the weights (divided by n) over their squared mean. Unit: answers, ratio. Range:
 * `effectiveN` from 1 to n.
 *
 * It asks how uneven the weights are, and nothing about the answers: a test on weighted data that
 * takes n instead is too sure. Where weights go with the answer the truth can be worse or better:
 * {@link weightedMean} has the linearised standard error. Rows of weight 0 count in n.
 *
 * Cost: linear.
 *
 * @param weights - One weight for each answer, 0 to 1e60; only their ratios matter.
 * @returns Effective size, design effect and relative variance; all `null` where no weight is
 *   above 0.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range` (a negative weight),
 *   `invalid-shape`.
 *
 * @example
 * ```ts
 * import { kish } from "cx-metrics/stats";
 *
 * const { effectiveN, designEffect } = kish([1, 1, 2, 1]);
 * effectiveN; // ≈ 3.5714
 * designEffect; // ≈ 1.12
 * kish([0, 0]); // => { effectiveN: null, designEffect: null, cv2: null }
 * ```
 *
 * @see {@link weightedMean}, {@link weightedShare}
 * @see L. Kish (1965), Survey Sampling, section 11.7; L. Kish (1992), Journal of Official Statistics
 *   8, 183-200.
 * @public
 */
export function kish(weights: ArrayLike<number>): WeightingEffect {
  return kishOf(checkWeights("kish", weights));
}

/**
 * The same of weights as shares of their sum.
 *
 * @internal
 */
export function kishOf(shares: Float64Array | null): WeightingEffect {
  if (shares === null) return { effectiveN: null, designEffect: null, cv2: null };
  const { n, variance } = momentsOf(shares);
  // By the spread, as 1 taken from n times the sum of squares would leave rounding alone.
  const cv2 = (variance ?? 0) * n * (n - 1);
  return { effectiveN: n / (1 + cv2), designEffect: 1 + cv2, cv2 };
}
