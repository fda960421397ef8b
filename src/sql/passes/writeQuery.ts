import type { Dialect } from "../Dialect.ts";
import { column, type Parameter } from "../Expression.ts";
import { type Relation, rows } from "../Relation.ts";
import { PREFIX } from "../TallyRow.ts";
import { writeRelation } from "../writeRelation.ts";
import type { Pass } from "./Pass.ts";

/**
 * A relation's columns as a query, under the names that rows are read by.
 *
 * @internal
 */
export function writeQuery(dialect: Dialect, relation: Relation, columns: readonly string[]): Pass {
  const params: Parameter[] = [];
  const named = columns.map((name) => [PREFIX + name, column(name)] as const);
  const text = writeRelation({ dialect, params }, rows(relation, Object.fromEntries(named)));
  return { text, params };
}
