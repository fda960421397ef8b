import * as fc from "fast-check";
import type { MetricResult } from "../../../src/core/MetricResult.ts";
import {
  averageOrderValue,
  cartAbandonment,
  contactVolume,
  escalationRate,
  mentionVolume,
  netSentiment,
  reopenRate,
  responseRate,
  shareOfVoice,
  slaAttainment,
  sus,
  taskCompletion,
  ticketTrends,
  type UsabilityResult,
  umux,
  umuxLite,
  visitorIntent,
} from "../../../src/index.ts";
import type { CaseRow, SqlCase } from "../../support/sql/SqlCase.ts";

const DAY = 86_400_000;

const level = fc.record({ level: fc.constantFrom(0.9, 0.99) });

const name = fc.constantFrom("email", "chat", "o'k\\", "", "🙂", "5");

const text = { type: "text", nullable: false } as const;

const blank = { type: "text", nullable: true } as const;

const countOf = (rows: readonly CaseRow[], column: string, cell: unknown) =>
  rows.filter((row) => row[column] === cell).length;

/** How many rows have each name. */
function countNames(rows: readonly CaseRow[], column: string): Record<string, number> {
  const names = new Set(rows.map((row) => String(row[column])));
  return Object.fromEntries(Array.from(names, (own) => [own, countOf(rows, column, own)]));
}

/** One row for each thing that is true or false. */
function truths(
  metric: SqlCase["metric"],
  field: string,
  of: (yes: number, all: number, options: never) => MetricResult,
): SqlCase {
  return {
    name: `${metric} from rows`,
    metric,
    columns: { truth: { type: "boolean", nullable: true } },
    input: { [field]: "truth" },
    row: fc.record({ truth: fc.boolean() }),
    options: level,
    expected: (rows, options) => of(countOf(rows, "truth", true), rows.length, options as never),
  };
}

type OfItems = (answers: never, options: never) => UsabilityResult;

/** Answers to the items of a questionnaire. */
function items(
  metric: SqlCase["metric"],
  calculate: OfItems,
  count: number,
  [min, max]: readonly [number, number],
  type: "integer" | "double" | "decimal",
): SqlCase {
  const names = Array.from({ length: count }, (_, i) => `item${i + 1}`);
  const answer = fc.option(fc.integer({ min, max }), { freq: 4 * count });
  return {
    name: `${metric} from ${min} to ${max}, ${type}`,
    metric,
    columns: Object.fromEntries(names.map((item) => [item, { type, nullable: true }])),
    input: Object.fromEntries(names.map((item) => [item, item])),
    row: fc.record(Object.fromEntries(names.map((item) => [item, answer]))),
    options: fc.constant({ scale: { min, max } }),
    expected: (rows, options) => {
      const answers = rows.map((row) => names.map((item) => row[item]));
      return { ...calculate(answers as never, options as never), respondents: [] } as MetricResult;
    },
  };
}

const SENTIMENTS = ["positive", "negative", "neutral"] as const;

const from = 1_767_225_600_000;

const windows = {
  previous: { from: from - 7 * DAY, to: from },
  current: { from: from + 1, to: from + 6 * DAY },
};

/** Metrics of things that are of a kind. */
export const categoryCases: readonly SqlCase[] = [
  truths("sla-attainment", "met", (yes, all, options) =>
    slaAttainment({ met: yes, breached: all - yes }, options),
  ),
  truths("reopen-rate", "reopened", (yes, all, options) =>
    reopenRate({ reopened: yes, resolved: all }, options),
  ),
  truths("escalation-rate", "escalated", (yes, all, options) =>
    escalationRate({ escalated: yes, tickets: all }, options),
  ),
  truths("cart-abandonment", "completed", (yes, all, options) =>
    cartAbandonment({ created: all, completed: yes }, options),
  ),
  truths("task-completion", "completed", (yes, all, options) =>
    taskCompletion({ completed: yes, notCompleted: all - yes }, options),
  ),
  truths("share-of-voice", "brand", (yes, all, options) =>
    shareOfVoice({ brand: yes, total: all }, options),
  ),
  {
    name: "net-sentiment from rows",
    metric: "net-sentiment",
    columns: { tone: blank },
    input: { sentiment: "tone" },
    row: fc.record({ tone: fc.constantFrom(...SENTIMENTS, "unclassified", null) }),
    options: fc.record({ definition: fc.constantFrom("all", "without-neutral") }),
    expected: (rows, options) => {
      const {
        unclassified = 0,
        null: blanks = 0,
        ...counts
      } = {
        ...Object.fromEntries(SENTIMENTS.map((tone) => [tone, countOf(rows, "tone", tone)])),
        unclassified: countOf(rows, "tone", "unclassified"),
        null: countOf(rows, "tone", null),
      };
      return netSentiment({ ...counts, unclassified: unclassified + blanks } as never, options);
    },
  },
  {
    name: "response-rate from rows",
    metric: "response-rate",
    columns: { became: text },
    input: { disposition: "became" },
    row: fc.record({ became: fc.constantFrom("complete", "partial", "refusal", "unknownOther") }),
    options: level,
    expected: (rows, options) =>
      responseRate({ complete: 0, ...countNames(rows, "became") }, options),
  },
  {
    name: "contact-volume from rows",
    metric: "contact-volume",
    columns: { by: text },
    input: { channel: "by" },
    row: fc.record({ by: name }),
    options: fc.constant({}),
    expected: (rows) => contactVolume(countNames(rows, "by")),
  },
  {
    name: "contact-volume from counts",
    metric: "contact-volume",
    columns: { by: text, many: { type: "integer", nullable: true } },
    input: { channel: "by", contacts: "many" },
    row: fc.record({ by: name, many: fc.nat(2 ** 31 - 1) }),
    options: fc.constant({}),
    expected: (rows) => {
      const sums = new Map<string, number>();
      for (const { by, many } of rows)
        sums.set(String(by), (sums.get(String(by)) ?? 0) + Number(many));
      return contactVolume(Object.fromEntries(sums));
    },
  },
  {
    name: "mention-volume from rows",
    metric: "mention-volume",
    columns: { by: text, tone: text },
    input: { channel: "by", sentiment: "tone" },
    row: fc.record({ by: name, tone: fc.constantFrom(...SENTIMENTS) }),
    options: fc.constant({}),
    expected: (rows) => {
      const channels = Object.keys(countNames(rows, "by")).map((own) => {
        const members = rows.filter(({ by }) => by === own);
        const counts = SENTIMENTS.map((tone) => [tone, countOf(members, "tone", tone)]);
        return [own, Object.fromEntries(counts)];
      });
      return mentionVolume(Object.fromEntries(channels));
    },
  },
  {
    name: "mention-volume from counts",
    metric: "mention-volume",
    columns: {
      by: text,
      positive: { type: "bigint", nullable: false },
      negative: { type: "decimal", nullable: true },
      neutral: { type: "integer", nullable: false },
    },
    input: { channel: "by", positive: "positive", negative: "negative", neutral: "neutral" },
    row: fc.record({ by: name, positive: fc.nat(9), negative: fc.nat(9), neutral: fc.nat(9) }),
    options: fc.constant({}),
    expected: (rows) => {
      const channels = new Map<string, Record<string, number>>();
      for (const { by, ...own } of rows) {
        const sums = channels.get(String(by)) ?? { positive: 0, negative: 0, neutral: 0 };
        for (const tone of SENTIMENTS) sums[tone] = Number(sums[tone]) + Number(own[tone]);
        channels.set(String(by), sums);
      }
      return mentionVolume(Object.fromEntries(channels) as never);
    },
  },
  {
    name: "visitor-intent",
    metric: "visitor-intent",
    columns: { purpose: blank, done: { type: "boolean", nullable: true } },
    input: { intent: "purpose", completed: "done" },
    row: fc.record({
      purpose: fc.option(name, { freq: 4 }),
      done: fc.option(fc.boolean(), { freq: 4 }),
    }),
    options: level,
    expected: (rows, options) =>
      visitorIntent(
        rows.map(({ purpose, done }) => ({ intent: purpose, completed: done })) as never,
        options,
      ),
  },
  {
    name: "visitor-intent without outcomes",
    metric: "visitor-intent",
    columns: { purpose: blank },
    input: { intent: "purpose" },
    row: fc.record({ purpose: fc.option(name, { freq: 4 }) }),
    options: level,
    expected: (rows, options) =>
      visitorIntent(rows.map(({ purpose }) => ({ intent: purpose })) as never, options),
  },
  {
    name: "ticket-trends",
    metric: "ticket-trends",
    columns: { about: text, came: { type: "timestamp", nullable: false } },
    input: { topic: "about", at: "came" },
    row: fc.record({
      about: name,
      came: fc
        .tuple(fc.integer({ min: -8, max: 7 }), fc.constantFrom(-1, 0, 1, 3_600_000))
        .map(([days, more]) => from + days * DAY + more),
    }),
    options: fc.constant({ ...windows, adjustment: "holm" }),
    expected: (rows, { current, previous, ...options }: object & Partial<typeof windows>) => {
      const countIn = (window: typeof windows.current) =>
        countNames(
          rows.filter(({ came }) => Number(came) >= window.from && Number(came) < window.to),
          "about",
        );
      return ticketTrends(
        {
          current: countIn(current ?? windows.current),
          previous: countIn(previous ?? windows.previous),
          currentDays: (6 * DAY - 1) / DAY,
          previousDays: 7,
        },
        options,
      );
    },
  },
  {
    name: "average-order-value from rows",
    metric: "average-order-value",
    columns: { paid: { type: "decimal", nullable: true } },
    input: { value: "paid" },
    row: fc.record({ paid: fc.integer({ min: -1e6, max: 1e6 }).map((cents) => cents / 4) }),
    options: fc.constant({}),
    expected: (rows) =>
      averageOrderValue({
        revenue: rows.reduce((sum, { paid }) => sum + Number(paid), 0),
        orders: rows.length,
      }),
  },
  items("sus", sus, 10, [1, 5], "integer"),
  items("umux", umux, 4, [1, 7], "double"),
  items("umux", umux, 4, [0, 3], "integer"),
  items("umux-lite", umuxLite, 2, [1, 5], "decimal"),
];
