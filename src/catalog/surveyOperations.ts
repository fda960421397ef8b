import * as z from "zod";
import { classifyCes } from "../survey/classifyCes.ts";
import { classifyCsat } from "../survey/classifyCsat.ts";
import { classifyNps } from "../survey/classifyNps.ts";
import { distribution } from "../survey/distribution.ts";
import { answers, scale, weights } from "./answers.ts";
import { defineOperation } from "./defineOperation.ts";

const rating = () => z.int().describe("One rating, a whole number on the scale");
const point = (description: string) => z.int().describe(description).optional();

/** The operations on answers. */
export const surveyOperations = {
  distribution: defineOperation({
    id: "distribution",
    title: "Distribution",
    summary:
      "How many answers there are at each point of a scale: the tally of every rating metric",
    family: "survey",
    input: answers,
    options: () => z.strictObject({ scale: scale(), weights: weights().optional() }),
    notes: ["Answers lie on the scale; there is one weight for each answer."],
    example: {
      input: [5, 4, null, 5],
      options: { scale: { min: 1, max: 5 } },
      output: {
        labels: { kind: "distribution", version: 1, min: 1, max: 5 },
        counts: [0, 0, 0, 1, 2],
        missing: 1,
      },
    },
    call: distribution,
  }),
  "classify-nps": defineOperation({
    id: "classify-nps",
    title: "Promoter, passive or detractor",
    summary: "The group of the Net Promoter Score that one rating belongs to",
    family: "survey",
    input: rating,
    options: () =>
      z.strictObject({
        definition: z
          .enum(["standard", "from-one"])
          .describe("The scale: 0-10, or 1-10")
          .optional(),
      }),
    notes: ["The rating lies on the scale."],
    example: { input: 9, output: "promoter" },
    call: classifyNps,
  }),
  "classify-csat": defineOperation({
    id: "classify-csat",
    title: "Satisfied, neutral or dissatisfied",
    summary: "The group of the Customer Satisfaction Score that one rating belongs to",
    family: "survey",
    input: rating,
    options: () =>
      z.strictObject({
        scale: scale().optional(),
        satisfiedFrom: point("The lowest satisfied point"),
        dissatisfiedTo: point("The highest dissatisfied point"),
      }),
    notes: [
      "The rating lies on the scale, 1-5 unless given.",
      "satisfiedFrom is 2, 3, 4, 5, 9 on 1-2, 1-3, 1-5, 1-7, 1-10, and required on other scales.",
    ],
    example: { input: 4, output: "satisfied" },
    call: classifyCsat,
  }),
  "classify-ces": defineOperation({
    id: "classify-ces",
    title: "Easy, neutral or difficult",
    summary: "The group of the Customer Effort Score that one rating belongs to",
    family: "survey",
    input: rating,
    options: () =>
      z.strictObject({
        scale: scale().optional(),
        asks: z.enum(["ease", "effort"]).describe("What a high answer means").optional(),
      }),
    notes: ["The rating lies on the scale: 1-7 for ease, 1-5 for effort unless given."],
    example: { input: 6, output: "easy" },
    call: classifyCes,
  }),
};
