import { checkAnswers, eachAnswer, isIndexed } from "./Answers.ts";
import { COUNT, checkNumber } from "./checkNumber.ts";

/**
 * Durations without the missing ones, as doubles; a Float64Array is checked in place, not copied.
 *
 * @internal
 */
export function collectDurations(
  metric: string,
  input: unknown,
): { durations: Float64Array; missing: number } {
  const answers = checkAnswers(metric, ["durations"], input);
  if (answers instanceof Float64Array) {
    checkAll(metric, answers);
    return { durations: answers, missing: 0 };
  }
  let durations = new Float64Array(isIndexed(answers) ? answers.length : 1024);
  let size = 0;
  let missing = 0;
  eachAnswer(answers, (answer, i) => {
    if (answer === null || answer === undefined) {
      missing++;
      return;
    }
    if (size === durations.length) durations = grow(durations);
    durations[size++] = checkNumber(metric, ["durations", i], answer, COUNT);
  });
  return { durations: durations.subarray(0, size), missing };
}

function checkAll(metric: string, durations: Float64Array): void {
  for (let i = 0; i < durations.length; i++) {
    const duration = durations[i] as number;
    if (!(duration >= 0 && duration <= Number.MAX_SAFE_INTEGER)) {
      checkNumber(metric, ["durations", i], duration, COUNT);
    }
  }
}

function grow(durations: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(durations.length * 2);
  larger.set(durations);
  return larger;
}
