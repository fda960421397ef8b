import { checkAnswers, eachAnswer } from "./Answers.ts";
import { COUNT, checkNumber } from "./checkNumber.ts";
import { fail } from "./fail.ts";

/** A weight so small that its square vanishes would leave the interval without a footing. */
const LEAST_WEIGHT = 1e-100;

/**
 * Weights, checked.
 *
 * @internal
 */
export function readWeights(metric: string, weights: unknown): number[] {
  const read: number[] = [];
  eachAnswer(checkAnswers(metric, ["options", "weights"], weights), (weight, i) => {
    const path = ["options", "weights", i];
    const checked = checkNumber(metric, path, weight, COUNT);
    if (checked > 0) checkNumber(metric, path, checked, { min: LEAST_WEIGHT });
    read.push(checked);
  });
  return read;
}

/**
 * Refuses more or fewer weights than there is to weigh.
 *
 * @internal
 */
export function checkWeightCount(metric: string, weights: readonly number[], rows: number): void {
  if (weights.length === rows) return;
  const path = ["options", "weights", "length"];
  fail("inconsistent", metric, path, weights.length, `${rows}, one weight each`);
}
