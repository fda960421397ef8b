import { customerOperations } from "./customerOperations.ts";
import { customerOrderOperations } from "./customerOrderOperations.ts";
import type { OperationEntry } from "./OperationEntry.ts";
import { supportOperations } from "./supportOperations.ts";
import { surveyOperations } from "./surveyOperations.ts";
import { valueOperations } from "./valueOperations.ts";

/** The id of an operation in the catalog. */
export type OperationId =
  | "distribution"
  | "classify-nps"
  | "classify-csat"
  | "classify-ces"
  | "customer-movement"
  | "compound-rate"
  | "revenue-movement"
  | "survival-at"
  | "log-rank"
  | "duration-tally"
  | "first-contacts"
  | "ticket-times"
  | "viral-generations";

/**
 * Every function beside the metrics by its id: classifiers, tallies from rows, tests.
 *
 * @example
 * ```ts
 * import { operations } from "cx-metrics/catalog";
 *
 * operations["customer-movement"].title; // => "Customer movement"
 * ```
 *
 * @see {@link metrics}, {@link operate}
 * @public
 */
export const operations: Readonly<Record<OperationId, OperationEntry>> = {
  ...surveyOperations,
  ...customerOperations,
  ...customerOrderOperations,
  ...supportOperations,
  ...valueOperations,
};

/**
 * The entry of an operation's id.
 *
 * @internal
 */
export function findOperation(id: unknown): OperationEntry | undefined {
  return Object.values(operations).find((entry) => entry.id === id);
}
