import { checkCorrelations } from "./checkCorrelations.ts";
import { symmetricEigen } from "./symmetricEigen.ts";

const NAME = "relative-weights";

/** More predictors would take seconds. */
export const MOST_RELATIVE = 200;

/** The eigenvalue, of 1 on average, of predictors that determine one another but for rounding. */
const NOTHING_LEFT = 1e-10;

/**
 * Johnson's relative weights: how much of the explained variance is due to each predictor.
 *
 * @remarks
 * With the correlations between the predictors `R = V Λ Vᵗ`, the predictors are replaced by the
 * closest ones that do not go with one another, `β = V Λ^-½ Vᵗ r` are the slopes of these, and the
 * weight of predictor j is `Σ (V Λ^½ Vᵗ)² β²` along row j. Unit: R². Range: 0 to 1; the sum is R².
 *
 * Close to {@link shapleyWeights}, equal to them for two predictors, and as quick for many. What
 * the predictors do not determine (eigenvalues of 0, as of duplicates) is left out. Weights are
 * never negative, so that one above 0 is no sign of an effect. Thomas and others (2014) hold that
 * the closest ones are a convenience more than a theory: a reason to prefer Shapley's while there
 * are few predictors.
 *
 * Cost: k³.
 *
 * @param among - The correlations between the predictors, row by row; 1 to 200 predictors.
 * @param outcome - The correlation of each predictor with the outcome.
 * @returns A weight for each predictor, in their order.
 * @throws {@link CxMetricsError} `inconsistent` for correlations that no data can have together;
 * `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`.
 *
 * @example Two predictors that overlap
 * ```ts
 * import { relativeWeights } from "cx-metrics/stats";
 *
 * relativeWeights([[1, 0.5], [0.5, 1]], [0.6, 0.4]); // ≈ [0.287, 0.087]
 * ```
 *
 * @see {@link shapleyWeights}, {@link linearModel}
 * @see Johnson (2000), Multivariate Behavioral Research 35, 1-19; Thomas, Zumbo, Kwan and
 * Schweitzer (2014), Multivariate Behavioral Research 49, 329-338.
 * @public
 */
export function relativeWeights(
  among: readonly ArrayLike<number>[],
  outcome: ArrayLike<number>,
): number[] {
  const checked = checkCorrelations(NAME, among, outcome, MOST_RELATIVE);
  return relativeWeightsOf(checked.among, checked.outcome);
}

/**
 * Relative weights of correlations, unchecked.
 *
 * @internal
 */
export function relativeWeightsOf(
  among: readonly (readonly number[])[],
  outcome: readonly number[],
): number[] {
  const { values, vectors } = symmetricEigen(among);
  const kept = values.flatMap((value, m) => (value > NOTHING_LEFT ? [m] : []));
  const power = (exponent: number) =>
    vectors.map((row) =>
      vectors.map((other) =>
        kept.reduce((sum, m) => {
          const both = (row[m] as number) * (other[m] as number);
          return sum + both * (values[m] as number) ** exponent;
        }, 0),
      ),
    );
  const slopes = power(-0.5).map((row) =>
    row.reduce((sum, entry, j) => sum + entry * (outcome[j] as number), 0),
  );
  return power(0.5).map((row) =>
    row.reduce((sum, entry, m) => sum + entry ** 2 * (slopes[m] as number) ** 2, 0),
  );
}
