import * as z from "zod";
import { detectableDifference } from "../insight/detectableDifference.ts";
import { sampleSize } from "../insight/sampleSize.ts";
import { level } from "./answers.ts";
import { percent, wholeCount } from "./count.ts";
import { defineOperation } from "./defineOperation.ts";
import { optionsAsInput } from "./optionsAsInput.ts";

const PLAN_NOTES = [
  "promoters and detractors are 100 percent at most in all, and not 100 of one or 0 of both.",
  "The power is more than chance alone reaches, (1 - level) / 2.",
];

/** A survey to be planned, by what it is planned for; `more` has what kinds of plans differ in. */
const planOf = <More extends z.ZodRawShape>(more: (most: number) => More) => {
  const shape = (most: number) => ({
    level: level().optional(),
    power: z
      .number()
      .gt(0)
      .lt(1)
      .describe("How likely a difference that is there is found; 0.8 unless given")
      .optional(),
    designEffect: z
      .number()
      .min(0.01)
      .max(1e6)
      .describe("How many times the answers that clusters or weights take; 1 unless given")
      .optional(),
    ...more(most),
  });
  return z.union([
    z
      .strictObject({
        metric: z.literal("share"),
        share: percent("The share expected; 50 unless given, the worst case").optional(),
        ...shape(100),
      })
      .describe("A share of answers"),
    z
      .strictObject({
        metric: z.literal("nps"),
        shares: z
          .strictObject({ promoters: percent("Promoters"), detractors: percent("Detractors") })
          .describe("The shares expected; half and half unless given, the worst case")
          .optional(),
        interval: z
          .enum(["wald", "adjusted-wald"])
          .describe("The interval planned for; wald unless given")
          .optional(),
        ...shape(200),
      })
      .describe("An NPS, or one share less another"),
    z
      .strictObject({
        metric: z.literal("mean"),
        sd: z.number().min(1e-60).max(1e60).describe("The standard deviation of the answers"),
        ...shape(1e60),
      })
      .describe("A mean"),
  ]);
};

/** The operations that plan a survey. */
export const insightPlanOperations = {
  "sample-size": defineOperation({
    id: "sample-size",
    title: "Sample size",
    summary: "How many answers a survey takes, for a margin of error or to find a difference",
    family: "insight",
    input: () =>
      planOf((most) => ({
        margin: z
          .number()
          .gt(0)
          .max(most / 2)
          .describe("Half the interval, in the unit of the metric")
          .optional(),
        difference: z
          .number()
          .min(-most)
          .max(most)
          .describe("What is to be found between two groups, in the unit of the metric")
          .optional(),
        population: wholeCount("How many there are to be asked, in each group").min(1).optional(),
        responseRate: z
          .number()
          .min(1e-6)
          .max(100)
          .describe("Of 100 who are invited, how many answer; 100 unless given")
          .optional(),
      })),
    options: () => z.strictObject({}),
    notes: [
      "There is either a margin or a difference, and power only beside a difference.",
      "A difference is not 0 and ends on the scale; a share with a margin is neither 0 nor 100.",
      "No sample is larger than 2^53.",
      ...PLAN_NOTES,
    ],
    example: {
      input: { metric: "nps", margin: 5 },
      output: { n: 1537, nExact: 1536.58, invitations: 1537, groups: 1, warnings: [] },
    },
    call: optionsAsInput("sample-size", sampleSize),
  }),
  "detectable-difference": defineOperation({
    id: "detectable-difference",
    title: "Detectable difference",
    summary: "The least difference between two groups that a survey of so many answers finds",
    family: "insight",
    input: () =>
      planOf(() => ({
        n: z
          .number()
          .min(1)
          .max(Number.MAX_SAFE_INTEGER)
          .describe("How many answers, in each group"),
        direction: z
          .enum(["rise", "fall"])
          .describe("Which way the second group may differ; rise unless given")
          .optional(),
      })),
    options: () => z.strictObject({}),
    notes: PLAN_NOTES,
    example: {
      input: { metric: "share", share: 95, n: 50 },
      output: {
        difference: null,
        warnings: [
          {
            code: "out-of-reach",
            message: "no difference that is possible is large enough for so few answers",
          },
        ],
      },
    },
    call: optionsAsInput("detectable-difference", detectableDifference),
  }),
};
