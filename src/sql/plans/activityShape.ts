import { checkEdges } from "../../customers/checkCohorts.ts";
import type { ActiveUsers } from "../../growth/stickiness.ts";
import { all, column, compare, number } from "../Expression.ts";
import { groups, type Relation, rows as selectRows } from "../Relation.ts";
import type { ShapeRequest, SqlLabels, SqlShape } from "../SqlPlan.ts";
import type { TallyRow } from "../TallyRow.ts";
import { columnsOf } from "./columnsOf.ts";
import { givenGuard } from "./givenGuard.ts";
import { periodCase } from "./periodCase.ts";
import { readWindow } from "./readWindow.ts";
import { requiredField } from "./requiredField.ts";
import { seenGroups, seenRows } from "./seenRows.ts";
import { sumColumns } from "./sumColumns.ts";

const KIND = "activity";

/** What users did, each one counting once a day and once in all the days, which options name by their limits. */
export const activityShape = {
  kind: KIND,
  fields: {
    customer: requiredField("id", "The user; several rows share it"),
    at: requiredField(
      "instant",
      "When the user was active; what is outside of all days is left out",
    ),
  },
  settings: ["edges"],
  additiveOver: "entities",
  labels: ({ options }) => ({
    kind: KIND,
    version: 1,
    edges: readWindow("stickiness", options),
  }),
  guards: () => [givenGuard("customer"), givenGuard("at")],
  relation: countActiveDays,
  columns: ["activeDays", "users"],
  tally: averageDays,
} as const satisfies SqlShape;

function countActiveDays(activity: Relation, { keys, labels }: ShapeRequest): Relation {
  const edges = labels["edges"] as readonly number[];
  const user = [...keys, "customer"];
  const placed = selectRows(activity, {
    ...columnsOf([...user, "bad"]),
    day: periodCase("at", edges),
  });
  const isInside = all(
    compare(column("day"), ">", number(0)),
    compare(column("day"), "<", number(edges.length)),
  );
  const days = groups(placed, [...user, "day"], seenRows);
  const users = groups(days, user, { ...seenGroups, days: { kind: "count-if", when: isInside } });
  return groups(users, keys, {
    ...seenGroups,
    activeDays: { kind: "sum", of: column("days") },
    users: { kind: "count-if", when: compare(column("days"), ">", number(0)) },
  });
}

/** Active users of the average day, and of all days. */
function averageDays(rows: readonly TallyRow[], labels: SqlLabels): ActiveUsers {
  const days = checkEdges("read", ["labels", "edges"], labels["edges"]).length - 1;
  const { activeDays, users } = sumColumns(rows, ["activeDays", "users"]);
  return { dau: activeDays / days, mau: users };
}
