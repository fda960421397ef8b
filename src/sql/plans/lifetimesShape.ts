import { fail } from "../../core/fail.ts";
import type { LifetimeTally } from "../../customers/readLifetimes.ts";
import { any, column, compare, isMissing, number } from "../Expression.ts";
import { groups } from "../Relation.ts";
import type { SqlShape } from "../SqlPlan.ts";
import { PREFIX, type TallyRow } from "../TallyRow.ts";
import { givenGuard } from "./givenGuard.ts";
import { requiredField } from "./requiredField.ts";
import { seenRows } from "./seenRows.ts";

const KIND = "lifetimes";

/** Lifetimes, counted by how long they lasted. */
export const lifetimesShape = {
  kind: KIND,
  fields: {
    duration: requiredField("duration", "How long, in whatever unit all of them share"),
    ended: requiredField("truth", "Whether it ended then; if not, it lasted at least so long"),
  },
  settings: [],
  additiveOver: "rows",
  labels: () => ({ kind: KIND, version: 1 }),
  guards: () => [
    {
      field: "duration",
      when: any(isMissing(column("duration")), compare(column("duration"), "<", number(0))),
      expected: "a number of at least 0 in every row",
    },
    givenGuard("ended"),
  ],
  relation: (lifetimes, { keys }) =>
    groups(lifetimes, [...keys, "duration"], {
      ...seenRows,
      ends: { kind: "count-if", when: column("ended") },
      censored: { kind: "count-if", when: { kind: "not", of: column("ended") } },
    }),
  columns: ["duration", "ends", "censored"],
  tally: countLifetimes,
} as const satisfies SqlShape;

function countLifetimes(rows: readonly TallyRow[]): LifetimeTally {
  const counts = new Map<number, { ended: number; censored: number }>();
  for (const row of rows) {
    const duration = row.value("duration");
    if (duration === null)
      fail("invalid-shape", "read", ["rows", row.index, `${PREFIX}duration`], null, "a duration");
    const { ended, censored } = counts.get(duration) ?? { ended: 0, censored: 0 };
    counts.set(duration, {
      ended: ended + row.count("ends"),
      censored: censored + row.count("censored"),
    });
  }
  return Object.fromEntries(counts);
}
