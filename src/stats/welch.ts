import { checkOpenShare } from "./checkOpenShare.ts";
import { checkValues } from "./checkValues.ts";
import { type MeanDifference, testDifference } from "./MeanDifference.ts";
import { type Moments, momentsOf } from "./momentsOf.ts";

const NAME = "welch";

/**
 * Welch's t test: the difference of the means of two independent samples.
 *
 * Formula: mean of y less mean of x, ± t · √(v) where `v = sx² / nx + sy² / ny`, with Satterthwaite's
 * degrees of freedom `v² / ((sx² / nx)² / (nx - 1) + (sy² / ny)² / (ny - 1))`. Unit: that of the values.
 *
 * It does not ask for equal spreads, and loses next to nothing where they are equal. It trusts that
 * both means are about normal: with long tails, as durations have, from some hundred values on. The
 * same people twice are pairs, not two samples.
 *
 * Cost: linear.
 *
 * @param x - The first sample, up to 1e60 in size.
 * @param y - The second sample.
 * @param level - Confidence level, such as 0.95; above 0 and below 1.
 * @returns The difference, second less first, with test and limits. With fewer than two values in a
 * sample all but the difference is `null`. Where no sample has any spread, so are t, df and the limits;
 * the p value is then 1 if the means are equal, and else `null`.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`.
 *
 * @example
 * ```ts
 * import { welch } from "cx-metrics/stats";
 *
 * const { difference, t, df, pValue } = welch([5, 4, 4, 4, 4, 3], [5, 5, 5, 4], 0.95);
 * difference; // => 0.75
 * t; // ≈ 2.087
 * df; // ≈ 7.61
 * pValue; // ≈ 0.072
 * ```
 *
 * @see {@link pairedT}, {@link mannWhitney}
 * @see B. L. Welch (1947), Biometrika 34, 28-35.
 * @public
 */
export function welch(x: ArrayLike<number>, y: ArrayLike<number>, level: number): MeanDifference {
  const a = momentsOf(checkValues(NAME, ["x"], x));
  const b = momentsOf(checkValues(NAME, ["y"], y));
  return welchOf(a, b, checkOpenShare(NAME, "level", level));
}

/**
 * Welch's test of two summaries, unchecked; n may be a fractional, effective count.
 *
 * @internal
 */
export function welchOf(a: Moments, b: Moments, level: number): MeanDifference {
  const difference = a.mean === null || b.mean === null ? null : b.mean - a.mean;
  const { standardError, df } = welchError(a, b);
  return testDifference(difference, standardError, df, level);
}

/**
 * Standard error of a difference of means with Satterthwaite's degrees of freedom.
 *
 * @internal
 */
export function welchError(a: Moments, b: Moments): Pick<MeanDifference, "standardError" | "df"> {
  if (a.variance === null || b.variance === null || Math.min(a.n, b.n) <= 1)
    return { standardError: null, df: null };
  const [errorA, errorB] = [a.variance / a.n, b.variance / b.n];
  const error = errorA + errorB;
  if (error === 0) return { standardError: 0, df: null };
  // Shares, as squares of the errors might overflow or vanish.
  const [shareA, shareB] = [errorA / error, errorB / error];
  const df = 1 / (shareA ** 2 / (a.n - 1) + shareB ** 2 / (b.n - 1));
  return { standardError: Math.sqrt(error), df };
}
