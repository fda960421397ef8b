import * as fc from "fast-check";
import {
  grossRevenueRetention,
  type MetricResult,
  mrrGrowth,
  netRevenueRetention,
  quickRatio,
  type RevenueChange,
  revenueChurn,
  revenueMovement,
} from "../../../src/index.ts";
import type { SqlCase } from "../../support/sql/SqlCase.ts";

type Finish = (movement: never, options: never) => MetricResult;

type Metric =
  | "revenue-churn"
  | "gross-revenue-retention"
  | "net-revenue-retention"
  | "quick-ratio"
  | "mrr-growth";

const DAY = 86_400_000;

const from = 1_772_323_200_000;

const to = from + 31 * DAY;

const edges = [from - 28 * DAY, from, to, to + 30 * DAY];

/** What a customer pays follows from the instant, so that two rows of one instant agree. */
const change = fc
  .record({
    customer: fc.constantFrom("ann", "bob", 'c"em\\', "🙂"),
    at: fc
      .tuple(fc.constantFrom(...edges), fc.constantFrom(-40 * DAY, -DAY, -1, 0, 0, 1, 3_600_000))
      .map(([edge, off]) => edge + off),
  })
  .map(({ customer, at }) => ({
    customer,
    at,
    mrr: [0, 500, 0, 900, 2 ** 40][((at / 7) % 5) | 0] ?? 0,
  }));

const columns = {
  customer: { type: "text", nullable: false },
  at: { type: "timestamp", nullable: false },
  mrr: { type: "bigint", nullable: false },
} as const;

function changes(
  metric: Metric,
  finish: Finish,
  options: fc.Arbitrary<object>,
): Omit<SqlCase, "name"> {
  return {
    metric,
    columns,
    input: { customer: "customer", at: "at", mrr: "mrr" },
    row: change,
    options,
    expected: (rows, given, period) => {
      const { from: first, to: last, ...own } = { ...given, ...period } as Record<string, number>;
      const window = { from: first as number, to: last as number };
      const movement = revenueMovement(rows as unknown as RevenueChange[], window);
      return finish(movement as never, own as never);
    },
  };
}

const period = fc.record({
  from: fc.constant(from),
  to: fc.constantFrom(to, from + 1, from + 400 * DAY),
});

const eitherChurn = fc
  .tuple(period, fc.constantFrom("gross", "net"))
  .map(([given, definition]) => ({ ...given, definition }));

const currency = { type: "text", nullable: true } as const;

const inCurrency: Omit<SqlCase, "name"> = {
  ...changes("net-revenue-retention", netRevenueRetention, period),
  columns: { ...columns, mrr: { type: "decimal", nullable: true }, currency },
  input: { customer: "customer", at: "at", mrr: "mrr", currency: "currency" },
};

const amount = fc.oneof(fc.constantFrom(0, 2 ** 40), fc.nat(1000));

/** Parts that fit each other, in columns of their own. */
const parts = fc
  .record({ kept: amount, new: amount, expansion: amount, contraction: amount, churn: amount })
  .map(({ kept, ...moved }) => ({ ...moved, start: kept + moved.contraction + moved.churn }));

function counted(metric: Metric, finish: Finish, fields: readonly string[]): SqlCase {
  return {
    name: `${metric} of ${fields.join(", ")}`,
    metric,
    columns: Object.fromEntries(fields.map((field) => [field, { type: "bigint", nullable: true }])),
    input: Object.fromEntries(fields.map((field) => [field, field])),
    row: parts.map((row) => Object.fromEntries(Object.entries(row))),
    options: fc.constant({}),
    expected: (rows, options) => {
      const sum = (field: string) => rows.reduce((total, row) => total + Number(row[field]), 0);
      const sums = Object.fromEntries(fields.map((field) => [field, sum(field)]));
      return finish(sums as never, options as never);
    },
  };
}

/** What customers pay. */
export const customerRevenueCases: readonly SqlCase[] = [
  { ...changes("revenue-churn", revenueChurn, eitherChurn), name: "revenue-churn of changes" },
  {
    ...changes("gross-revenue-retention", grossRevenueRetention, fc.constant({})),
    name: "gross-revenue-retention of changes by period",
    periods: fc.subarray(edges, { minLength: 2 }),
  },
  {
    ...inCurrency,
    row: change.map((row) => ({ ...row, currency: "EUR" })),
    name: "net-revenue-retention of changes in one currency",
  },
  { ...changes("quick-ratio", quickRatio, period), name: "quick-ratio of changes" },
  { ...changes("mrr-growth", mrrGrowth, period), name: "mrr-growth of changes" },
  counted("revenue-churn", revenueChurn, ["start", "churn", "contraction"]),
  counted("gross-revenue-retention", grossRevenueRetention, ["start", "churn"]),
  counted("net-revenue-retention", netRevenueRetention, ["start", "expansion", "churn"]),
  counted("quick-ratio", quickRatio, ["new", "expansion", "churn"]),
  counted("mrr-growth", mrrGrowth, ["start", "new", "expansion", "contraction", "churn"]),
];
