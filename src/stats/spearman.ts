import { checkSameLength, checkValues } from "./checkValues.ts";
import { correlationOf } from "./correlationOf.ts";
import { midRanks } from "./midRanks.ts";

const NAME = "spearman";

/**
 * Spearman's rank correlation: how far one rises where the other rises, along a line or not.
 *
 * @remarks
 * The correlation of {@link pearson} of the ranks, equal values sharing the mean of theirs. Unit:
 * none. Range: -1 to 1. It needs no scale but an order, and one outlier hardly moves it; with only
 * a few different answers, as on a five-point scale, {@link kendallTauB} reads more directly.
 *
 * Cost: n log n.
 *
 * @param x - Numbers up to 1e60, one for each pair.
 * @param y - As many.
 * @returns The correlation; `null` where one of the two does not vary.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `inconsistent` for
 * lists of different length, `invalid-shape`.
 *
 * @example Always rising, but not along a line
 * ```ts
 * import { spearman } from "cx-metrics/stats";
 *
 * spearman([1, 2, 3, 4], [1, 10, 100, 1000]); // => 1
 * ```
 *
 * @see {@link pearson}, {@link kendallTauB}
 * @see Spearman (1904), American Journal of Psychology 15, 72-101.
 * @public
 */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const a = checkValues(NAME, ["x"], x);
  const b = checkValues(NAME, ["y"], y);
  checkSameLength(NAME, ["y"], b, a.length);
  return correlationOf(midRanks(a).ranks, midRanks(b).ranks);
}
