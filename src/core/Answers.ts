import type { CxMetricsErrorPath } from "./CxMetricsError.ts";
import { fail } from "./fail.ts";

/**
 * Answers of a survey, or other raw numbers: arrays, typed arrays, generators, columns of a table.
 *
 * @remarks
 * `null`, `undefined` and holes are missing answers: they are skipped and counted.
 *
 * @public
 */
export type Answers = Iterable<number | null | undefined> | ArrayLike<number | null | undefined>;

/**
 * Whether an input is raw answers and not a record of counts.
 *
 * @internal
 */
export function isAnswers(input: unknown): input is Answers {
  if (typeof input !== "object" || input === null) return false;
  const { length } = input as { length?: unknown };
  return Symbol.iterator in input || (Number.isSafeInteger(length) && (length as number) >= 0);
}

/**
 * Calls `visit` once for every answer, missing ones included, and returns how many there were.
 * Arrays and typed arrays are read in place; everything else is read once.
 *
 * @internal
 */
export function eachAnswer(
  answers: Answers,
  visit: (answer: unknown, index: number) => void,
): number {
  if (!isIndexed(answers)) {
    let index = 0;
    for (const answer of answers) visit(answer, index++);
    return index;
  }
  const { length } = answers;
  for (let i = 0; i < length; i++) visit(answers[i], i);
  return length;
}

/**
 * Whether answers are read by index: where there is an iterator as well, only lists are.
 *
 * @internal
 */
export function isIndexed(answers: Answers): answers is ArrayLike<number | null | undefined> {
  return Array.isArray(answers) || ArrayBuffer.isView(answers) || !(Symbol.iterator in answers);
}

/**
 * Refuses an input that is no list of answers.
 *
 * @internal
 */
export function checkAnswers(metric: string, path: CxMetricsErrorPath, input: unknown): Answers {
  return isAnswers(input) ? input : fail("invalid-shape", metric, path, input, "a list of numbers");
}
