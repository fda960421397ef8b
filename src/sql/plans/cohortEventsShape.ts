import { column, compare, number } from "../Expression.ts";
import type { Guard, SqlLabels, SqlShape } from "../SqlPlan.ts";
import { wholeInstant } from "../wholeInstant.ts";
import { countCohorts } from "./countCohorts.ts";
import { givenGuard } from "./givenGuard.ts";
import { optionalField } from "./optionalField.ts";
import { readWindow } from "./readWindow.ts";
import { requiredField } from "./requiredField.ts";
import { tallyCohortRows } from "./tallyCohortRows.ts";

const NAME = "cohort-retention";

/** Events of customers, from which each customer's periods are told. */
export const cohortEventsShape = {
  kind: NAME,
  fields: {
    customer: requiredField("id", "The customer; several events share it"),
    at: requiredField("instant", "When it was"),
    joined: optionalField("instant", "When the customer began, null where unknown"),
  },
  settings: ["edges", "asOf"],
  additiveOver: "entities",
  labels: ({ options }) => ({
    kind: NAME,
    version: 1,
    edges: readWindow(NAME, options),
    asOf: wholeInstant(NAME, ["options", "asOf"], options["asOf"]),
  }),
  guards: guardEvents,
  relation: countCohorts,
  columns: ["began", "period", "customers", "active", "lastActive"],
  tally: tallyCohortRows,
} as const satisfies SqlShape;

/** The last two are told by all rows of a customer: {@link countCohorts} knows them by their places. */
function guardEvents({ asOf }: SqlLabels): Guard[] {
  const at = column("at");
  return [
    givenGuard("customer"),
    givenGuard("at"),
    {
      field: "at",
      when: compare(at, ">", number(asOf as number)),
      expected: "no instant after options.asOf",
    },
    {
      field: "joined",
      when: compare(at, "<", column("joined")),
      expected: "no event before its customer joined",
    },
    { field: "joined", when: null, expected: "one instant for each customer" },
  ];
}
