import { checkCorrelations } from "./checkCorrelations.ts";

const NAME = "shapley-weights";

/** With more predictors there are more subsets than are worth the wait. */
export const MOST_SHAPLEY = 12;

/** What is left of a predictor, of 1, where the others explain all of it but for rounding. */
const NOTHING_LEFT = 1e-10;

/**
 * Shapley weights (LMG, general dominance): how much of the explained variance is due to each
 * predictor.
 *
 * @remarks
 * The weight of a predictor is what it adds to R², averaged over all orders in which predictors can
 * enter the regression. Unit: R². Range: 0 to 1; the sum is R² of all predictors together.
 *
 * It needs nothing but correlations. Predictors that explain one another share what they explain
 * together, duplicates evenly. Weights are never negative, so that one above 0 is no sign of an
 * effect: pure noise has such weights too. Above 12 predictors, see {@link relativeWeights}.
 *
 * Cost: 2^k subsets; half a millisecond for twelve predictors.
 *
 * @param among - The correlations between the predictors, row by row; one predictor or more, at
 * most 12.
 * @param outcome - The correlation of each predictor with the outcome.
 * @returns A weight for each predictor, in their order.
 * @throws {@link CxMetricsError} `inconsistent` for correlations that no data can have together;
 * `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`.
 *
 * @example Two predictors that overlap
 * ```ts
 * import { shapleyWeights } from "cx-metrics/stats";
 *
 * shapleyWeights([[1, 0.5], [0.5, 1]], [0.6, 0.4]); // ≈ [0.287, 0.087]
 * ```
 *
 * @see {@link relativeWeights}, {@link linearModel}
 * @see Lindeman, Merenda and Gold (1980), Introduction to Bivariate and Multivariate Analysis;
 * Grömping (2007), The American Statistician 61, 139-147.
 * @public
 */
export function shapleyWeights(
  among: readonly ArrayLike<number>[],
  outcome: ArrayLike<number>,
): number[] {
  const checked = checkCorrelations(NAME, among, outcome, MOST_SHAPLEY);
  return shapleyWeightsOf(checked.among, checked.outcome);
}

/**
 * Shapley weights of correlations, unchecked.
 *
 * @internal
 */
export function shapleyWeightsOf(
  among: readonly (readonly number[])[],
  outcome: readonly number[],
): number[] {
  const k = outcome.length;
  const explained = explainBySubset(among, outcome);
  const shares = orderShares(k);
  const sizes = new Uint8Array(explained.length);
  for (let subset = 1; subset < sizes.length; subset++)
    sizes[subset] = (sizes[subset >> 1] as number) + (subset & 1);
  return outcome.map((_, j) => {
    const bit = 1 << j;
    let weight = 0;
    for (let subset = 0; subset < explained.length; subset++) {
      if (subset & bit) continue;
      const gain = (explained[subset | bit] as number) - (explained[subset] as number);
      weight += (shares[sizes[subset] as number] as number) * gain;
    }
    return weight;
  });
}

/** In which share of all orders a subset of each size, and no other, comes before a predictor. */
function orderShares(k: number): number[] {
  const shares = [1 / k];
  for (let size = 1; size < k; size++)
    shares.push(((shares[size - 1] as number) * size) / (k - size));
  return shares;
}

/** R² of each subset of predictors, by its bits. */
function explainBySubset(
  among: readonly (readonly number[])[],
  outcome: readonly number[],
): Float64Array {
  const explained = new Float64Array(2 ** outcome.length);
  // What is left of the predictors from `first` on, and of the outcome as the last column, once
  // the subset has explained its part.
  const visit = (subset: number, first: number, left: readonly (readonly number[])[]): void => {
    left.forEach((row, place) => {
      const child = subset | (1 << (first + place));
      const variance = row[place] as number;
      const enters = variance > NOTHING_LEFT;
      const withOutcome = row[row.length - 1] as number;
      const gain = enters ? (withOutcome * withOutcome) / variance : 0;
      explained[child] = (explained[subset] as number) + gain;
      const rest = left.slice(place + 1).map((other, i) => {
        const slope = enters ? (row[place + 1 + i] as number) / variance : 0;
        return other
          .slice(place + 1)
          .map((value, j) => value - slope * (row[place + 1 + j] as number));
      });
      visit(child, first + place + 1, rest);
    });
  };
  visit(
    0,
    0,
    among.map((row, i) => [...row, outcome[i] as number]),
  );
  return explained;
}
