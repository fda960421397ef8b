import { checkNumber } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import { checkList } from "./checkValues.ts";

/** How p values of many comparisons are adjusted, the default first. */
export const ADJUSTMENTS = ["holm", "bh", "by", "bonferroni"] as const;

/** The name of a way to adjust p values. */
export type Adjustment = "holm" | "bh" | "by" | "bonferroni";

const NAME = "adjust-p-values";

/**
 * Adjusts the p values of many comparisons, so that some of them are not small by chance alone.
 *
 * @remarks
 * With `m` p values, `p(i)` the i-th smallest:
 *
 * - "holm": `max over j <= i of (m - j + 1) · p(j)`. The chance of one false alarm or more stays
 *   below the level, whatever the comparisons have to do with each other. The default.
 * - "bh" (Benjamini-Hochberg): `min over j >= i of m / j · p(j)`. Of the alarms, the share of false
 *   ones stays below the level; for screening.
 * - "by" (Benjamini-Yekutieli): the same times `1 + 1/2 + … + 1/m`, under any dependence.
 * - "bonferroni": `m · p`; never better than Holm's.
 *
 * All are cut at 1. Range: 0 to 1. Adjust all comparisons that were looked at, shown or not; `null`
 * is none and stays `null`.
 *
 * Cost: n log n.
 *
 * @param p - P values from 0 to 1, or `null`.
 * @param method - "holm" unless given.
 * @returns The adjusted ones, in the same order.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`,
 * `unknown-option`.
 *
 * @example
 * ```ts
 * import { adjustPValues } from "cx-metrics/stats";
 *
 * adjustPValues([0.01, null, 0.04, 0.5]); // => [0.03, null, 0.08, 0.5]
 * ```
 *
 * @see Holm (1979), Scandinavian Journal of Statistics 6; Benjamini and Hochberg (1995), Journal of
 * the Royal Statistical Society B 57; Benjamini and Yekutieli (2001), Annals of Statistics 29.
 * @public
 */
export function adjustPValues(
  p: ArrayLike<number | null>,
  method: Adjustment = "holm",
): (number | null)[] {
  const list = checkList(NAME, ["p"], p, 0, "p values");
  const known = ADJUSTMENTS.find((name) => name === method);
  if (known === undefined)
    fail("unknown-option", NAME, ["method"], method, `one of ${ADJUSTMENTS.join(", ")}`);
  const values = Array.from(list, (value, i) =>
    value === null ? null : checkNumber(NAME, ["p", i], value, { min: 0, max: 1 }),
  );
  const ascending = values
    .flatMap((value, place) => (value === null ? [] : [{ value, place }]))
    .sort((a, b) => a.value - b.value);
  const adjusted = METHODS[known](ascending.map(({ value }) => value));
  ascending.forEach(({ place }, i) => {
    values[place] = Math.min(1, adjusted[i] as number);
  });
  return values;
}

/** What each method makes of ascending p values. */
const METHODS: Readonly<Record<Adjustment, (p: readonly number[]) => number[]>> = {
  holm: (p) => {
    let most = 0;
    return p.map((value, i) => {
      most = Math.max(most, (p.length - i) * value);
      return most;
    });
  },
  bh: (p) => stepUp(p, 1),
  by: (p) =>
    stepUp(
      p,
      p.reduce((sum, _, i) => sum + 1 / (i + 1), 0),
    ),
  bonferroni: (p) => p.map((value) => p.length * value),
};

function stepUp(p: readonly number[], factor: number): number[] {
  let least = 1;
  return p.reduceRight<number[]>((adjusted, value, i) => {
    least = Math.min(least, (factor * p.length * value) / (i + 1));
    adjusted[i] = least;
    return adjusted;
  }, []);
}
