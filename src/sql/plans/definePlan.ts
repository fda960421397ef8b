import type { SqlPlan, SqlShape } from "../SqlPlan.ts";

/** A plan as it is written down, with its own types. */
export function definePlan<const Shapes extends readonly [SqlShape, ...SqlShape[]], Calculate>(
  plan: SqlPlan<Shapes, Calculate>,
): SqlPlan<Shapes, Calculate> {
  return plan;
}
