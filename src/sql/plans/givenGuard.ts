import { column, isMissing } from "../Expression.ts";
import type { Guard } from "../SqlPlan.ts";

/** A value is there in every row. */
export function givenGuard(field: string): Guard {
  return { field, when: isMissing(column(field)), expected: "a value in every row" };
}
