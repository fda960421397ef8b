import * as z from "zod";
import { checkKnown } from "../core/checkFields.ts";
import { checkOptions } from "../core/checkOptions.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import type { CurveStep } from "../customers/kaplanMeier.ts";
import { logRank } from "../customers/logRank.ts";
import { survivalAt } from "../customers/survivalAt.ts";
import { count, wholeCount } from "./count.ts";
import { lifetimesOf } from "./customerOrderMetrics.ts";
import { defineOperation } from "./defineOperation.ts";

const group = () => z.union(lifetimesOf(wholeCount));

const step = () =>
  z.looseObject({
    time: count("A duration"),
    survival: z.number().min(0).max(1).describe("The share that lasted longer"),
  });

/** The operations on lifetimes. */
export const customerOrderOperations = {
  "survival-at": defineOperation({
    id: "survival-at",
    title: "Survival at a time",
    summary: "The share of customers who stay longer than a time, off a survival curve",
    family: "customers",
    input: () =>
      z.strictObject({
        curve: z.looseObject({ steps: z.array(step()) }).describe("A result of kaplan-meier"),
        time: count("The duration asked about"),
      }),
    options: () => z.strictObject({}),
    notes: ["Past the last time nothing is known, unless nobody is left."],
    example: {
      input: {
        curve: {
          steps: [
            { time: 1, survival: 0.75 },
            { time: 4, survival: 0.5 },
          ],
        },
        time: 3,
      },
      output: 0.75,
    },
    call: (input: unknown, options: object = {}) => {
      checkOptions("survival-at", options, []);
      const { curve, time } = checkKnown("survival-at", input, ["curve", "time"]);
      const { steps } = isRecord(curve)
        ? curve
        : fail("invalid-shape", "survival-at", ["curve"], curve, "a survival curve");
      return survivalAt({ steps: steps as readonly CurveStep[] }, time as number);
    },
  }),
  "log-rank": defineOperation({
    id: "log-rank",
    title: "Log-rank test",
    summary: "Whether groups of customers stay equally long",
    family: "customers",
    input: () =>
      z.union([
        z.array(group()).min(2).describe("Lifetimes of each group"),
        z.record(z.string(), group()).describe("Lifetimes by the name of the group"),
      ]),
    options: () => z.strictObject({}),
    notes: ["Two groups or more; the keys of counts are durations: numbers of at least 0."],
    example: {
      input: {
        monthly: { 1: { ended: 1, censored: 0 }, 2: { ended: 1, censored: 0 } },
        yearly: { 1: { ended: 1, censored: 0 }, 2: { ended: 1, censored: 0 } },
      },
      output: { statistic: 0, df: 1, pValue: 1 },
    },
    call: (groups: Parameters<typeof logRank>[0], options: object = {}) => {
      checkOptions("log-rank", options, []);
      return logRank(groups);
    },
  }),
};
