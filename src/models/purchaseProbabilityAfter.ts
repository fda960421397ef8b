import type { Histories } from "./readHistories.ts";

/**
 * The probability of n purchases of one customer with a history: who has left makes none, who is alive makes
 * them as `whileAlive` says, of frequency and T.
 *
 * @internal
 */
export function purchaseProbabilityAfter(
  { frequency, T }: Histories,
  alive: (row: number) => number,
  n: number,
  whileAlive: (frequency: number, T: number) => number,
): number {
  const now = alive(0);
  const bought = now * whileAlive(frequency[0] as number, T[0] as number);
  return n === 0 ? 1 - now + bought : bought;
}
