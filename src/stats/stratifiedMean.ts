import { fail } from "../core/fail.ts";
import { sumOf } from "../core/sumOf.ts";
import { checkOpenShare } from "./checkOpenShare.ts";
import { checkValues } from "./checkValues.ts";
import { momentsOf } from "./momentsOf.ts";
import { readStrata, type Stratum, valuesOf } from "./readStrata.ts";
import { tLimits } from "./tLimits.ts";

/** A mean of a stratified sample, and how sure it is. */
export interface StratifiedMean {
  /** The mean of the population; `null` without rows. */
  readonly mean: number | null;
  /** Its standard error; `null` without rows. */
  readonly standardError: number | null;
  /** Degrees of freedom, rows less strata; `null` without rows. */
  readonly df: number | null;
  /** The lower limit; `null` without rows, and where no stratum that was sampled varies. */
  readonly lower: number | null;
  /** The upper limit; `null` without rows, and where no stratum that was sampled varies. */
  readonly upper: number | null;
}

const NAME = "stratified-mean";

/**
 * Mean of a population from a random sample of each of its strata.
 *
 * Formula: `Σ W · m` with the variance `Σ W² · (1 - n / N) · s² / n` over the strata, where a stratum
 * of size N has the part W of the population and n rows with mean m and variance s²; t interval
 * with n - H degrees of freedom for H strata. Unit and range: those of the values.
 *
 * For strata that were drawn apart, such as 20 customers of each region, from a list whose sizes are
 * known. The finite population correction `1 - n / N` is right for a true random sample with (nearly)
 * full response; it does not make up for those who did not answer. A stratum asked in full adds no
 * error: where all of them were, the mean is known, and both limits are the mean. Where others were
 * sampled and none of these varies, nothing is known of the error, and there are no limits.
 *
 * Cost: linear.
 *
 * @param values - The values, up to 1e60 in size.
 * @param strata - The stratum of each value, any string or number.
 * @param populations - How many each stratum has in all, by its name.
 * @param level - Confidence level, such as 0.95; above 0 and below 1.
 * @returns Mean, standard error and limits.
 * @throws {@link CxMetricsError} `inconsistent` for a stratum with one row of several (it has no
 *   variance: join it with another one), with more rows than it has members, with members but no
 *   row, or without a size; `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`.
 *
 * @example
 * ```ts
 * import { stratifiedMean } from "cx-metrics/stats";
 *
 * const strata = ["north", "north", "north", "south", "south", "south"];
 * const sizes = { north: 3, south: 97 };
 * const { mean, standardError, df } = stratifiedMean([4, 5, 3, 2, 1, 3], strata, sizes, 0.95);
 * mean; // ≈ 2.06
 * standardError; // ≈ 0.551
 * df; // => 4
 * ```
 *
 * @see {@link postStratify} where the strata were found afterwards, {@link weightedMean}
 * @see W. G. Cochran (1977), Sampling Techniques, 3rd edition, chapter 5.
 * @public
 */
export function stratifiedMean(
  values: ArrayLike<number>,
  strata: ArrayLike<string | number>,
  populations: Readonly<Record<string, number>>,
  level: number,
): StratifiedMean {
  const sample = checkValues(NAME, ["values"], values);
  const read = readStrata(NAME, strata, populations, sample.length, ["strata"], ["populations"]);
  checkOpenShare(NAME, "level", level);
  const known = read.filter(({ rows }) => rows.length > 0);
  if (known.length === 0) return NOTHING;
  for (const stratum of known) checkStratum(strata, stratum);
  const { mean, standardError } = combine(sample, known);
  const df = sample.length - known.length;
  const sampled = known.some(({ population, rows }) => rows.length < population);
  const limits =
    standardError === 0 && sampled
      ? { lower: null, upper: null }
      : tLimits(mean, standardError, df, level);
  return { mean, standardError, df, ...limits };
}

const NOTHING: StratifiedMean = {
  mean: null,
  standardError: null,
  df: null,
  lower: null,
  upper: null,
};

function checkStratum(
  strata: ArrayLike<string | number>,
  { population, rows: { length, 0: first = 0 } }: Stratum,
): void {
  const refuse = (expected: string) =>
    fail("inconsistent", NAME, ["strata", first], strata[first], expected);
  if (length > population)
    refuse(`a stratum of ${length} or more: it has ${length} rows and a size of ${population}`);
  if (length === 1 && population !== 1) refuse("a stratum with two rows or more");
}

function combine(sample: Float64Array, strata: readonly Stratum[]) {
  const total = sumOf(strata.map(({ population }) => population));
  const first = sample[0] as number;
  const parts = strata.map((stratum) => {
    const { n, mean, variance } = momentsOf(valuesOf(stratum, sample));
    const weight = stratum.population / total;
    const left = (stratum.population - n) / stratum.population;
    const error = weight ** 2 * left * ((variance ?? 0) / n);
    return { deviation: weight * ((mean as number) - first), error };
  });
  return {
    mean: first + sumOf(parts.map(({ deviation }) => deviation)),
    standardError: Math.sqrt(sumOf(parts.map(({ error }) => error))),
  };
}
