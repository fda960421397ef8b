import * as fc from "fast-check";
import {
  kaplanMeier,
  type Lifetime,
  type MetricResult,
  type ReferralCounts,
  referralRate,
  stickiness,
} from "../../../src/index.ts";
import type { CaseRow, SqlCase } from "../../support/sql/SqlCase.ts";

const DAY = 86_400_000;

const start = 1_772_323_200_000;

const level = fc.constantFrom(0.8, 0.95);

const lifetimes: Omit<SqlCase, "name"> = {
  metric: "kaplan-meier",
  columns: {
    duration: { type: "double", nullable: false },
    ended: { type: "boolean", nullable: false },
  },
  input: { duration: "duration", ended: "ended" },
  row: fc.record({
    duration: fc.constantFrom(0, 0.1, 0.25, 1 / 3, 2, 2.5, 1e-7, 7e11),
    ended: fc.boolean(),
  }),
  options: fc.record({ level, interval: fc.constantFrom("log-log", "plain") }),
  expected: (rows, options) => kaplanMeier(rows as unknown as Lifetime[], options),
};

const customer = fc.constantFrom("ann", "bob", 'c"em\\', "🙂", "dora");

const referrals: Omit<SqlCase, "name"> = {
  metric: "referral-rate",
  columns: {
    customer: { type: "text", nullable: false },
    by: { type: "text", nullable: true },
  },
  input: { customer: "customer", referredBy: "by" },
  row: fc.record({ customer, by: fc.option(fc.oneof(customer, fc.constant("zoe"))) }),
  options: fc.record(
    {
      definition: fc.constantFrom(
        "referrers",
        "referred-customers",
        "referred-new",
        "referred-purchases",
      ),
      level,
    },
    { requiredKeys: [] },
  ),
  expected: (rows, options) => {
    const { definition = "referrers" } = options as { definition?: string };
    return referralRate(countReferrals(rows, definition), options);
  },
};

function countReferrals(rows: readonly CaseRow[], definition: string): ReferralCounts {
  const referred = rows.filter(({ by }) => by !== null);
  if (definition === "referred-purchases")
    return { referredPurchases: referred.length, purchases: rows.length };
  const customers = new Set(rows.map((row) => row["customer"]));
  const came = new Set(referred.map((row) => row["customer"])).size;
  if (definition === "referred-customers")
    return { referredCustomers: came, customers: customers.size };
  if (definition === "referred-new") return { referredNew: came, newCustomers: customers.size };
  const by = new Set(referred.map((row) => row["by"]));
  return {
    referrers: [...by].filter((one) => customers.has(one as string)).length,
    customers: customers.size,
  };
}

function counted(
  metric: "referral-rate" | "stickiness",
  calculate: (counts: never, options: never) => MetricResult,
  [part, whole]: readonly [string, string],
): SqlCase {
  return {
    name: `${metric} of ${part} and ${whole}`,
    metric,
    columns: {
      [part]: { type: "integer", nullable: true },
      [whole]: { type: "bigint", nullable: false },
    },
    input: { [part]: part, [whole]: whole },
    row: fc
      .tuple(fc.nat(900), fc.nat(900))
      .map(([some, rest]) => ({ [part]: some, [whole]: some + rest })),
    options: fc.record({ level }),
    expected: (rows, options) => {
      const sum = (name: string) => rows.reduce((total, row) => total + Number(row[name]), 0);
      return calculate({ [part]: sum(part), [whole]: sum(whole) } as never, options as never);
    },
  };
}

const days = [0, 1, 2, 3, 4, 5].map((day) => start + day * DAY);

const activity: SqlCase = {
  name: "stickiness of activity",
  metric: "stickiness",
  columns: {
    customer: { type: "text", nullable: false },
    at: { type: "timestamp", nullable: false },
  },
  input: { customer: "customer", at: "at" },
  row: fc.record({
    customer,
    at: fc
      .tuple(fc.integer({ min: -1, max: 6 }), fc.constantFrom(-1, 0, 1, DAY - 1))
      .map(([day, off]) => start + day * DAY + off),
  }),
  options: fc.record({ edges: fc.subarray(days, { minLength: 2 }), level }),
  expected: (rows, options) => {
    const { edges, ...own } = options as { edges: number[] };
    const activeOn = edges.slice(1).map((to, i) => {
      const inside = rows.filter(({ at }) => Number(at) >= (edges[i] as number) && Number(at) < to);
      return new Set(inside.map((row) => row["customer"]));
    });
    const dau = activeOn.reduce((sum, { size }) => sum + size, 0) / activeOn.length;
    return stickiness({ dau, mau: new Set(activeOn.flatMap((ids) => [...ids])).size }, own);
  },
};

/** How long customers stay, whom they bring, how often they are there. */
export const customerLifeCases: readonly SqlCase[] = [
  { ...lifetimes, name: "kaplan-meier" },
  {
    ...lifetimes,
    name: "kaplan-meier, decimals, 0 and 1",
    columns: {
      duration: { type: "decimal", nullable: true },
      ended: { type: "integer", nullable: true },
    },
    input: { duration: "duration", ended: { column: "ended", as: "zero-one" } },
    row: fc.record({ duration: fc.constantFrom(0, 0.25, 2, 2.5), ended: fc.constantFrom(0, 1) }),
  },
  { ...referrals, name: "referral-rate of customers" },
  counted("referral-rate", referralRate, ["referrers", "customers"]),
  counted("referral-rate", referralRate, ["referredCustomers", "customers"]),
  counted("referral-rate", referralRate, ["referredNew", "newCustomers"]),
  counted("referral-rate", referralRate, ["referredPurchases", "purchases"]),
  activity,
  counted("stickiness", stickiness, ["dau", "mau"]),
];
