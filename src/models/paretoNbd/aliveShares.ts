import { perPair } from "../perPair.ts";
import type { Histories } from "../readHistories.ts";
import type { ParetoNbd } from "./ParetoNbdModel.ts";
import { raceChance } from "./raceChance.ts";

/**
 * The probability that each of some customers is still alive at the end of the observation.
 *
 * @remarks
 * `1 / (u + v * ((alpha+T) / (alpha+t_x))^(r+x) * ((beta+T) / (beta+t_x))^s)`: `u` is the chance that the next
 * event after T is a purchase, `v` that the next one after t_x is the leaving.
 *
 * @internal
 */
export function aliveShares(
  { r, alpha, s, beta }: ParetoNbd,
  { frequency, recency, T }: Histories,
): (row: number) => number {
  const purchase = perPair(frequency, T, (x, end) => raceChance(r + x, alpha + end, s, beta + end));
  const logLeaving = perPair(frequency, recency, (x, last) =>
    Math.log(raceChance(s, beta + last, r + x, alpha + last)),
  );
  return (row) => {
    const shape = r + (frequency[row] as number);
    const last = recency[row] as number;
    const silence = (T[row] as number) - last;
    const log =
      shape * Math.log1p(silence / (alpha + last)) + s * Math.log1p(silence / (beta + last));
    // Of who has just bought the two add up to 1, but for rounding.
    return 1 / Math.max(1, purchase(row) + Math.exp(log + logLeaving(row)));
  };
}
