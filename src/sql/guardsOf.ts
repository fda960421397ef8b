import { encodingGuards } from "./encodingGuards.ts";
import type { Guard, SqlLabels, SqlShape } from "./SqlPlan.ts";

/**
 * Which rows are refused: a guard's place in the list, from 1, is what rows of tallies call it.
 *
 * @internal
 */
export function guardsOf(shape: SqlShape, labels: SqlLabels): Guard[] {
  return [...shape.guards(labels), ...encodingGuards(shape.fields)];
}
