import { checkOpenShare } from "./checkOpenShare.ts";
import { checkSameLength, checkValues } from "./checkValues.ts";
import { type MeanDifference, testDifference } from "./MeanDifference.ts";
import { momentsOf } from "./momentsOf.ts";

/** The mean change of pairs with its t test and interval. */
export interface PairedDifference extends MeanDifference {
  /** How many pairs. */
  readonly n: number;
}

const NAME = "paired-t";

/**
 * Paired t test: the mean change of the same people, before and after.
 *
 * Formula: mean of `after - before` ± t · s / √n with n - 1 degrees of freedom, s the standard
 * deviation of the changes. Unit: that of the values.
 *
 * It uses that the same person tends to answer alike, so it sees smaller changes than two separate
 * samples do. It trusts that the mean of the changes is about normal: from some 30 pairs on, earlier
 * where the changes have no long tail. For NPS, code the answers -1, 0 and 1 first.
 *
 * Changes that differ by no more than the rounding of their values count as equal.
 *
 * Cost: linear.
 *
 * @param before - First values, one for each pair, up to 1e60 in size.
 * @param after - Second values, in the same order.
 * @param level - Confidence level, such as 0.95; above 0 and below 1.
 * @returns The change, after less before, with test and limits. Below two pairs all but the change is
 * `null`. Where every pair changes by the same, t and the limits are `null`; the p value is 1 if that
 * is 0, and else `null`.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`;
 * `inconsistent` where the lists differ in length.
 *
 * @example Hours of sleep that ten patients gained by one drug and by another (Student 1908)
 * ```ts
 * import { pairedT } from "cx-metrics/stats";
 *
 * const before = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
 * const after = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
 * const { difference, t, df, pValue, lower, upper } = pairedT(before, after, 0.95);
 * difference; // ≈ 1.58
 * t; // ≈ 4.0621
 * df; // => 9
 * pValue; // ≈ 0.002833
 * [lower, upper]; // ≈ [0.7001, 2.4599]
 * ```
 *
 * @see {@link welch}, {@link tInterval}
 * @see Student (W. S. Gosset, 1908), Biometrika 6, 1-25.
 * @public
 */
export function pairedT(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  level: number,
): PairedDifference {
  const first = checkValues(NAME, ["before"], before);
  const second = checkValues(NAME, ["after"], after);
  checkSameLength(NAME, ["after"], second, first.length);
  checkOpenShare(NAME, "level", level);
  const { n, mean, variance } = momentsOf(changesOf(first, second));
  const standardError = variance === null ? null : Math.sqrt(variance / n);
  return { n, ...testDifference(mean, standardError, n < 2 ? null : n - 1, level) };
}

/** The changes; all the same where they are so but for rounding. */
function changesOf(before: Float64Array, after: Float64Array): Float64Array {
  const changes = after.map((value, i) => value - (before[i] as number));
  let [least, most, largest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  changes.forEach((change, i) => {
    least = Math.min(least, change);
    most = Math.max(most, change);
    largest = Math.max(largest, Math.abs(before[i] as number), Math.abs(after[i] as number));
  });
  return most - least <= 4 * Number.EPSILON * largest ? changes.fill((least + most) / 2) : changes;
}
