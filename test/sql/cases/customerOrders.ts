import * as fc from "fast-check";
import {
  type CohortEvent,
  type CustomerOrder,
  cohortRetention,
  type MetricResult,
  purchaseFrequency,
  repeatPurchaseRate,
  timeBetweenPurchases,
} from "../../../src/index.ts";
import type { SqlCase } from "../../support/sql/SqlCase.ts";

const DAY = 86_400_000;

const start = 1_772_323_200_000;

const edges = [start, start + 31 * DAY, start + 61 * DAY, start + 92 * DAY];

/** Limits of periods and days, and their neighbours. */
const at = fc
  .tuple(fc.constantFrom(...edges), fc.constantFrom(-DAY, -1, 0, 0, 1, DAY - 1, DAY, 7 * DAY))
  .map(([edge, off]) => edge + off);

const customer = fc.constantFrom("ann", "bob", 'c"em\\', "🙂", "dora", "eve");

const columns = {
  customer: { type: "text", nullable: false },
  at: { type: "timestamp", nullable: false },
} as const;

const level = fc.constantFrom(0.8, 0.95);

const orders = {
  columns,
  input: { customer: "customer", at: "at" },
  row: fc.record({ customer, at }),
} as const;

const asOf = start + 100 * DAY;

/** Some customers say when they joined, each of them in some rows, and never after an event. */
const joinedOf: Readonly<Record<string, number>> = {
  ann: start - 400 * DAY,
  bob: start - DAY,
  'c"em\\': start - DAY - 1,
};

const joined = fc.tuple(fc.record({ customer, at }), fc.boolean()).map(([event, says]) => ({
  ...event,
  joined: says ? (joinedOf[event.customer] ?? null) : null,
}));

/** Joined within the window and after it, with events from then on. */
const late = fc
  .record({ customer, periods: fc.nat(3), off: fc.constantFrom(0, 1, DAY), says: fc.boolean() })
  .map(({ customer: id, periods, off, says }) => {
    const since = edges[id.length % edges.length] as number;
    return { customer: id, at: since + off + periods * 20 * DAY, joined: says ? since : null };
  })
  .filter((event) => event.at <= asOf);

const cohorts: Omit<SqlCase, "name"> = {
  metric: "cohort-retention",
  columns: { ...columns, joined: { type: "timestamp", nullable: true } },
  input: { customer: "customer", at: "at", joined: "joined" },
  row: joined,
  options: fc.record({
    edges: fc.subarray(edges, { minLength: 2 }),
    asOf: fc.constantFrom(asOf, start + 99 * DAY),
    definition: fc.constantFrom("classic", "rolling", "hazard"),
    level,
  }),
  expected: (rows, options) => cohortRetention(rows as unknown as CohortEvent[], options),
};

/** Counts in columns of their own. */
function counted(
  metric: "repeat-purchase-rate" | "purchase-frequency",
  calculate: (counts: never, options: never) => MetricResult,
  [part, whole]: readonly [string, string],
): SqlCase {
  return {
    name: `${metric} of counts`,
    metric,
    columns: {
      [part]: { type: "integer", nullable: true },
      [whole]: { type: "bigint", nullable: false },
    },
    input: { [part]: part, [whole]: whole },
    row: fc
      .tuple(fc.nat(900), fc.nat(900))
      .map(([some, rest]) => ({ [part]: some, [whole]: some + rest })),
    options: fc.constant({}),
    expected: (rows, options) => {
      const sum = (name: string) => rows.reduce((total, row) => total + Number(row[name]), 0);
      return calculate({ [part]: sum(part), [whole]: sum(whole) } as never, options as never);
    },
  };
}

/** Orders and events. */
export const customerOrderCases: readonly SqlCase[] = [
  { ...cohorts, name: "cohort-retention, joined before" },
  { ...cohorts, row: late, name: "cohort-retention, joined at any time" },
  {
    ...cohorts,
    ...orders,
    name: "cohort-retention from events alone",
  },
  {
    ...orders,
    name: "repeat-purchase-rate",
    metric: "repeat-purchase-rate",
    options: fc.record(
      { minGapDays: fc.constantFrom(0, 1, 1 / 3, 30.999_999_999, 31, 2 ** 50), level },
      { requiredKeys: [] },
    ),
    expected: (rows, options) => repeatPurchaseRate(rows as unknown as CustomerOrder[], options),
  },
  counted("repeat-purchase-rate", repeatPurchaseRate, ["repeatCustomers", "customers"]),
  {
    ...orders,
    name: "purchase-frequency",
    metric: "purchase-frequency",
    options: fc.constant({}),
    expected: (rows) => purchaseFrequency(rows as unknown as CustomerOrder[]),
  },
  counted("purchase-frequency", purchaseFrequency, ["orders", "customers"]),
  {
    ...orders,
    name: "time-between-purchases",
    metric: "time-between-purchases",
    options: fc.constant({}),
    expected: (rows) => timeBetweenPurchases(rows as unknown as CustomerOrder[]),
  },
];
