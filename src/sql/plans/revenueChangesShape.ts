import { REVENUE_PARTS } from "../../customers/checkRevenue.ts";
import type { Guard, SqlShape } from "../SqlPlan.ts";
import { countGuard } from "./countGuard.ts";
import { countRevenue } from "./countRevenue.ts";
import { givenGuard } from "./givenGuard.ts";
import { optionalField } from "./optionalField.ts";
import { readPeriod } from "./readPeriod.ts";
import { requiredField } from "./requiredField.ts";
import { tallyRevenueRows } from "./tallyRevenueRows.ts";

const NAME = "revenue-movement";

/** Changes of what customers pay, from which the function `revenueMovement` sums who pays more and less. */
export const revenueChangesShape = {
  kind: NAME,
  fields: {
    customer: requiredField("id", "The customer; several changes may share it"),
    at: requiredField("instant", "From when on"),
    mrr: requiredField(
      "amount",
      "All that the customer pays a month from then on, in whole minor units",
    ),
    currency: optionalField("label", "The currency, the same in all rows"),
  },
  settings: ["from", "to"],
  derived: ["currency"],
  additiveOver: "entities",
  periods: true,
  labels: (asked) => ({
    kind: NAME,
    version: 1,
    named: asked.given.includes("currency"),
    ...readPeriod(NAME, asked),
  }),
  guards: guardChanges,
  relation: countRevenue,
  columns: [...REVENUE_PARTS, "currency", "otherCurrency", "unnamed"],
  tally: tallyRevenueRows,
} as const satisfies SqlShape;

/** The last one is told by the rows beside each other: {@link countRevenue} knows it by its place. */
function guardChanges(): Guard[] {
  return [
    givenGuard("customer"),
    givenGuard("at"),
    { ...countGuard("mrr"), expected: "whole minor units, such as cents, of at least 0" },
    { field: "mrr", when: null, expected: "one MRR for a customer and instant" },
  ];
}
