import type { CustomerMovement } from "../../customers/checkMovement.ts";
import { MOVEMENT_COUNTS } from "../../customers/checkMovement.ts";
import { column, compare } from "../Expression.ts";
import type { Guard, SqlLabels, SqlShape } from "../SqlPlan.ts";
import type { TallyRow } from "../TallyRow.ts";
import { countCustomers } from "./countCustomers.ts";
import { givenGuard } from "./givenGuard.ts";
import { optionalField } from "./optionalField.ts";
import { readPeriod } from "./readPeriod.ts";
import { requiredField } from "./requiredField.ts";
import { sumColumns } from "./sumColumns.ts";

const NAME = "customer-movement";

/** Spells of customers, from which the function `customerMovement` counts who came and who left. */
export const customerSpellsShape = {
  kind: NAME,
  fields: {
    id: requiredField("id", "The customer; several spells may share it"),
    joined: requiredField("instant", "When the spell began"),
    left: optionalField("instant", "When it ended, null while it lasts"),
  },
  settings: ["from", "to"],
  derived: ["periodDays"],
  additiveOver: "entities",
  periods: true,
  labels: (asked) => ({ kind: NAME, version: 1, ...readPeriod(NAME, asked) }),
  guards: guardSpells,
  relation: countCustomers,
  columns: [...MOVEMENT_COUNTS, "customerMs"],
  tally: tallyMovement,
} as const satisfies SqlShape;

function guardSpells(): Guard[] {
  const isBackwards = compare(column("left"), "<", column("joined"));
  return [
    givenGuard("id"),
    givenGuard("joined"),
    { field: "left", when: isBackwards, expected: "no end before its beginning" },
  ];
}

function tallyMovement(rows: readonly TallyRow[], labels: SqlLabels): CustomerMovement {
  return {
    labels: labels as unknown as CustomerMovement["labels"],
    ...sumColumns(rows, MOVEMENT_COUNTS),
    customerMs: rows.reduce((sum, { large }) => sum + large("customerMs"), 0),
  };
}
