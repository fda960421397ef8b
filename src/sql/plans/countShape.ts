import { sumOf } from "../../core/sumOf.ts";
import { type Aggregate, column } from "../Expression.ts";
import { groups } from "../Relation.ts";
import type { Guard, SqlField, SqlLabels, SqlShape } from "../SqlPlan.ts";
import type { TallyRow } from "../TallyRow.ts";
import { amountGuard } from "./amountGuard.ts";
import { countGuard } from "./countGuard.ts";
import { seenRows } from "./seenRows.ts";
import { sumColumns } from "./sumColumns.ts";

/**
 * Counts and amounts that stand in columns of their own: each is summed. Amounts of columns of floating
 * point add up in an order of the engine's own, so to the last bit only DECIMAL and whole minor units do.
 */
export function countShape<const Fields extends Readonly<Record<string, SqlField>>>(
  id: string,
  fields: Fields,
  signed: readonly (keyof Fields & string)[] = [],
) {
  const names = Object.keys(fields);
  const isAmount = (name: string) => fields[name]?.holds === "amount";
  const guard = (name: string): Guard =>
    isAmount(name) ? amountGuard(name, signed.includes(name)) : countGuard(name);
  const summed = (name: string): Aggregate => ({
    kind: isAmount(name) ? "total" : "sum",
    of: column(name),
  });
  const addUp = (rows: readonly TallyRow[], name: string) =>
    isAmount(name) ? sumOf(rows.map((row) => row.amount(name))) : sumColumns(rows, [name])[name];
  const tallied = (labels: SqlLabels) => String(labels["fields"]).split(",");
  return {
    kind: `${id}-counts`,
    fields,
    settings: [],
    additiveOver: "rows",
    labels: ({ given }) => ({
      kind: `${id}-counts`,
      version: 1,
      fields: names.filter((name) => given.includes(name) || fields[name]?.required).join(","),
    }),
    guards: () => names.map(guard),
    relation: (rows, { keys, has }) =>
      groups(rows, keys, {
        ...seenRows,
        ...Object.fromEntries(names.filter(has).map((name) => [name, summed(name)])),
      }),
    columns: names,
    tally: (rows, labels) =>
      Object.fromEntries(tallied(labels).map((name) => [name, addUp(rows, name)])),
  } as const satisfies SqlShape;
}
