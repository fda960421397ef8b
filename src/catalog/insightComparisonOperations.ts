import * as z from "zod";
import { checkKnown } from "../core/checkFields.ts";
import { checkChoice, checkOptions } from "../core/checkOptions.ts";
import { UNITS } from "../insight/benchmark.ts";
import { compare } from "../insight/compare.ts";
import { comparePaired } from "../insight/comparePaired.ts";
import { ADJUSTMENTS, adjustPValues } from "../stats/adjustPValues.ts";
import { level, scale } from "./answers.ts";
import { benchmarkOf } from "./benchmarkOf.ts";
import { defineOperation } from "./defineOperation.ts";
import { metricResult, RESULT_NOTE } from "./metricResult.ts";
import type { OperationInput, OperationOptions } from "./OperationFunctions.ts";
import { value } from "./value.ts";

const nps = {
  metric: "nps",
  definition: "standard",
  options: {},
  unit: "points",
  better: "higher",
  n: 200,
} as const;

/** The operations that hold one result, answer or p value against another. */
export const insightComparisonOperations = {
  compare: defineOperation({
    id: "compare",
    title: "Comparison",
    summary: "How far two results are apart, how sure that is, and whether it may be chance",
    family: "insight",
    input: () =>
      z.strictObject({
        a: metricResult("The result before, or of one segment"),
        b: metricResult("The result after, or of the other segment"),
      }),
    options: () => z.strictObject({ level: level().optional() }),
    notes: ["Both results are of one metric, definition, unit and options.", RESULT_NOTE],
    example: {
      input: {
        a: { ...nps, value: 12, basis: { kind: "net", up: 80, down: 56, of: 200 } },
        b: { ...nps, value: 20, basis: { kind: "net", up: 90, down: 50, of: 200 } },
      },
      output: {
        difference: 8,
        interval: { lower: -7.96799, upper: 23.7992, level: 0.95, method: "mover-score" },
        pValue: 0.326518,
        method: "mover-score",
        test: "mover-score",
        unit: "points",
        better: "higher",
        detectable: 22.8359,
        warnings: [],
      },
    },
    call: (input: OperationInput<"compare">, options: OperationOptions<"compare">) => {
      checkKnown("compare", input, ["a", "b"]);
      return compare(input.a, input.b, options);
    },
  }),
  "compare-paired": defineOperation({
    id: "compare-paired",
    title: "Paired comparison",
    summary:
      "How much the same respondents changed, how sure that is, and whether it may be chance",
    family: "insight",
    input: () =>
      z
        .array(z.array(value("An answer").nullable()).length(2))
        .describe("[before, after] of each respondent, null where an answer is missing"),
    options: () =>
      z.strictObject({
        metric: z.enum(["nps", "csat", "ces", "mean"]).describe("What is made of the answers"),
        scale: scale().optional(),
        satisfiedFrom: z.int().describe("Of csat: the lowest satisfied point").optional(),
        asks: z.enum(["ease", "effort"]).describe("Of ces: what a high answer means").optional(),
        level: level().optional(),
      }),
    notes: [
      "Answers are whole numbers on the scale: 0-10 for nps, 1-5 for csat, 1-7 for ces unless given.",
      "A mean takes any numbers, unless a scale is given; nps takes 0-10 or 1-10.",
      "satisfiedFrom goes with csat, asks with ces.",
    ],
    example: {
      input: [
        [6, 9],
        [8, 8],
        [9, null],
      ],
      options: { metric: "nps" },
      output: {
        difference: 100,
        interval: { lower: -200, upper: 200, level: 0.95, method: "paired-t" },
        pValue: 1,
        method: "paired-t",
        test: "sign",
        unit: "points",
        better: "higher",
        n: 2,
        before: -50,
        after: 50,
        excluded: { missing: 1 },
        warnings: [
          { code: "small-sample", message: "n is 2, below 30: a few more would move the value" },
          {
            code: "interval-clipped",
            message: "the interval ran past the differences that there can be and was cut there",
          },
          {
            code: "sign-test",
            message:
              "too few or too equal changes for t: the p value is that of the exact sign test",
          },
        ],
      },
    },
    call: comparePaired,
  }),
  "adjust-p-values": defineOperation({
    id: "adjust-p-values",
    title: "Adjusted p values",
    summary: "The p values of several comparisons, adjusted for how many they are",
    family: "insight",
    input: () =>
      z
        .array(z.number().min(0).max(1).nullable())
        .describe("P values, null where a comparison has none"),
    options: () =>
      z.strictObject({
        method: z
          .enum(ADJUSTMENTS)
          .describe("How; holm unless given, bh and by hold the share of false finds")
          .optional(),
      }),
    notes: [],
    example: { input: [0.01, 0.04, null], output: [0.02, 0.04, null] },
    call: (
      p: OperationInput<"adjust-p-values">,
      options: NonNullable<OperationOptions<"adjust-p-values">> = {},
    ) => {
      checkOptions("adjust-p-values", options, ["method"]);
      const method = checkChoice("adjust-p-values", "method", options.method, ADJUSTMENTS);
      return adjustPValues(p, method);
    },
  }),
  benchmark: defineOperation({
    id: "benchmark",
    title: "Benchmark",
    summary: "A value beside a reference: a target, an industry's figure, a usual range",
    family: "insight",
    input: () => {
      const reference = z
        .union([
          value("The value of the reference"),
          z.strictObject({
            low: value("The lower end of the range"),
            high: value("The upper end of the range"),
          }),
          z.strictObject({ value: value("The value; null where there is none").nullable() }),
          metricResult("Another result"),
        ])
        .describe("What it is held against");
      return z.union([
        z.strictObject({ result: metricResult("A result"), reference }),
        z.strictObject({ value: value("A bare number"), reference }),
      ]);
    },
    options: () =>
      z.strictObject({
        unit: z
          .enum(UNITS)
          .describe("Of a bare number: its unit; points and score have no absolute zero")
          .optional(),
        better: z
          .enum(["higher", "lower"])
          .describe("Of a bare number: which direction is good")
          .optional(),
      }),
    notes: [
      "A range ends after it starts; two results are of one metric, definition, unit and options.",
      "unit and better go with bare numbers: a result says them itself.",
      RESULT_NOTE,
      "The interval of a result has numbers or null as lower and upper.",
    ],
    example: {
      input: { value: 75, reference: 60 },
      output: { value: 75, gap: 15, index: 125, withinInterval: null, warnings: [] },
    },
    call: benchmarkOf,
  }),
};
