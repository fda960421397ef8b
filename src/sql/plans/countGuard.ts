import { any, column, compare, isMissing, number } from "../Expression.ts";
import type { Guard } from "../SqlPlan.ts";

/** A count is there in every row, whole and not negative: a sum would hide what is not. */
export function countGuard(field: string): Guard {
  const value = column(field);
  return {
    field,
    when: any(
      isMissing(value),
      compare(value, "<", number(0)),
      compare(value, "<>", { kind: "integer", of: value }),
    ),
    expected: "a whole number of at least 0 in every row",
  };
}
