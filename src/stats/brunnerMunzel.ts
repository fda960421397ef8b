import { checkValues } from "./checkValues.ts";
import { momentsOf } from "./momentsOf.ts";
import { rankSamples } from "./rankSamples.ts";
import { twoSidedT } from "./twoSidedT.ts";
import { welchError } from "./welch.ts";

/** Whether values of one sample tend to exceed those of another, whatever the spreads. */
export interface BrunnerMunzelTest {
  /** The superiority less one half, in standard errors; `null` where they have no spread. */
  readonly statistic: number | null;
  /** Its degrees of freedom; `null` with the statistic. */
  readonly df: number | null;
  /** How likely a superiority so far from one half, or farther, is where it is one half. */
  readonly pValue: number | null;
  /** How likely a value of the second sample exceeds one of the first, ties half; 0 to 1. */
  readonly superiority: number | null;
}

const NAME = "brunner-munzel";

/**
 * Brunner-Munzel test of two independent samples, whose spreads may differ.
 *
 * Formula: a value's placement is the share of the other sample that lies below it, ties half;
 * `superiority` is the mean placement of y, and the statistic is its distance from 1/2 in standard
 * errors, Welch's of the placements, with a t distribution. Unit: standard errors; probability.
 *
 * It asks whether values of one sample tend to be greater, where {@link mannWhitney} asks for one and
 * the same distribution. From some ten values a sample on. Second over first: the statistic is positive
 * where y tends to be greater.
 *
 * Cost: n log n.
 *
 * @param x - The first sample, up to 1e60 in size.
 * @param y - The second sample.
 * @returns Statistic, degrees of freedom, p value and superiority. With fewer than two values in a
 * sample there is no test, and with none no superiority. Where the samples do not overlap the statistic
 * has no finite value and is `null`; the p value is then the chance that a random split of the values
 * separates them so far, `2 / C(nx + ny, nx)`. Where all values are equal the statistic is `null` and
 * the p value is 1.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`.
 *
 * @example Pain scores of two treatments (Brunner and Munzel 2000)
 * ```ts
 * import { brunnerMunzel } from "cx-metrics/stats";
 *
 * const x = [1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 1, 1];
 * const y = [3, 3, 4, 3, 1, 2, 3, 1, 1, 5, 4];
 * const { statistic, df, pValue, superiority } = brunnerMunzel(x, y);
 * statistic; // ≈ 3.1375
 * df; // ≈ 17.683
 * pValue; // ≈ 0.005786
 * superiority; // ≈ 0.788961
 * ```
 *
 * @see {@link mannWhitney}, {@link welch}
 * @see E. Brunner, U. Munzel (2000), Biometrical Journal 42, 17-25.
 * @public
 */
export function brunnerMunzel(x: ArrayLike<number>, y: ArrayLike<number>): BrunnerMunzelTest {
  const first = checkValues(NAME, ["x"], x);
  const second = checkValues(NAME, ["y"], y);
  const none = { statistic: null, df: null, pValue: null, superiority: null };
  if (first.length === 0 || second.length === 0) return none;
  const [below, above] = placementsOf(first, second);
  const { mean } = momentsOf(above);
  const superiority = mean as number;
  const { standardError, df } = welchError(momentsOf(below), momentsOf(above));
  if (standardError === null) return { ...none, superiority };
  if (df === null) {
    const pValue = superiority === 0.5 ? 1 : chanceOfSeparation(first.length, second.length);
    return { ...none, pValue, superiority };
  }
  const statistic = (superiority - 0.5) / standardError;
  return { statistic, df, pValue: twoSidedT(statistic, df), superiority };
}

/** For each value of either sample, the share of the other one that lies below it. */
function placementsOf(x: Float64Array<ArrayBuffer>, y: Float64Array<ArrayBuffer>) {
  const joint = rankSamples([x, y]).ranks;
  return [x, y].map((sample, i) => {
    const own = rankSamples([sample]).ranks[0] as Float64Array;
    const others = x.length + y.length - sample.length;
    return own.map((rank, j) => ((joint[i]?.[j] as number) - rank) / others);
  }) as [Float64Array, Float64Array];
}

/** `2 / C(m + n, n)`. */
function chanceOfSeparation(m: number, n: number): number {
  let chance = 2;
  for (let i = 1; i <= Math.min(m, n) && chance > 0; i++) chance *= i / (Math.max(m, n) + i);
  return chance;
}
