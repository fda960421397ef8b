import { REVENUE_PARTS } from "../../customers/checkRevenue.ts";
import type { SqlField } from "../SqlPlan.ts";

type Part = (typeof REVENUE_PARTS)[number];

const DESCRIPTIONS: Readonly<Record<Part, string>> = {
  start: "Monthly recurring revenue (MRR) at the start",
  new: "MRR of new customers",
  expansion: "What existing customers pay more",
  reactivation: "MRR of former customers who came back",
  contraction: "What existing customers pay less, as a positive amount",
  churn: "MRR of customers who left, as a positive amount",
  end: "MRR at the end",
};

/** The parts of a movement of revenue in columns of their own, in one currency. */
export function revenueFields(...required: readonly Part[]): Record<Part, SqlField> {
  const fields = REVENUE_PARTS.map((part): [Part, SqlField] => [
    part,
    { description: DESCRIPTIONS[part], holds: "amount", required: required.includes(part) },
  ]);
  return Object.fromEntries(fields) as Record<Part, SqlField>;
}
