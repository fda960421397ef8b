import { checkChoice } from "../../core/checkOptions.ts";
import {
  REFERRAL_COUNTS,
  REFERRAL_DEFINITIONS,
  type ReferralDefinition,
} from "../../value/referralRate.ts";
import type { SqlLabels, SqlShape } from "../SqlPlan.ts";
import type { TallyRow } from "../TallyRow.ts";
import { countReferrals } from "./countReferrals.ts";
import { givenGuard } from "./givenGuard.ts";
import { requiredField } from "./requiredField.ts";
import { sumColumns } from "./sumColumns.ts";

const KIND = "referrals";

/**
 * Customers, or for "referred-purchases" purchases, with who referred them. The definition says what is
 * counted; for "referred-new" the rows are those of the new customers. Shards of "referrers" have to keep
 * customers together with those whom they referred.
 */
export const referralsShape = {
  kind: KIND,
  fields: {
    customer: requiredField("id", "The customer, counted once however many rows there are"),
    referredBy: requiredField("id", "The customer who referred this one, null where nobody did"),
  },
  settings: [],
  additiveOver: "entities",
  labels: ({ options }) => ({
    kind: KIND,
    version: 1,
    definition: readDefinition("referral-rate", options["definition"]),
  }),
  guards: () => [givenGuard("customer")],
  relation: countReferrals,
  columns: ["part", "whole"],
  tally: tallyReferrals,
} as const satisfies SqlShape;

function readDefinition(metric: string, definition: unknown): ReferralDefinition {
  return checkChoice(metric, "definition", definition, REFERRAL_DEFINITIONS, "unknown-definition");
}

function tallyReferrals(rows: readonly TallyRow[], labels: SqlLabels): Record<string, number> {
  const [part, whole] = REFERRAL_COUNTS[readDefinition("read", labels["definition"])];
  const counts = sumColumns(rows, ["part", "whole"]);
  return { [part]: counts.part, [whole]: counts.whole };
}
