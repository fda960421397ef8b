import * as z from "zod";
import { MEAN_INTERVALS } from "../stats/estimateMean.ts";
import { NET_INTERVALS } from "../stats/estimateNet.ts";
import { SHARE_INTERVALS } from "../stats/estimateShare.ts";
import { ces } from "../survey/ces.ts";
import { csat } from "../survey/csat.ts";
import { enps } from "../survey/enps.ts";
import { nps } from "../survey/nps.ts";
import { answers, distribution, level, scale, weights } from "./answers.ts";
import { count, percent, wholeCount } from "./count.ts";
import { defineMetric } from "./defineMetric.ts";
import { definitionOption, intervalOption } from "./intervalOption.ts";
import type { DefinitionEntry } from "./MetricEntry.ts";

const ON_SCALE = "Answers are whole numbers on the scale; a distribution is on that scale too.";
const WEIGHTS = "There are as many weights as answers, and none beside counts or a distribution.";
const DISTRIBUTION =
  "A distribution has a count for each point, squares where it has counts, answers beside squares.";

const points = { unit: "points", range: [-100, 100], better: "higher" } as const;
const share = { unit: "percent", range: [0, 100], better: "higher" } as const;
const onScale = { unit: "score", range: [null, null] } as const;

const npsDefinitions: [DefinitionEntry, ...DefinitionEntry[]] = [
  {
    id: "standard",
    formula: "100 * (promoters - detractors) / n, of answers 0-10: promoters 9-10, detractors 0-6",
    ...points,
    source: "Reichheld (2003), Harvard Business Review 81(12); Bain & Company",
  },
  {
    id: "from-one",
    formula: "100 * (promoters - detractors) / n, of answers 1-10: promoters 9-10, detractors 1-6",
    ...points,
    source: "Surveys that ask from 1 to 10; not comparable with the standard",
  },
];

const npsGroups = (field: typeof count) => ({
  promoters: field("Answers 9 and 10"),
  passives: field("Answers 7 and 8"),
  detractors: field("Answers 0 to 6"),
});

const npsShape = {
  family: "survey",
  merge: "exact",
  additiveOver: "rows",
  definitions: npsDefinitions,
  input: () =>
    z.union([
      answers(),
      distribution(),
      z.strictObject(npsGroups(count)).describe("The three groups as counts"),
      z
        .strictObject({
          percentages: z.strictObject(npsGroups(percent)).describe("The three groups in percent"),
          n: wholeCount("How many answered; without it there is no interval").min(1).optional(),
        })
        .describe("Published percentages"),
    ]),
  options: () =>
    z.strictObject({
      definition: definitionOption(["standard", "from-one"]).optional(),
      level: level().optional(),
      interval: intervalOption(NET_INTERVALS, '"score" unless given').optional(),
      weights: weights().optional(),
    }),
  notes: [ON_SCALE, WEIGHTS, DISTRIBUTION, "Percentages add up to 100, within 1.5 for rounding."],
} as const;

const CSAT_DEFINITIONS: [DefinitionEntry, ...DefinitionEntry[]] = [
  {
    id: "top-box",
    formula: "100 * #(rating >= satisfiedFrom) / n",
    ...share,
    source: "Zendesk, Intercom, Delighted: 4-5 of 5",
  },
  { id: "mean", formula: "sum(rating) / n", ...onScale, better: "higher", source: "CYS Group" },
  {
    id: "normalized-mean",
    formula: "100 * (mean - min) / (max - min)",
    ...share,
    source: "The only mean that runs from 0 % to 100 %",
  },
  {
    id: "percent-of-max",
    formula: "100 * mean / max",
    ...share,
    source: "Mindmesh: sum of all scores over the highest possible sum",
  },
  {
    id: "good-bad",
    formula: "100 * satisfied / (satisfied + dissatisfied)",
    ...share,
    source: "Zendesk: good over good and bad, others ignored",
  },
  {
    id: "net",
    formula: "100 * (satisfied - dissatisfied) / n",
    ...points,
    source: "Net satisfaction",
  },
];

const CES_DEFINITIONS: [DefinitionEntry, ...DefinitionEntry[]] = [
  {
    id: "percent-agree",
    formula: "ease: 100 * easy / n; easy is 5-7 of 7",
    ...share,
    source: "CES 2.0, Gartner as adapted by Simplesat; Delighted: 4-5 of 5",
  },
  {
    id: "mean",
    formula: "sum(rating) / n; of effort the lower the better",
    ...onScale,
    better: null,
    source: "CES 1.0: Dixon, Freeman and Toman (2010), Harvard Business Review 88(7)",
  },
  {
    id: "net",
    formula: "ease: 100 * (#(6-7) - #(1-3)) / n of 7; elsewhere easy - difficult",
    ...points,
    source: "CYS Group, CES 2.0 index",
  },
  {
    id: "net-easy",
    formula: "effort: 100 * (easy - difficult) / n",
    ...points,
    source: "Net Easy Score, BT",
  },
];

const anyInterval = [...new Set([...SHARE_INTERVALS, ...NET_INTERVALS, ...MEAN_INTERVALS])] as [
  string,
  ...string[],
];

const ratingOptions = () => ({
  scale: scale().optional(),
  level: level().optional(),
  interval: intervalOption(
    anyInterval,
    '"wilson" for shares, "score" for nets, "t" for means unless given',
  ).optional(),
  weights: weights().optional(),
});

const rating = () => z.int().min(-1_000_000).max(1_010_000);

/** The survey metrics. */
export const surveyMetrics = {
  nps: defineMetric({
    id: "nps",
    aliases: ["net-promoter-score"],
    title: "Net Promoter Score",
    summary: "Promoters minus detractors, of those who say how likely they are to recommend",
    ...npsShape,
    example: { input: { promoters: 60, passives: 25, detractors: 15 }, value: 45 },
    calculator: nps,
  }),
  enps: defineMetric({
    id: "enps",
    aliases: ["employee-net-promoter-score"],
    title: "Employee Net Promoter Score",
    summary: "The Net Promoter formula on a place to work",
    ...npsShape,
    example: {
      input: { percentages: { promoters: 25, passives: 55, detractors: 20 } },
      value: 5,
    },
    calculator: enps,
  }),
  csat: defineMetric({
    id: "csat",
    aliases: ["customer-satisfaction-score"],
    title: "Customer Satisfaction Score",
    summary: "How satisfied customers say they are",
    family: "survey",
    merge: "exact",
    additiveOver: "rows",
    definitions: CSAT_DEFINITIONS,
    input: () =>
      z.union([
        answers(),
        distribution(),
        z
          .strictObject({
            satisfied: count("How many are satisfied"),
            dissatisfied: count("How many are dissatisfied").optional(),
            responses: count("How many answered, neutral ones included"),
          })
          .describe("Satisfied answers as counts"),
      ]),
    options: () =>
      z.strictObject({
        definition: definitionOption([
          "top-box",
          "mean",
          "normalized-mean",
          "percent-of-max",
          "good-bad",
          "net",
        ]).optional(),
        satisfiedFrom: rating()
          .describe("The lowest satisfied point; 2, 3, 4, 5, 9 on 1 to 2, 3, 5, 7, 10")
          .optional(),
        dissatisfiedTo: rating()
          .describe("The highest dissatisfied point; min + max - satisfiedFrom unless given")
          .optional(),
        ...ratingOptions(),
      }),
    notes: [
      ON_SCALE,
      WEIGHTS,
      DISTRIBUTION,
      "Answers are on 1 to 5 unless scale is given.",
      "satisfied + dissatisfied is at most responses; good-bad and net need dissatisfied.",
      "Counts have no mean, and take no scale, boxes or weights.",
      "dissatisfiedTo lies below satisfiedFrom, which is required on other scales than the usual.",
      "interval is a method of the definition's kind.",
    ],
    example: { input: [5, 4, 4, 3, 1], value: 60 },
    calculator: csat,
  }),
  ces: defineMetric({
    id: "ces",
    aliases: ["customer-effort-score"],
    title: "Customer Effort Score",
    summary: "How easy customers found it to get something done",
    family: "survey",
    merge: "exact",
    additiveOver: "rows",
    definitions: CES_DEFINITIONS,
    input: () =>
      z.union([
        answers(),
        distribution(),
        z
          .strictObject({
            easy: count("How many found it easy"),
            difficult: count("How many found it difficult").optional(),
            responses: count("How many answered, neutral ones included"),
          })
          .describe("Easy and difficult answers as counts"),
      ]),
    options: () =>
      z.strictObject({
        asks: z
          .enum(["ease", "effort"])
          .describe('What the question asks, "ease" (high is good) unless given')
          .optional(),
        definition: definitionOption(
          ["percent-agree", "mean", "net", "net-easy"],
          "the formula; percent-agree for ease, mean for effort unless given",
        ).optional(),
        ...ratingOptions(),
      }),
    notes: [
      ON_SCALE,
      WEIGHTS,
      DISTRIBUTION,
      "Answers are on 1 to 7 for ease, 1 to 5 for effort unless scale is given.",
      "Ease has percent-agree, mean and net; effort has mean and net-easy.",
      "easy + difficult is at most responses; net and net-easy need difficult.",
      "Counts have no mean, and take no scale, boxes or weights.",
      "interval is a method of the definition's kind.",
    ],
    example: { input: [7, 6, 5, 4, 1], value: 60 },
    calculator: ces,
  }),
};
