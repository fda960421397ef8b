import { type Answers, eachAnswer, isIndexed } from "./Answers.ts";
import { checkNumber } from "./checkNumber.ts";
import { countBytes } from "./countBytes.ts";
import { type Distribution, distributionLabels } from "./Distribution.ts";
import { checkWeightCount, readWeights } from "./readWeights.ts";
import type { Scale } from "./Scale.ts";

/**
 * Counts the answers at each point of the scale, in one pass; of weighted answers also the squares
 * of their weights, and how many they are.
 *
 * @internal
 */
export function tallyRatings(
  metric: string,
  answers: Answers,
  scale: Scale,
  weights: unknown,
): Distribution {
  const { min, max } = scale;
  const labels = distributionLabels(scale);
  const weighed = weights === undefined ? undefined : readWeights(metric, weights);
  if (weighed === undefined && answers instanceof Uint8Array && min >= 0 && max < 256) {
    const counts = Array.from(countBytes(answers).subarray(min, max + 1));
    // Whether all are on the scale is seen on the counts; only then is the culprit looked for.
    const onScale = counts.reduce((sum, count) => sum + count);
    if (onScale === answers.length) return { labels, counts, missing: 0 };
  }
  const counts = new Array<number>(max - min + 1).fill(0);
  const squares = [...counts];
  let missing = 0;
  let weighty = 0;
  const visit = (answer: unknown, i: number): void => {
    if (answer === null || answer === undefined) {
      missing++;
      return;
    }
    const range = { min, max, whole: true };
    const point = checkNumber(metric, ["answers", i], answer, range) - min;
    const weight = weighed === undefined ? 1 : (weighed[i] ?? 0);
    (counts[point] as number) += weight;
    (squares[point] as number) += weight * weight;
    if (weight > 0) weighty++;
  };
  if (weighed === undefined && isIndexed(answers)) {
    for (let i = 0; i < answers.length; i++) {
      const answer: unknown = answers[i];
      if (typeof answer === "number" && answer >= min && answer <= max && (answer | 0) === answer)
        (counts[answer - min] as number) += 1;
      else visit(answer, i);
    }
    return { labels, counts, missing };
  }
  const seen = eachAnswer(answers, visit);
  if (weighed === undefined) return { labels, counts, missing };
  checkWeightCount(metric, weighed, seen);
  return { labels, counts, missing, squares, answers: weighty };
}
