import type { Relation } from "./Relation.ts";

/**
 * Whether a relation makes a column: those of fields that nobody named it may leave out.
 *
 * @internal
 */
export function hasColumn(relation: Relation, name: string): boolean {
  if (relation.kind !== "groups") return true;
  return relation.by.includes(name) || Object.hasOwn(relation.tallies, name);
}
