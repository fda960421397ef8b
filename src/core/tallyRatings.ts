import { type Answers, checkAnswers, eachAnswer } from "./Answers.ts";
import { COUNT, checkNumber } from "./checkNumber.ts";
import type { Distribution } from "./Distribution.ts";
import { fail } from "./fail.ts";
import type { Scale } from "./Scale.ts";

/**
 * Counts the answers at each point of the scale, in one pass.
 *
 * @internal
 */
export function tallyRatings(metric: string, input: unknown, scale: Scale): Distribution {
  const answers = checkAnswers(metric, "answers", input);
  const { min, max } = scale;
  const counts = new Array<number>(max - min + 1).fill(0);
  const missing =
    answers instanceof Uint8Array
      ? tallyBytes(metric, answers, scale, counts)
      : Array.isArray(answers)
        ? tallyArray(metric, answers, scale, counts)
        : tallyAny(metric, answers, scale, counts);
  return { labels: { kind: "distribution", version: 1, min, max }, counts, missing };
}

/**
 * Four histograms side by side, so that a run of equal answers does not wait for itself, and no
 * branch: the range is checked afterwards, on the 256 counts.
 */
function tallyBytes(metric: string, answers: Uint8Array, scale: Scale, counts: number[]): number {
  const bins = new Uint32Array(1024);
  const { length } = answers;
  const even = length - (length % 4);
  for (let i = 0; i < even; i += 4) {
    (bins[answers[i] as number] as number)++;
    (bins[256 + (answers[i + 1] as number)] as number)++;
    (bins[512 + (answers[i + 2] as number)] as number)++;
    (bins[768 + (answers[i + 3] as number)] as number)++;
  }
  for (let i = even; i < length; i++) (bins[answers[i] as number] as number)++;
  let onScale = 0;
  for (let point = 0; point < 256; point++) {
    if (point < scale.min || point > scale.max) continue;
    const count =
      (bins[point] as number) +
      (bins[256 + point] as number) +
      (bins[512 + point] as number) +
      (bins[768 + point] as number);
    counts[point - scale.min] = count;
    onScale += count;
  }
  if (onScale !== length) {
    const index = answers.findIndex((answer) => answer < scale.min || answer > scale.max);
    checkRating(metric, index, answers[index], scale);
  }
  return 0;
}

function tallyArray(
  metric: string,
  answers: readonly unknown[],
  scale: Scale,
  counts: number[],
): number {
  const { min, max } = scale;
  let missing = 0;
  for (let i = 0; i < answers.length; i++) {
    const answer = answers[i] as number;
    if (answer >= min && answer <= max && (answer | 0) === answer)
      (counts[answer - min] as number)++;
    else if (answer === null || answer === undefined) missing++;
    else checkRating(metric, i, answer, scale);
  }
  return missing;
}

function tallyAny(metric: string, answers: Answers, scale: Scale, counts: number[]): number {
  let missing = 0;
  eachAnswer(answers, (answer, i) => {
    if (answer === null || answer === undefined) missing++;
    else (counts[checkRating(metric, i, answer, scale) - scale.min] as number)++;
  });
  return missing;
}

/**
 * Counts weighted answers and the squares of their weights.
 *
 * @internal
 */
export function tallyWeighted(
  metric: string,
  input: unknown,
  scale: Scale,
  weights: unknown,
): Distribution {
  const answers = checkAnswers(metric, "answers", input);
  const given = readWeights(metric, weights);
  const { min, max } = scale;
  const counts = new Array<number>(max - min + 1).fill(0);
  const squares = [...counts];
  let missing = 0;
  const seen = eachAnswer(answers, (answer, i) => {
    if (i >= given.length)
      fail(
        "inconsistent",
        metric,
        ["options", "weights", "length"],
        given.length,
        "one weight for each answer",
      );
    const weight = checkWeight(metric, i, given[i]);
    if (answer === null || answer === undefined) {
      missing++;
      return;
    }
    const point = checkRating(metric, i, answer, scale) - min;
    (counts[point] as number) += weight;
    (squares[point] as number) += weight * weight;
  });
  if (seen !== given.length)
    fail(
      "inconsistent",
      metric,
      ["options", "weights", "length"],
      given.length,
      `${seen}, one weight for each answer`,
    );
  return { labels: { kind: "distribution", version: 1, min, max }, counts, missing, squares };
}

/** Weights so small that their squares vanish would leave the interval without a footing. */
const LEAST_WEIGHT = 1e-100;

function checkWeight(metric: string, index: number, value: unknown): number {
  const path = ["options", "weights", index];
  const weight = checkNumber(metric, path, value, COUNT);
  if (weight === 0 || weight >= LEAST_WEIGHT) return weight;
  return fail("out-of-range", metric, path, weight, `0, or a number of at least ${LEAST_WEIGHT}`);
}

function readWeights(metric: string, weights: unknown): ArrayLike<unknown> {
  const list = checkAnswers(metric, "weights", weights);
  return "length" in list ? list : [...list];
}

/**
 * A rating on the scale, or an error that names the answer.
 *
 * @internal
 */
export function checkRating(metric: string, index: number, answer: unknown, scale: Scale): number {
  return checkNumber(metric, ["answers", index], answer, { ...scale, whole: true });
}
