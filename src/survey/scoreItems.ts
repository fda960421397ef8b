import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { checkNumber } from "../core/checkNumber.ts";
import { createResult } from "../core/createResult.ts";
import { fail } from "../core/fail.ts";
import type { MetricResult, MetricWarning } from "../core/MetricResult.ts";
import { checkScale, type Scale } from "../core/Scale.ts";
import { checkScoreTally, isScoreTally, type ScoreTally, tallyScores } from "../core/ScoreTally.ts";
import { finishScores, type MeanOptions, readMeanOptions } from "../stats/MeanOptions.ts";
import { scoreOfPoints } from "./scoreOfPoints.ts";

/** One respondent's answers to the items, in the questionnaire's order. */
export type ItemAnswers =
  | readonly (number | null | undefined)[]
  | (ArrayBufferView & ArrayLike<number>);

/** How a usability questionnaire is scored. */
export interface UsabilityOptions extends MeanOptions {
  /** The scale that was asked, which names its lowest and highest point. */
  readonly scale?: Scale | undefined;
  /** One weight of at least 0 for each respondent, incomplete ones included. */
  readonly weights?: Iterable<number> | ArrayLike<number> | undefined;
}

/** A usability score: what every metric returns, and the score of each respondent. */
export interface UsabilityResult extends MetricResult<ScoreTally> {
  /**
   * Each respondent's score from 0 to 100, in the order of the input; `null` where an item is
   * missing. Empty where the input is a tally, which knows no respondents.
   */
  readonly respondents: readonly (number | null)[];
}

/** A questionnaire whose items are agreed with. */
interface Questionnaire {
  readonly metric: string;
  /** One for each item: whether agreement is good. */
  readonly agreement: readonly ("good" | "bad")[];
  readonly scale: Scale;
  /** The numbers of points for which scores are published. */
  readonly points: readonly number[];
}

/**
 * The mean score of a questionnaire; `respondents` or the tally of an earlier result.
 *
 * @internal
 */
export function scoreItems(
  questionnaire: Questionnaire,
  input: unknown,
  options: UsabilityOptions,
): UsabilityResult {
  const { metric, points } = questionnaire;
  const { definition, settings } = readMeanOptions(
    metric,
    options,
    ["standard"],
    ["scale", "weights"],
  );
  const { min, max } =
    options.scale === undefined
      ? questionnaire.scale
      : checkScale(metric, ["options", "scale"], options.scale);
  const scale = { min, max };
  const respondents = isScoreTally(input) ? [] : scoreAll({ ...questionnaire, scale }, input);
  const tally = isScoreTally(input)
    ? checkScoreTally(metric, input, { scale }, options.weights)
    : tallyScores(metric, respondents, { scale }, options.weights);
  const estimate = finishScores(tally, settings);
  const standard = points.includes(scale.max - scale.min + 1);
  const result = createResult(
    {
      metric,
      definition,
      options: { ...settings, scale },
      unit: "score",
      better: "higher",
      tally,
      excluded: { incomplete: tally.missing },
    },
    standard ? estimate : { ...estimate, warnings: [...estimate.warnings, warningOf(points)] },
  );
  return { ...result, respondents };
}

function warningOf(points: readonly number[]): MetricWarning {
  const message = `not comparable with published scores, which are of ${points.join(" or ")} points`;
  return { code: "non-standard-scale", message };
}

function scoreAll(questionnaire: Questionnaire, respondents: unknown): (number | null)[] {
  const { metric, agreement } = questionnaire;
  if (!Array.isArray(respondents))
    fail("invalid-shape", metric, [], respondents, "a list of item answers, or a tally");
  return Array.from(respondents, (answers: unknown, i) => {
    const path = ["respondents", i];
    if (!isList(answers) || answers.length !== agreement.length)
      fail(
        "invalid-shape",
        metric,
        path,
        answers,
        `${agreement.length} answers, one for each item`,
      );
    return scoreOne(questionnaire, answers, path);
  });
}

function isList(answers: unknown): answers is ArrayLike<unknown> {
  return Array.isArray(answers) || (ArrayBuffer.isView(answers) && "length" in answers);
}

/** The part of the best sum that the answers reach: whole numbers until the one division. */
function scoreOne(
  { metric, agreement, scale }: Questionnaire,
  answers: ArrayLike<unknown>,
  path: CxMetricsErrorPath,
): number | null {
  const { min, max } = scale;
  let sum = 0;
  let missing = false;
  agreement.forEach((kind, item) => {
    const answer = answers[item];
    if (answer === null || answer === undefined) {
      missing = true;
      return;
    }
    const point = checkNumber(metric, [...path, item], answer, { min, max, whole: true });
    sum += kind === "good" ? point - min : max - point;
  });
  return missing ? null : scoreOfPoints(sum, agreement.length, scale);
}
