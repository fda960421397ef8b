import {
  cohortRetention,
  kaplanMeier,
  logRank,
  purchaseFrequency,
  repeatPurchaseRate,
  timeBetweenPurchases,
} from "cx-metrics";
import { describe, expect, it } from "vitest";

const month = (m: number) => Date.UTC(2026, m, 1);
const edges = [0, 1, 2, 3].map(month);
const asOf = "2026-04-01";

const event = (customer: string, at: string) => ({ customer, at });

const percents = (events: { customer: string; at: string }[], options = { edges, asOf }) =>
  cohortRetention(events, options).cohorts.map(({ ages }) => ages.map(({ percent }) => percent));

describe("cohorts, as others get them wrong", () => {
  it("old customers do not look new: the cohort is not the first event in the window (rybbit, umami)", () => {
    const events = [
      event("old", "2025-06-01"),
      event("old", "2026-01-10"),
      event("new", "2026-01-11"),
    ];
    const { cohorts, excluded } = cohortRetention(events, { edges, asOf });
    expect(cohorts[0]?.size).toBe(1);
    expect(excluded["beforeWindow"]).toBe(1);
  });

  it("a query cut at the window cannot tell old from new, joined can (rybbit, umami)", () => {
    const events = [
      { customer: "old", at: "2026-01-10", joined: "2025-06-01" },
      { customer: "new", at: "2026-01-11", joined: "2026-01-11" },
    ];
    expect(cohortRetention(events, { edges, asOf }).cohorts[0]?.size).toBe(1);
  });

  it("the mean counts cohorts of 0 % (PostHog #30624)", () => {
    const events = [event("a", "2026-01-01"), event("a", "2026-02-01"), event("b", "2026-02-02")];
    const result = cohortRetention(events, { edges, asOf });
    expect(result.cohorts[1]?.ages[1]?.percent).toBe(0);
    expect(result).toMatchObject({ value: 50, n: 2 });
    expect(result.average[1]).toEqual({ percent: 50, size: 2 });
  });

  it("the mean does not count empty cohorts (PostHog #26217)", () => {
    const events = [event("a", "2026-01-01"), event("a", "2026-02-01")];
    const result = cohortRetention(events, { edges, asOf });
    expect(result.cohorts[1]?.size).toBe(0);
    expect(result.cohorts[1]?.ages.map(({ percent }) => percent)).toEqual([null, null]);
    expect(result.average.map(({ percent }) => percent)).toEqual([100, 100, 0]);
    expect(result.average.map(({ size }) => size)).toEqual([1, 1, 1]);
  });

  it("a running period is not 0 % (PostHog #58679)", () => {
    const rows = percents([event("a", "2026-01-01")], { edges, asOf: "2026-02-15" });
    expect(rows).toEqual([[100, null, null], [null, null], [null]]);
  });

  it("a running cohort has no retention of its own yet, though it is counted", () => {
    const { cohorts } = cohortRetention([event("a", "2026-01-01")], { edges, asOf: "2026-01-20" });
    expect(cohorts[0]?.ages[0]).toEqual({ active: 1, percent: null, complete: false });
  });

  it("percentages are of their own cohort's size, at every age (openretailscience #242)", () => {
    const events = [
      ...["a", "b", "c", "d"].map((customer) => event(customer, "2026-01-01")),
      ...["a", "b"].map((customer) => event(customer, "2026-02-01")),
      event("e", "2026-02-01"),
      ...["a", "e"].map((customer) => event(customer, "2026-03-01")),
    ];
    expect(percents(events)).toEqual([[100, 50, 25], [100, 100], [null]]);
  });

  it("values may rise again: who comes back counts", () => {
    const events = [event("a", "2026-01-01"), event("b", "2026-01-02"), event("a", "2026-03-01")];
    expect(percents(events)[0]).toEqual([100, 0, 50]);
  });

  it("a rate never passes 100 %, however many events (PostHog #5575)", () => {
    const events = Array.from({ length: 50 }, (_, i) => event("a", `2026-02-${10 + (i % 9)}`));
    expect(percents([...events, event("a", "2026-01-01")])[0]).toEqual([100, 100, 0]);
  });

  it("customers may be named __proto__ or constructor", () => {
    const events = ["__proto__", "constructor", "toString"].flatMap((customer) => [
      event(customer, "2026-01-01"),
      event(customer, "2026-02-01"),
    ]);
    const result = cohortRetention(events, { edges, asOf });
    expect(result).toMatchObject({ value: 100, n: 3 });
    expect(repeatPurchaseRate(events)).toMatchObject({ value: 100, n: 3 });
  });

  it("days of 23 and 25 hours are one day each: edges are instants, not multiples of 24 hours (umami)", () => {
    // Berlin: 29 March 2026 has 23 hours, 25 October 25.
    const spring = ["2026-03-28T00:00+01:00", "2026-03-29T00:00+01:00", "2026-03-30T00:00+02:00"];
    const days = [...spring, "2026-03-31T00:00+02:00"].map(Date.parse);
    const morning = event("a", "2026-03-28T00:30+01:00");
    const rows = (at: string) =>
      percents([morning, event("a", at)], { edges: days, asOf: "2026-04-01" });
    expect(rows("2026-03-29T23:30+02:00")[0]).toEqual([100, 100, 0]);
    expect(rows("2026-03-30T00:00+02:00")[0]).toEqual([100, 0, 100]);
    const autumn = ["2026-10-24T00:00+02:00", "2026-10-25T00:00+02:00", "2026-10-26T00:00+01:00"];
    const late = [event("a", "2026-10-24T12:00+02:00"), event("a", "2026-10-25T23:30+01:00")];
    expect(percents(late, { edges: autumn.map(Date.parse), asOf: "2026-10-27" })[0]).toEqual([
      100, 100,
    ]);
  });

  it("hundreds of thousands of rows overflow no stack", () => {
    const rows = 300_000;
    const columns = {
      customer: Array.from({ length: rows }, (_, i) => `c${i % 1000}`),
      at: Array.from({ length: rows }, (_, i) => month(0) + (i % 90) * 86_400_000),
    };
    expect(cohortRetention(columns, { edges, asOf }).cohorts.map(({ size }) => size)).toEqual([
      1000, 0, 0,
    ]);
    expect(purchaseFrequency(columns).value).toBe(rows / 1000);
    const lifetimes = {
      duration: Float64Array.from({ length: rows }, (_, i) => i),
      ended: new Uint8Array(rows).fill(1),
    };
    expect(kaplanMeier(lifetimes).value).toBe(rows / 2 - 0.5);
  });
});

describe("orders, as others get them wrong", () => {
  it("several orders a day are several, unless a gap is asked for (lifetimes #184)", () => {
    const orders = [event("a", "2026-01-01T09:00Z"), event("a", "2026-01-01T17:00Z")];
    expect(repeatPurchaseRate(orders).value).toBe(100);
    expect(repeatPurchaseRate(orders, { minGapDays: 1 }).value).toBe(0);
  });

  it("who has ordered once is a customer, and no repeat customer (WooCommerce #4410)", () => {
    const orders = [event("a", "2026-01-01"), event("b", "2026-01-02"), event("b", "2026-01-03")];
    expect(repeatPurchaseRate(orders).basis).toEqual({ kind: "share", count: 1, of: 2 });
    expect(timeBetweenPurchases(orders)).toMatchObject({ value: 1, n: 1 });
  });

  it("the rate is of customers, not of orders (Shopify)", () => {
    const orders = [
      ...Array.from({ length: 9 }, () => event("a", "2026-01-01")),
      event("b", "2026-01-02"),
    ];
    expect(repeatPurchaseRate(orders).value).toBe(50);
  });

  it("8 of 26 is 30.77, not 27 and not 30.7 (Little Stream Software)", () => {
    expect(repeatPurchaseRate({ customers: 26, repeatCustomers: 8 }).value).toBeCloseTo(
      30.769_231,
      6,
    );
  });
});

describe("lifetimes, as others get them wrong", () => {
  const rows = [
    ...Array.from({ length: 10 }, () => ({ duration: 3, ended: true })),
    ...Array.from({ length: 10 }, () => ({ duration: 2, ended: false })),
    ...Array.from({ length: 10 }, () => ({ duration: 9, ended: false })),
  ];

  it("who is still there is neither lost nor left out: lost over all is too low a churn", () => {
    const { steps } = kaplanMeier(rows);
    expect(steps.at(-1)?.survival).toBe(0.5);
    expect(1 - 10 / 30).toBeGreaterThan(0.5);
  });

  it("who is censored at a duration was at risk until then", () => {
    const tied = kaplanMeier([
      { duration: 5, ended: true },
      { duration: 5, ended: false },
    ]);
    expect(tied.steps).toMatchObject([{ atRisk: 2, survival: 0.5 }]);
  });

  it("a test of groups in which nobody left says nothing, and not p = 0 or NaN", () => {
    const none = rows.filter(({ ended }) => !ended);
    expect(logRank([none, none])).toEqual({ statistic: null, df: 0, pValue: null });
  });
});
