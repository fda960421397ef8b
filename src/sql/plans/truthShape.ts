import { column } from "../Expression.ts";
import { groups } from "../Relation.ts";
import type { SqlField, SqlShape } from "../SqlPlan.ts";
import type { TallyRow } from "../TallyRow.ts";
import { givenGuard } from "./givenGuard.ts";
import { requiredField } from "./requiredField.ts";
import { seenRows } from "./seenRows.ts";
import { sumColumns } from "./sumColumns.ts";

/** Of how many rows it holds, and of how many there are. */
interface Truths {
  readonly yes: number;
  readonly all: number;
}

/** Rows that are true or false, each one thing that is counted. */
export function truthShape<const Field extends string>(
  id: string,
  [field, description]: readonly [name: Field, description: string],
  tallyOf: (truths: Truths) => object,
) {
  return {
    kind: `${id}-rows`,
    fields: { [field]: requiredField("truth", description) } as Record<Field, SqlField>,
    settings: [],
    additiveOver: "rows",
    labels: () => ({ kind: `${id}-rows`, version: 1 }),
    guards: () => [givenGuard(field)],
    relation: (rows, { keys }) =>
      groups(rows, keys, {
        ...seenRows,
        yes: { kind: "count-if", when: column(field) },
        all: { kind: "count" },
      }),
    columns: ["yes", "all"],
    tally: (rows: readonly TallyRow[]) => tallyOf(sumColumns(rows, ["yes", "all"])),
  } as const satisfies SqlShape;
}
