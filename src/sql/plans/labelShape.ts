import { fail } from "../../core/fail.ts";
import { groups } from "../Relation.ts";
import type { SqlField, SqlShape } from "../SqlPlan.ts";
import { PREFIX, type TallyRow } from "../TallyRow.ts";
import { requiredField } from "./requiredField.ts";
import { sumColumns } from "./sumColumns.ts";

/** Rows that carry one of a few labels each; `blank` is what a row without one counts as. */
export function labelShape<const Field extends string>(
  id: string,
  [field, description]: readonly [name: Field, description: string],
  labels: readonly string[],
  blank?: string,
) {
  return {
    kind: `${id}-rows`,
    fields: { [field]: requiredField("label", description) } as Record<Field, SqlField>,
    settings: [],
    additiveOver: "rows",
    labels: () => ({ kind: `${id}-rows`, version: 1 }),
    guards: () => [],
    relation: (rows, { keys }) => groups(rows, [...keys, field], { n: { kind: "count" } }),
    columns: [field, "n"],
    tally: (rows: readonly TallyRow[]) => countLabels(rows, { field, labels, blank }),
  } as const satisfies SqlShape;
}

/** What is counted: by which column, which labels there are. */
interface Counting {
  readonly field: string;
  readonly labels: readonly string[];
  readonly blank: string | undefined;
}

function countLabels(
  rows: readonly TallyRow[],
  { field, labels, blank }: Counting,
): Record<string, number> {
  const labelled = rows.map((row) => ({ row, label: row.text(field) ?? blank ?? null }));
  const stranger = labelled.find(({ label }) => label === null || !labels.includes(label));
  if (stranger !== undefined) refuse(rows, stranger.row, field, labels);
  const counts = labels.map((label): [string, number] => {
    const own = labelled.filter((one) => one.label === label).map(({ row }) => row);
    return [label, sumColumns(own, ["n"]).n];
  });
  return Object.fromEntries(counts);
}

function refuse(
  rows: readonly TallyRow[],
  row: TallyRow,
  field: string,
  labels: readonly string[],
): never {
  const seen = rows.reduce((sum, { count }) => sum + count("n"), 0);
  const expected = `one of ${labels.join(", ")}; ${row.count("n")} of ${seen} rows have it`;
  const path = ["rows", row.index, PREFIX + field];
  return fail("invalid-shape", "read", path, row.text(field), expected);
}
