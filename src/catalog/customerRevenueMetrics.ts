import * as z from "zod";
import type { Rows } from "../core/Rows.ts";
import { churnRisk } from "../customers/churnRisk.ts";
import type { MovementOptions } from "../customers/customerMovement.ts";
import { earnedGrowth } from "../customers/earnedGrowth.ts";
import { grossRevenueRetention } from "../customers/grossRevenueRetention.ts";
import { healthScore } from "../customers/healthScore.ts";
import { mrrGrowth } from "../customers/mrrGrowth.ts";
import { netRevenueRetention } from "../customers/netRevenueRetention.ts";
import { quickRatio } from "../customers/quickRatio.ts";
import { revenueChurn } from "../customers/revenueChurn.ts";
import { type RevenueChange, revenueMovement } from "../customers/revenueMovement.ts";
import { count, percent, wholeCount } from "./count.ts";
import { defineMetric } from "./defineMetric.ts";
import { epochMilliseconds, instant } from "./instant.ts";
import type { DefinitionEntry, RecordsEntry } from "./MetricEntry.ts";
import { definitionOf, shareOptions, standardOptions } from "./standardOptions.ts";

const id = () => z.union([z.string(), z.number()]).describe("The customer");

const PARTS = {
  start: "MRR at the start",
  new: "MRR of customers who never paid before",
  expansion: "What customers pay more",
  reactivation: "MRR of former customers who came back",
  contraction: "What customers who stayed pay less, positive",
  churn: "MRR of customers who left, positive",
  end: "MRR at the end",
};

const each = <Schema>(schema: (description: string) => Schema) =>
  Object.fromEntries(
    Object.entries(PARTS).map(([part, description]) => [part, schema(description)]),
  ) as Record<keyof typeof PARTS, Schema>;

const movement = () =>
  z
    .strictObject({
      labels: z.strictObject({
        kind: z.literal("revenue-movement"),
        version: z.literal(1),
        from: epochMilliseconds().describe("Start of the period, epoch milliseconds"),
        to: epochMilliseconds().describe("End of the period, epoch milliseconds"),
        currency: z.string().min(1).describe("The currency of all amounts").optional(),
      }),
      ...each(wholeCount),
    })
    .describe("A movement in whole minor units, as revenueMovement() makes it");

const byHand = () =>
  z
    .strictObject(each(count))
    .partial()
    .describe("Amounts by hand, as far as they are known, in one currency");

/** One change of a customer's MRR. */
export const changeFields: RecordsEntry["fields"] = {
  customer: { description: "The customer", holds: "id", required: true },
  at: { description: "From when on the customer pays this", holds: "instant", required: true },
  mrr: {
    description: "Monthly recurring revenue from then on, in whole minor units; 0 when it ends",
    holds: "number",
    required: true,
  },
  currency: {
    description: "The currency, the same in all rows, or in none",
    holds: "id",
    required: false,
  },
};

const records: RecordsEntry = {
  fields: changeFields,
  entity: "customer",
  options: { from: "Start of the period", to: "End of the period, which it does not include" },
  tally: (columns, options) =>
    revenueMovement(columns as unknown as Rows<RevenueChange>, options as MovementOptions),
};

const shape = {
  family: "customers",
  merge: "exact",
  additiveOver: "entities",
  input: () => z.union([movement(), byHand()]),
  notes: [
    "end = start + new + expansion + reactivation - contraction - churn, where they are known.",
    "contraction + churn is at most start; the period ends after it starts.",
    "Absent contraction and reactivation are 0; other amounts that the definition uses are required.",
    "The result fits a double.",
  ],
  records,
} as const;

const CHURN: [DefinitionEntry, ...DefinitionEntry[]] = [
  {
    id: "gross",
    formula: "100 * (churn + contraction) / start",
    unit: "percent",
    better: "lower",
    range: [0, 100],
    source: "ChartMogul; Klipfolio",
  },
  {
    id: "net",
    formula: "100 * (churn + contraction - expansion - reactivation) / start",
    unit: "percent",
    better: "lower",
    range: [null, 100],
    source: "ChartMogul",
  },
];

const GROSS_RETENTION: [DefinitionEntry] = [
  {
    id: "standard",
    formula: "100 * (start - contraction - churn) / start",
    unit: "percent",
    better: "higher",
    range: [0, 100],
    source: "Pulse RevOps",
  },
];

const NET_RETENTION: [DefinitionEntry] = [
  {
    id: "standard",
    formula: "100 * (start + expansion - contraction - churn) / start",
    unit: "percent",
    better: "higher",
    range: [0, null],
    source: "MetricKit; DNoise; Pulse RevOps",
  },
];

const QUICK: [DefinitionEntry] = [
  {
    id: "standard",
    formula: "(new + expansion + reactivation) / (churn + contraction)",
    unit: "ratio",
    better: "higher",
    range: [0, null],
    source:
      "Baremetrics and FirstOfficer, without reactivation; with it, an MRR calculator by mowt",
  },
];

const GROWTH: [DefinitionEntry] = [
  {
    id: "standard",
    formula: "100 * (end - start) / start",
    unit: "percent",
    better: "higher",
    range: [-100, null],
    source: "The usual growth of one month over the last",
  },
];

const EARNED: [DefinitionEntry] = [
  {
    id: "standard",
    formula: "100 * (existingCustomerRevenue + earnedNewRevenue - priorRevenue) / priorRevenue",
    unit: "percent",
    better: "higher",
    range: [-100, null],
    source: "Reichheld et al. (2021), Winning on Purpose, appendix B",
  },
];

const HEALTH: [DefinitionEntry] = [
  {
    id: "standard",
    formula: "sum(weight * component) / sum(weight), of the components that are there",
    unit: "score",
    better: "higher",
    range: [0, 100],
    source: "Natero",
  },
];

const risk = { unit: "percent", better: "lower", range: [0, 100] } as const;

const RISK: [DefinitionEntry, ...DefinitionEntry[]] = [
  {
    id: "lapse-point",
    formula: "100 * (at-risk + lost) / known; ratio = time since the last purchase / own mean gap",
    ...risk,
    source: "Glew: at risk from 80 %, lost from 100 % of the lapse point",
  },
  {
    id: "own-percentile",
    formula:
      "100 * (at-risk + lost) / known; at risk beyond the 80th percentile of own gaps, lost beyond the longest",
    ...risk,
    source: "Clutch",
  },
  {
    id: "usage-drop",
    formula: "100 * (at-risk + lost) / known; ratio = current / baseline",
    ...risk,
    source: "A founding article of this library (in German): falling use of the product",
  },
];

/** The metrics of recurring revenue, of growth by it, and of customers at risk. */
export const customerRevenueMetrics = {
  "revenue-churn": defineMetric({
    id: "revenue-churn",
    aliases: ["mrr-churn"],
    title: "Revenue churn rate",
    summary: "How much of the recurring revenue at the start was lost",
    ...shape,
    definitions: CHURN,
    options: () => standardOptions(CHURN),
    example: { input: { start: 100_000, churn: 5000, contraction: 3000 }, value: 8 },
    calculator: revenueChurn,
  }),
  "gross-revenue-retention": defineMetric({
    id: "gross-revenue-retention",
    aliases: ["grr"],
    title: "Gross revenue retention",
    summary: "How much of the recurring revenue at the start is still there, before any expansion",
    ...shape,
    definitions: GROSS_RETENTION,
    options: () => standardOptions(GROSS_RETENTION),
    example: { input: { start: 200_000, churn: 6000, contraction: 4000 }, value: 95 },
    calculator: grossRevenueRetention,
  }),
  "net-revenue-retention": defineMetric({
    id: "net-revenue-retention",
    aliases: ["nrr", "ndr"],
    title: "Net revenue retention",
    summary: "What the customers of the start pay at the end, of what they paid",
    ...shape,
    definitions: NET_RETENTION,
    options: () => standardOptions(NET_RETENTION),
    example: {
      input: { start: 200_000, expansion: 20_000, churn: 6000, contraction: 4000 },
      value: 105,
    },
    calculator: netRevenueRetention,
  }),
  "quick-ratio": defineMetric({
    id: "quick-ratio",
    aliases: [],
    title: "Quick ratio",
    summary: "Recurring revenue won for each unit lost",
    ...shape,
    definitions: QUICK,
    options: () => standardOptions(QUICK),
    example: {
      input: { new: 20_000, expansion: 8000, churn: 5000, contraction: 3000 },
      value: 3.5,
    },
    calculator: quickRatio,
  }),
  "mrr-growth": defineMetric({
    id: "mrr-growth",
    aliases: [],
    title: "MRR growth rate",
    summary: "How much larger recurring revenue was at the end than at the start",
    ...shape,
    definitions: GROWTH,
    options: () => standardOptions(GROWTH),
    example: { input: { start: 50_000, end: 58_000 }, value: 16 },
    calculator: mrrGrowth,
  }),
  "earned-growth": defineMetric({
    id: "earned-growth",
    aliases: [],
    title: "Earned growth rate",
    summary: "Growth by customers who stay and customers whom they bring",
    family: "customers",
    merge: "rounding",
    additiveOver: "entities",
    definitions: EARNED,
    input: () =>
      z.strictObject({
        priorRevenue: count("All revenue of the year before"),
        existingCustomerRevenue: count("This year's revenue from the customers of the year before"),
        earnedNewRevenue: count("This year's revenue from new customers by recommendation"),
        boughtNewRevenue: count("This year's revenue from new customers by advertising").optional(),
      }),
    options: () => standardOptions(EARNED),
    notes: [
      "Without boughtNewRevenue, totalGrowth and ratio are null.",
      "The results fit a double.",
    ],
    example: {
      input: { priorRevenue: 100, existingCustomerRevenue: 85, earnedNewRevenue: 25 },
      value: 10,
    },
    calculator: earnedGrowth,
  }),
  "health-score": defineMetric({
    id: "health-score",
    aliases: ["health"],
    title: "Customer health score",
    summary: "How well one customer does, of several measures in one number",
    family: "customers",
    merge: "none",
    additiveOver: "rows",
    definitions: HEALTH,
    input: () =>
      z
        .record(z.string(), percent("A score from 0 to 100, high ones good").nullable())
        .describe("Scores from 0 to 100 by name, null where one is missing"),
    options: () =>
      standardOptions(HEALTH).extend({
        itemWeights: z
          .record(z.string(), count("A weight"))
          .describe("The weight of each component; all the same unless given")
          .optional(),
        bands: z
          .record(z.string(), percent("The lowest score of the band"))
          .describe(
            "From which score on a band holds; healthy 70, at-risk 40, critical 0 unless given",
          )
          .optional(),
        missing: z
          .enum(["renormalize", "fail"])
          .describe("What a missing component does: leave with its weight, the default, or fail")
          .optional(),
      }),
    notes: [
      "Where weights are given, every component has one.",
      "One band begins at 0, and no two begin at the same score.",
      "With missing: fail, every component, and every name with a weight, has a score.",
    ],
    example: {
      input: { support: 80, engagement: 60, pulse: 40 },
      options: { itemWeights: { support: 2, engagement: 1, pulse: 1 } },
      value: 65,
    },
    calculator: healthScore,
  }),
  "churn-risk": defineMetric({
    id: "churn-risk",
    aliases: ["at-risk"],
    title: "Churn risk",
    summary: "Which customers are about to leave or gone by now, and what share they are",
    family: "customers",
    merge: "none",
    additiveOver: "entities",
    definitions: RISK,
    input: () =>
      z.union([
        z
          .array(
            z.looseObject({
              id: id(),
              purchases: z.array(instant("When the customer bought")).describe("All purchases"),
            }),
          )
          .describe("Customers and their purchases"),
        z
          .array(
            z.looseObject({
              id: id(),
              baseline: count("Usual use"),
              current: count("Present use over as long a time"),
            }),
          )
          .describe("Customers and their use"),
      ]),
    options: () =>
      shareOptions(RISK).extend({
        definition: definitionOf(RISK, "the rule; usage-drop for use, lapse-point otherwise"),
        asOf: instant(
          "The moment of the judgement; for purchases only, and needed there",
        ).optional(),
        thresholds: z
          .strictObject({
            "at-risk": count("Where risk begins; 0.8, and 0.5 of use").optional(),
            lost: count("Where loss begins; 1, and 0 of use").optional(),
          })
          .describe("Where risk and loss begin; quantiles under own-percentile")
          .optional(),
      }),
    notes: [
      "asOf goes with purchases, and no purchase is after it; no id comes twice.",
      "lost is at least at-risk, and at most at-risk under usage-drop; quantiles are at most 1.",
    ],
    example: {
      input: [
        { id: "a", purchases: ["2026-01-01", "2026-01-11"] },
        { id: "b", purchases: ["2026-01-01", "2026-01-31"] },
      ],
      options: { asOf: "2026-02-01" },
      value: 50,
    },
    calculator: churnRisk,
  }),
};
