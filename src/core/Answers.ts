import { fail } from "./fail.ts";

/** The typed arrays that hold plain numbers. */
export type NumberArray =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

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
  return (
    isIndexed(input) ||
    Symbol.iterator in input ||
    Number.isSafeInteger((input as { length?: unknown }).length)
  );
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
  if (!isIndexed(answers) && Symbol.iterator in answers) {
    let index = 0;
    for (const answer of answers) visit(answer, index++);
    return index;
  }
  const { length } = answers as ArrayLike<unknown>;
  for (let i = 0; i < length; i++) visit((answers as ArrayLike<unknown>)[i], i);
  return length;
}

/**
 * Refuses an input that is no list of answers.
 *
 * @internal
 */
export function checkAnswers(metric: string, name: string, input: unknown): Answers {
  return isAnswers(input)
    ? input
    : fail("invalid-shape", metric, [name], input, "a list of numbers");
}

function isIndexed(input: object): input is ArrayLike<number> & object {
  return Array.isArray(input) || (ArrayBuffer.isView(input) && !(input instanceof DataView));
}
