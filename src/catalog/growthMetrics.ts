import * as z from "zod";
import { cagr } from "../growth/cagr.ts";
import { cartAbandonment } from "../growth/cartAbandonment.ts";
import { engagementScore } from "../growth/engagementScore.ts";
import { mentionVolume } from "../growth/mentionVolume.ts";
import { netSentiment } from "../growth/netSentiment.ts";
import { salesGrowth } from "../growth/salesGrowth.ts";
import { shareholderReturn } from "../growth/shareholderReturn.ts";
import { shareOfVoice } from "../growth/shareOfVoice.ts";
import { stickiness } from "../growth/stickiness.ts";
import { taskCompletion } from "../growth/taskCompletion.ts";
import { visitorIntent } from "../growth/visitorIntent.ts";
import { NET_INTERVALS } from "../stats/estimateNet.ts";
import { level } from "./answers.ts";
import { count, money, percent } from "./count.ts";
import { defineMetric } from "./defineMetric.ts";
import { intervalOption } from "./intervalOption.ts";
import type { DefinitionEntry } from "./MetricEntry.ts";
import { definitionOf, shareOptions, standardOptions } from "./standardOptions.ts";

type Definitions = [DefinitionEntry, ...DefinitionEntry[]];

const growth = { unit: "percent", better: "higher" } as const;
const share = { unit: "percent", range: [0, 100], better: "higher" } as const;
const points = { unit: "points", range: [-100, 100], better: "higher" } as const;

const SALES_GROWTH: Definitions = [
  {
    id: "standard",
    formula: "100 * (current - previous) / previous",
    ...growth,
    range: [null, null],
    source: "The usual formula; undefined from a base of 0 or below",
  },
];

const CAGR: Definitions = [
  {
    id: "standard",
    formula: "100 * ((end / start) ^ (1 / years) - 1)",
    ...growth,
    range: [-100, null],
    source: "The usual formula, as The Balance explains it",
  },
];

const SHAREHOLDER_RETURN: Definitions = [
  {
    id: "standard",
    formula: "100 * (end - start + dividends) / start",
    ...growth,
    range: [-100, null],
    source: "PocketSense; SuperfastCPA; dividends as paid, not reinvested",
  },
];

const CART_ABANDONMENT: Definitions = [
  {
    id: "standard",
    formula: "100 * (created - completed) / created",
    ...share,
    better: "lower",
    source: "AnalyticsPack; ThePrimeCalculator",
  },
];

const STICKINESS: Definitions = [
  {
    id: "standard",
    formula: "100 * dau / mau",
    ...share,
    source: "Churnkey; dau as an average over the days of the month",
  },
];

const ENGAGEMENT_SCORE: Definitions = [
  {
    id: "standard",
    formula: "sum(weight * component) / sum(weight), of the components that are there",
    unit: "score",
    range: [0, 100],
    better: "higher",
    source: "No standard: components and weights are the caller's",
  },
];

const TASK_COMPLETION: Definitions = [
  {
    id: "exclude-partial",
    formula: "100 * completed / (completed + notCompleted)",
    ...share,
    source: "Sauro and Lewis (2016), Quantifying the User Experience: a binary rate",
  },
  {
    id: "half-partial",
    formula: "100 * (completed + partial / 2) / (completed + notCompleted + partial)",
    ...share,
    source: "Usability reports that give half a point for getting part of the way",
  },
];

const VISITOR_INTENT: Definitions = [
  {
    id: "standard",
    formula: "100 * completed / (completed + notCompleted), of all intents together",
    ...share,
    source: "iPerceptions, 4Q survey: purpose of the visit, and whether it was completed",
  },
];

const NET_SENTIMENT: Definitions = [
  {
    id: "all",
    formula: "100 * (positive - negative) / (positive + negative + neutral)",
    ...points,
    source: "Black Box Intelligence; AllEars",
  },
  {
    id: "without-neutral",
    formula: "100 * (positive - negative) / (positive + negative)",
    ...points,
    source: "Black Box Intelligence, without neutral",
  },
];

const SHARE_OF_VOICE: Definitions = [
  {
    id: "standard",
    formula: "100 * brand / (brand + competitors), which is 100 * brand / total",
    ...share,
    source: "MentionDrop; BrandMentions",
  },
];

const MENTION_VOLUME: Definitions = [
  {
    id: "standard",
    formula: "sum over channels of positive + negative + neutral",
    unit: "count",
    range: [0, null],
    better: null,
    source: "Social listening: mentions, counted",
  },
];

const labels = (kind: string) => z.strictObject({ kind: z.literal(kind), version: z.literal(1) });

const brand = () => count("Mentions of the brand");

const mentions = () =>
  z.record(
    z.string(),
    z.strictObject({
      positive: count("Mentions that praise"),
      negative: count("Mentions that blame"),
      neutral: count("Mentions that do neither"),
    }),
  );

const visitors = () =>
  z.record(
    z.string(),
    z.strictObject({
      visitors: count("Visitors who came for it"),
      completed: count("Of those, how many did it"),
      notCompleted: count("Of those, how many did not"),
    }),
  );

/** The metrics of growth, digital behaviour and the market. */
export const growthMetrics = {
  "sales-growth": defineMetric({
    id: "sales-growth",
    aliases: ["growth"],
    title: "Sales growth",
    summary: "How much more was sold than in the period before",
    family: "growth",
    merge: "rounding",
    additiveOver: "rows",
    definitions: SALES_GROWTH,
    input: () =>
      z.strictObject({
        current: money("Sales of the period"),
        previous: money("Sales of the period before, of the same length"),
      }),
    options: () => standardOptions(SALES_GROWTH),
    notes: ["The result fits a double."],
    example: { input: { current: 120_000, previous: 100_000 }, value: 20 },
    calculator: salesGrowth,
  }),
  cagr: defineMetric({
    id: "cagr",
    aliases: ["compound-annual-growth-rate"],
    title: "Compound Annual Growth Rate",
    summary: "The steady yearly growth that leads from start to end",
    family: "growth",
    merge: "none",
    additiveOver: "rows",
    definitions: CAGR,
    input: () =>
      z.strictObject({
        start: money("The amount at the start"),
        end: money("The amount at the end"),
        years: z
          .number()
          .gt(0)
          .lt(Number.MAX_SAFE_INTEGER)
          .describe("Years between, above 0; fractions are fine"),
      }),
    options: () => standardOptions(CAGR),
    notes: ["The result fits a double."],
    example: { input: { start: 100, end: 400, years: 2 }, value: 100 },
    calculator: cagr,
  }),
  "shareholder-return": defineMetric({
    id: "shareholder-return",
    aliases: ["tsr", "total-shareholder-return"],
    title: "Total Shareholder Return",
    summary: "What a share brought its holder, price and dividends together",
    family: "growth",
    merge: "none",
    additiveOver: "rows",
    definitions: SHAREHOLDER_RETURN,
    input: () =>
      z.strictObject({
        start: count("The price at the start"),
        end: count("The price at the end"),
        dividends: count("Dividends per share in between").optional(),
        benchmark: money("Return of an index over the same period, in percent").optional(),
      }),
    options: () => standardOptions(SHAREHOLDER_RETURN),
    notes: ["The result fits a double."],
    example: { input: { start: 100, end: 120, dividends: 5 }, value: 25 },
    calculator: shareholderReturn,
  }),
  "cart-abandonment": defineMetric({
    id: "cart-abandonment",
    aliases: ["cart-abandonment-rate"],
    title: "Cart abandonment rate",
    summary: "How many shopping carts never became an order",
    family: "growth",
    merge: "exact",
    additiveOver: "rows",
    definitions: CART_ABANDONMENT,
    input: () =>
      z.strictObject({
        created: count("Carts created, completed ones included"),
        completed: count("Of those, how many became an order"),
      }),
    options: () => shareOptions(CART_ABANDONMENT),
    notes: ["completed is at most created."],
    example: { input: { created: 10_000, completed: 3000 }, value: 70 },
    calculator: cartAbandonment,
  }),
  stickiness: defineMetric({
    id: "stickiness",
    aliases: ["dau-mau"],
    title: "Stickiness",
    summary: "How many of a month's users are there on a day",
    family: "growth",
    merge: "exact",
    additiveOver: "entities",
    definitions: STICKINESS,
    input: () =>
      z.strictObject({
        dau: count("Daily active users, of one day or on average"),
        mau: count("Monthly active users"),
      }),
    options: () => shareOptions(STICKINESS),
    notes: ["dau is at most mau."],
    example: { input: { dau: 50_000, mau: 200_000 }, value: 25 },
    calculator: stickiness,
  }),
  "engagement-score": defineMetric({
    id: "engagement-score",
    aliases: ["engagement"],
    title: "Engagement score",
    summary: "How much customers use what they have, of several measures in one number",
    family: "growth",
    merge: "none",
    additiveOver: "rows",
    definitions: ENGAGEMENT_SCORE,
    input: () =>
      z
        .record(z.string(), percent("A score from 0 to 100").nullable())
        .describe("Scores from 0 to 100 by name, null where one is missing"),
    options: () =>
      standardOptions(ENGAGEMENT_SCORE).extend({
        itemWeights: z
          .record(z.string(), count("A weight"))
          .describe("The weight of each component; all the same unless given")
          .optional(),
      }),
    notes: ["Where itemWeights is given, every component has a weight."],
    example: { input: { visits: 80, minutes: 50, clicks: 20 }, value: 50 },
    calculator: engagementScore,
  }),
  "task-completion": defineMetric({
    id: "task-completion",
    aliases: ["task-success-rate"],
    title: "Task completion rate",
    summary: "How many of those who tried did what they came for",
    family: "growth",
    merge: "exact",
    additiveOver: "rows",
    definitions: TASK_COMPLETION,
    input: () =>
      z.strictObject({
        completed: count("Attempts that reached the goal"),
        notCompleted: count("Attempts that did not"),
        partial: count("Attempts that got part of the way").optional(),
      }),
    options: () => shareOptions(TASK_COMPLETION, '"wilson" unless given; only for exclude-partial'),
    notes: ["half-partial needs partial."],
    example: { input: { completed: 4, notCompleted: 1 }, value: 80 },
    calculator: taskCompletion,
  }),
  "visitor-intent": defineMetric({
    id: "visitor-intent",
    aliases: ["purpose-of-visit"],
    title: "Visitor intent",
    summary: "What visitors come for, and how many of them get it",
    family: "growth",
    merge: "exact",
    additiveOver: "rows",
    definitions: VISITOR_INTENT,
    input: () =>
      z.union([
        z
          .array(
            z.looseObject({
              intent: z.string().nullable().describe("What the visit was for, null where unknown"),
              completed: z
                .boolean()
                .nullish()
                .describe("Whether that was done, null where unknown"),
            }),
          )
          .describe("One record a visitor"),
        visitors().describe("Visitors counted by intent"),
        z
          .strictObject({
            labels: labels("visitor-intent"),
            intents: visitors().describe("Visitors by intent"),
            missing: count("Visitors without an intent"),
          })
          .describe("A tally, as an earlier result has it"),
      ]),
    options: () => shareOptions(VISITOR_INTENT),
    notes: ["completed + notCompleted is at most visitors."],
    example: {
      input: { learn: { visitors: 50, completed: 30, notCompleted: 10 } },
      value: 75,
    },
    calculator: visitorIntent,
  }),
  "net-sentiment": defineMetric({
    id: "net-sentiment",
    aliases: ["sentiment"],
    title: "Net sentiment",
    summary: "The share of positive mentions minus the share of negative ones",
    family: "growth",
    merge: "exact",
    additiveOver: "rows",
    definitions: NET_SENTIMENT,
    input: () =>
      z.strictObject({
        positive: count("Mentions that praise"),
        negative: count("Mentions that blame"),
        neutral: count("Mentions that do neither").optional(),
        unclassified: count("Mentions that nobody could place").optional(),
      }),
    options: () =>
      z.strictObject({
        definition: definitionOf(NET_SENTIMENT),
        level: level().optional(),
        interval: intervalOption(NET_INTERVALS, '"score" unless given').optional(),
      }),
    notes: [],
    example: { input: { positive: 80, negative: 20, neutral: 100 }, value: 30 },
    calculator: netSentiment,
  }),
  "share-of-voice": defineMetric({
    id: "share-of-voice",
    aliases: ["sov"],
    title: "Share of voice",
    summary: "How many of the mentions in a market are of one brand",
    family: "growth",
    merge: "exact",
    additiveOver: "rows",
    definitions: SHARE_OF_VOICE,
    input: () =>
      z.union([
        z
          .strictObject({
            brand: brand(),
            competitors: count("Mentions of the competitors together"),
          })
          .describe("The brand and its competitors"),
        z
          .strictObject({
            brand: brand(),
            competitors: z
              .record(z.string(), count("Mentions of one"))
              .describe("Mentions of each competitor by name"),
          })
          .describe("The brand and each competitor"),
        z
          .strictObject({ brand: brand(), total: count("Mentions of all, the brand included") })
          .describe("The brand and all together"),
      ]),
    options: () => shareOptions(SHARE_OF_VOICE),
    notes: ["total includes the brand, so brand is at most total."],
    example: { input: { brand: 20, competitors: 80 }, value: 20 },
    calculator: shareOfVoice,
  }),
  "mention-volume": defineMetric({
    id: "mention-volume",
    aliases: ["mentions"],
    title: "Mention volume",
    summary: "How often a brand was mentioned, and where",
    family: "growth",
    merge: "exact",
    additiveOver: "rows",
    definitions: MENTION_VOLUME,
    input: () =>
      z.union([
        mentions().describe("Mentions by channel"),
        z
          .strictObject({
            labels: labels("mentions"),
            channels: mentions().describe("Mentions by channel"),
          })
          .describe("A tally, as an earlier result has it"),
      ]),
    options: () => standardOptions(MENTION_VOLUME),
    notes: [],
    example: {
      input: {
        forum: { positive: 1, negative: 3, neutral: 0 },
        news: { positive: 4, negative: 1, neutral: 11 },
      },
      value: 20,
    },
    calculator: mentionVolume,
  }),
};
