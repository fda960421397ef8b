import * as z from "zod";
import { count, wholeCount } from "./count.ts";

/** Answers on a scale; the options say which, so that only whole numbers can be asked for here. */
export const answers = () =>
  z
    .array(z.int().nullable())
    .describe("Answers: whole numbers on the scale, null where one is missing");

const point = () => z.int().min(-1_000_000).max(1_010_000);

const labels = () =>
  z.looseObject({
    kind: z.literal("distribution"),
    version: z.literal(1),
    min: point().describe("The lowest point"),
    max: point().describe("The highest point"),
  });

/** The tally of answers. */
export const distribution = () =>
  z
    .strictObject({
      labels: labels(),
      counts: z
        .array(count("Answers at this point"))
        .describe("Answers at each point from min to max"),
      missing: wholeCount("Missing answers"),
      squares: z
        .array(z.number().min(0))
        .optional()
        .describe("Of weighted answers: squared weights at each point"),
      answers: wholeCount("Of weighted answers: how many have a weight above 0").optional(),
    })
    .describe("A distribution, as distribution() makes it");

/** A rating scale. */
export const scale = () =>
  z
    .looseObject({
      min: point().describe("The lowest point"),
      max: point().describe("The highest point"),
    })
    .describe("The scale that was asked, both ends included");

const listOfWeights = () => z.array(z.number().min(0).max(Number.MAX_SAFE_INTEGER));

/** One weight for each answer. */
export const weights = () => listOfWeights().describe("One weight for each answer");

/** One weight for each respondent. */
export const respondentWeights = () => listOfWeights().describe("One weight for each respondent");

/** The confidence level. */
export const level = () =>
  z.number().gt(0).lt(1).describe("Confidence level of the interval, 0.95 unless given");
