import type { SqlField } from "../SqlPlan.ts";

/** A column that may be left out. */
export function optionalField(holds: SqlField["holds"], description: string): SqlField {
  return { description, holds, required: false };
}
