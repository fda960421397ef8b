import * as z from "zod";
import { arpa } from "../value/arpa.ts";
import { averageOrderValue } from "../value/averageOrderValue.ts";
import { cac } from "../value/cac.ts";
import { cacPayback } from "../value/cacPayback.ts";
import { ltvToCac } from "../value/ltvToCac.ts";
import { retentionCost } from "../value/retentionCost.ts";
import { roi } from "../value/roi.ts";
import { viralCoefficient } from "../value/viralCoefficient.ts";
import { count, money, percent } from "./count.ts";
import { defineMetric } from "./defineMetric.ts";
import type { DefinitionEntry } from "./MetricEntry.ts";
import { rateOptions, standardOptions } from "./standardOptions.ts";
import { valueRfmMetric } from "./valueRfmMetric.ts";

type Definitions = [DefinitionEntry, ...DefinitionEntry[]];

/** The only definition of a metric. */
const standard = (definition: Omit<DefinitionEntry, "id">): Definitions => [
  { id: "standard", ...definition },
];

const shape = {
  family: "value",
  merge: "rounding",
  additiveOver: "rows",
  notes: ["The result fits a double."],
} as const;

const earned = { unit: "money", better: "higher", range: [null, null] } as const;
const spent = { unit: "money", better: "lower", range: [0, null] } as const;

const AVERAGE_ORDER_VALUE = standard({
  formula: "revenue / orders",
  ...earned,
  source: "The usual formula of shops",
});

const ARPA = standard({
  formula: "revenue / accounts",
  ...earned,
  source: "The usual formula of subscriptions",
});

const ROI = standard({
  formula: "100 * (gain - cost) / cost",
  unit: "percent",
  better: "higher",
  range: [null, null],
  source: "The textbook formula; gain is the whole return, before the cost is taken off",
});

const RETENTION_COST = standard({
  formula: "sum(costs) / retainedCustomers",
  ...spent,
  source: "Operately; DigGrowth; CalculatorsHub",
});

const CAC = standard({
  formula: "sum(costs) / newCustomers",
  ...spent,
  source: "GenieGoals; calculates.dev; HashBuilds",
});

const LTV_TO_CAC = standard({
  formula: "ltv / cac",
  unit: "ratio",
  better: "higher",
  range: [null, null],
  source: "MetricHQ; complete.tools",
});

const CAC_PAYBACK = standard({
  formula: "cac / (arpa * margin / 100)",
  unit: "periods",
  better: "lower",
  range: [0, null],
  source: "complete.tools; Finmark, whose formula lacks a bracket",
});

const VIRAL_COEFFICIENT = standard({
  formula: "invitesPerCustomer * acceptance / 100 = accepted / customers",
  unit: "ratio",
  better: "higher",
  range: [0, null],
  source: "Fatskills; Extole",
});

const costs = () =>
  z
    .union([
      count("All costs in one sum"),
      z.record(z.string(), count("Cost of one item")).describe("Costs item by item"),
    ])
    .describe("What was spent");

/** The metrics of what customers bring in, and what they cost. */
export const valueCostMetrics = {
  "average-order-value": defineMetric({
    ...shape,
    id: "average-order-value",
    aliases: ["aov"],
    title: "Average Order Value",
    summary: "What one order brings in",
    definitions: AVERAGE_ORDER_VALUE,
    input: () =>
      z.strictObject({
        revenue: money("The money of all orders, refunds taken off"),
        orders: count("How many orders"),
      }),
    options: () => standardOptions(AVERAGE_ORDER_VALUE),
    example: { input: { revenue: 12_600, orders: 180 }, value: 70 },
    calculator: averageOrderValue,
  }),
  arpa: defineMetric({
    ...shape,
    id: "arpa",
    aliases: ["arpu", "average-revenue-per-account"],
    title: "Average Revenue Per Account",
    summary: "What one account brings in per period",
    definitions: ARPA,
    input: () =>
      z.strictObject({
        revenue: money("The money of one period, refunds taken off"),
        accounts: count("Accounts that could pay in it"),
      }),
    options: () => standardOptions(ARPA),
    example: { input: { revenue: 25_000, accounts: 250 }, value: 100 },
    calculator: arpa,
  }),
  roi: defineMetric({
    ...shape,
    id: "roi",
    aliases: ["return-on-investment"],
    title: "Return on Investment",
    summary: "What came back beyond the cost, per hundred of the cost",
    definitions: ROI,
    input: () =>
      z.strictObject({
        gain: money("All that came back, before the cost is taken off"),
        cost: count("All that was put in"),
      }),
    options: () => standardOptions(ROI),
    example: { input: { gain: 15_000, cost: 10_000 }, value: 50 },
    calculator: roi,
  }),
  "retention-cost": defineMetric({
    ...shape,
    id: "retention-cost",
    aliases: ["crc", "customer-retention-cost"],
    title: "Customer Retention Cost",
    summary: "What it costs to keep one customer",
    definitions: RETENTION_COST,
    input: () =>
      z.strictObject({
        costs: costs(),
        retainedCustomers: count("Customers of the start who were still there at the end"),
      }),
    options: () => standardOptions(RETENTION_COST),
    notes: ["The sum of the costs is a count as any other, and the result fits a double."],
    example: { input: { costs: 10_000, retainedCustomers: 500 }, value: 20 },
    calculator: retentionCost,
  }),
  cac: defineMetric({
    ...shape,
    id: "cac",
    aliases: ["customer-acquisition-cost"],
    title: "Customer Acquisition Cost",
    summary: "What it costs to win one customer",
    definitions: CAC,
    input: () => z.strictObject({ costs: costs(), newCustomers: count("Customers won for it") }),
    options: () => standardOptions(CAC),
    notes: ["The sum of the costs is a count as any other, and the result fits a double."],
    example: { input: { costs: { media: 6_000, salaries: 4_000 }, newCustomers: 200 }, value: 50 },
    calculator: cac,
  }),
  "ltv-to-cac": defineMetric({
    ...shape,
    id: "ltv-to-cac",
    aliases: ["ltv-cac"],
    title: "Lifetime value to acquisition cost",
    summary: "How often a customer earns back what winning one cost",
    merge: "none",
    definitions: LTV_TO_CAC,
    input: () =>
      z.strictObject({
        ltv: money("Lifetime value of a customer, before acquisition cost"),
        cac: count("Cost of winning a customer"),
      }),
    options: () => standardOptions(LTV_TO_CAC),
    example: { input: { ltv: 15_000, cac: 6_000 }, value: 2.5 },
    calculator: ltvToCac,
  }),
  "cac-payback": defineMetric({
    ...shape,
    id: "cac-payback",
    aliases: ["payback"],
    title: "Acquisition cost payback",
    summary: "How many periods until a customer has earned back what winning one cost",
    merge: "none",
    definitions: CAC_PAYBACK,
    input: () =>
      z.strictObject({
        cac: count("Cost of winning a customer"),
        arpa: count("Revenue per account and period"),
        margin: percent("Percent of revenue left after cost of goods"),
      }),
    options: () => standardOptions(CAC_PAYBACK),
    example: { input: { cac: 450, arpa: 100, margin: 75 }, value: 6 },
    calculator: cacPayback,
  }),
  "viral-coefficient": defineMetric({
    ...shape,
    id: "viral-coefficient",
    aliases: ["k-factor"],
    title: "Viral coefficient",
    summary: "How many new customers one customer brings by inviting",
    merge: "exact",
    definitions: VIRAL_COEFFICIENT,
    input: () =>
      z.union([
        z
          .strictObject({
            invitesPerCustomer: count("Invitations that a customer sends on average"),
            acceptance: percent("Percent of invitations that make a new customer"),
          })
          .describe("Two rates"),
        z
          .strictObject({
            customers: count("Customers who could invite"),
            invites: count("Invitations that they sent"),
            accepted: count("Of those, how many made a new customer"),
          })
          .describe("Counts"),
      ]),
    options: () => rateOptions(VIRAL_COEFFICIENT, '"garwood" unless given; only for counts'),
    notes: ["accepted is at most invites; the result fits a double."],
    example: { input: { customers: 2_000, invites: 5_000, accepted: 500 }, value: 0.25 },
    calculator: viralCoefficient,
  }),
  rfm: valueRfmMetric,
};
