import * as z from "zod";
import { count, money } from "./count.ts";
import { value } from "./value.ts";

/** What a value is made of, in each of the forms that a basis has. */
const basis = () =>
  z
    .union([
      z
        .strictObject({
          kind: z.literal("share"),
          count: count("How many count"),
          of: count("Of how many"),
        })
        .describe("A share"),
      z
        .strictObject({
          kind: z.literal("net"),
          up: count("How many count as plus one"),
          down: count("How many count as minus one"),
          of: count("Of how many"),
        })
        .describe("One share less another"),
      z
        .looseObject({
          kind: z.literal("mean"),
          sum: z.number().describe("The sum of the values"),
          variance: z.number().min(0).nullable().describe("Their sample variance, null of one"),
          of: z.number().min(0).describe("How many values"),
        })
        .describe("A mean"),
      z
        .strictObject({
          kind: z.literal("ratio"),
          numerator: money("What was divided"),
          denominator: money("By what it was divided"),
        })
        .describe("Any other quotient"),
    ])
    .nullable()
    .describe("What the value is made of; null where it has no such form");

/** The fields of a result that insight reads; all others come along. */
export const metricResult = (description: string) =>
  z
    .looseObject({
      metric: z.string().describe("The metric's id"),
      definition: z.string().describe("The definition that made the value"),
      options: z.record(z.string(), z.unknown()).describe("The other options that made it"),
      value: value("The value").nullable(),
      unit: z.string().describe("What the value is counted in"),
      better: z.enum(["higher", "lower"]).nullable().describe("Which direction is good"),
      n: z.number().min(0).nullish().describe("How many are behind it"),
      effectiveN: z.number().min(0).nullish().describe("Of weighted data: equally precise answers"),
      basis: basis(),
    })
    .describe(`${description}, as compute returns it`);

/** What a result says that its schema cannot. */
export const RESULT_NOTE =
  "A result's value is what its basis makes, unrounded; parts are at most their whole.";
