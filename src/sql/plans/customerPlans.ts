import { churnRate } from "../../customers/churnRate.ts";
import { cohortRetention } from "../../customers/cohortRetention.ts";
import { kaplanMeier } from "../../customers/kaplanMeier.ts";
import { purchaseFrequency } from "../../customers/purchaseFrequency.ts";
import { repeatPurchaseRate } from "../../customers/repeatPurchaseRate.ts";
import { retentionRate } from "../../customers/retentionRate.ts";
import { timeBetweenPurchases } from "../../customers/timeBetweenPurchases.ts";
import { cohortEventsShape } from "./cohortEventsShape.ts";
import { countShape } from "./countShape.ts";
import { customerSpellsShape } from "./customerSpellsShape.ts";
import { definePlan } from "./definePlan.ts";
import { lifetimesShape } from "./lifetimesShape.ts";
import { movementFields } from "./movementFields.ts";
import { purchaseGapsShape } from "./purchaseGapsShape.ts";
import { purchasesShape } from "./purchasesShape.ts";
import { repeatPurchasesShape } from "./repeatPurchasesShape.ts";
import { requiredField } from "./requiredField.ts";

const buyers = requiredField("count", "Customers with at least one order");

/** Customers: who stays and who comes back. */
export const customerPlans = {
  "churn-rate": definePlan({
    id: "churn-rate",
    calculate: churnRate,
    shapes: [customerSpellsShape, countShape("churn-rate", movementFields)],
  }),
  "retention-rate": definePlan({
    id: "retention-rate",
    calculate: retentionRate,
    shapes: [customerSpellsShape, countShape("retention-rate", movementFields)],
  }),
  "cohort-retention": definePlan({
    id: "cohort-retention",
    calculate: cohortRetention,
    shapes: [cohortEventsShape],
  }),
  "repeat-purchase-rate": definePlan({
    id: "repeat-purchase-rate",
    calculate: repeatPurchaseRate,
    shapes: [
      repeatPurchasesShape,
      countShape("repeat-purchase-rate", {
        customers: buyers,
        repeatCustomers: requiredField("count", "Of those, how many have at least two"),
      }),
    ],
  }),
  "purchase-frequency": definePlan({
    id: "purchase-frequency",
    calculate: purchaseFrequency,
    shapes: [
      purchasesShape,
      countShape("purchase-frequency", {
        orders: requiredField("count", "All orders"),
        customers: requiredField("count", "The different customers who placed them"),
      }),
    ],
  }),
  "time-between-purchases": definePlan({
    id: "time-between-purchases",
    calculate: timeBetweenPurchases,
    shapes: [purchaseGapsShape],
  }),
  "kaplan-meier": definePlan({
    id: "kaplan-meier",
    calculate: kaplanMeier,
    shapes: [lifetimesShape],
  }),
};
