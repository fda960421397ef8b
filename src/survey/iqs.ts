import { createResult, type Estimate } from "../core/createResult.ts";
import { fail } from "../core/fail.ts";
import type { Json, MetricResult } from "../core/MetricResult.ts";
import { noData, zeroDenominator } from "../core/noData.ts";
import { percentOf } from "../core/percentOf.ts";
import { isScoreTally } from "../core/ScoreTally.ts";
import { finishScores, type MeanOptions, readMeanOptions } from "../stats/MeanOptions.ts";
import { countSample, sampleWarnings } from "../stats/Sample.ts";
import { checkIqsTally, type IqsRatings, type IqsTally, tallyReviews } from "./IqsTally.ts";
import { type RatedReview, rateReview } from "./rateReview.ts";
import { readScorecard, type Scorecard, type ScorecardOptions } from "./readScorecard.ts";

/** The ratings of one review, by category; `null` or absent where it does not apply. */
export type IqsReview = Readonly<Record<string, number | null | undefined>>;

/** Which formula an Internal Quality Score follows. */
export type IqsDefinition = "mean-of-reviews" | "pooled";

/** How an Internal Quality Score is made. */
export interface IqsOptions extends MeanOptions<IqsDefinition>, ScorecardOptions {}

/** An Internal Quality Score: what every metric returns, and what it was made of. */
export interface IqsResult extends MetricResult<IqsTally> {
  /** Reviews by score, and their ratings by category and point. */
  readonly tally: IqsTally;
  /**
   * Each review's score in percent, in the order of the input; `null` where nothing that counts was
   * rated. Empty where the input is a tally, which knows no single review.
   */
  readonly reviews: readonly (number | null)[];
  /** The places of the reviews that failed in a critical category; empty as `reviews` is. */
  readonly failed: readonly number[];
  /** Each category's mean in percent over all its ratings, of failed reviews too; `null` without any. */
  readonly categories: Readonly<Record<string, number | null>>;
}

const NAME = "iqs";

/**
 * Internal Quality Score (IQS): what reviewers think of conversations, by a scorecard.
 *
 * @remarks
 * A rating counts `c = 100 · (rating - min) / (max - min)` of its category's scale, a review
 * `r = Σ(weight · c) / Σ weight` over its rated categories. By definition, in percent:
 *
 * - "mean-of-reviews": `Σ r / n`, 0 to 100. The default, as in Zendesk QA: each review counts the same.
 * - "pooled": `Σ Σ(weight · c) / Σ Σ weight` over all ratings of all reviews; who rates more counts more.
 *
 * Higher is better. A category that is `null` or absent does not apply: "exclude" leaves it out with
 * its weight, "pass" counts it in full. A rating strictly below `criticalThreshold` in a critical
 * category fails the review: "zero" makes its score 0, "flag" keeps it; `failed` says which they are.
 * A critical category that does not apply is no fail. Reviews with nothing rated have no score and
 * are counted in `excluded.notApplicable`. `categories` are plain means that no failure changes.
 *
 * The interval is t, cut to 0 to 100; "pooled" is a ratio of sums and has none.
 *
 * Cost: one pass over the ratings.
 *
 * @param reviews - Ratings by category for each review; or the tally of an earlier result.
 * @param options - The scorecard, its policies, definition, level and method of the interval.
 * @returns The score with `reviews`, `failed` and `categories`; `value` is `null` where no review
 * has a score.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer` or `out-of-range` for a
 * rating or an option; `inconsistent` for two categories of one name, or the tally of another
 * scorecard; `invalid-shape` for a rating of no category, `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { iqs } from "cx-metrics";
 *
 * const categories = [
 *   { id: "tone", scale: { min: 1, max: 5 }, weight: 50 },
 *   { id: "solution", scale: { min: 1, max: 3 }, weight: 30 },
 *   { id: "privacy", scale: { min: 0, max: 1 }, weight: 20, critical: true },
 * ];
 * const result = iqs(
 *   [
 *     { tone: 5, solution: 2, privacy: null },
 *     { tone: 4, solution: 3, privacy: 0 },
 *   ],
 *   { categories },
 * );
 * result.reviews; // => [81.25, 0]
 * result.value; // => 40.625
 * result.failed; // => [1]
 * result.categories; // => { tone: 87.5, solution: 75, privacy: 0 }
 * iqs([], { categories }).value; // => null
 * ```
 *
 * @see {@link csat} for what customers think.
 * @see Zendesk QA (2025), About the Reviews dashboard calculations.
 * @public
 */
export function iqs(reviews: readonly IqsReview[] | IqsTally, options: IqsOptions): IqsResult {
  const { definition, settings } = readMeanOptions(NAME, options, DEFINITIONS, OPTIONS);
  const scorecard = readScorecard(NAME, options);
  const rated = isScoreTally(reviews) ? [] : rateAll(reviews, scorecard);
  const tally = isScoreTally(reviews)
    ? checkIqsTally(NAME, scorecard, reviews)
    : tallyReviews(scorecard, rated);
  const sums = sumCategories(tally, scorecard);
  const result = createResult(
    {
      metric: NAME,
      definition,
      options: { ...settings, ...describe(scorecard) },
      unit: "percent",
      better: "higher",
      tally,
      excluded: { notApplicable: tally.missing },
    },
    explain(scorecard, definition === "pooled" ? pool(tally, sums) : finishScores(tally, settings)),
  );
  return {
    ...result,
    tally,
    reviews: rated.map(({ score }) => score),
    failed: rated.flatMap(({ failed }, i) => (failed ? [i] : [])),
    categories: Object.fromEntries(sums.map(({ id, mean }) => [id, mean])),
  };
}

const DEFINITIONS = ["mean-of-reviews", "pooled"] as const satisfies readonly IqsDefinition[];

const OPTIONS = ["categories", "notApplicable", "critical", "criticalThreshold"];

function rateAll(reviews: unknown, scorecard: Scorecard): RatedReview[] {
  if (!Array.isArray(reviews))
    fail("invalid-shape", NAME, [], reviews, "a list of reviews, or a tally");
  return Array.from(reviews, (review: unknown, i) => rateReview(NAME, scorecard, review, i));
}

function describe(scorecard: Scorecard): Record<string, Json> {
  const categories = scorecard.categories.map(({ scale, ...rest }) => {
    return { ...rest, scale: { min: scale.min, max: scale.max } };
  });
  return { ...scorecard, categories };
}

/** What a category's ratings add up to, in scales: a rating at the top counts 1. */
interface CategorySums {
  readonly id: string;
  readonly mean: number | null;
  /** Weighted, without the ratings of failed reviews. */
  readonly reached: number;
  /** Weighted, of all ratings. */
  readonly possible: number;
}

function sumCategories({ ratings, zeroed }: IqsTally, { categories }: Scorecard): CategorySums[] {
  return categories.map(({ id, scale, weight }) => {
    const width = scale.max - scale.min;
    let [n, sum, lost] = [0, 0, 0];
    for (const [point, count] of countsOf(ratings, id)) {
      n += count;
      sum += count * (Number(point) - scale.min);
    }
    for (const [point, count] of countsOf(zeroed, id)) lost += count * (Number(point) - scale.min);
    return {
      id,
      mean: n === 0 ? null : percentOf(sum, n * width),
      reached: (weight * (sum - lost)) / width,
      possible: weight * n,
    };
  });
}

function countsOf(ratings: IqsRatings, id: string): [point: string, count: number][] {
  return Object.entries(ratings[id] as IqsRatings[string]);
}

function pool({ counts }: IqsTally, sums: readonly CategorySums[]): Estimate {
  const n = Object.values(counts).reduce((total, count) => total + count, 0);
  const numerator = sums.reduce((total, { reached }) => total + reached, 0);
  const denominator = sums.reduce((total, { possible }) => total + possible, 0);
  if (n === 0) return noData(0);
  if (denominator === 0) return noData(n, zeroDenominator("the weight of all ratings"));
  return {
    value: percentOf(numerator, denominator),
    n,
    interval: null,
    basis: { kind: "ratio", numerator, denominator },
    warnings: sampleWarnings(countSample(n)),
  };
}

function explain({ categories }: Scorecard, estimate: Estimate): Estimate {
  const weightless = categories.every(({ weight }) => weight === 0);
  return estimate.n === 0 && weightless
    ? noData(0, zeroDenominator("the sum of the weights"))
    : estimate;
}
