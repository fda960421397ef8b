import * as z from "zod";
import { DURATION_UNITS } from "../core/convertDuration.ts";
import { MEAN_INTERVALS } from "../stats/estimateMean.ts";
import { level } from "./answers.ts";
import { count, wholeCount } from "./count.ts";
import { intervalOption } from "./intervalOption.ts";
import type { DefinitionEntry } from "./MetricEntry.ts";
import { definitionOf } from "./standardOptions.ts";

const unit = () => z.enum(DURATION_UNITS);

/** Durations, raw or as their tally. */
export const durationInputs = () =>
  [
    z
      .array(count("A duration in options.unit").nullable())
      .describe("Durations, null where one is missing"),
    z
      .strictObject({
        labels: z.strictObject({
          kind: z.literal("durations").optional(),
          version: z.literal(1).optional(),
          unit: unit(),
          cells: z.enum(["octave-128", "values"]),
        }),
        n: wholeCount("How many durations"),
        sum: z.number().min(0).describe("Their sum"),
        missing: wholeCount("How many were missing"),
        counts: z
          .record(z.string(), wholeCount("Durations in this cell"))
          .describe("Count by duration"),
      })
      .describe("A duration tally, as durationTally() makes it"),
  ] as const;

/** A ticket's time, as ticketTimes() makes it. */
export const milliseconds = () => count("Milliseconds").nullable();

/** The tickets that ticketTimes() left out. */
export const excludedTickets = () =>
  z
    .strictObject({ solvedByBots: wholeCount("Tickets that bots solved alone").optional() })
    .describe("Tickets that were left out before")
    .optional();

/** The options of an average duration. */
export const durationOptions = (definitions: readonly [DefinitionEntry, ...DefinitionEntry[]]) =>
  z.strictObject({
    definition: definitionOf(definitions),
    unit: unit().describe('Unit of the durations, in and out; "ms" unless given').optional(),
    level: level().optional(),
    interval: intervalOption(MEAN_INTERVALS, '"t" unless given').optional(),
  });
