import { sumOf } from "../core/sumOf.ts";
import { checkValues } from "./checkValues.ts";
import { rankSamples } from "./rankSamples.ts";
import { twoSidedNormal } from "./twoSidedNormal.ts";

/** Whether values of one sample tend to exceed those of another. */
export interface MannWhitneyTest {
  /** How many pairs have the greater value in the second sample, equal ones counting half. */
  readonly u: number | null;
  /** The p value, corrected for ties and for continuity. */
  readonly pValue: number | null;
  /** The p value, corrected for ties only. */
  readonly pValueWithoutContinuity: number | null;
  /** How likely a value of the second sample exceeds one of the first, ties half; 0 to 1. */
  readonly superiority: number | null;
}

const NAME = "mann-whitney";

/**
 * Mann-Whitney U test (Wilcoxon's rank sum test) of two independent samples.
 *
 * Formula: `u` pairs of a value of x and a greater one of y, of nx · ny; its distance from one half of
 * them, less 1/2, in standard deviations with tie correction is about normal. `superiority` is
 * `u / (nx · ny)`. Unit: pairs; probability.
 *
 * For ratings on a scale of which only the order counts, and for values with long tails. It asks
 * whether the samples come from one distribution; where their spreads differ, {@link brunnerMunzel} asks
 * whether one tends to be greater. The p value is rough below some eight values in a sample.
 *
 * Second over first, as all differences here: R's W and SciPy's U are those of the samples swapped.
 *
 * Cost: n log n.
 *
 * @param x - The first sample, up to 1e60 in size.
 * @param y - The second sample.
 * @returns The count, its test and the superiority; all `null` where a sample is empty. Where all
 * values are equal both p values are 1.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`.
 *
 * @example Ratings before and after
 * ```ts
 * import { mannWhitney } from "cx-metrics/stats";
 *
 * const { u, pValue, superiority } = mannWhitney([3, 2, 4, 3, 3, 2], [4, 5, 3, 5, 4]);
 * u; // => 26.5
 * pValue; // ≈ 0.037
 * superiority; // ≈ 0.883
 * ```
 *
 * @see {@link brunnerMunzel}, {@link kruskalWallis}, {@link welch}
 * @see H. B. Mann, D. R. Whitney (1947), Annals of Mathematical Statistics 18, 50-60.
 * @public
 */
export function mannWhitney(x: ArrayLike<number>, y: ArrayLike<number>): MannWhitneyTest {
  const samples = [checkValues(NAME, ["x"], x), checkValues(NAME, ["y"], y)];
  const [m, n] = samples.map(({ length }) => length) as [number, number];
  const pairs = m * n;
  if (pairs === 0)
    return { u: null, pValue: null, pValueWithoutContinuity: null, superiority: null };
  const { ranks, variance } = rankSamples(samples);
  const u = sumOf(ranks[1] as Float64Array) - (n * (n + 1)) / 2;
  const excess = Math.abs(u - pairs / 2);
  const deviation = Math.sqrt((pairs * (variance as number)) / (m + n));
  const pValueOf = (distance: number) => (distance <= 0 ? 1 : twoSidedNormal(distance / deviation));
  return {
    u,
    pValue: pValueOf(excess - 0.5),
    pValueWithoutContinuity: pValueOf(excess),
    superiority: u / pairs,
  };
}
