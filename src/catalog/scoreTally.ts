import * as z from "zod";
import { count, wholeCount } from "./count.ts";

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
        .record(z.string(), count("How many have this score, weighted where there are squares"))
        .describe("How many have each score from 0 to 100, by the score"),
      missing: wholeCount("How many have none"),
      squares: z
        .record(z.string(), z.number().min(0))
        .describe("Of weighted scores: squared weights at each score")
        .optional(),
      answers: wholeCount("Of weighted scores: how many have a weight above 0").optional(),
    })
    .describe("A tally, as an earlier result has it");
