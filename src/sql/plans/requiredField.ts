import type { SqlField } from "../SqlPlan.ts";

/** A column that has to be named. */
export function requiredField(holds: SqlField["holds"], description: string): SqlField {
  return { description, holds, required: true };
}
