import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import { type Clock, type Histories, readHistories } from "./readHistories.ts";

/**
 * Reads the history of one customer, where a column of them would not do.
 *
 * @internal
 */
export function readHistory(name: string, customer: unknown, clock?: Clock): Histories {
  const histories = isRecord(customer) ? readHistories(name, customer, clock) : null;
  if (!histories?.single) fail("invalid-shape", name, ["customer"], customer, "one customer");
  return histories;
}
