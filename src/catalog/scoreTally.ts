import * as z from "zod";
import { wholeCount } from "./count.ts";

/** The tally of a metric whose values are scores from 0 to 100. */
export const scoreTally = (metric: string) =>
  z
    .strictObject({
      labels: z.strictObject({
        kind: z.literal("scores"),
        version: z.literal(1),
        metric: z.literal(metric),
        made: z.string().describe("The options that the scores hang on, as JSON"),
      }),
      counts: z
        .record(z.string(), wholeCount("How many have this score"))
        .describe("How many have each score from 0 to 100, by the score"),
      missing: wholeCount("How many have none"),
    })
    .describe("A tally, as an earlier result has it");
