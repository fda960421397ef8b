import * as z from "zod";
import { MEAN_INTERVALS } from "../stats/estimateMean.ts";
import { SHARE_INTERVALS } from "../stats/estimateShare.ts";
import { acsi } from "../survey/acsi.ts";
import { employeeSatisfaction } from "../survey/employeeSatisfaction.ts";
import { intentRealization } from "../survey/intentRealization.ts";
import { iqs } from "../survey/iqs.ts";
import { loyaltyIndex } from "../survey/loyaltyIndex.ts";
import { responseRate } from "../survey/responseRate.ts";
import { seq } from "../survey/seq.ts";
import { sus } from "../survey/sus.ts";
import { umux } from "../survey/umux.ts";
import { umuxLite } from "../survey/umuxLite.ts";
import { answers, distribution, level, respondentWeights, scale, weights } from "./answers.ts";
import { count, percent, wholeCount } from "./count.ts";
import { defineMetric } from "./defineMetric.ts";
import { intervalOption } from "./intervalOption.ts";
import type { DefinitionEntry } from "./MetricEntry.ts";
import { scoreTally } from "./scoreTally.ts";
import { definitionOf, meanOptions, shareOptions } from "./standardOptions.ts";

type Definitions = [DefinitionEntry, ...DefinitionEntry[]];

const ofRows = { family: "survey", merge: "exact", additiveOver: "rows" } as const;
const share = { unit: "percent", range: [0, 100], better: "higher" } as const;
const score = { unit: "score", range: [0, 100], better: "higher" } as const;

const AAPOR = "AAPOR, Standard Definitions";
const KNOWN = "complete + partial + refusal + nonContact + other";
const UNKNOWN = "unknownHousehold + unknownOther";
const REACHED = "complete + partial + refusal + other";

const RESPONSE: Definitions = [
  { id: "rr1", formula: `100 * complete / (${KNOWN} + ${UNKNOWN})`, ...share, source: AAPOR },
  {
    id: "rr2",
    formula: `100 * (complete + partial) / (${KNOWN} + ${UNKNOWN})`,
    ...share,
    source: AAPOR,
  },
  {
    id: "rr3",
    formula: `100 * complete / (${KNOWN} + eligibility * (${UNKNOWN}))`,
    ...share,
    source: AAPOR,
  },
  {
    id: "rr4",
    formula: `100 * (complete + partial) / (${KNOWN} + eligibility * (${UNKNOWN}))`,
    ...share,
    source: AAPOR,
  },
  { id: "rr5", formula: `100 * complete / (${KNOWN})`, ...share, source: AAPOR },
  { id: "rr6", formula: `100 * (complete + partial) / (${KNOWN})`, ...share, source: AAPOR },
  { id: "coop1", formula: `100 * complete / (${REACHED})`, ...share, source: AAPOR },
  {
    id: "ref1",
    formula: `100 * refusal / (${KNOWN} + ${UNKNOWN})`,
    ...share,
    better: "lower",
    source: AAPOR,
  },
  { id: "con1", formula: `100 * (${REACHED}) / (${KNOWN} + ${UNKNOWN})`, ...share, source: AAPOR },
];

const INTENT: Definitions = [
  {
    id: "standard",
    formula: "100 * statedAndBought / stated",
    ...share,
    source: "The share who acted on what they said; no source has settled it",
  },
];

const SEQ: Definitions = [
  {
    id: "standard",
    formula: "sum(rating) / n, of answers 1-7",
    unit: "score",
    range: [1, 7],
    better: "higher",
    source: "Sauro and Dumas (2009), CHI '09; MeasuringU",
  },
];

const SATISFACTION: Definitions = [
  {
    id: "normalized-mean",
    formula: "100 * (mean - min) / (max - min)",
    ...share,
    source: "Netigate, Eletive: three questions from 1 to 10",
  },
  {
    id: "share-positive",
    formula: "100 * positive / responses, positive from positiveFrom",
    ...share,
    source: "Calculators of an employee satisfaction index",
  },
  { id: "percent-of-max", formula: "100 * mean / max", ...share, source: "citehr" },
];

const mean = (formula: string, source: string): Definitions => [
  { id: "standard", formula, ...score, source },
];

const SUS = mean(
  "mean over respondents of 2.5 * (sum of odd items (x - 1) + sum of even items (5 - x))",
  "Brooke (1996), SUS: A quick and dirty usability scale",
);
const UMUX = mean(
  "mean over respondents of 100 * (odd items (x - 1) + even items (k - x)) / (4 * (k - 1))",
  "Finstad (2010), Interacting with Computers 22(5)",
);
const UMUX_LITE = mean(
  "mean over respondents of 100 * (a + b - 2) / (2 * (k - 1))",
  "Lewis, Utesch and Maher (2013), CHI '13",
);
const ACSI = mean(
  "sum of weight * 100 * (x - 1) / 9 over satisfaction, expectancy, ideal; its mean over respondents",
  "Fornell et al. (1996), Journal of Marketing 60(4); Verint",
);
const LOYALTY = mean(
  "mean over respondents of sum(weight * 100 * (x - min) / (max - min)) / sum(weight)",
  "Totango, Media Heroes: mean of the items, which have no standard scale",
);

const IQS: Definitions = [
  {
    id: "mean-of-reviews",
    formula:
      "mean over reviews of sum(weight * c) / sum(weight), c = 100 * (x - min) / (max - min)",
    ...share,
    source: "Zendesk QA, Reviews dashboard calculations",
  },
  {
    id: "pooled",
    formula: "sum over reviews of sum(weight * c) / sum over reviews of sum(weight)",
    ...share,
    source: "Supportman: all points over all points that could be had",
  },
];

const RESPONDENTS = "There are as many weights as respondents, and none beside a tally.";
const SCORES =
  "The scores of a tally lie between 0 and 100; counts are whole, or squares and answers go with them.";

const items = (length: number) =>
  z
    .array(z.array(z.int().nullable()).length(length))
    .describe(`${length} answers for each respondent, null where one is missing`);

const usability = (metric: string, definitions: Definitions, length: number, usual: string) => ({
  ...ofRows,
  definitions,
  input: () => z.union([items(length), scoreTally(metric)]),
  options: () =>
    meanOptions(definitions).extend({
      scale: scale().optional().describe(`The scale that was asked; ${usual}`),
      weights: respondentWeights().optional(),
    }),
  notes: [
    "Answers are whole numbers on the scale.",
    "A respondent with a missing answer has no score.",
    RESPONDENTS,
    SCORES,
  ],
});

const tenfold = () => z.number().min(1).max(10);
const question = (description: string) => tenfold().describe(description);
const answer = (description: string) => tenfold().nullish().describe(description);
const part = (description: string) => z.number().min(0).max(1).describe(description);

const loyaltyItem = () => z.int().nullish();

const ratings = () =>
  z.record(z.string(), z.record(z.string(), wholeCount("How many ratings at this point")));

const notApplicable = () => z.enum(["exclude", "pass"]);
const critical = () => z.enum(["zero", "flag"]);

const iqsTally = () =>
  z
    .strictObject({
      labels: z.strictObject({
        kind: z.literal("iqs"),
        version: z.literal(1),
        categories: z.string().describe("The categories, as JSON"),
        notApplicable: notApplicable(),
        critical: critical(),
        criticalThreshold: percent("Below how many percent a critical category fails"),
      }),
      counts: z
        .record(z.string(), wholeCount("How many reviews have this score"))
        .describe("How many reviews have each score from 0 to 100, by the score"),
      missing: wholeCount("How many reviews have no score"),
      failed: wholeCount("How many reviews failed"),
      ratings: ratings().describe("All ratings, by category and point"),
      zeroed: ratings().describe("Those of failed reviews"),
    })
    .describe("A tally, as an earlier result has it");

/** The survey metrics that are indices, questionnaires and scorecards. */
export const surveyIndexMetrics = {
  "response-rate": defineMetric({
    id: "response-rate",
    aliases: ["aapor"],
    title: "Response rate",
    summary: "How many of a survey's sample answered, by AAPOR's Standard Definitions",
    ...ofRows,
    definitions: RESPONSE,
    input: () =>
      z
        .strictObject({
          complete: count("Complete interviews (I)"),
          partial: count("Partial interviews (P)").optional(),
          refusal: count("Refusals and break-offs (R)").optional(),
          nonContact: count("Eligible, but never reached (NC)").optional(),
          other: count("Eligible and reached, no interview for other reasons (O)").optional(),
          unknownHousehold: count("Unknown whether there is a household at all (UH)").optional(),
          unknownOther: count("Otherwise unknown whether eligible (UO)").optional(),
        })
        .describe("How the cases of the sample ended; absent counts are 0"),
    options: () =>
      shareOptions(RESPONSE, '"wilson" unless given; none for rr3 and rr4').extend({
        eligibility: part("rr3, rr4: the share of unknown cases that is eligible").optional(),
      }),
    notes: ["rr3 and rr4 need eligibility; the others take none."],
    example: {
      input: { complete: 450, partial: 50, refusal: 300, nonContact: 200, unknownOther: 800 },
      value: 25,
    },
    calculator: responseRate,
  }),
  "intent-realization": defineMetric({
    id: "intent-realization",
    aliases: ["stated-vs-actual"],
    title: "Intent realization rate",
    summary: "How many of those who said that they would buy again did",
    ...ofRows,
    definitions: INTENT,
    input: () =>
      z
        .strictObject({
          stated: count("Who said that they would buy"),
          statedAndBought: count("Of those, who bought"),
          notStated: count("Who said that they would not").optional(),
          notStatedAndBought: count("Of those, who bought all the same").optional(),
        })
        .describe("Statements against purchases, by customer"),
    options: () => shareOptions(INTENT),
    notes: [
      "statedAndBought is at most stated, notStatedAndBought at most notStated.",
      "notStatedAndBought needs notStated.",
    ],
    example: { input: { stated: 200, statedAndBought: 100 }, value: 50 },
    calculator: intentRealization,
  }),
  seq: defineMetric({
    id: "seq",
    aliases: ["single-ease-question"],
    title: "Single Ease Question",
    summary: "How easy a task was, asked right after it",
    ...ofRows,
    definitions: SEQ,
    input: () => z.union([answers(), distribution()]),
    options: () => meanOptions(SEQ).extend({ weights: weights().optional() }),
    notes: [
      "Answers are whole numbers from 1 to 7; a distribution is on that scale too.",
      "There are as many weights as answers, and none beside a distribution.",
      "A distribution has a count for each point, squares where it has counts, answers beside squares.",
    ],
    example: { input: [7, 6, 5, null, 4], value: 5.5 },
    calculator: seq,
  }),
  "employee-satisfaction": defineMetric({
    id: "employee-satisfaction",
    aliases: ["esi"],
    title: "Employee satisfaction index",
    summary: "How satisfied employees say they are with their work",
    ...ofRows,
    definitions: SATISFACTION,
    input: () =>
      z.union([
        answers(),
        distribution(),
        z
          .strictObject({
            positive: count("How many answers are positive"),
            responses: count("How many answered"),
          })
          .describe("Positive answers as counts"),
      ]),
    options: () =>
      z.strictObject({
        definition: definitionOf(
          SATISFACTION,
          "the formula; normalized-mean unless given, share-positive of counts",
        ),
        scale: scale().optional(),
        positiveFrom: z
          .int()
          .min(-1_000_000)
          .max(1_010_000)
          .describe("The lowest positive point; 7 on 1 to 10, 4 on 1 to 5")
          .optional(),
        level: level().optional(),
        interval: intervalOption(
          [...new Set([...MEAN_INTERVALS, ...SHARE_INTERVALS])] as [string, ...string[]],
          '"t" for means, "wilson" for the share unless given',
        ).optional(),
        weights: weights().optional(),
      }),
    notes: [
      "Answers are whole numbers on the scale, 1 to 10 unless given; a distribution is on it too.",
      "There are as many weights as answers, and none beside counts or a distribution.",
      "A distribution has a count for each point, squares where it has counts, answers beside squares.",
      "share-positive needs positiveFrom on other scales than the usual.",
      "Counts make share-positive alone, and take no scale, positiveFrom or weights.",
      "positive is at most responses; interval is a method of the definition's kind.",
    ],
    example: { input: [10, 10, 1, 1], value: 50 },
    calculator: employeeSatisfaction,
  }),
  sus: defineMetric({
    id: "sus",
    aliases: ["system-usability-scale"],
    title: "System Usability Scale",
    summary: "Ten statements about a product, half of them against it",
    ...usability("sus", SUS, 10, "1 to 5 unless given"),
    example: { input: [[4, 2, 4, 2, 3, 3, 4, 2, 4, 3]], value: 67.5 },
    calculator: sus,
  }),
  umux: defineMetric({
    id: "umux",
    aliases: ["usability-metric-for-user-experience"],
    title: "Usability Metric for User Experience",
    summary: "Four statements about a product, two of them against it",
    ...usability("umux", UMUX, 4, "1 to 7 unless given, 1 to 5 is usual too"),
    example: { input: [[1, 4, 2, 2]], value: 37.5 },
    calculator: umux,
  }),
  "umux-lite": defineMetric({
    id: "umux-lite",
    aliases: [],
    title: "UMUX-Lite",
    summary: "Two statements: the product meets my requirements, and is easy to use",
    ...usability("umux-lite", UMUX_LITE, 2, "1 to 7 unless given, 1 to 5 is usual too"),
    example: { input: [[6, 5]], value: 75 },
    calculator: umuxLite,
  }),
  acsi: defineMetric({
    id: "acsi",
    aliases: ["american-customer-satisfaction-index"],
    title: "American Customer Satisfaction Index",
    summary: "Satisfaction, expectations and the ideal, from 1 to 10, as one score",
    ...ofRows,
    definitions: ACSI,
    input: () =>
      z.union([
        z
          .strictObject({
            satisfaction: question("Overall satisfaction"),
            expectancy: question("How far expectations were met"),
            ideal: question("How close it comes to the ideal"),
          })
          .describe("The means of the three questions"),
        z
          .array(
            z.strictObject({
              satisfaction: answer("Overall satisfaction"),
              expectancy: answer("How far expectations were met"),
              ideal: answer("How close it comes to the ideal"),
            }),
          )
          .describe("One respondent's answers each"),
        scoreTally("acsi"),
      ]),
    options: () =>
      meanOptions(ACSI).extend({
        itemWeights: z
          .strictObject({
            satisfaction: part("Weight of overall satisfaction"),
            expectancy: part("Weight of expectations"),
            ideal: part("Weight of the ideal"),
          })
          .describe("Weights of the questions; a third each unless given")
          .optional(),
        weights: respondentWeights().optional(),
      }),
    notes: [
      "itemWeights add up to 1.",
      "Means alone have no interval, and take no weights.",
      "A respondent with a missing answer has no score.",
      RESPONDENTS,
      SCORES,
    ],
    example: { input: { satisfaction: 10, expectancy: 10, ideal: 10 }, value: 100 },
    calculator: acsi,
  }),
  "loyalty-index": defineMetric({
    id: "loyalty-index",
    aliases: ["customer-loyalty-index"],
    title: "Customer loyalty index",
    summary: "Satisfaction, repurchase and recommendation as one score",
    ...ofRows,
    definitions: LOYALTY,
    input: () =>
      z.union([
        z
          .array(
            z
              .object({
                satisfaction: loyaltyItem().describe("How satisfied"),
                repurchase: loyaltyItem().describe("How likely to buy again"),
                recommend: loyaltyItem().describe("How likely to recommend"),
              })
              .catchall(loyaltyItem()),
          )
          .describe("One respondent's answers by item, null where one is missing"),
        scoreTally("loyalty-index"),
      ]),
    options: () =>
      meanOptions(LOYALTY).extend({
        scales: z
          .record(z.string(), scale())
          .describe("Every item with its scale; the usual three on 0 to 10 unless given")
          .optional(),
        itemWeights: z
          .record(z.string(), count("How much the item counts"))
          .describe("The weight of each item; all the same unless given")
          .optional(),
        minAnswered: wholeCount("How many items it takes; all unless given").min(1).optional(),
        weights: respondentWeights().optional(),
      }),
    notes: [
      "Answers are whole numbers on their item's scale; an item without a scale has none.",
      "scales names at least one item; itemWeights names each of them and no other.",
      "minAnswered is at most the number of items.",
      RESPONDENTS,
      SCORES,
    ],
    example: { input: [{ satisfaction: 6, repurchase: 7, recommend: 8 }], value: 70 },
    calculator: loyaltyIndex,
  }),
  iqs: defineMetric({
    id: "iqs",
    aliases: ["internal-quality-score"],
    title: "Internal Quality Score",
    summary: "What reviewers think of conversations, by a scorecard",
    ...ofRows,
    definitions: IQS,
    input: () =>
      z.union([
        z
          .array(z.record(z.string(), z.int().nullish()))
          .describe("Ratings by category for each review, null where one does not apply"),
        iqsTally(),
      ]),
    options: () =>
      meanOptions(IQS).extend({
        categories: z
          .array(
            z.strictObject({
              id: z.string().describe("The category's name, as in the reviews"),
              scale: scale().describe("The scale of its ratings"),
              weight: count("How much it counts, 1 unless given").optional(),
              critical: z.boolean().describe("Whether a low rating fails the review").optional(),
            }),
          )
          .min(1)
          .describe("The categories of the scorecard"),
        notApplicable: notApplicable()
          .describe("Whether an unrated category leaves the review or counts in full")
          .optional(),
        critical: critical()
          .describe("Whether a failed review scores 0 or keeps its score")
          .optional(),
        criticalThreshold: percent(
          "Below how many percent a critical category fails, 50 unless given",
        ).optional(),
      }),
    notes: [
      "Ratings are whole numbers on their category's scale; no rating without a category.",
      "Categories have names that differ.",
      "A tally is of the same scorecard and policies; its zeroed ratings are among its ratings.",
      "pooled has no interval.",
    ],
    example: {
      input: [
        { tone: 5, solution: 2, privacy: null },
        { tone: 4, solution: 3, privacy: 0 },
      ],
      options: {
        categories: [
          { id: "tone", scale: { min: 1, max: 5 }, weight: 50 },
          { id: "solution", scale: { min: 1, max: 3 }, weight: 30 },
          { id: "privacy", scale: { min: 0, max: 1 }, weight: 20, critical: true },
        ],
      },
      value: 40.625,
    },
    calculator: (input, options) => iqs(input, options as never),
  }),
};
