import { perPair } from "./perPair.ts";
import { predictEach } from "./predictEach.ts";
import type { Histories } from "./readHistories.ts";

/**
 * For each customer the probability to be alive times a number that hangs on frequency and T alone.
 *
 * @internal
 */
export function predictAlive(
  histories: Histories,
  alive: (row: number) => number,
  whileAlive: (frequency: number, T: number) => number,
): number | Float64Array {
  const factor = perPair(histories.frequency, histories.T, whileAlive);
  return predictEach(histories, (row) => factor(row) * alive(row));
}
