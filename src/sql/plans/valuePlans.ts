import { arpa } from "../../value/arpa.ts";
import { averageOrderValue } from "../../value/averageOrderValue.ts";
import { cac } from "../../value/cac.ts";
import { referralRate } from "../../value/referralRate.ts";
import { retentionCost } from "../../value/retentionCost.ts";
import { roi } from "../../value/roi.ts";
import { viralCoefficient } from "../../value/viralCoefficient.ts";
import { countShape } from "./countShape.ts";
import { definePlan } from "./definePlan.ts";
import { orderValueShape } from "./orderValueShape.ts";
import { referralsShape } from "./referralsShape.ts";
import { requiredField } from "./requiredField.ts";

const count = (description: string) => requiredField("count", description);

const amount = (description: string) => requiredField("amount", description);

/** What customers bring in, and what they cost. */
export const valuePlans = {
  "average-order-value": definePlan({
    id: "average-order-value",
    calculate: averageOrderValue,
    shapes: [
      orderValueShape,
      countShape(
        "average-order-value",
        { revenue: amount("Money of orders, refunds taken off"), orders: count("How many orders") },
        ["revenue"],
      ),
    ],
  }),
  arpa: definePlan({
    id: "arpa",
    calculate: arpa,
    shapes: [
      countShape(
        "arpa",
        { revenue: amount("Money, refunds taken off"), accounts: count("Accounts that could pay") },
        ["revenue"],
      ),
    ],
  }),
  roi: definePlan({
    id: "roi",
    calculate: roi,
    shapes: [
      countShape(
        "roi",
        { gain: amount("What came back, before the cost"), cost: amount("What was put in") },
        ["gain"],
      ),
    ],
  }),
  "retention-cost": definePlan({
    id: "retention-cost",
    calculate: retentionCost,
    shapes: [
      countShape("retention-cost", {
        costs: amount("What was spent"),
        retainedCustomers: count("Customers of the start who were still there at the end"),
      }),
    ],
  }),
  cac: definePlan({
    id: "cac",
    calculate: cac,
    shapes: [
      countShape("cac", {
        costs: amount("What was spent"),
        newCustomers: count("Customers won for it"),
      }),
    ],
  }),
  "viral-coefficient": definePlan({
    id: "viral-coefficient",
    calculate: viralCoefficient,
    shapes: [
      countShape("viral-coefficient", {
        customers: count("Customers who could invite"),
        invites: count("Invitations that they sent"),
        accepted: count("Of those, how many made a new customer"),
      }),
    ],
  }),
  "referral-rate": definePlan({
    id: "referral-rate",
    calculate: referralRate,
    shapes: [
      referralsShape,
      countShape("referrers", {
        referrers: requiredField("count", "Customers who referred someone, each once"),
        customers: requiredField("count", "All customers"),
      }),
      countShape("referred-customers", {
        referredCustomers: requiredField("count", "Customers who were referred"),
        customers: requiredField("count", "All customers"),
      }),
      countShape("referred-new", {
        referredNew: requiredField("count", "New customers who were referred"),
        newCustomers: requiredField("count", "New customers"),
      }),
      countShape("referred-purchases", {
        referredPurchases: requiredField("count", "Purchases by referral"),
        purchases: requiredField("count", "All purchases"),
      }),
    ],
  }),
};
