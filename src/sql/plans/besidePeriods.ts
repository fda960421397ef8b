import { column, type Expression, number } from "../Expression.ts";
import type { Relation } from "../Relation.ts";
import type { ShapeRequest } from "../SqlPlan.ts";

/** Rows with the start and the end of the period that they are looked at in. */
interface InPeriod {
  readonly rows: Relation;
  readonly start: Expression;
  readonly end: Expression;
}

/** Each row beside each period, or all of them in the one that the labels name. */
export function besidePeriods(
  rows: Relation,
  columns: readonly string[],
  { labels, periods }: Pick<ShapeRequest, "labels" | "periods">,
): InPeriod {
  if (periods === undefined) {
    const { from, to } = labels;
    return { rows, start: number(from as number), end: number(to as number) };
  }
  const { key, edges } = periods;
  const list = edges.slice(1).map((to, i) => [edges[i] as number, to]);
  return {
    rows: { kind: "pairs", from: rows, columns, names: [key, "to"], list },
    start: column(key),
    end: column("to"),
  };
}
