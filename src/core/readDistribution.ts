import { type Answers, isAnswers } from "./Answers.ts";
import { checkDistribution, type Distribution, isDistribution } from "./Distribution.ts";
import { fail } from "./fail.ts";
import type { Scale } from "./Scale.ts";
import { tallyRatings } from "./tallyRatings.ts";

/**
 * The distribution of answers, or a distribution as it is, on a scale.
 *
 * @internal
 */
export function readDistribution(
  metric: string,
  input: Answers | Distribution,
  scale: Scale,
  weights: unknown,
): Distribution {
  if (isAnswers(input)) return tallyRatings(metric, input, scale, weights);
  refuseWeights(metric, weights);
  return checkDistribution(metric, input, scale);
}

/**
 * Whether an input is answers or their distribution, and no other record of counts.
 *
 * @internal
 */
export function isRatings(input: unknown): input is Answers | Distribution {
  return isAnswers(input) || isDistribution(input);
}

/**
 * Refuses weights beside counts: there is one weight for each answer, and no answer to see.
 *
 * @internal
 */
export function refuseWeights(metric: string, weights: unknown): void {
  if (weights === undefined) return;
  fail("inconsistent", metric, ["options", "weights"], weights, "no weights beside counts");
}
