import { column } from "./Expression.ts";
import type { Guard, SqlField } from "./SqlPlan.ts";

const EXPECTED: { readonly [Holds in SqlField["holds"]]?: string } = {
  truth: "0 or 1 where it is declared as zero-one",
  instant: "a whole number of an instant where it is declared as epoch-ms or epoch-s",
};

/**
 * Rows whose cells are not what their column was declared as. Every field that can be declared has its
 * place in the list, so that a reader knows the guard by its place.
 *
 * @internal
 */
export function encodingGuards(fields: Readonly<Record<string, SqlField>>): Guard[] {
  return Object.entries(fields).flatMap(([field, { holds }]) => {
    const expected = EXPECTED[holds];
    if (expected === undefined) return [];
    return [{ field, when: column(unlikeName(field)), expected, declared: true as const }];
  });
}

/**
 * The library's own name of whether a field's cell is unlike what its column was declared as.
 *
 * @internal
 */
export function unlikeName(field: string): string {
  return `unlike_${field}`;
}
