import type { Aggregate } from "../Expression.ts";
import { groups } from "../Relation.ts";
import type { Guard, SqlField, SqlShape } from "../SqlPlan.ts";
import type { TallyRow } from "../TallyRow.ts";
import { seenRows } from "./seenRows.ts";
import { sumByName } from "./sumByName.ts";

/** What is counted for each name that rows have: channels, intents. */
interface Naming<Fields, Count extends string> {
  readonly kind: string;
  readonly fields: Fields;
  /** The field of the names. */
  readonly name: keyof Fields & string;
  readonly guards: readonly Guard[];
  readonly counts: (has: (field: string) => boolean) => Readonly<Record<Count, Aggregate>>;
  readonly columns: readonly Count[];
  readonly tally: (named: ReadonlyMap<string | null, Record<Count, number>>) => object;
}

/** Counts by name. */
export function namedShape<
  const Fields extends Readonly<Record<string, SqlField>>,
  const Count extends string,
>({ kind, fields, name, guards, counts, columns, tally }: Naming<Fields, Count>) {
  return {
    kind,
    fields,
    settings: [],
    additiveOver: "rows",
    labels: () => ({ kind, version: 1 }),
    guards: () => guards,
    relation: (rows, { keys, has }) =>
      groups(rows, [...keys, name], { ...seenRows, ...counts(has) }),
    columns: [name, ...columns],
    tally: (rows: readonly TallyRow[]) => tally(sumByName(rows, name, columns)),
  } as const satisfies SqlShape;
}
