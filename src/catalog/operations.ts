import { customerOperations } from "./customerOperations.ts";
import { customerOrderOperations } from "./customerOrderOperations.ts";
import { insightComparisonOperations } from "./insightComparisonOperations.ts";
import { insightDriverOperations } from "./insightDriverOperations.ts";
import { insightPlanOperations } from "./insightPlanOperations.ts";
import { insightSeriesOperations } from "./insightSeriesOperations.ts";
import type { OperationEntry } from "./OperationEntry.ts";
import type { OperationId } from "./OperationFunctions.ts";
import { supportOperations } from "./supportOperations.ts";
import { surveyOperations } from "./surveyOperations.ts";
import { valueOperations } from "./valueOperations.ts";

/**
 * Every function beside the metrics by its id: classifiers, tallies from rows, tests, and what one asks
 * of results.
 *
 * @example
 * ```ts
 * import { operations } from "cx-metrics/catalog";
 *
 * operations["customer-movement"].title; // => "Customer movement"
 * operations.compare.family; // => "insight"
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
  ...insightComparisonOperations,
  ...insightPlanOperations,
  ...insightSeriesOperations,
  ...insightDriverOperations,
};

/**
 * The entry of an operation's id.
 *
 * @internal
 */
export function findOperation(id: unknown): OperationEntry | undefined {
  return typeof id === "string" && Object.hasOwn(operations, id)
    ? operations[id as OperationId]
    : undefined;
}
