import { any, column, compare, isMissing, number } from "../Expression.ts";
import type { Guard } from "../SqlPlan.ts";
import { givenGuard } from "./givenGuard.ts";

/** An amount is there in every row, and negative only where the metric takes that. */
export function amountGuard(field: string, signed: boolean): Guard {
  if (signed) return givenGuard(field);
  return {
    field,
    when: any(isMissing(column(field)), compare(column(field), "<", number(0))),
    expected: "an amount of at least 0 in every row",
  };
}
