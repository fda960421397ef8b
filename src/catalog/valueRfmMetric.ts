import * as z from "zod";
import { rfm } from "../value/rfm.ts";
import { count, money } from "./count.ts";
import { defineMetric } from "./defineMetric.ts";
import { instant } from "./instant.ts";
import type { DefinitionEntry, RecordField, RecordsEntry } from "./MetricEntry.ts";
import { rowsInput } from "./rowsInput.ts";
import { definitionOf } from "./standardOptions.ts";

const scored = { unit: "count", better: null, range: [0, null] } as const;

const DEFINITIONS: [DefinitionEntry, ...DefinitionEntry[]] = [
  {
    id: "quantile",
    formula: "score = 1 + the number of quantiles (type 7) at or below the value; recency reversed",
    ...scored,
    source: "Little Stream; Ascent360; IBM SPSS, independent",
  },
  {
    id: "equal-size",
    formula: "score = the bin of the rank by value, then by customer; recency reversed",
    ...scored,
    source: "NTILE in SQL, but not by row order",
  },
  {
    id: "nested",
    formula: "quantiles of frequency within each recency score, of money within each of both",
    ...scored,
    source: "IBM SPSS, nested",
  },
  {
    id: "thresholds",
    formula: "score = 1 + the number of thresholds at or below the value; recency reversed",
    ...scored,
    source: "StudyLib; the R package rfm with cut points of one's own",
  },
];

const id: RecordField = { description: "The customer", holds: "id", required: true };

const field = (holds: "instant" | "number", description: string): RecordField => ({
  description,
  holds,
  required: true,
});

const SUMMED = {
  customer: id,
  recency: field("number", "Days since the last order"),
  frequency: field("number", "Number of orders"),
  monetary: field("number", "Money of all orders"),
};

const ORDERS = {
  customer: id,
  at: field("instant", "When the order was placed"),
  value: field("number", "Money of the order, a refund negative"),
};

const optional = (fields: Readonly<Record<string, RecordField>>) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, of]) => [name, { ...of, required: of === id }]),
  );

/** Whether a column is there, and holds anything where there are rows. */
const isFilled = (column: readonly unknown[] | undefined) =>
  column !== undefined &&
  (column.length === 0 || column.some((cell) => cell !== null && cell !== undefined));

/** Rows hold one of two sets of fields; those that have a recency are summed up already. */
const records: RecordsEntry = {
  fields: { ...optional(ORDERS), ...optional(SUMMED) },
  entity: "customer",
  options: {},
  tally: (columns) => {
    const names = Object.keys(isFilled(columns["recency"]) ? SUMMED : ORDERS);
    return Object.fromEntries(names.map((name) => [name, columns[name]]));
  },
};

const bins = () => z.int().min(2).max(9);

const cuts = (cut: z.ZodNumber) => z.array(cut).min(1).max(8).describe("Cuts, ascending");

/** Scores of recency, frequency and monetary value. */
export const valueRfmMetric = defineMetric({
  id: "rfm",
  aliases: [],
  title: "RFM",
  summary: "Scores of recency, frequency and monetary value, and a segment, for each customer",
  family: "value",
  merge: "none",
  additiveOver: "entities",
  definitions: DEFINITIONS,
  input: () =>
    z.union([
      ...rowsInput(SUMMED, "Customers summed up, one row each"),
      ...rowsInput(ORDERS, "Orders"),
    ]),
  options: () =>
    z.strictObject({
      definition: definitionOf(DEFINITIONS),
      asOf: instant("With orders: when recency is counted from").optional(),
      bins: z
        .union([
          bins(),
          z.strictObject({
            recency: bins().optional(),
            frequency: bins().optional(),
            monetary: bins().optional(),
          }),
        ])
        .describe("How many bins, for all dimensions or by dimension; 5 unless given")
        .optional(),
      thresholds: z
        .strictObject({
          recency: cuts(count("Days")),
          frequency: cuts(count("Orders")),
          monetary: cuts(money("Money")),
        })
        .describe('"thresholds" only: where the bins begin')
        .optional(),
    }),
  notes: [
    "Rows with a recency are customers summed up: each customer once, recency and frequency at least 0, no asOf.",
    "Other rows are orders: asOf is required, and no order is later.",
    "thresholds go with the definition of that name, which needs them; bins go with the others.",
    "Thresholds ascend.",
  ],
  example: {
    input: [
      { customer: "ann", recency: 3, frequency: 9, monetary: 640 },
      { customer: "bob", recency: 210, frequency: 1, monetary: 15 },
    ],
    value: 2,
  },
  records,
  calculator: rfm,
});
