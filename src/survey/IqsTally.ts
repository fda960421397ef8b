import { checkKnown } from "../core/checkFields.ts";
import { checkNumber, WHOLE_COUNT } from "../core/checkNumber.ts";
import { checkLabels } from "../core/checkTallyKind.ts";
import { entriesOf } from "../core/entriesOf.ts";
import { fail } from "../core/fail.ts";
import { checkScores, countScores } from "../core/ScoreTally.ts";
import type { RatedReview } from "./rateReview.ts";
import type { Scorecard } from "./readScorecard.ts";

/** How many ratings there are, by category and point. */
export type IqsRatings = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * Reviews, counted by score, and their ratings, counted by category and point: whole numbers, so
 * that they add up to the last bit.
 *
 * @public
 */
export interface IqsTally {
  /** What they are of; tallies add only where these agree. */
  readonly labels: {
    readonly kind: "iqs";
    readonly version: 1;
    /** The categories with scale, weight and whether they are critical, as JSON. */
    readonly categories: string;
    readonly notApplicable: "exclude" | "pass";
    readonly critical: "zero" | "flag";
    readonly criticalThreshold: number;
  };
  /** How many reviews have each score, by the score. */
  readonly counts: Readonly<Record<string, number>>;
  /** How many have none. */
  readonly missing: number;
  /** How many failed in a critical category. */
  readonly failed: number;
  /** All ratings that count. */
  readonly ratings: IqsRatings;
  /** Of those, the ones that count as none because their review failed. */
  readonly zeroed: IqsRatings;
}

/**
 * Counts reviews and their ratings.
 *
 * @internal
 */
export function tallyReviews(scorecard: Scorecard, reviews: readonly RatedReview[]): IqsTally {
  const failed = reviews.filter((review) => review.failed);
  return {
    labels: labelsOf(scorecard),
    ...countScores(reviews.map(({ score }) => score)),
    failed: failed.length,
    ratings: countRatings(scorecard, reviews),
    zeroed: countRatings(scorecard, scorecard.critical === "zero" ? failed : []),
  };
}

function labelsOf({ categories, ...policies }: Scorecard): IqsTally["labels"] {
  const written = categories.map(({ id, scale, weight, critical }) => {
    return [id, scale.min, scale.max, weight, critical] as const;
  });
  // The order in which categories are named makes no other scorecard.
  written.sort(([a], [b]) => (a < b ? -1 : 1));
  return { kind: "iqs", version: 1, categories: JSON.stringify(written), ...policies };
}

function countRatings({ categories }: Scorecard, reviews: readonly RatedReview[]): IqsRatings {
  const counted = categories.map(({ id }, place) => {
    const counts = new Map<number, number>();
    for (const { ratings } of reviews) {
      const rating = ratings[place] ?? null;
      if (rating !== null) counts.set(rating, (counts.get(rating) ?? 0) + 1);
    }
    return [id, Object.fromEntries([...counts].sort(([a], [b]) => a - b))] as const;
  });
  return Object.fromEntries(counted);
}

/**
 * A tally that came from outside, of the reviews of this scorecard.
 *
 * @internal
 */
export function checkIqsTally(metric: string, scorecard: Scorecard, input: unknown): IqsTally {
  const fields = checkKnown(metric, input, [
    "labels",
    "counts",
    "missing",
    "failed",
    "ratings",
    "zeroed",
  ]);
  const labels = labelsOf(scorecard);
  checkLabels(metric, fields["labels"], labels);
  const { counts, missing } = checkScores(metric, fields);
  const ratings = checkRatings(metric, scorecard, fields["ratings"], "ratings");
  const zeroed = checkRatings(metric, scorecard, fields["zeroed"], "zeroed");
  for (const { id } of scorecard.categories) {
    const rated = ratings[id] as IqsRatings[string];
    for (const [point, count] of Object.entries(zeroed[id] as IqsRatings[string])) {
      const all = rated[point] ?? 0;
      if (count > all)
        fail("inconsistent", metric, ["zeroed", id, point], count, `at most ${all}, as in ratings`);
    }
  }
  const failed = checkNumber(metric, ["failed"], fields["failed"], WHOLE_COUNT);
  return { labels, counts, missing, failed, ratings, zeroed };
}

function checkRatings(
  metric: string,
  { categories }: Scorecard,
  ratings: unknown,
  field: string,
): IqsRatings {
  const given = new Map(entriesOf(metric, [field], ratings, "ratings by category"));
  const checked = categories.map(({ id, scale }) => {
    const counts = entriesOf(metric, [field, id], given.get(id), "counts by point").map(
      ([point, count]) => {
        const path = [field, id, point];
        checkNumber(metric, path, point.trim() === "" ? Number.NaN : Number(point), {
          ...scale,
          whole: true,
        });
        return [point, checkNumber(metric, path, count, WHOLE_COUNT)] as const;
      },
    );
    given.delete(id);
    return [id, Object.fromEntries(counts)] as const;
  });
  for (const [id, counts] of given)
    fail("invalid-shape", metric, [field, id], counts, "a category of the scorecard");
  return Object.fromEntries(checked);
}
