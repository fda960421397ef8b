import * as z from "zod";
import { changePoints } from "../insight/changePoints.ts";
import { CHART_RULES } from "../insight/chartSignals.ts";
import { controlChart } from "../insight/controlChart.ts";
import { CHART_TYPES } from "../insight/fitChart.ts";
import { spikes } from "../insight/spikes.ts";
import { trend } from "../insight/trend.ts";
import { level } from "./answers.ts";
import { defineOperation } from "./defineOperation.ts";
import { SERIES_NOTES, series } from "./series.ts";

const values = [40, 41, 43, 42, 44, 90, 46, 47, 48, 50];

/** Ten months, one of them far off. */
const months = values.map((value, month) => ({
  at: `2025-${String(month + 1).padStart(2, "0")}-01`,
  value,
}));

/** The operations on series. */
export const insightSeriesOperations = {
  trend: defineOperation({
    id: "trend",
    title: "Trend",
    summary: "Whether a series rises or falls, how fast per step, and whether that may be chance",
    family: "insight",
    input: series,
    options: () => z.strictObject({ level: level().optional() }),
    notes: SERIES_NOTES,
    example: {
      input: months,
      output: {
        mannKendall: { s: 35, z: 3.04105, pValue: 0.00235753 },
        theilSen: { slope: 1, intercept: 40.5, lower: 1, upper: 1.33333 },
        leastSquares: { slope: 1.31515, intercept: 43.1818, r: 0.270449 },
        cochranArmitage: null,
        n: 10,
        warnings: [],
      },
    },
    call: trend,
  }),
  spikes: defineOperation({
    id: "spikes",
    title: "Spikes",
    summary: "Which points of a series are too far off to be the usual ups and downs",
    family: "insight",
    input: series,
    options: () =>
      z.strictObject({
        definition: z
          .enum(["robust", "z"])
          .describe("By median and MAD, or by mean and standard deviation; robust unless given")
          .optional(),
        baseline: z
          .enum(["others", "all", "trailing"])
          .describe("What a point is held against; others unless given")
          .optional(),
        threshold: z
          .number()
          .min(0)
          .describe("Above which score a point is flagged; 3.5 (z: 3) unless given")
          .optional(),
        season: z
          .int()
          .min(2)
          .describe("How many points make a season, which is removed first")
          .optional(),
      }),
    notes: [
      ...SERIES_NOTES,
      "Two seasons are less than the series.",
      "The interval of a result has numbers or null as lower and upper.",
    ],
    example: {
      input: months.slice(3, 8),
      output: [
        {
          at: 1743465600000,
          value: 42,
          center: 46.5,
          spread: 2.2239,
          score: -2.02347,
          flagged: false,
        },
        {
          at: 1746057600000,
          value: 44,
          center: 46.5,
          spread: 3.7065,
          score: -0.674491,
          flagged: false,
        },
        { at: 1748736000000, value: 90, center: 45, spread: 2.2239, score: 20.2347, flagged: true },
        {
          at: 1751328000000,
          value: 46,
          center: 45.5,
          spread: 3.7065,
          score: 0.134898,
          flagged: false,
        },
        {
          at: 1754006400000,
          value: 47,
          center: 45,
          spread: 2.9652,
          score: 0.674491,
          flagged: false,
        },
      ],
    },
    call: spikes,
  }),
  "control-chart": defineOperation({
    id: "control-chart",
    title: "Control chart",
    summary: "The limits within which a series varies by itself, and the points that are beyond it",
    family: "insight",
    input: series,
    options: () =>
      z.strictObject({
        type: z
          .enum(CHART_TYPES)
          .describe("The kind of chart; by what the series is of unless given")
          .optional(),
        rules: z
          .array(z.enum(CHART_RULES))
          .describe("What counts as a signal; beyond-limits and nine-on-one-side unless given")
          .optional(),
      }),
    notes: [
      ...SERIES_NOTES,
      "p, laney-p and u take results of such counts, or values with n above 0: shares in percent, or events per exposure.",
      "nps takes results of net shares, xmr any values.",
    ],
    example: {
      input: months.slice(0, 3),
      output: {
        type: "xmr",
        center: 41.3333,
        sigma: 1.32979,
        points: [
          {
            at: 1735689600000,
            value: 40,
            sigma: 1.32979,
            lower: 37.344,
            upper: 45.3227,
            signals: [],
          },
          {
            at: 1738368000000,
            value: 41,
            sigma: 1.32979,
            lower: 37.344,
            upper: 45.3227,
            signals: [],
          },
          {
            at: 1740787200000,
            value: 43,
            sigma: 1.32979,
            lower: 37.344,
            upper: 45.3227,
            signals: [],
          },
        ],
        warnings: [
          {
            code: "provisional-limits",
            message: "3 of 12 points: the next ones will move the limits",
          },
        ],
      },
    },
    call: controlChart,
  }),
  "change-points": defineOperation({
    id: "change-points",
    title: "Change points",
    summary: "Where the level of a series changes",
    family: "insight",
    input: series,
    options: () =>
      z.strictObject({
        maxBreaks: z
          .int()
          .min(0)
          .describe("How many breaks are looked for at most; 5 unless given")
          .optional(),
        minSegment: z
          .int()
          .min(2)
          .describe("How many values a segment has at least; 15 % of all unless given")
          .optional(),
      }),
    notes: SERIES_NOTES,
    example: {
      input: months.slice(0, 4),
      output: {
        breaks: [2],
        segments: [
          { from: 0, to: 2, mean: 40.5, n: 2 },
          { from: 2, to: 4, mean: 42.5, n: 2 },
        ],
        bic: 11.3515,
        test: { statistic: 0.774597, pValue: 0.58597 },
        warnings: [],
      },
    },
    call: changePoints,
  }),
};
