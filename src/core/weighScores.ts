import { sumOf } from "./sumOf.ts";

/** A score from 0 to 100 and how much it counts. */
interface WeighedScore {
  readonly score: number;
  readonly weight: number;
}

/** A weighted mean, and what was divided by what. */
interface WeighedMean {
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * The weighted mean of scores; `null` where they weigh nothing together.
 *
 * @internal
 */
export function weighScores(scores: readonly WeighedScore[]): WeighedMean | null {
  const weighed = scores.filter(({ weight }) => weight > 0);
  if (weighed.length === 0) return null;
  const numerator = sumOf(weighed.map(({ score, weight }) => score * weight));
  const denominator = sumOf(weighed.map(({ weight }) => weight));
  let [least, most] = [100, 0];
  for (const { score } of weighed) {
    least = Math.min(least, score);
    most = Math.max(most, score);
  }
  // A mean lies between its extremes; rounding may say otherwise in the last bit.
  const value = Math.min(Math.max(numerator / denominator, least), most);
  return { value, numerator, denominator };
}
