import { checkNumber } from "../core/checkNumber.ts";
import { entriesOf } from "../core/entriesOf.ts";
import { fail } from "../core/fail.ts";
import { weighScores } from "../core/weighScores.ts";
import type { Scorecard } from "./readScorecard.ts";
import { scoreOnScale } from "./scoreOnScale.ts";

/** A review as it counts. */
export interface RatedReview {
  /** Its score from 0 to 100; `null` where nothing that counts was rated. */
  readonly score: number | null;
  /** Whether a critical category failed. */
  readonly failed: boolean;
  /** The rating of each category, in the scorecard's order; `null` where it does not count. */
  readonly ratings: readonly (number | null)[];
}

/**
 * Scores one review: a record of ratings by category.
 *
 * @internal
 */
export function rateReview(
  metric: string,
  scorecard: Scorecard,
  review: unknown,
  i: number,
): RatedReview {
  const { categories, notApplicable, critical, criticalThreshold } = scorecard;
  const given = new Map(entriesOf(metric, ["reviews", i], review, "ratings by category"));
  const rated = categories.map(({ id, scale: { min, max } }) => {
    const rating = given.get(id);
    given.delete(id);
    if (rating === null || rating === undefined) return null;
    return checkNumber(metric, ["reviews", i, id], rating, { min, max, whole: true });
  });
  for (const [id, rating] of given)
    fail("invalid-shape", metric, ["reviews", i, id], rating, "a category of the scorecard");
  const failed = categories.some((category, place) => {
    const rating = rated[place] ?? null;
    if (!category.critical || rating === null) return false;
    return scoreOnScale(rating, category.scale) < criticalThreshold;
  });
  // A review in which nothing was rated is none, whatever an unrated category counts as.
  const passes = notApplicable === "pass" && rated.some((rating) => rating !== null);
  const ratings = passes
    ? rated.map((rating, place) => rating ?? (categories[place]?.scale.max as number))
    : rated;
  if (failed && critical === "zero") return { score: 0, failed, ratings };
  const scores = categories.flatMap(({ scale, weight }, place) => {
    const rating = ratings[place] ?? null;
    return rating === null ? [] : [{ score: scoreOnScale(rating, scale), weight }];
  });
  return { score: weighScores(scores)?.value ?? null, failed, ratings };
}
