import { fail } from "../core/fail.ts";
import { checkOpenShare } from "./checkOpenShare.ts";
import { criticalF } from "./criticalF.ts";
import { enclosing } from "./enclosing.ts";
import { momentsOf } from "./momentsOf.ts";
import { readRatings } from "./readRatings.ts";

/** How much of the variance of ratings is between the units, by six forms. */
export interface IntraclassCorrelation {
  /** ICC(1,1): each unit has raters of its own; one rating. `null` where nothing varies. */
  readonly icc1: number | null;
  /** ICC(2,1): the same raters, a sample of many; absolute agreement of one rating. */
  readonly icc2: number | null;
  /** ICC(3,1): the same raters, the only ones; consistency of one rating. */
  readonly icc3: number | null;
  /** ICC(1,k): as icc1, of the mean of k ratings. */
  readonly icc1k: number | null;
  /** ICC(2,k): as icc2, of the mean of k ratings; `null` where its denominator is not above 0. */
  readonly icc2k: number | null;
  /** ICC(3,k): as icc3, of the mean of k ratings. */
  readonly icc3k: number | null;
  /** The lower limit of icc2. */
  readonly lower: number | null;
  /** The upper limit of icc2. */
  readonly upper: number | null;
}

const NAME = "icc";

/**
 * Intraclass correlation (ICC): how much of the variance of ratings on a scale is between units.
 *
 * @remarks
 * With the mean squares between units (B), within units (W), between raters (J) and of the rest (E)
 * of n units and k raters:
 *
 * - `icc1 = (B - W) / (B + (k - 1)W)`, `icc1k = (B - W) / B`
 * - `icc2 = (B - E) / (B + (k - 1)E + k(J - E)/n)`, `icc2k = (B - E) / (B + (J - E)/n)`
 * - `icc3 = (B - E) / (B + (k - 1)E)`, `icc3k = (B - E) / B`
 *
 * For raters who must give the same score, icc2: one who is always stricter costs agreement there,
 * but not in icc3. The limits of icc2 are those of McGraw and Wong, widened where needed to enclose
 * it. Range: up to 1; below 0 raters differ more within units than between them. icc1 and icc3 go
 * down to `-1 / (k - 1)`, the others have no lower end. Where the denominator of icc2k is not above
 * 0, the variance between units comes out negative, and icc2k is `null`.
 *
 * Cost: one pass over the ratings, twice.
 *
 * @param ratings - A row for each rater, a column for each unit, without gaps; two and more of each.
 * @param level - Confidence level, such as 0.95; above 0 and below 1.
 * @returns The six forms and the limits of icc2.
 * @throws {@link CxMetricsError} `inconsistent` for rows of different length or gaps;
 * `out-of-range` below two raters or units; `not-a-number`, `not-finite`, `invalid-shape`.
 *
 * @example A rater who is always ten points stricter
 * ```ts
 * import { icc } from "cx-metrics/stats";
 *
 * const { icc2, icc3 } = icc([[60, 70, 80, 90], [50, 60, 70, 80]], 0.95);
 * icc2; // ≈ 0.769
 * icc3; // => 1
 * ```
 *
 * @see {@link krippendorffAlpha}, {@link cohenKappa}
 * @see Shrout and Fleiss (1979), Psychological Bulletin 86, 420-428; McGraw and Wong (1996),
 * Psychological Methods 1, 30-46; `ICC` in R's psych.
 * @public
 */
export function icc(ratings: readonly ArrayLike<number>[], level: number): IntraclassCorrelation {
  const units = readRatings(NAME, ratings);
  checkOpenShare(NAME, "level", level);
  const raters = ratings.length;
  if (raters < 2) fail("out-of-range", NAME, ["ratings", "length"], raters, "2 or more raters");
  if (units.length < 2)
    fail("out-of-range", NAME, ["ratings", 0, "length"], units.length, "2 or more units");
  const gap = units.findIndex((unit) => unit.length < raters);
  if (gap >= 0) fail("inconsistent", NAME, ["ratings"], ratings, `no gap, as unit ${gap} has one`);
  return iccOf(units, level);
}

/**
 * Intraclass correlations of two units or more with two ratings or more each, unchecked.
 *
 * @internal
 */
export function iccOf(units: readonly (readonly number[])[], level: number): IntraclassCorrelation {
  const squares = meanSquares(units);
  const { n, k, between, within, raters, rest } = squares;
  const ratio = (excess: number, total: number) => (total > 0 ? excess / total + 0 : null);
  const icc2 = ratio(between - rest, between + (k - 1) * rest + (k * (raters - rest)) / n);
  return {
    icc1: ratio(between - within, between + (k - 1) * within),
    icc2,
    icc3: ratio(between - rest, between + (k - 1) * rest),
    icc1k: ratio(between - within, between),
    icc2k: ratio(between - rest, between + (raters - rest) / n),
    icc3k: ratio(between - rest, between),
    ...limitsOf(squares, icc2, level),
  };
}

interface MeanSquares {
  /** Units. */
  readonly n: number;
  /** Raters. */
  readonly k: number;
  readonly between: number;
  readonly within: number;
  readonly raters: number;
  readonly rest: number;
}

function meanSquares(ratings: readonly (readonly number[])[]): MeanSquares {
  const origin = ratings[0]?.[0] as number;
  // Measured from one of them, large ratings keep the digits of their means.
  const units = ratings.map((unit) => unit.map((rating) => rating - origin));
  const n = units.length;
  const first = units[0] as readonly number[];
  const k = first.length;
  const unitMoments = units.map(momentsOf);
  const means = unitMoments.map(({ mean }) => mean as number);
  const raterMeans = first.map(
    (_, j) => momentsOf(units.map((unit) => unit[j] as number)).mean as number,
  );
  const grand = momentsOf(means).mean as number;
  // What is left of each rating, not a difference of large sums of squares.
  const left = units.flatMap((unit, i) =>
    unit.map((rating, j) => rating - (means[i] as number) - ((raterMeans[j] as number) - grand)),
  );
  return {
    n,
    k,
    between: k * varianceOf(means),
    within: unitMoments.reduce((sum, { variance }) => sum + (variance as number), 0) / n,
    raters: n * varianceOf(raterMeans),
    rest: left.reduce((sum, value) => sum + value ** 2, 0) / ((n - 1) * (k - 1)),
  };
}

function varianceOf(values: readonly number[]): number {
  return momentsOf(values).variance as number;
}

/** The limits of icc2; `null` where nothing but the units varies, or hardly any degree is left. */
function limitsOf(
  { n, k, between, raters, rest }: MeanSquares,
  icc2: number | null,
  level: number,
): { lower: number | null; upper: number | null } {
  const none = { lower: null, upper: null };
  if (icc2 === null) return none;
  const a = k * icc2 * raters;
  const b = rest * (n * (1 + (k - 1) * icc2) - k * icc2);
  const df = ((k - 1) * (n - 1) * (a + b) ** 2) / ((n - 1) * a ** 2 + b ** 2);
  if (!(df >= 1)) return none;
  const tail = (1 - level) / 2;
  const others = k * raters + (k * n - k - n) * rest;
  const most = criticalF(tail, n - 1, df);
  const least = criticalF(tail, df, n - 1);
  const lower = (n * (between - most * rest)) / (most * others + n * between);
  const upper = (n * (least * between - rest)) / (others + n * least * between);
  return enclosing(icc2, { lower: lower + 0, upper: upper + 0 });
}
