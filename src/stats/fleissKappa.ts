import { checkNumber } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import { checkList, checkSameLength } from "./checkValues.ts";

/** How far several raters agree. */
export interface FleissKappa {
  /** Agreement beyond chance, up to 1; `null` where all ratings fall in one category. */
  readonly kappa: number | null;
  /** The share of pairs of ratings of a unit that agree; `null` without units. */
  readonly observed: number | null;
  /** The share that would agree by chance; `null` without units. */
  readonly expected: number | null;
}

const NAME = "fleiss-kappa";

const COUNT = { min: 0, max: 1e9, whole: true };

/**
 * Fleiss' kappa: how far raters agree beyond chance, each unit rated by as many of them.
 *
 * @remarks
 * `κ = (P - Pe) / (1 - Pe)`, where P is the share of pairs of ratings of a unit that agree and Pe
 * the sum of the squared shares of the categories. Range: up to 1; 0 is chance. It has no order of
 * categories and no place for missing ratings: see {@link krippendorffAlpha}. If all ratings fall
 * in one category it is 0/0 and `null`, not 1.
 *
 * Cost: one pass.
 *
 * @param counts - A row for each unit: how many raters chose each category.
 * @returns Kappa and both shares.
 * @throws {@link CxMetricsError} `inconsistent` where units have a different number of ratings or
 * categories; `out-of-range` below two ratings; `not-a-number`, `not-finite`, `not-integer`,
 * `invalid-shape`.
 *
 * @example Two raters, five units, two categories
 * ```ts
 * import { fleissKappa } from "cx-metrics/stats";
 *
 * fleissKappa([[2, 0], [0, 2], [1, 1], [0, 2], [2, 0]]);
 * // ≈ { kappa: 0.6, observed: 0.8, expected: 0.5 }
 * ```
 *
 * @see {@link cohenKappa}, {@link krippendorffAlpha}
 * @see Fleiss (1971), Psychological Bulletin 76, 378-382.
 * @public
 */
export function fleissKappa(counts: readonly ArrayLike<number>[]): FleissKappa {
  const units = Array.from(checkList(NAME, ["counts"], counts, 0, "units"), readUnit);
  const ratings = sum(units[0] ?? []);
  units.forEach((unit, u) => {
    checkSameLength(NAME, ["counts", u], unit, (units[0] as number[]).length);
    const received = sum(unit);
    if (received < 2) fail("out-of-range", NAME, ["counts", u], received, "two or more ratings");
    if (received !== ratings)
      fail("inconsistent", NAME, ["counts", u], received, `${ratings} ratings as before`);
  });
  return fleissKappaOf(units);
}

function readUnit(unit: unknown, u: number): number[] {
  const list = checkList(NAME, ["counts", u], unit, 0, "counts");
  return Array.from(list, (count, j) => checkNumber(NAME, ["counts", u, j], count, COUNT));
}

/**
 * Fleiss' kappa of units with equally many ratings, two or more, unchecked.
 *
 * @internal
 */
export function fleissKappaOf(units: readonly (readonly number[])[]): FleissKappa {
  const [first] = units;
  if (first === undefined) return { kappa: null, observed: null, expected: null };
  const ratings = sum(first);
  const totals = first.map((_, j) => sum(units.map((unit) => unit[j] as number)));
  const whole = ratings * units.length;
  // Pairs that differ are counted, since few of them keep their digits and the rest would not.
  const differing = (counts: readonly number[], of: number) =>
    sum(counts.map((count) => (count / of) * (of - count)));
  const missed =
    sum(units.map((unit) => differing(unit, ratings))) / (units.length * (ratings - 1));
  const chance = differing(totals, whole) / whole;
  return {
    kappa: chance === 0 ? null : 1 - missed / chance,
    observed: 1 - missed,
    expected: 1 - chance,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
