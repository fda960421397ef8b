import type { Histories } from "../readHistories.ts";
import { aliveShare } from "./aliveShare.ts";
import type { BgBb } from "./BgBbModel.ts";
import { uniqueHistories } from "./uniqueHistories.ts";

/**
 * The probability that each of some customers is still alive, computed once for each different history.
 *
 * @internal
 */
export function aliveShares(model: BgBb, histories: Histories): (row: number) => number {
  const { frequency, recency, T } = histories;
  const { of, first } = uniqueHistories(histories);
  const shares = Float64Array.from(first, (row) =>
    aliveShare(model, frequency[row] as number, recency[row] as number, T[row] as number),
  );
  return (row) => shares[of[row] as number] as number;
}

/**
 * The probability that a customer who is alive buys at an opportunity, after x purchases at T of them.
 *
 * @internal
 */
export function buyingShare({ alpha, beta }: BgBb, x: number, T: number): number {
  return (alpha + x) / (alpha + beta + T);
}
