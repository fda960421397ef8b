import { sumOf } from "../core/sumOf.ts";
import { type CountOf, checkShareCount } from "./CountOf.ts";
import { checkList, checkSameLength, checkValues } from "./checkValues.ts";
import { twoSidedNormal } from "./twoSidedNormal.ts";

/** Whether shares rise or fall along ordered groups. */
export interface CochranArmitage {
  /** The square of `z`; `null` where nothing could differ: all or none count, or all scores agree. */
  readonly chiSquare: number | null;
  /** Positive where the shares rise; `null` with `chiSquare`. */
  readonly z: number | null;
  /** How likely a `z` as far from 0, or farther, is without a trend; `null` with `chiSquare`. */
  readonly pValue: number | null;
}

const NAME = "cochran-armitage";

/**
 * Cochran-Armitage test for a trend of shares along ordered groups.
 *
 * Formula: `z = Σ score · (count - p · of) / √(p(1 - p) Σ of · (score - mean)²)`, p the share of all
 * groups and the mean that of all scores weighted by `of`. Unit: none.
 *
 * Unlike the Mann-Kendall test it knows how many are behind each share. It looks for a steady rise
 * or fall and is blind to a share that rises and falls again.
 *
 * Cost: the number of groups.
 *
 * @param groups - How many of how many, two groups or more, in their order.
 * @param scores - Where each group stands, such as its dose or month; 0, 1, 2, … unless given.
 * @returns Chi-square with one degree of freedom, z and p value.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `inconsistent` where
 * a count exceeds its base or lists differ in length, `invalid-shape`.
 *
 * @example
 * ```ts
 * import { cochranArmitage } from "cx-metrics/stats";
 *
 * const counts = [15, 20, 22, 30, 35];
 * cochranArmitage(counts.map((count) => ({ count, of: 50 })));
 * // ≈ { chiSquare: 20.0115, z: 4.4734, pValue: 0.0000077 }
 * ```
 *
 * @see {@link mannKendall}
 * @see P. Armitage (1955), Biometrics 11, 375-386; `prop.trend.test` in R.
 * @public
 */
export function cochranArmitage(
  groups: readonly CountOf[],
  scores?: ArrayLike<number> | undefined,
): CochranArmitage {
  const list = checkList(NAME, ["groups"], groups, 2, "groups");
  const checked = Array.from(list, (group, i) => checkShareCount(NAME, ["groups", i], group));
  if (scores === undefined)
    return cochranArmitageOf(
      checked,
      checked.map((_, i) => i),
    );
  const places = checkValues(NAME, ["scores"], scores);
  checkSameLength(NAME, ["scores"], places, groups.length);
  return cochranArmitageOf(checked, places);
}

/**
 * The test of groups, unchecked.
 *
 * @internal
 */
export function cochranArmitageOf(
  groups: readonly CountOf[],
  scores: ArrayLike<number>,
): CochranArmitage {
  const of = sumOf(groups.map((group) => group.of));
  const count = sumOf(groups.map((group) => group.count));
  const first = scores[0] as number;
  const places = groups.map((_, i) => (scores[i] as number) - first);
  const middle = sumOf(groups.map((group, i) => (places[i] as number) * (group.of / of)));
  const away = places.map((place) => place - middle);
  const share = count / of;
  const spread = sumOf(groups.map((group, i) => group.of * (away[i] as number) ** 2));
  const variance = share * ((of - count) / of) * spread;
  if (!(variance > 0)) return { chiSquare: null, z: null, pValue: null };
  const excess = groups.map((group, i) => (away[i] as number) * (group.count - share * group.of));
  const z = sumOf(excess) / Math.sqrt(variance) + 0;
  return { chiSquare: z * z, z, pValue: twoSidedNormal(z) };
}
