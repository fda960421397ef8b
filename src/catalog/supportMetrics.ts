import * as z from "zod";
import { DURATION_UNITS } from "../core/convertDuration.ts";
import { MEAN_INTERVALS } from "../stats/estimateMean.ts";
import { SHARE_INTERVALS } from "../stats/estimateShare.ts";
import { averageResolutionTime } from "../support/averageResolutionTime.ts";
import { firstContactResolution } from "../support/firstContactResolution.ts";
import { level } from "./answers.ts";
import { count, wholeCount } from "./count.ts";
import { defineMetric } from "./defineMetric.ts";
import { definitionOption, intervalOption } from "./intervalOption.ts";

const unit = z.enum(DURATION_UNITS);

const durations = z
  .array(count("A duration in options.unit").nullable())
  .describe("Durations, null where one is missing");

const tally = z
  .strictObject({
    labels: z.looseObject({
      kind: z.literal("durations").optional(),
      version: z.literal(1).optional(),
      unit,
      cells: z.enum(["octave-128", "values"]),
    }),
    n: wholeCount("How many durations"),
    sum: z.number().min(0).describe("Their sum"),
    missing: wholeCount("How many were missing"),
    counts: z
      .record(z.string(), wholeCount("Durations in this cell"))
      .describe("Count by duration"),
  })
  .describe("A duration tally, as durationTally() makes it");

const milliseconds = count("Milliseconds").nullable();

const tickets = z
  .looseObject({
    tickets: z.array(
      z.looseObject({ firstResolution: milliseconds, fullResolution: milliseconds }),
    ),
  })
  .describe("Resolution times of tickets, null where one is open");

/** The metrics of support. */
export const supportMetrics = {
  "first-contact-resolution": defineMetric({
    id: "first-contact-resolution",
    aliases: ["fcr"],
    title: "First Contact Resolution",
    summary: "How many contacts were resolved at the first attempt",
    family: "support",
    merge: "exact",
    additiveOver: "rows",
    definitions: [
      {
        id: "gross",
        formula: "100 * resolvedFirst / contacts",
        unit: "percent",
        range: [0, 100],
        better: "higher",
        source: "MetricNet; Medallia; RingCentral",
      },
      {
        id: "net",
        formula: "100 * resolvedFirst / (contacts - notResolvable)",
        unit: "percent",
        range: [0, 100],
        better: "higher",
        source: "MetricNet, at CustomerThink",
      },
    ],
    input: z.strictObject({
      resolvedFirst: count("Contacts resolved at the first attempt"),
      contacts: count("All contacts"),
      notResolvable: count("Contacts that the first level could not resolve").optional(),
    }),
    options: z.strictObject({
      definition: definitionOption(["gross", "net"]).optional(),
      level: level.optional(),
      interval: intervalOption(SHARE_INTERVALS, '"wilson" unless given').optional(),
    }),
    notes: ["resolvedFirst + notResolvable is at most contacts; net needs notResolvable."],
    example: { input: { resolvedFirst: 700, contacts: 1000 }, value: 70 },
    calculator: firstContactResolution,
  }),
  "average-resolution-time": defineMetric({
    id: "average-resolution-time",
    aliases: ["art", "mttr"],
    title: "Average Resolution Time",
    summary: "How long it takes until a request is solved, with median, p90 and p95",
    family: "support",
    merge: "grid",
    additiveOver: "rows",
    definitions: [
      {
        id: "full",
        formula: "sum(last resolution - creation) / resolved",
        unit: null,
        range: [0, null],
        better: "lower",
        source: "Zendesk full resolution time",
      },
      {
        id: "first",
        formula: "sum(first resolution - creation) / resolved",
        unit: null,
        range: [0, null],
        better: "lower",
        source: "Zendesk first resolution time",
      },
    ],
    input: z.union([durations, tally, tickets]),
    options: z.strictObject({
      definition: definitionOption(["full", "first"]).optional(),
      unit: unit.describe('Unit of the durations, in and out; "ms" unless given').optional(),
      level: level.optional(),
      interval: intervalOption(MEAN_INTERVALS, '"t" unless given').optional(),
    }),
    notes: [
      "A tally's unit agrees with options.unit; ticket times are in ms.",
      "n is the sum of a tally's counts, whose keys are numbers of at least 0.",
    ],
    example: { input: [2, 3, 25], options: { unit: "hours" }, value: 10 },
    calculator: averageResolutionTime,
  }),
};
