import * as z from "zod";
import type { Rows } from "../core/Rows.ts";
import {
  type CohortEvent,
  type CohortOptions,
  cohortRetention,
} from "../customers/cohortRetention.ts";
import { kaplanMeier } from "../customers/kaplanMeier.ts";
import { purchaseFrequency } from "../customers/purchaseFrequency.ts";
import { repeatPurchaseRate } from "../customers/repeatPurchaseRate.ts";
import { timeBetweenPurchases } from "../customers/timeBetweenPurchases.ts";
import { SURVIVAL_INTERVALS } from "../stats/productLimit.ts";
import { level } from "./answers.ts";
import { count, wholeCount } from "./count.ts";
import { defineMetric } from "./defineMetric.ts";
import { epochMilliseconds, instant } from "./instant.ts";
import { intervalOption } from "./intervalOption.ts";
import type { DefinitionEntry, RecordField, RecordsEntry } from "./MetricEntry.ts";
import { rowsInput } from "./rowsInput.ts";
import { definitionOf, shareOptions, standardOptions } from "./standardOptions.ts";
import { truth } from "./truth.ts";

type Definitions = [DefinitionEntry, ...DefinitionEntry[]];

/** The labels of a tally of one kind. */
const labels = (kind: string, more: Readonly<Record<string, z.ZodType>> = {}) =>
  z.strictObject({ kind: z.literal(kind), version: z.literal(1), ...more });

const orderFields = {
  customer: { description: "Who ordered", holds: "id", required: true },
  at: { description: "When", holds: "instant", required: true },
} as const satisfies Readonly<Record<string, RecordField>>;

const orders: RecordsEntry = {
  fields: orderFields,
  entity: "customer",
  options: {},
  tally: (columns) => columns,
};

const ofOrders = () => rowsInput(orderFields, "Orders");

const ofEntities = { family: "customers", merge: "exact", additiveOver: "entities" } as const;

const gapDays = () => count("Days that lie at least between a customer's first and last order");

const REPEAT: Definitions = [
  {
    id: "standard",
    formula: "100 * repeatCustomers / customers",
    unit: "percent",
    range: [0, 100],
    better: "higher",
    source: "SmartQuery; Little Stream Software",
  },
];

const FREQUENCY: Definitions = [
  {
    id: "standard",
    formula: "orders / customers",
    unit: "ratio",
    range: [0, null],
    better: "higher",
    source: "Shopify and most shops: orders per unique customer",
  },
];

const BETWEEN: Definitions = [
  {
    id: "standard",
    formula: "sum(gaps between consecutive orders of a customer) / gaps",
    unit: "days",
    range: [0, null],
    better: "lower",
    source: "Glew: average time between purchases, pooled over customers",
  },
];

const SURVIVAL: Definitions = [
  {
    id: "standard",
    formula: "the duration at which the product of (1 - ended / atRisk) falls to 1 / 2",
    unit: "periods",
    range: [0, null],
    better: "higher",
    source: "Kaplan and Meier (1958), Journal of the American Statistical Association 53",
  },
];

const lifetimeFields = {
  duration: { description: "How long the customer stayed so far", holds: "number", required: true },
  ended: { description: "Whether that was the end: true or false", holds: "truth", required: true },
} as const satisfies Readonly<Record<string, RecordField>>;

const duration = () => count(lifetimeFields.duration.description);

const ended = () => truth(lifetimeFields.ended.description);

/** Lifetimes one by one, as records or columns, or counted by duration. */
export const lifetimesOf = (counts: typeof count) =>
  [
    z
      .array(z.looseObject({ duration: duration(), ended: ended() }))
      .describe("Lifetimes, as records"),
    z
      .looseObject({ duration: z.array(duration()), ended: z.array(ended()) })
      .describe("Lifetimes, as columns"),
    z
      .record(
        z.string(),
        z.strictObject({
          ended: counts("How many ended after this duration"),
          censored: counts("How many were observed no longer"),
        }),
      )
      .describe("Lifetimes counted by duration"),
  ] as const;

const retention = { unit: "percent", better: "higher", range: [0, 100] } as const;

const COHORTS: Definitions = [
  {
    id: "classic",
    formula: "100 * active in period k / size",
    ...retention,
    source: "Feedgot; NovaCalculator",
  },
  {
    id: "rolling",
    formula: "100 * active in period k or later / size",
    ...retention,
    source: "Product analytics: unbounded retention",
  },
  {
    id: "hazard",
    formula: "100 * (active in period k - 1 less active in k) / active in period k - 1",
    unit: "percent",
    better: "lower",
    range: [null, 100],
    source: "Product Blueprint",
  },
];

const eventFields = {
  customer: { description: "Who did it", holds: "id", required: true },
  at: { description: "When", holds: "instant", required: true },
  joined: {
    description: "When the customer began, blank where the first event tells",
    holds: "instant",
    required: false,
  },
} as const satisfies Readonly<Record<string, RecordField>>;

const edges = () =>
  z
    .array(epochMilliseconds())
    .min(2)
    .describe("Limits of the periods, ascending epoch milliseconds");

const asOf = "Until when events were observed: none is later";

const byCohort = (what: string) =>
  z.array(z.array(wholeCount(what))).describe(`${what}: a list for each period, one shorter each`);

const cohorts = () =>
  z
    .strictObject({
      labels: labels("cohort-retention", {
        edges: edges(),
        asOf: epochMilliseconds().describe(asOf),
      }),
      sizes: z.array(wholeCount("Customers who began in this period")).describe("Sizes of cohorts"),
      active: byCohort("Of those, how many were active so many periods later"),
      lastActive: byCohort("Of those, how many were active then for the last time"),
      beforeWindow: wholeCount("Customers who began before the first period"),
      afterWindow: wholeCount("Customers who began after the last period"),
    })
    .describe("The tally of an earlier result");

/** The metrics of orders, lifetimes and cohorts. */
export const customerOrderMetrics = {
  "repeat-purchase-rate": defineMetric({
    id: "repeat-purchase-rate",
    aliases: ["rpr", "repeat-rate"],
    title: "Repeat purchase rate",
    summary: "How many of those who bought have bought again",
    ...ofEntities,
    definitions: REPEAT,
    input: () =>
      z.union([
        ...ofOrders(),
        z
          .strictObject({
            labels: labels("repeat-purchases", { minGapDays: gapDays() }).optional(),
            customers: count("Customers with at least one order"),
            repeatCustomers: count("Of those, how many have at least two"),
          })
          .describe("Counts by hand, or the tally of an earlier result"),
      ]),
    options: () => shareOptions(REPEAT).extend({ minGapDays: gapDays().optional() }),
    notes: [
      "repeatCustomers is at most customers.",
      "minGapDays goes with orders; a tally has it in its labels.",
    ],
    example: { input: { customers: 1000, repeatCustomers: 270 }, value: 27 },
    records: orders,
    calculator: repeatPurchaseRate,
  }),
  "purchase-frequency": defineMetric({
    id: "purchase-frequency",
    aliases: ["order-frequency"],
    title: "Purchase frequency",
    summary: "How many orders a customer places in the period",
    ...ofEntities,
    definitions: FREQUENCY,
    input: () =>
      z.union([
        ...ofOrders(),
        z
          .strictObject({
            labels: labels("purchases").optional(),
            orders: count("All orders"),
            customers: count("The different customers who placed them"),
          })
          .describe("Counts by hand, or the tally of an earlier result"),
      ]),
    options: () => standardOptions(FREQUENCY),
    notes: ["The quotient fits a double."],
    example: { input: { orders: 1500, customers: 1000 }, value: 1.5 },
    records: orders,
    calculator: purchaseFrequency,
  }),
  "time-between-purchases": defineMetric({
    id: "time-between-purchases",
    aliases: ["purchase-gap"],
    title: "Time between purchases",
    summary: "The mean gap between two consecutive orders of one customer",
    ...ofEntities,
    definitions: BETWEEN,
    input: () =>
      z.union([
        ...ofOrders(),
        z
          .strictObject({
            labels: labels("purchase-gaps"),
            gaps: wholeCount("How many gaps"),
            totalMs: z.number().min(0).describe("How long they are together, in milliseconds"),
          })
          .describe("The tally of an earlier result"),
      ]),
    options: () => standardOptions(BETWEEN),
    notes: ["Where there are no gaps, totalMs is 0."],
    example: {
      input: [
        { customer: "a", at: "2026-03-01" },
        { customer: "a", at: "2026-03-11" },
        { customer: "a", at: "2026-03-31" },
      ],
      value: 15,
    },
    records: orders,
    calculator: timeBetweenPurchases,
  }),
  "kaplan-meier": defineMetric({
    id: "kaplan-meier",
    aliases: ["survival", "median-lifetime"],
    title: "Kaplan-Meier",
    summary: "How long customers stay, of whom some are still there",
    ...ofEntities,
    definitions: SURVIVAL,
    input: () => z.union(lifetimesOf(count)),
    options: () =>
      z.strictObject({
        definition: definitionOf(SURVIVAL),
        level: level().optional(),
        interval: intervalOption(SURVIVAL_INTERVALS, '"log-log" unless given').optional(),
      }),
    notes: ["The keys of counts are durations: numbers of at least 0."],
    example: {
      input: {
        2: { ended: 1, censored: 0 },
        3: { ended: 0, censored: 1 },
        5: { ended: 1, censored: 0 },
        8: { ended: 1, censored: 0 },
        9: { ended: 0, censored: 1 },
      },
      value: 8,
    },
    records: {
      fields: lifetimeFields,
      // One row is one lifetime: whatever keeps rows whole keeps these whole.
      entity: "duration",
      options: {},
      tally: (columns) => columns,
    },
    calculator: kaplanMeier,
  }),
  "cohort-retention": defineMetric({
    id: "cohort-retention",
    aliases: ["cohorts"],
    title: "Cohort retention",
    summary: "Of the customers who began in one period, how many are active in later ones",
    ...ofEntities,
    definitions: COHORTS,
    input: () => z.union([...rowsInput(eventFields, "Events"), cohorts()]),
    options: () =>
      shareOptions(COHORTS, '"wilson" unless given; only where the average is a share').extend({
        edges: edges().optional(),
        asOf: instant(asOf).optional(),
      }),
    notes: [
      "Events need edges and asOf; of a tally they are those of its labels.",
      "No event is later than asOf or earlier than joined, which is the same in all events of a customer.",
      "In a tally nobody is active who did not begin, nor after the last time; edges ascend.",
    ],
    example: {
      input: [
        { customer: "a", at: "2026-01-05" },
        { customer: "a", at: "2026-02-05" },
        { customer: "b", at: "2026-01-20" },
        { customer: "c", at: "2026-02-11" },
      ],
      options: {
        edges: [1_767_225_600_000, 1_769_904_000_000, 1_772_323_200_000],
        asOf: "2026-03-01",
      },
      value: 50,
    },
    records: {
      fields: eventFields,
      entity: "customer",
      options: { edges: "Limits of the periods, separated by commas", asOf },
      tally: (columns, options) => {
        const window = options as CohortOptions;
        return cohortRetention(columns as unknown as Rows<CohortEvent>, window).tally;
      },
    },
    calculator: cohortRetention,
  }),
};
