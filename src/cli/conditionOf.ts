import { and } from "../sql/where/and.ts";
import type { Condition } from "../sql/where/Condition.ts";
import { isNull } from "../sql/where/isNull.ts";
import { oneOf } from "../sql/where/oneOf.ts";
import { or } from "../sql/where/or.ts";
import type { Request } from "./Request.ts";

/** Which rows count, for a query. */
export function conditionOf({ where }: Pick<Request, "where">): Condition | undefined {
  if (where === undefined) return undefined;
  const conditions = Array.from(where, ([column, keys]) => {
    const given = keys.filter((key) => key !== null);
    const isOne = given.length === 0 ? [] : [oneOf(column, given)];
    return or(...isOne, ...(keys.includes(null) ? [isNull(column)] : []));
  });
  return and(...conditions);
}
