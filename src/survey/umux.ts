import type { ScoreTally } from "../core/ScoreTally.ts";
import {
  type ItemAnswers,
  scoreItems,
  type UsabilityOptions,
  type UsabilityResult,
} from "./scoreItems.ts";

/**
 * Usability Metric for User Experience (UMUX): four statements, two of them against the product.
 *
 * @remarks
 * On k points items 1 and 3 count `x - 1`, items 2 and 4 count `k - x`; a respondent's score is
 * `100 · sum / (4 · (k - 1))`, 0 to 100, and the value is the mean of the scores. Higher is better.
 *
 * Seven points unless `scale` says otherwise; five are in use as well, any other number brings a
 * warning `non-standard-scale`. A respondent with a missing item has no score and is counted in
 * `excluded.incomplete`. The interval is t, cut to 0 to 100. Weights are of respondents: one for each,
 * incomplete ones included.
 *
 * Cost: one pass over the answers.
 *
 * @param respondents - Four answers for each respondent; or the tally of an earlier result.
 * @param options - Scale, weights, level and method of the interval.
 * @returns The mean score, with `respondents`: one score each, `null` where incomplete; `value` is
 * `null` where nobody answered everything.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer` or `out-of-range` for
 * an answer or an option; `inconsistent` for the tally of another metric or weights that do not
 * match; `invalid-shape` for another number of items, `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { umux } from "cx-metrics";
 *
 * umux([[1, 4, 2, 2]]).value; // => 37.5
 * umux([[4, 4, 4, 2], [5, 2, 2, 1]], { scale: { min: 1, max: 5 } }).respondents; // => [62.5, 75]
 * umux([]).value; // => null
 * ```
 *
 * @see {@link umuxLite}, {@link sus}
 * @see Finstad (2010), The Usability Metric for User Experience, Interacting with Computers 22(5).
 * @public
 */
export function umux(
  respondents: readonly ItemAnswers[] | ScoreTally,
  options: UsabilityOptions = {},
): UsabilityResult {
  const questionnaire = {
    metric: "umux",
    agreement: ["good", "bad", "good", "bad"],
    scale: { min: 1, max: 7 },
    points: [7, 5],
  } as const;
  return scoreItems(questionnaire, respondents, options);
}
