import type { ScoreTally } from "../core/ScoreTally.ts";
import {
  type ItemAnswers,
  scoreItems,
  type UsabilityOptions,
  type UsabilityResult,
} from "./scoreItems.ts";

/**
 * UMUX-Lite: the two positive statements of the Usability Metric for User Experience, that a product
 * meets one's requirements and that it is easy to use.
 *
 * @remarks
 * A respondent's score is `100 · (a + b - 2) / 12` of two answers from 1 to 7, 0 to 100; the value is
 * the mean of the scores. Higher is better. It is not regressed on SUS: `0.65 · score + 22.9` does
 * that, from 22.9 to 87.9.
 *
 * Seven points unless `scale` says otherwise; five are in use as well, any other number brings a
 * warning `non-standard-scale`. A respondent with a missing item has no score and is counted in
 * `excluded.incomplete`. The interval is t, cut to 0 to 100. Weights are of respondents: one for each,
 * incomplete ones included.
 *
 * Cost: one pass over the answers.
 *
 * @param respondents - Two answers for each respondent; or the tally of an earlier result.
 * @param options - Scale, weights, level and method of the interval.
 * @returns The mean score, with `respondents`: one score each, `null` where incomplete; `value` is
 * `null` where nobody answered everything.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer` or `out-of-range` for
 * an answer or an option; `inconsistent` for the tally of another metric or weights that do not
 * match; `invalid-shape` for another number of items, `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { umuxLite } from "cx-metrics";
 *
 * umuxLite([[6, 7], [4, 4], [5, null]]).respondents; // ≈ [91.67, 50.00, null]
 * umuxLite([[7, 7]]).value; // => 100
 * umuxLite([]).value; // => null
 * ```
 *
 * @see {@link umux}, {@link sus}
 * @see Lewis, Utesch and Maher (2013), UMUX-LITE: when there's no time for the SUS, CHI '13.
 * @public
 */
export function umuxLite(
  respondents: readonly ItemAnswers[] | ScoreTally,
  options: UsabilityOptions = {},
): UsabilityResult {
  const questionnaire = {
    metric: "umux-lite",
    agreement: ["good", "good"],
    scale: { min: 1, max: 7 },
    points: [7, 5],
  } as const;
  return scoreItems(questionnaire, respondents, options);
}
