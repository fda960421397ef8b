import { symmetricEigen } from "./symmetricEigen.ts";

/** The eigenvalue, of 1 on average, of predictors that determine one another but for rounding. */
const NOTHING_LEFT = 1e-10;

/**
 * The variance inflation of each predictor from the correlations between them, the diagonal of
 * their inverse; `null` where the others determine it. Unchecked.
 *
 * @internal
 */
export function varianceInflationOf(among: readonly (readonly number[])[]): (number | null)[] {
  const { values, vectors } = symmetricEigen(among);
  return vectors.map((row) =>
    row.reduce<number | null>((sum, entry, m) => {
      const value = values[m] as number;
      if (value > NOTHING_LEFT) return sum === null ? null : sum + entry ** 2 / value;
      return entry ** 2 > NOTHING_LEFT ? null : sum;
    }, 0),
  );
}
