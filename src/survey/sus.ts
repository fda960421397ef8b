import type { ScoreTally } from "../core/ScoreTally.ts";
import {
  type ItemAnswers,
  scoreItems,
  type UsabilityOptions,
  type UsabilityResult,
} from "./scoreItems.ts";

/**
 * System Usability Scale (SUS): ten statements about a product, half of them against it.
 *
 * @remarks
 * Items 1, 3, 5, 7, 9 count `x - 1`, items 2, 4, 6, 8, 10 count `5 - x`; a respondent's score is 2.5
 * times their sum, 0 to 100, and the value is the mean of the scores. It is a score, no percentage;
 * about 68 is average. Higher is better.
 *
 * A respondent with a missing item has no score and is counted in `excluded.incomplete`. Another
 * scale than five points is scored alike, with a warning `non-standard-scale`. The interval is t,
 * cut to 0 to 100. Weights are of respondents: one for each, incomplete ones included.
 *
 * Cost: one pass over the answers.
 *
 * @param respondents - Ten answers from 1 (strongly disagree) to 5 for each respondent; or the
 * tally of an earlier result.
 * @param options - Scale, weights, level and method of the interval.
 * @returns The mean score, with `respondents`: one score each, `null` where incomplete; `value` is
 * `null` where nobody answered everything.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer` or `out-of-range` for
 * an answer or an option; `inconsistent` for the tally of another metric or weights that do not
 * match; `invalid-shape` for another number of items, `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { sus } from "cx-metrics";
 *
 * const result = sus([
 *   [5, 1, 5, 1, 5, 1, 5, 1, 5, 1],
 *   [4, 2, 4, 2, 3, 3, 4, 2, 4, 3],
 *   [4, 2, null, 2, 4, 2, 4, 2, 4, 2],
 * ]);
 * result.respondents; // => [100, 67.5, null]
 * result.value; // => 83.75
 * result.excluded; // => { incomplete: 1 }
 * const weighted = sus([[5, 1, 5, 1, 5, 1, 5, 1, 5, 1], [3, 3, 3, 3, 3, 3, 3, 3, 3, 3]], {
 *   weights: [1, 3],
 * });
 * weighted.value; // => 62.5
 * weighted.effectiveN; // => 1.6
 * sus([]).value; // => null
 * ```
 *
 * @see {@link umux}, {@link umuxLite} for shorter questionnaires, {@link seq} for one task.
 * @see Brooke (1996), SUS: A quick and dirty usability scale, in Usability Evaluation in Industry.
 * @public
 */
export function sus(
  respondents: readonly ItemAnswers[] | ScoreTally,
  options: UsabilityOptions = {},
): UsabilityResult {
  const questionnaire = {
    metric: "sus",
    agreement: ["good", "bad", "good", "bad", "good", "bad", "good", "bad", "good", "bad"],
    scale: { min: 1, max: 5 },
    points: [5],
  } as const;
  return scoreItems(questionnaire, respondents, options);
}
