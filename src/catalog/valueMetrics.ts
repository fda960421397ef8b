import * as z from "zod";
import { SHARE_INTERVALS } from "../stats/estimateShare.ts";
import { clv } from "../value/clv.ts";
import { referralRate } from "../value/referralRate.ts";
import { level } from "./answers.ts";
import { count, money, percent } from "./count.ts";
import { defineMetric } from "./defineMetric.ts";
import { definitionOption, intervalOption } from "./intervalOption.ts";
import type { DefinitionEntry } from "./MetricEntry.ts";

const margin = () =>
  percent("Percent of revenue left after cost of goods, 100 unless given").optional();
const retention = () => percent("Percent of customers who stay for another period");
const discount = () => count("Interest per period in percent");

const value = { unit: "money", better: "higher" } as const;

const CLV: [DefinitionEntry, ...DefinitionEntry[]] = [
  {
    id: "order-value",
    formula: "averageOrderValue * ordersPerPeriod * periods * margin / 100",
    ...value,
    range: [0, null],
    source: "FeverBee; ChurnMiser",
  },
  {
    id: "historic",
    formula: "sum(amounts)",
    ...value,
    range: [null, null],
    source: "What a customer has brought in so far",
  },
  {
    id: "arpa-over-churn",
    formula: "arpa * margin / churn, margin and churn in percent",
    ...value,
    range: [0, null],
    source: "The usual formula for subscriptions",
  },
  {
    id: "discounted",
    formula: "profit * retention / (100 + discount - retention) - acquisitionCost",
    ...value,
    range: [null, null],
    source: "Gupta and Lehmann (2003), Journal of Interactive Marketing 17(1)",
  },
  {
    id: "discounted-immediate",
    formula: "profit * (100 + discount) / (100 + discount - retention) - acquisitionCost",
    ...value,
    range: [null, null],
    source: "The same with the first profit now",
  },
  {
    id: "finite-horizon",
    formula: "sum over t of profits[t] * (retention / (100 + discount)) ^ (t + 1)",
    ...value,
    range: [null, null],
    source: "The same up to a horizon, with a profit for each period",
  },
];

const referral = (part: string, partOf: string, whole: string, wholeOf: string) =>
  z.strictObject({ [part]: count(partOf), [whole]: count(wholeOf) });

const rate = { unit: "percent", better: "higher" } as const;

const REFERRAL: [DefinitionEntry, ...DefinitionEntry[]] = [
  {
    id: "referrers",
    formula: "100 * referrers / customers",
    ...rate,
    range: [0, 100],
    source: "okrify; customers who referred, each once",
  },
  {
    id: "referred-customers",
    formula: "100 * referredCustomers / customers",
    ...rate,
    range: [0, null],
    source: "marketing-calculator.net; TagLab",
  },
  {
    id: "referred-new",
    formula: "100 * referredNew / newCustomers",
    ...rate,
    range: [0, 100],
    source: "Wall Street Prep",
  },
  {
    id: "referred-purchases",
    formula: "100 * referredPurchases / purchases",
    ...rate,
    range: [0, 100],
    source: "Referral programmes: purchases by referral",
  },
];

const ids = (definitions: readonly DefinitionEntry[]) =>
  definitions.map(({ id }) => id) as [string, ...string[]];

/** The metrics of what customers are worth. */
export const valueMetrics = {
  clv: defineMetric({
    id: "clv",
    aliases: ["ltv", "customer-lifetime-value"],
    title: "Customer Lifetime Value",
    summary: "What a customer is worth over the whole relationship",
    family: "value",
    merge: "none",
    additiveOver: "rows",
    definitions: CLV,
    input: () =>
      z.union([
        z
          .strictObject({
            averageOrderValue: count("Money per order"),
            ordersPerPeriod: count("Orders per period"),
            periods: count("How many periods the relationship lasts"),
            margin: margin(),
          })
          .describe("Orders"),
        z
          .strictObject({
            amounts: z.array(money("An amount, refunds negative")).describe("Amounts"),
          })
          .describe("What one customer brought in"),
        z
          .strictObject({
            arpa: count("Average revenue per account and period"),
            churn: percent("Percent of customers who leave in a period"),
            margin: margin(),
          })
          .describe("Subscriptions"),
        z
          .strictObject({
            profit: money("Profit per customer and period"),
            retention: retention(),
            discount: discount(),
            acquisitionCost: count("What it cost to win the customer").optional(),
          })
          .describe("Profit, retention and interest"),
        z
          .strictObject({
            profits: z
              .array(money("Profit of one period"))
              .describe("Profit of each period to come"),
            retention: retention(),
            discount: discount(),
          })
          .describe("A profit for each period"),
      ]),
    options: () =>
      z.strictObject({
        definition: definitionOption(
          ids(CLV),
          "the formula; follows from the inputs, and chooses where they make two",
        ).optional(),
        maxPeriods: count(
          "arpa-over-churn only: the longest lifetime counted, in periods",
        ).optional(),
      }),
    notes: [
      "definition, where given, is one that the inputs make; maxPeriods goes with arpa-over-churn.",
      "The result fits a double.",
    ],
    example: { input: { arpa: 100, churn: 5, margin: 80 }, value: 1600 },
    calculator: clv,
  }),
  "referral-rate": defineMetric({
    id: "referral-rate",
    aliases: ["referral"],
    title: "Referral rate",
    summary: "How many customers refer others, or come by referral",
    family: "value",
    merge: "exact",
    additiveOver: "rows",
    definitions: REFERRAL,
    input: () =>
      z.union([
        referral("referrers", "Customers who referred, each once", "customers", "All customers"),
        referral("referredCustomers", "Customers who were referred", "customers", "All customers"),
        referral("referredNew", "New customers who were referred", "newCustomers", "New customers"),
        referral("referredPurchases", "Purchases by referral", "purchases", "All purchases"),
      ]),
    options: () =>
      z.strictObject({
        definition: definitionOption(
          ids(REFERRAL),
          "the formula; follows from the counts",
        ).optional(),
        level: level().optional(),
        interval: intervalOption(
          SHARE_INTERVALS,
          '"wilson" unless given; only for shares',
        ).optional(),
      }),
    notes: [
      "The part is at most its whole, but for referredCustomers.",
      "definition, where given, is the one that the counts make.",
    ],
    example: { input: { referrers: 25, customers: 100 }, value: 25 },
    calculator: referralRate,
  }),
};
