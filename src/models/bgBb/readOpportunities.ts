import { fail } from "../../core/fail.ts";
import type { CountedHistories, Histories } from "../readHistories.ts";
import { readCountedHistories, readHistories } from "../readHistories.ts";
import { NAME } from "./BgBbModel.ts";

/** Each of a customer's opportunities is a step; so many take milliseconds. */
export const MOST_OPPORTUNITIES = 1e6;

/**
 * Reads one customer or many for a prediction, with times in whole opportunities.
 *
 * @internal
 */
export function readOpportunities(customers: unknown): Histories {
  return checkOpportunities(readHistories(NAME, customers, "discrete"));
}

/**
 * Reads the customers that a model is fitted to.
 *
 * @internal
 */
export function readCountedOpportunities(customers: unknown): CountedHistories {
  return checkOpportunities(readCountedHistories(NAME, customers, "discrete"));
}

/**
 * Histories none of which has too many opportunities.
 *
 * @internal
 */
export function checkOpportunities<Read extends Histories>(histories: Read): Read {
  const { T, single } = histories;
  const row = T.findIndex((end) => end > MOST_OPPORTUNITIES);
  if (row >= 0) {
    const path = single ? ["customer", "T"] : ["customers", row, "T"];
    fail("out-of-range", NAME, path, T[row], `at most ${MOST_OPPORTUNITIES} opportunities`);
  }
  return histories;
}
