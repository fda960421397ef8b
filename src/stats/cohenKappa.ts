import { checkOpenShare } from "./checkOpenShare.ts";
import { checkSameLength, checkValues } from "./checkValues.ts";
import { criticalZ } from "./criticalZ.ts";

/** How far two raters agree. */
export interface CohenKappa {
  /** Agreement beyond chance, up to 1; `null` where both use one and the same category. */
  readonly kappa: number | null;
  /** The share of units on which they agree; `null` without units. */
  readonly observed: number | null;
  /** The share on which they would agree by chance; `null` without units. */
  readonly expected: number | null;
  /** The standard error of kappa. */
  readonly standardError: number | null;
  /** The lower limit of kappa, not below -1. */
  readonly lower: number | null;
  /** The upper limit of kappa, not above 1. */
  readonly upper: number | null;
  /** Kappa where a miss counts by how many categories lie between. */
  readonly weightedLinear: number | null;
  /** Kappa where a miss counts by the square of that. */
  readonly weightedQuadratic: number | null;
}

const NAME = "cohen-kappa";

/**
 * Cohen's kappa: how far two raters agree beyond chance.
 *
 * @remarks
 * `κ = (po - pe) / (1 - pe)`, where `po` is the share of units on which they agree and `pe` the
 * share expected of raters who use the categories as often, but at random. Range: up to 1; 0 is
 * chance. The weighted kappas count a miss by the distance of the categories, in ranks of those
 * that were used. The limits are `κ ± z · SE`, cut at -1 and 1, with the large-sample standard
 * error of Fleiss, Cohen and Everitt; few units make it too small.
 *
 * Where one category is nearly everything, kappa is low although nearly all ratings agree: show
 * `observed` beside it. If both raters use only one category, it is 0/0 and `null`, not 1.
 *
 * Cost: the units, plus c log c for c categories.
 *
 * @param a - What one rater gave each unit, a number for each category.
 * @param b - What the other gave.
 * @param level - Confidence level, such as 0.95; above 0 and below 1.
 * @returns Kappa, its limits, both shares and the weighted kappas.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `inconsistent` for
 * lists of different length, `invalid-shape`.
 *
 * @example Two raters, nine units, one miss
 * ```ts
 * import { cohenKappa } from "cx-metrics/stats";
 *
 * const { kappa, observed } = cohenKappa([1, 2, 3, 3, 2, 1, 4, 1, 2], [1, 2, 3, 3, 2, 2, 4, 1, 2], 0.95);
 * kappa; // ≈ 0.845
 * observed; // ≈ 0.889
 * ```
 *
 * @see {@link fleissKappa}, {@link krippendorffAlpha}
 * @see Cohen (1960), Educational and Psychological Measurement 20, 37-46; Fleiss, Cohen and
 * Everitt (1969), Psychological Bulletin 72, 323-327; `cohen.kappa` in R's psych.
 * @public
 */
export function cohenKappa(a: ArrayLike<number>, b: ArrayLike<number>, level: number): CohenKappa {
  const first = checkValues(NAME, ["a"], a);
  const second = checkValues(NAME, ["b"], b);
  checkSameLength(NAME, ["b"], second, first.length);
  checkOpenShare(NAME, "level", level);
  return cohenKappaOf(first, second, level);
}

/**
 * Cohen's kappa, unchecked.
 *
 * @internal
 */
export function cohenKappaOf(a: Float64Array, b: Float64Array, level: number): CohenKappa {
  const { pairs, categories } = rankCategories(a, b);
  const n = pairs.length;
  const agreeing = pairs.filter(([row, column]) => row === column).length;
  const observed = n === 0 ? null : agreeing / n;
  if (categories < 2 || observed === null) {
    const none = { kappa: null, standardError: null, lower: null, upper: null };
    return { ...none, observed, expected: observed, weightedLinear: null, weightedQuadratic: null };
  }
  const rows = countsOf(
    pairs.map(([row]) => row),
    categories,
  );
  const columns = countsOf(
    pairs.map(([, column]) => column),
    categories,
  );
  const both = rows.reduce((sum, count, rank) => sum + count * (columns[rank] as number), 0);
  const expected = both / n ** 2;
  const kappa = 1 - (n - agreeing) / n / nominalByChance(rows, columns);
  const standardError = errorOf(pairs, { rows, columns }, observed, expected);
  const reach = criticalZ(level) * standardError;
  return {
    kappa,
    observed,
    expected,
    standardError,
    lower: Math.max(-1, kappa - reach),
    upper: Math.min(1, kappa + reach),
    weightedLinear: 1 - missBy(pairs, (distance) => distance) / linearByChance(rows, columns),
    weightedQuadratic:
      1 - missBy(pairs, (distance) => distance ** 2) / quadraticByChance(rows, columns),
  };
}

/** The ranks of the categories that the two raters gave a unit. */
type Pair = readonly [row: number, column: number];

/** How often each rater uses each category. */
interface Marginals {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

function rankCategories(a: Float64Array, b: Float64Array): { pairs: Pair[]; categories: number } {
  const used = Array.from(new Set([...a, ...b])).sort((x, y) => x - y);
  const ranks = new Map(used.map((category, rank) => [category, rank]));
  const rankOf = (category: number | undefined) => ranks.get(category as number) as number;
  return {
    pairs: Array.from(a, (category, i) => [rankOf(category), rankOf(b[i])]),
    categories: used.length,
  };
}

function countsOf(ranks: readonly number[], categories: number): number[] {
  const counts = new Array<number>(categories).fill(0);
  for (const rank of ranks) counts[rank] = (counts[rank] as number) + 1;
  return counts;
}

function missBy(pairs: readonly Pair[], cost: (distance: number) => number): number {
  const sum = pairs.reduce((total, [row, column]) => total + cost(Math.abs(row - column)), 0);
  return sum / pairs.length;
}

/** The share of pairs that would miss by chance; whole counts, so nothing cancels. */
function nominalByChance(rows: readonly number[], columns: readonly number[]): number {
  const n = totalOf(rows);
  return (
    rows.reduce((sum, count, rank) => sum + count * (n - (columns[rank] as number)), 0) / n ** 2
  );
}

/** The mean distance by chance: how often a step between two categories lies between a pair. */
function linearByChance(rows: readonly number[], columns: readonly number[]): number {
  const n = totalOf(rows);
  let [below, under, sum] = [0, 0, 0];
  rows.forEach((count, rank) => {
    below += count;
    under += columns[rank] as number;
    sum += below * (n - under) + under * (n - below);
  });
  return sum / n ** 2;
}

/** The mean squared distance by chance: both variances and the squared difference of the means. */
function quadraticByChance(rows: readonly number[], columns: readonly number[]): number {
  const [a, b] = [momentsOfRanks(rows), momentsOfRanks(columns)];
  return a.variance + b.variance + (a.mean - b.mean) ** 2;
}

function momentsOfRanks(counts: readonly number[]): { mean: number; variance: number } {
  const n = totalOf(counts);
  const mean = counts.reduce((sum, count, rank) => sum + count * rank, 0) / n;
  const squares = counts.reduce((sum, count, rank) => sum + count * (rank - mean) ** 2, 0);
  return { mean, variance: squares / n };
}

function totalOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The standard error of kappa where it is not 0, by the delta method. */
function errorOf(
  pairs: readonly Pair[],
  { rows, columns }: Marginals,
  observed: number,
  expected: number,
): number {
  const miss = 1 - expected;
  const sum = pairs.reduce((total, [row, column]) => {
    const both = ((columns[row] as number) + (rows[column] as number)) / pairs.length;
    const agrees = row === column ? miss : 0;
    return total + (agrees - both * (1 - observed)) ** 2;
  }, 0);
  const mean = observed * expected - 2 * expected + observed;
  const variance = Math.max(0, sum / pairs.length - mean ** 2);
  return Math.sqrt(variance / pairs.length) / miss ** 2;
}
