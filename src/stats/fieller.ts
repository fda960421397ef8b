import { fail } from "../core/fail.ts";
import { sumOf } from "../core/sumOf.ts";
import { checkOpenShare } from "./checkOpenShare.ts";
import { checkSameLength, checkValues } from "./checkValues.ts";
import { criticalT } from "./criticalT.ts";
import { momentsOf } from "./momentsOf.ts";
import { tLimits } from "./tLimits.ts";

/** A ratio of two means with its limits by two methods. */
export interface MeanRatio {
  /** Mean numerator by mean denominator; `null` where the latter is 0 or there are no values. */
  readonly ratio: number | null;
  /** Its standard error by the delta method; `null` below two pairs. */
  readonly standardError: number | null;
  /** The lower limit by the delta method; `null` without any spread about the ratio. */
  readonly deltaLower: number | null;
  /** The upper limit by the delta method; `null` without any spread about the ratio. */
  readonly deltaUpper: number | null;
  /** Fieller's lower limit; `null` where there is none. */
  readonly lower: number | null;
  /** Fieller's upper limit; `null` where there is none. */
  readonly upper: number | null;
  /** Whether the denominator differs from 0 at this level, so that there are Fieller's limits; `null`
   * without any spread about the ratio. */
  readonly bounded: boolean | null;
}

const NAME = "fieller";

/** Smaller means would make ratios that no number can hold. */
const LEAST_MEAN = 1e-30;

/**
 * Ratio of two means of the same people, both of them uncertain, with Fieller's interval.
 *
 * Formula: the ratios r at which mean of `numerator - r · denominator` is within t standard errors of 0,
 * t with n - 1 degrees of freedom; the delta method's standard error of the ratio beside it, which is
 * that mean's at the ratio found, by the mean denominator. Unit: numerator per denominator.
 *
 * For lifetime value per acquisition cost, contacts per customer, revenue per ticket, one pair for each
 * customer. Fieller's interval is skew where the denominator is noisy, and where that might be 0 it says
 * so instead of naming limits; the delta method then claims too much.
 *
 * Cost: linear.
 *
 * @param numerator - One value for each pair, up to 1e60 in size.
 * @param denominator - As many values, in the same order; their mean is 0 or at least 1e-30 in size.
 * @param level - Confidence level, such as 0.95; above 0 and below 1.
 * @returns The ratio, and limits by both methods; all `null` where the mean denominator is 0. Below two
 * pairs, and where all pairs have one ratio, there are no limits.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`;
 * `inconsistent` where the lists differ in length.
 *
 * @example Revenue and orders of eight customers
 * ```ts
 * import { fieller } from "cx-metrics/stats";
 *
 * const revenue = [31.34, 87.04, 80.84, 69.86, 8.32, 27.15, 77.44, 15.54];
 * const orders = [2, 7, 6, 6, 1, 4, 7, 1];
 * const { ratio, standardError, lower, upper } = fieller(revenue, orders, 0.95);
 * ratio; // ≈ 11.69
 * standardError; // ≈ 0.792
 * [lower, upper]; // ≈ [9.47, 13.83]
 * ```
 *
 * @see {@link poissonRatio}, {@link bootstrap}
 * @see E. C. Fieller (1954), Journal of the Royal Statistical Society B 16, 175-185.
 * @public
 */
export function fieller(
  numerator: ArrayLike<number>,
  denominator: ArrayLike<number>,
  level: number,
): MeanRatio {
  const above = checkValues(NAME, ["numerator"], numerator);
  const below = checkValues(NAME, ["denominator"], denominator);
  checkSameLength(NAME, ["denominator"], below, above.length);
  checkOpenShare(NAME, "level", level);
  const { n, mean, variance } = momentsOf(below);
  if (mean === null || mean === 0) return NOTHING;
  if (Math.abs(mean) < LEAST_MEAN) {
    const expected = `values whose mean is 0 or at least ${LEAST_MEAN} in size`;
    fail("out-of-range", NAME, ["denominator"], mean, expected);
  }
  const ratio = (momentsOf(above).mean as number) / mean + 0;
  const rests = above.map((value, i) => value - ratio * (below[i] as number));
  const rest = momentsOf(rests).variance;
  if (rest === null || variance === null) return { ...NOTHING, ratio };
  const standardError = Math.sqrt(rest / n) / Math.abs(mean);
  if (standardError === 0) return { ...NOTHING, ratio, standardError };
  const { lower: deltaLower, upper: deltaUpper } = tLimits(ratio, standardError, n - 1, level);
  const delta = { ratio, standardError, deltaLower, deltaUpper };
  const t = criticalT(level, n - 1);
  const leading = mean ** 2 - (t ** 2 * variance) / n;
  if (leading <= 0) return { ...delta, lower: null, upper: null, bounded: false };
  // The roots as distances from the ratio, which takes no difference of large numbers.
  const products = below.map((value, i) => (value - mean) * (rests[i] as number));
  const slope = (t * sumOf(products)) / (n - 1) / n;
  const root = Math.abs(slope) + Math.hypot(slope, Math.sqrt(leading) * Math.sqrt(rest / n));
  const [far, near] = [(t * root) / leading, (t * rest) / n / root];
  const [down, up] = slope < 0 ? [near, far] : [far, near];
  return { ...delta, lower: ratio - down, upper: ratio + up, bounded: true };
}

const NOTHING: MeanRatio = {
  ratio: null,
  standardError: null,
  deltaLower: null,
  deltaUpper: null,
  lower: null,
  upper: null,
  bounded: null,
};
