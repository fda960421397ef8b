import { checkFields, checkKnown } from "../core/checkFields.ts";
import { checkNumber } from "../core/checkNumber.ts";
import { createResult, type Estimate } from "../core/createResult.ts";
import { fail } from "../core/fail.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { refuseWeights } from "../core/readDistribution.ts";
import { checkScoreTally, isScoreTally, type ScoreTally, tallyScores } from "../core/ScoreTally.ts";
import { weighScores } from "../core/weighScores.ts";
import { finishScores, type MeanOptions, readMeanOptions } from "../stats/MeanOptions.ts";
import { scoreOnScale } from "./scoreOnScale.ts";

/** The three questions of the index, as means of many answers from 1 to 10. */
export interface AcsiMeans {
  /** Overall satisfaction. */
  readonly satisfaction: number;
  /** How far expectations were met. */
  readonly expectancy: number;
  /** How close it comes to the ideal. */
  readonly ideal: number;
}

/** One respondent's answers to the three questions. */
export type AcsiAnswers = { readonly [Item in keyof AcsiMeans]?: number | null | undefined };

/** How the index is made. */
export interface AcsiOptions extends MeanOptions {
  /** The weight of each question, 1 together; a third each unless given. */
  readonly itemWeights?: AcsiMeans | undefined;
  /** One weight of at least 0 for each respondent, incomplete ones included. */
  readonly weights?: Iterable<number> | ArrayLike<number> | undefined;
}

const NAME = "acsi";

const ITEMS = ["satisfaction", "expectancy", "ideal"] as const;

const SCALE = { min: 1, max: 10 };

/**
 * American Customer Satisfaction Index (ACSI): three questions from 1 to 10 as one score.
 *
 * @remarks
 * `Σ weight · 100 · (x - 1) / 9` over satisfaction, expectancy and ideal, 0 to 100; higher is better.
 * Without `itemWeights` all three weigh the same; the index's own weights are a model's, by industry
 * and year, and not public.
 *
 * Means of the three questions make the score alone: without the respondents there is no `n` and no
 * interval. A list of respondents makes the mean of their scores with a t interval, cut to 0 to 100;
 * who left a question out is counted in `excluded.incomplete`. `itemWeights` are of questions,
 * `weights` of respondents: one for each, incomplete ones included.
 *
 * Cost: one pass over the respondents.
 *
 * @param input - The three means; or a list of respondents' answers; or the tally of an earlier
 * result.
 * @param options - Weights of the questions and of the respondents, level and method of the interval.
 * @returns The score; `value` is `null` where nobody answered all three questions.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for an answer or an
 * option; `inconsistent` for `itemWeights` that miss 1, `weights` that do not match the respondents, or
 * the tally of another metric; `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { acsi } from "cx-metrics";
 *
 * const means = { satisfaction: 8, expectancy: 7, ideal: 9 };
 * acsi(means).value; // ≈ 77.78
 * const itemWeights = { satisfaction: 0.3885, expectancy: 0.319, ideal: 0.2925 };
 * acsi(means, { itemWeights }).value; // ≈ 77.48
 * acsi([{ satisfaction: 10, expectancy: 10, ideal: 10 }, { satisfaction: 7 }]).value; // => 100
 * acsi([]).value; // => null
 * ```
 *
 * @see {@link loyaltyIndex} for items and scales of one's own, {@link csat}
 * @see Fornell et al. (1996), The American Customer Satisfaction Index, Journal of Marketing 60(4).
 * @public
 */
export function acsi(
  input: AcsiMeans | readonly AcsiAnswers[] | ScoreTally,
  options: AcsiOptions = {},
): MetricResult<ScoreTally> {
  const { definition, settings } = readMeanOptions(
    NAME,
    options,
    ["standard"],
    ["itemWeights", "weights"],
  );
  const itemWeights = readItemWeights(options.itemWeights);
  const tally = readTally(input, itemWeights, options.weights);
  const estimate = tally === null ? scoreMeans(input, itemWeights) : finishScores(tally, settings);
  return createResult(
    {
      metric: NAME,
      definition,
      options: { ...settings, itemWeights: { ...itemWeights } },
      unit: "score",
      better: "higher",
      tally,
      excluded: tally === null ? {} : { incomplete: tally.missing },
    },
    estimate,
  );
}

function readItemWeights(given: unknown): AcsiMeans {
  if (given === undefined) return { satisfaction: 1 / 3, expectancy: 1 / 3, ideal: 1 / 3 };
  const path = ["options", "itemWeights"];
  const weights = checkFields(NAME, given, ITEMS, [], path, { min: 0, max: 1 });
  const sum = weights.satisfaction + weights.expectancy + weights.ideal;
  if (Math.abs(sum - 1) > 1e-9)
    fail("inconsistent", NAME, path, given, `weights that add up to 1, not to ${sum}`);
  return weights;
}

/** `null` where the input is three means, which are nobody's. */
function readTally(
  input: unknown,
  itemWeights: AcsiMeans,
  weights: AcsiOptions["weights"],
): ScoreTally | null {
  if (isScoreTally(input)) return checkScoreTally(NAME, input, { ...itemWeights }, weights);
  if (!Array.isArray(input)) {
    refuseWeights(NAME, weights);
    return null;
  }
  const scores = Array.from(input, (row: unknown, i) => {
    const answers = checkKnown(NAME, row, ITEMS, ["respondents", i]);
    return score((item) => {
      const answer = answers[item];
      if (answer === null || answer === undefined) return null;
      return checkNumber(NAME, ["respondents", i, item], answer, SCALE);
    }, itemWeights);
  });
  return tallyScores(NAME, scores, { ...itemWeights }, weights);
}

function scoreMeans(input: unknown, itemWeights: AcsiMeans): Estimate {
  const means = checkFields(NAME, input, ITEMS, [], [], SCALE);
  const value = score((item) => means[item], itemWeights);
  return { value, n: null, interval: null, basis: null, warnings: [] };
}

function score(
  answerTo: (item: keyof AcsiMeans) => number | null,
  itemWeights: AcsiMeans,
): number | null {
  const answers = ITEMS.map((item) => ({ answer: answerTo(item), weight: itemWeights[item] }));
  const known = answers.flatMap(({ answer, weight }) =>
    answer === null ? [] : [{ score: scoreOnScale(answer, SCALE), weight }],
  );
  const weighed = known.length === ITEMS.length ? weighScores(known) : null;
  return weighed === null ? null : weighed.value;
}
