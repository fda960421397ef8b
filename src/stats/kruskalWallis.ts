import { sumOf } from "../core/sumOf.ts";
import { checkList, checkValues } from "./checkValues.ts";
import { incompleteGamma } from "./incompleteGamma.ts";
import { rankSamples } from "./rankSamples.ts";

/** Whether groups of values differ in their ranks. */
export interface KruskalWallisTest {
  /** The statistic; `null` where there is nothing to compare. */
  readonly h: number | null;
  /** Its degrees of freedom: the groups that have values, less one. */
  readonly df: number;
  /** How likely a larger statistic is where all groups are alike; `null` without two groups. */
  readonly pValue: number | null;
}

const NAME = "kruskal-wallis";

/**
 * Kruskal-Wallis test of two or more independent groups.
 *
 * Formula: the sum over groups of `n · (mean rank - (N + 1) / 2)²`, divided by the variance of all
 * ranks, which corrects for ties; about chi-square with groups - 1 degrees of freedom. Unit: none.
 * Range: at least 0.
 *
 * For ratings by segment of which only the order counts. It says that some groups differ, not which:
 * for that {@link mannWhitney} each two and {@link adjustPValues}. A group without values takes no
 * degree of freedom. The p value is rough where groups have fewer than five values.
 *
 * Cost: n log n.
 *
 * @param groups - The values of each group, up to 1e60 in size; two groups or more.
 * @returns Statistic, degrees of freedom and p value. Where all values are equal there is no statistic,
 * and the p value is 1.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range` (fewer than two groups as
 * well), `invalid-shape`.
 *
 * @example
 * ```ts
 * import { kruskalWallis } from "cx-metrics/stats";
 *
 * kruskalWallis([[3, 5, 3, 5, 3, 4, 4, 1, 5], [1, 5, 5, 5, 5, 4, 4, 4, 4, 2]]);
 * // ≈ { h: 0.3076, df: 1, pValue: 0.5792 }
 * ```
 *
 * @see {@link mannWhitney}, {@link logRankTest}
 * @see W. H. Kruskal, W. A. Wallis (1952), Journal of the American Statistical Association 47, 583-621.
 * @public
 */
export function kruskalWallis(groups: readonly ArrayLike<number>[]): KruskalWallisTest {
  const list = Array.from(checkList(NAME, ["groups"], groups, 2, "groups"));
  const samples = list.map((group, i) => checkValues(NAME, ["groups", i], group));
  const present = samples.filter(({ length }) => length > 0);
  const df = Math.max(0, present.length - 1);
  if (df === 0) return { h: null, df, pValue: null };
  const { ranks, variance } = rankSamples(present);
  if (variance === 0) return { h: null, df, pValue: 1 };
  const n = sumOf(ranks.map(({ length }) => length));
  const squares = ranks.map((group) => {
    const excess = sumOf(group) / group.length - (n + 1) / 2;
    return group.length * excess ** 2;
  });
  const h = sumOf(squares) / (variance as number);
  return { h, df, pValue: incompleteGamma(h / 2, df / 2).upper };
}
