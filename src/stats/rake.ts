import { checkOptions } from "../core/checkOptions.ts";
import { fail } from "../core/fail.ts";
import { checkWeights, sharesOf } from "./checkWeights.ts";
import { kishOf } from "./kish.ts";
import { type Margin, readMargins } from "./readMargins.ts";

/** What raking starts from. */
export interface RakeOptions {
  /** One weight for each row to start from, 0 or more; all 1 unless given. */
  readonly weights?: ArrayLike<number> | undefined;
}

/** Weights whose sums are those of the population, margin by margin. */
export interface Raked {
  /** The weight of each row. */
  readonly weights: readonly number[];
  /** How many rounds over all margins it took. */
  readonly iterations: number;
  /** Kish's effective number of rows; `null` without rows. */
  readonly effectiveN: number | null;
}

const NAME = "rake";

/**
 * Raking: weights whose sums by each of several margins are those of the population.
 *
 * Formula: iterative proportional fitting. Margin after margin, each row's weight is multiplied by
 * `target / sum` of its group, until no sum of a whole round is off by 1e-10 of it. Unit: that of the
 * targets. Range: 0 and up.
 *
 * For sizes that are known by region and by plan, but not by both at once. Of all weights with these
 * sums it finds those that are closest to the ones it started from. A mean by them is right, the
 * plain formula for its error is not: {@link weightedMean} overstates it as much as the margins
 * explain. Look at `effectiveN`: margins with few rows can cost more than they repair.
 *
 * Cost: linear, and for each round the margins times the combinations of groups that occur.
 *
 * @param margins - For each margin by name the group of each row, any string or number.
 * @param targets - For each margin by name the size of each group; all sum to the same total.
 * @param options - Weights to start from.
 * @returns Weights, rounds and Kish's effective size.
 * @throws {@link CxMetricsError} `inconsistent` for a target above 0 whose group has no (weighted) row,
 *   a row whose group has no target, totals that disagree, margins of different length, a margin
 *   without targets or the reverse, and for targets that 1000 rounds do not meet;
 *   `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`, `unknown-option`.
 *
 * @example
 * ```ts
 * import { rake } from "cx-metrics/stats";
 *
 * const margins = { plan: ["free", "free", "pro", "pro"], age: ["old", "young", "old", "young"] };
 * const targets = { plan: { free: 30, pro: 70 }, age: { old: 40, young: 60 } };
 * const { weights, effectiveN } = rake(margins, targets);
 * weights; // ≈ [12, 18, 28, 42]
 * effectiveN; // ≈ 3.32
 * ```
 *
 * @see {@link postStratify} for one margin, {@link kish}
 * @see W. E. Deming, F. F. Stephan (1940), Annals of Mathematical Statistics 11, 427-444; `rake` of R's
 *   survey package.
 * @public
 */
export function rake(
  margins: Readonly<Record<string, ArrayLike<string | number>>>,
  targets: Readonly<Record<string, Readonly<Record<string, number>>>>,
  options: RakeOptions = {},
): Raked {
  checkOptions(NAME, options, ["weights"]);
  const { margins: read, cellOf } = readMargins(NAME, margins, targets);
  const start =
    options.weights === undefined
      ? cellOf.map(() => 1)
      : checkWeights(NAME, options.weights, cellOf.length, ["options", "weights"]);
  if (cellOf.length === 0) return { weights: [], iterations: 0, effectiveN: null };
  const before = sumCells(cellOf, start ?? cellOf.map(() => 0));
  const after = [...before];
  const iterations = fitMargins(read, after);
  const weights = Float64Array.from(cellOf, (cell, row) => {
    const base = before[cell] as number;
    return base === 0 ? 0 : ((start?.[row] as number) / base) * (after[cell] as number);
  });
  const { effectiveN } = kishOf(sharesOf(weights));
  return { weights: [...weights], iterations, effectiveN };
}

function sumCells(cellOf: readonly number[], start: ArrayLike<number>): number[] {
  const sums: number[] = [];
  cellOf.forEach((cell, row) => {
    sums[cell] = (sums[cell] ?? 0) + (start[row] as number);
  });
  return sums;
}

const MOST_ROUNDS = 1000;

/** Fits the weights of the cells in place, and says how many rounds it took. */
function fitMargins(margins: readonly Margin[], cells: number[]): number {
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const misses = margins.map((margin) => fitMargin(margin, cells));
    if (Math.max(...misses) < 1e-10) return round;
  }
  const expected = `targets that weights can meet: ${MOST_ROUNDS} rounds do not`;
  return fail("inconsistent", NAME, ["targets"], undefined, expected);
}

/** By how much of it a sum was off at most, before it was fitted. */
function fitMargin({ name, groups, targets, groupOf }: Margin, cells: number[]): number {
  const sums = targets.map(() => 0);
  cells.forEach((weight, cell) => {
    const group = groupOf[cell] as number;
    sums[group] = (sums[group] as number) + weight;
  });
  const misses = targets.map((target, group) => {
    const sum = sums[group] as number;
    if (sum === 0 && target > 0)
      fail("inconsistent", NAME, ["targets", name, groups[group] as string], target, NO_ROW);
    return sum === target ? 0 : Math.abs(target - sum) / Math.max(target, sum);
  });
  cells.forEach((weight, cell) => {
    const group = groupOf[cell] as number;
    const sum = sums[group] as number;
    cells[cell] = sum === 0 ? 0 : (weight / sum) * (targets[group] as number);
  });
  return Math.max(...misses);
}

const NO_ROW = "0: no weight is left in that group";
