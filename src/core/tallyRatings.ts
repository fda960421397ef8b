import { type Answers, checkAnswers, eachAnswer, isIndexed } from "./Answers.ts";
import { COUNT, checkNumber } from "./checkNumber.ts";
import { countBytes } from "./countBytes.ts";
import { type Distribution, distributionLabels } from "./Distribution.ts";
import { fail } from "./fail.ts";
import type { Scale } from "./Scale.ts";

/**
 * Counts the answers at each point of the scale, in one pass; of weighted answers also the squares
 * of their weights.
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
  };
  if (weighed === undefined) {
    if (isIndexed(answers)) {
      for (let i = 0; i < answers.length; i++) {
        const answer: unknown = answers[i];
        if (typeof answer === "number" && answer >= min && answer <= max && (answer | 0) === answer)
          (counts[answer - min] as number) += 1;
        else visit(answer, i);
      }
    } else eachAnswer(answers, visit);
    return { labels, counts, missing };
  }
  const seen = eachAnswer(answers, visit);
  if (seen === weighed.length) return { labels, counts, missing, squares };
  const path = ["options", "weights", "length"];
  return fail("inconsistent", metric, path, weighed.length, `${seen}, one weight for each answer`);
}

/** A weight so small that its square vanishes would leave the interval without a footing. */
const LEAST_WEIGHT = 1e-100;

function readWeights(metric: string, weights: unknown): number[] {
  const read: number[] = [];
  eachAnswer(checkAnswers(metric, ["options", "weights"], weights), (weight, i) => {
    const least = weight === 0 ? 0 : LEAST_WEIGHT;
    read.push(checkNumber(metric, ["options", "weights", i], weight, { ...COUNT, min: least }));
  });
  return read;
}
