import type { Distribution } from "../../core/Distribution.ts";
import { fail } from "../../core/fail.ts";
import { checkScale } from "../../core/Scale.ts";
import { groups } from "../Relation.ts";
import type { SqlLabels, SqlShape } from "../SqlPlan.ts";
import { PREFIX, type TallyRow } from "../TallyRow.ts";

const fields = {
  answer: {
    description: "The answer: a whole number on the scale, null where it is missing",
    holds: "rating",
    required: true,
  },
} as const;

/** What a rating metric makes of no answers, which names its scale. */
type OfAnswers = (answers: readonly never[], options: never) => { readonly tally: unknown };

/** Answers on a scale, counted by answer. */
export function ratingShape(calculate: OfAnswers) {
  return {
    kind: "distribution",
    fields,
    settings: [],
    additiveOver: "rows",
    labels: ({ options }) => labelsOf(calculate([], options as never).tally),
    guards: () => [],
    relation: (rows, { keys }) => groups(rows, [...keys, "answer"], { n: { kind: "count" } }),
    columns: ["answer", "n"],
    tally: countAnswers,
  } as const satisfies SqlShape;
}

/** Of answers every rating metric makes a distribution. */
function labelsOf(tally: unknown): SqlLabels {
  return (tally as { readonly labels: SqlLabels }).labels;
}

/** A whole number as drivers write it, 0E-18 of Java's among them; 8.99999999999999999 is none. */
const WHOLE = /^(?:0E[+-]?\d+|-?(?:0|[1-9]\d*)(?:\.0+)?)$/;

function countAnswers(rows: readonly TallyRow[], labels: SqlLabels): Distribution {
  const { min, max } = checkScale("read", ["labels"], labels);
  const counts = new Array<number>(max - min + 1).fill(0);
  let missing = 0;
  // By the least first, so that an engine's order does not choose which one is refused.
  const inOrder = [...rows].sort((a, b) => (a.value("answer") ?? 0) - (b.value("answer") ?? 0));
  for (const row of inOrder) {
    const answer = row.value("answer");
    const text = String(row.text("answer"));
    const n = row.count("n");
    if (answer === null) missing += n;
    else if (WHOLE.test(text) && answer >= min && answer <= max)
      (counts[answer - min] as number) += n;
    else refuse(row, String(answer) === text ? answer : text, { min, max }, rows);
  }
  return { labels: { kind: "distribution", version: 1, min, max }, counts, missing };
}

function refuse(
  row: TallyRow,
  answer: number | string,
  { min, max }: { readonly min: number; readonly max: number },
  rows: readonly TallyRow[],
): never {
  const seen = rows.reduce((sum, { count }) => sum + count("n"), 0);
  const expected = `a whole number from ${min} to ${max}; ${row.count("n")} of ${seen} rows have it`;
  return fail("out-of-range", "read", ["rows", row.index, `${PREFIX}answer`], answer, expected);
}
