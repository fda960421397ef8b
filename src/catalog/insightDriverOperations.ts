import * as z from "zod";
import { checkKnown } from "../core/checkFields.ts";
import { agreement } from "../insight/agreement.ts";
import { decompose } from "../insight/decompose.ts";
import { drivers } from "../insight/drivers.ts";
import { cronbachAlpha } from "../stats/cronbachAlpha.ts";
import { level } from "./answers.ts";
import { defineOperation } from "./defineOperation.ts";
import { metricResult, RESULT_NOTE } from "./metricResult.ts";
import type { OperationInput, OperationOptions } from "./OperationFunctions.ts";
import { value } from "./value.ts";

const BOOTSTRAP_NOTE = "resamples go with a seed.";

/** The options of an interval by bootstrap. */
const bootstrap = () => ({
  level: level().optional(),
  seed: z
    .int()
    .describe("From which the rows of the bootstrap are drawn; without it there is none")
    .optional(),
  resamples: z
    .int()
    .min(1)
    .max(1_000_000)
    .describe("How often they are drawn; 1000 unless given")
    .optional(),
});

/** Numbers in rows of one length. */
const matrix = (description: string) =>
  z.array(z.array(value("A number").nullable())).describe(description);

/** Results of one time, by segment. */
const segments = (time: string) =>
  z
    .union([
      z
        .record(z.string(), metricResult("The segment's result"))
        .describe("Results by the name of the segment"),
      z
        .array(
          z.looseObject({
            keys: z
              .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
              .describe("The segment"),
            result: metricResult("Its result"),
          }),
        )
        .min(1)
        .describe("Entries of measure with by"),
    ])
    .describe(`The results ${time}`);

const csat = {
  metric: "csat",
  definition: "top-box",
  options: {},
  unit: "percent",
  better: "higher",
} as const;

/** The operations that ask what moves a number, and whether raters and items go together. */
export const insightDriverOperations = {
  decompose: defineOperation({
    id: "decompose",
    title: "Rate and mix",
    summary: "Why a total changed: better segments, or other shares of them",
    family: "insight",
    input: () => z.strictObject({ before: segments("before"), after: segments("after") }),
    options: () => z.strictObject({ level: level().optional() }),
    notes: [
      "All results are of one metric, definition, unit and options, and have a basis.",
      "There is a segment or more at each time, and no two entries of one.",
      RESULT_NOTE,
    ],
    example: {
      input: {
        before: {
          chat: { ...csat, value: 90, n: 300, basis: { kind: "share", count: 270, of: 300 } },
          mail: { ...csat, value: 70, n: 100, basis: { kind: "share", count: 70, of: 100 } },
        },
        after: {
          chat: { ...csat, value: 91, n: 100, basis: { kind: "share", count: 91, of: 100 } },
          mail: { ...csat, value: 72, n: 300, basis: { kind: "share", count: 216, of: 300 } },
        },
      },
      output: {
        before: 85,
        after: 76.75,
        change: -8.25,
        rate: 1.5,
        rateInterval: { lower: -4.63226, upper: 7.63226, level: 0.95, method: "adjusted-wald" },
        mix: -9.75,
        segments: [
          {
            segment: "chat",
            rate: 0.5,
            mix: -4.8125,
            before: { n: 300, value: 90 },
            after: { n: 100, value: 91 },
          },
          {
            segment: "mail",
            rate: 1,
            mix: -4.9375,
            before: { n: 100, value: 70 },
            after: { n: 300, value: 72 },
          },
        ],
        simpson: true,
        warnings: [],
      },
    },
    call: (input: OperationInput<"decompose">, options: OperationOptions<"decompose">) => {
      checkKnown("decompose", input, ["before", "after"]);
      return decompose(input.before, input.after, options);
    },
  }),
  drivers: defineOperation({
    id: "drivers",
    title: "Key drivers",
    summary: "Which attributes go with an outcome, how much, and which to improve first",
    family: "insight",
    input: () =>
      z.union([
        z
          .array(z.looseObject({}).describe("Numbers by field, null where one is missing"))
          .describe("One row for each respondent, as records"),
        z.looseObject({}).describe("The same as columns"),
      ]),
    options: () =>
      z.strictObject({
        outcome: z.string().describe("The field of the outcome"),
        attributes: z.array(z.string()).min(1).describe("The fields of the attributes"),
        definition: z
          .enum(["shapley", "johnson", "correlation"])
          .describe("How they are weighed; shapley up to 12 attributes, else johnson unless given")
          .optional(),
        ...bootstrap(),
      }),
    notes: [
      "The named fields are numbers or null, each named once; columns are of one length.",
      "shapley takes 12 attributes at most, the others 200.",
      BOOTSTRAP_NOTE,
    ],
    example: {
      input: { overall: [9, 7, 3], speed: [5, 4, 1] },
      options: { outcome: "overall", attributes: ["speed"] },
      output: {
        definition: "shapley",
        r2: 0.991758,
        n: 3,
        attributes: [
          {
            name: "speed",
            importance: 0.991758,
            share: 100,
            interval: null,
            rank: null,
            rankInterval: null,
            performance: 3.33333,
            quadrant: null,
          },
        ],
        cuts: { share: 100, performance: 3.33333 },
        excluded: { missing: 0 },
        warnings: [
          {
            code: "too-few-rows",
            message: "n is 3, below 10 for each attribute: no ranks, intervals or map",
          },
        ],
      },
    },
    call: drivers,
  }),
  agreement: defineOperation({
    id: "agreement",
    title: "Agreement of raters",
    summary: "Whether reviewers who rate the same things agree beyond chance",
    family: "insight",
    input: () => matrix("A row for each rater, a column for each unit; null is not rated"),
    options: () =>
      z.strictObject({
        definition: z
          .enum(["krippendorff", "cohen", "fleiss", "icc"])
          .describe("How it is measured; krippendorff unless given")
          .optional(),
        measurement: z
          .enum(["ordinal", "nominal", "interval", "ratio"])
          .describe("What the ratings allow; ordinal for krippendorff unless given")
          .optional(),
        ...bootstrap(),
      }),
    notes: [
      "All rows have the same length; cohen takes two of them.",
      "cohen and fleiss take ratings as nominal, icc as interval; of a ratio none is below 0.",
      BOOTSTRAP_NOTE,
    ],
    example: {
      input: [
        [5, 4, 4, 2, 1, 3, 5, null],
        [5, 4, 3, 2, 1, 3, 4, 2],
      ],
      output: {
        value: 0.895402,
        interval: null,
        definition: "krippendorff",
        measurement: "ordinal",
        raters: 2,
        units: 7,
        expected: null,
        observed: 0.714286,
        prevalence: { rating: 4, share: 0.285714 },
        calibration: "reliable",
        excluded: { incomplete: 1 },
        warnings: [
          { code: "small-sample", message: "n is 7, below 30: a few more would move the value" },
          { code: "no-interval", message: "no interval: a seed draws one from resampled units" },
        ],
      },
    },
    call: agreement,
  }),
  "cronbach-alpha": defineOperation({
    id: "cronbach-alpha",
    title: "Cronbach's alpha",
    summary: "How far the items of a questionnaire go together",
    family: "insight",
    input: () => matrix("A row for each respondent, a column for each item; null is no answer"),
    options: () => z.strictObject({ level: level().optional() }),
    notes: ["All rows have the same length."],
    example: {
      input: [
        [1, 2],
        [2, 2],
        [4, 5],
      ],
      output: {
        value: 0.967742,
        n: 3,
        items: 2,
        interval: { lower: -0.258065, upper: 0.999173, level: 0.95, method: "feldt" },
        standardized: 0.971675,
        meanInterItemCorrelation: 0.944911,
        ifDropped: [null, null],
        itemRestCorrelations: [0.944911, 0.944911],
        excluded: { incomplete: 0 },
        warnings: [
          { code: "small-sample", message: "n is 3, below 30: a few more would move the value" },
        ],
      },
    },
    call: cronbachAlpha,
  }),
};
