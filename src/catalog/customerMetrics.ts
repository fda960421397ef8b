import * as z from "zod";
import type { Rows } from "../core/Rows.ts";
import { churnRate } from "../customers/churnRate.ts";
import {
  type CustomerSpell,
  customerMovement,
  type MovementOptions,
} from "../customers/customerMovement.ts";
import { retentionRate } from "../customers/retentionRate.ts";
import { SHARE_INTERVALS } from "../stats/estimateShare.ts";
import { level } from "./answers.ts";
import { count } from "./count.ts";
import { defineMetric } from "./defineMetric.ts";
import { epochMilliseconds } from "./instant.ts";
import { definitionOption, intervalOption } from "./intervalOption.ts";
import type { DefinitionEntry, RecordsEntry } from "./MetricEntry.ts";

const counts = () => ({
  start: count("Customers at the start"),
  lost: count("Of those, how many were gone at the end"),
  gained: count("Customers who joined for the first time"),
  gainedAndLost: count("Of those, how many were gone at the end"),
  reactivated: count("Former customers who came back"),
  end: count("Customers at the end"),
});

const movement = () =>
  z
    .strictObject({
      labels: z.strictObject({
        kind: z.literal("customer-movement"),
        version: z.literal(1),
        from: epochMilliseconds().describe("Start of the period, epoch milliseconds"),
        to: epochMilliseconds().describe("End of the period, epoch milliseconds"),
      }),
      ...counts(),
      customerMs: z.number().min(0).describe("Milliseconds that customers were there, summed"),
    })
    .describe("A movement, as customerMovement() makes it");

const byHand = () =>
  z
    .strictObject({
      ...counts(),
      customerDays: count("Days that customers were there, summed"),
      periodDays: count("Days in the period"),
    })
    .partial()
    .describe("Counts by hand, as far as they are known");

const shape = {
  family: "customers",
  merge: "exact",
  additiveOver: "entities",
  input: () => z.union([movement(), byHand()]),
} as const;

const NOTES = [
  "end = start - lost + gained - gainedAndLost + reactivated, where they are known.",
  "lost is at most start, gainedAndLost at most gained; the period ends after it starts.",
  "Absent gainedAndLost and reactivated are 0; other counts that the definition uses are required.",
];

/** One spell of a customer. */
export const spellFields: RecordsEntry["fields"] = {
  id: { description: "The customer", holds: "id", required: true },
  joined: { description: "When the customer joined", holds: "instant", required: true },
  left: {
    description: "When the customer left, blank while still there",
    holds: "instant",
    required: false,
  },
};

const records: RecordsEntry = {
  fields: spellFields,
  entity: "id",
  options: { from: "Start of the period", to: "End of the period, which it does not include" },
  tally: (columns, options) =>
    customerMovement(columns as unknown as Rows<CustomerSpell>, options as MovementOptions),
};

const lower = { unit: "percent", better: "lower" } as const;
const higher = { unit: "percent", better: "higher" } as const;

const CHURN: [DefinitionEntry, ...DefinitionEntry[]] = [
  {
    id: "start-existing",
    formula: "100 * lost / start",
    ...lower,
    range: [0, 100],
    source: "Appstle, Slemma; the complement of retention",
  },
  {
    id: "start-all",
    formula: "100 * (lost + gainedAndLost) / start",
    ...lower,
    range: [0, null],
    source: "Recurly (2014), basic churn rate",
  },
  {
    id: "including-new",
    formula: "100 * (lost + gainedAndLost) / (start + gained)",
    ...lower,
    range: [0, 100],
    source: "Stripe Billing",
  },
  {
    id: "average-base",
    formula: "100 * (lost + gainedAndLost) / ((start + end) / 2)",
    ...lower,
    range: [0, null],
    source: "Recurly (2014), listed as in use",
  },
  {
    id: "net-change",
    formula: "100 * (start - end) / start",
    ...lower,
    range: [null, 100],
    source: "angelinvestingschool, Causal; wrong as soon as anyone joins",
  },
  {
    id: "lost-per-gained",
    formula: "100 * (lost + gainedAndLost) / gained",
    ...lower,
    range: [0, null],
    source: "A founding article of this library (in German, 2020): leavers against joiners",
  },
  {
    id: "customer-days",
    formula: "100 * (lost + gainedAndLost) * periodDays / customerDays",
    ...lower,
    range: [0, null],
    source: "Recurly, Recharge",
  },
];

const RETENTION: [DefinitionEntry, ...DefinitionEntry[]] = [
  {
    id: "start-existing",
    formula: "100 * (start - lost) / start",
    ...higher,
    range: [0, 100],
    source: "The complement of churn",
  },
  {
    id: "end-minus-new",
    formula: "100 * (end - gained) / start",
    ...higher,
    range: [null, null],
    source: "The textbook formula; too low where joiners left again",
  },
  {
    id: "end-over-start",
    formula: "100 * end / start",
    ...higher,
    range: [0, null],
    source: "A founding article of this library (in German, 2020); joiners count as if retained",
  },
];

const interval = () =>
  intervalOption(SHARE_INTERVALS, '"wilson" unless given; only where the rate is a share');

/** The metrics of a customer base. */
export const customerMetrics = {
  "churn-rate": defineMetric({
    id: "churn-rate",
    aliases: ["churn"],
    title: "Customer churn rate",
    summary: "How many customers left, of those who could",
    ...shape,
    definitions: CHURN,
    options: () =>
      z.strictObject({
        definition: definitionOption(CHURN.map(({ id }) => id) as [string, ...string[]]).optional(),
        level: level().optional(),
        interval: intervalOption(
          [...SHARE_INTERVALS, "garwood"],
          '"wilson" unless given, "garwood" for customer-days; null for other ratios',
        ).optional(),
      }),
    notes: [
      ...NOTES,
      "periodDays is above 0 where customerDays is.",
      "interval is garwood or none for customer-days, and never garwood for others.",
    ],
    example: { input: { start: 1000, lost: 50 }, value: 5 },
    records,
    calculator: churnRate,
  }),
  "retention-rate": defineMetric({
    id: "retention-rate",
    aliases: ["retention"],
    title: "Customer retention rate",
    summary: "How many of the customers at the start were still there at the end",
    ...shape,
    definitions: RETENTION,
    options: () =>
      z.strictObject({
        definition: definitionOption(
          RETENTION.map(({ id }) => id) as [string, ...string[]],
          "the formula; start-existing where lost is known, end-minus-new otherwise",
        ).optional(),
        level: level().optional(),
        interval: interval().optional(),
      }),
    notes: NOTES,
    example: { input: { start: 500, end: 550, gained: 100 }, value: 90 },
    records,
    calculator: retentionRate,
  }),
};
