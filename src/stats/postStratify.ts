import { sumOf } from "../core/sumOf.ts";
import { checkValues } from "./checkValues.ts";
import { momentsOf } from "./momentsOf.ts";
import { readStrata, type Stratum, valuesOf } from "./readStrata.ts";

/** A sample weighted to known sizes of groups. */
export interface PostStratified {
  /** The weighted mean; `null` where all sizes of groups with rows are 0. */
  readonly mean: number | null;
  /** Its standard error; `null` with the mean, and where no group has two rows. */
  readonly standardError: number | null;
  /** The weight of each row, the size of its group over the rows in it. */
  readonly weights: readonly number[];
}

const NAME = "post-stratify";

/**
 * Weights a sample to the known sizes of the groups that its rows turned out to be in.
 *
 * Formula: each of the n rows of a group of size N weighs `N / n`; the mean is `Σ W · m`, its variance
 * `n / (n - 1) · Σ (W / n)² · Σ(y - m)²` over the groups, with the rows n at first of all and then of
 * a group. Unit and range: those of the values.
 *
 * For one grouping whose sizes are known, such as plans or regions; of several at once {@link rake}
 * takes the sums. It takes away what the groups explain of the difference between those who answered
 * and those who did not, and nothing else.
 *
 * Cost: linear.
 *
 * @param values - The values, up to 1e60 in size.
 * @param groups - The group of each value, any string or number.
 * @param populations - The size of each group by its name; only their ratios matter to the mean.
 * @returns Mean, linearised standard error, and weights that sum to the sizes.
 * @throws {@link CxMetricsError} `inconsistent` for a row whose group has no size, and for a size
 *   above 0 whose group has no row; `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`.
 *
 * @example
 * ```ts
 * import { postStratify } from "cx-metrics/stats";
 *
 * const plans = ["free", "free", "free", "pro", "pro"];
 * const result = postStratify([4, 2, 3, 5, 4], plans, { free: 30, pro: 70 });
 * result.mean; // ≈ 4.05
 * result.standardError; // ≈ 0.319
 * result.weights; // => [10, 10, 10, 35, 35]
 * ```
 *
 * @see {@link stratifiedMean} where the groups were drawn apart, {@link rake}, {@link kish}
 * @see D. Holt, T. M. F. Smith (1979), Journal of the Royal Statistical Society A 142, 33-46;
 *   `postStratify` of R's survey package.
 * @public
 */
export function postStratify(
  values: ArrayLike<number>,
  groups: ArrayLike<string | number>,
  populations: Readonly<Record<string, number>>,
): PostStratified {
  const sample = checkValues(NAME, ["values"], values);
  const strata = readStrata(NAME, groups, populations, sample.length, ["groups"], ["populations"]);
  const weights = Array.from(sample, () => 0);
  for (const { population, rows } of strata) {
    for (const row of rows) weights[row] = population / rows.length;
  }
  const total = sumOf(strata.map(({ population }) => population));
  if (sample.length === 0 || total === 0) return { mean: null, standardError: null, weights };
  return { ...estimate(sample, strata, total), weights };
}

function estimate(sample: Float64Array, strata: readonly Stratum[], total: number) {
  const counted = strata.filter(({ population }) => population > 0);
  const first = sample[counted[0]?.rows[0] as number] as number;
  const n = sample.length;
  const parts = counted.map((stratum) => {
    const weight = stratum.population / total;
    const { n: rows, mean, variance } = momentsOf(valuesOf(stratum, sample));
    const squares = variance === null ? null : variance * (rows - 1);
    const error = squares === null ? null : (weight / rows) ** 2 * squares * (n / (n - 1));
    return { deviation: weight * ((mean as number) - first), error };
  });
  const errors = parts.flatMap(({ error }) => (error === null ? [] : [error]));
  return {
    mean: first + sumOf(parts.map(({ deviation }) => deviation)),
    standardError: errors.length === 0 ? null : Math.sqrt(sumOf(errors)),
  };
}
