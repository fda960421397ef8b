import { keyName } from "./baseRelation.ts";
import { bucketCase } from "./bucketCase.ts";
import { choose, column, type Expression, isGiven } from "./Expression.ts";
import type { GroupKeySpec } from "./readKeys.ts";
import { TO } from "./TallyRow.ts";

/**
 * The keys under the caller's names, with the end of the period where there is one.
 *
 * @internal
 */
export function nameKeys(keys: readonly GroupKeySpec[]): Record<string, Expression> {
  return Object.assign({}, ...keys.map((key, i) => nameKey(key, keyName(i))));
}

/** The start of a bucket's period, which was a place until here, and the end of it. */
function nameKey({ name, of }: GroupKeySpec, key: string): Record<string, Expression> {
  if (typeof of === "string") return { [name]: column(key) };
  const { edges } = of;
  const limits = of.kind === "bucket" ? edges.map((_, place) => place) : edges;
  const find = (limit: (period: number) => number) =>
    choose([[isGiven(column(key)), bucketCase(key, limits, limit)]], null);
  return {
    [name]: of.kind === "bucket" ? find((period) => edges[period] as number) : column(key),
    [TO]: find((period) => edges[period + 1] as number),
  };
}
