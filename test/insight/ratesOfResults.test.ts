import {
  churnRate,
  compare,
  contactRate,
  controlChart,
  decompose,
  firstContactResolution,
  firstContacts,
  grossRevenueRetention,
  type MetricResult,
  mrrGrowth,
  netRevenueRetention,
  quickRatio,
  revenueChurn,
  revenueMovement,
  trend,
} from "cx-metrics";
import { poissonRatio } from "cx-metrics/stats";
import { describe, expect, it } from "vitest";
import { refusal } from "../stats/golden.ts";

const churn = (lost: number, customerDays: number, periodDays = 30) =>
  churnRate({ lost, customerDays, periodDays }, { definition: "customer-days" });

const byPeriod = (results: readonly MetricResult[]) =>
  results.map((result, i) => ({ keys: {}, from: i, to: i + 1, complete: true, result }));

describe("churn by customer-days", () => {
  it("is compared as events in the days at risk, whatever the period", () => {
    const exact = poissonRatio(
      { events: 20, exposure: 31_000 },
      { events: 10, exposure: 30_000 },
      0.95,
    );
    for (const periodDays of [1, 30, 365]) {
      const [a, b] = [churn(10, 30_000, periodDays), churn(20, 31_000, periodDays)];
      const found = compare(a, b);
      expect(found.pValue).toBeCloseTo(exact.pValue, 10);
      expect(found.pValue).toBeCloseTo(0.1, 2);
      const { lower, upper } = found.interval as { lower: number; upper: number };
      expect(lower).toBeLessThan(0);
      expect(upper).toBeGreaterThan(0);
      // The distances of both limits to both rates, root of squares: MOVER of Garwood's own.
      const up = (x: MetricResult) => (x.interval?.upper ?? 0) - (x.value ?? 0);
      const down = (x: MetricResult) => (x.value ?? 0) - (x.interval?.lower ?? 0);
      const difference = (b.value ?? 0) - (a.value ?? 0);
      expect(lower).toBeCloseTo(difference - Math.hypot(down(b), up(a)), 9);
      expect(upper).toBeCloseTo(difference + Math.hypot(up(b), down(a)), 9);
    }
  });

  it("has on a u chart the limits of any other rate of the same counts", () => {
    const losses = [31, 25, 28, 40, 22, 35, 30, 27, 33, 29, 26, 38];
    const days = (i: number) => 30_000 + 600 * (i % 5);
    const charted = controlChart(byPeriod(losses.map((lost, i) => churn(lost, days(i)))), {
      type: "u",
    });
    const expected = controlChart(
      byPeriod(losses.map((contacts, i) => contactRate({ contacts, per: days(i) / 30 }))),
      { type: "u" },
    );
    expect(charted.center).toBeCloseTo(expected.center ?? 0, 10);
    charted.points.forEach(({ lower, upper, signals }, i) => {
      expect(lower).toBeCloseTo(expected.points[i]?.lower ?? Number.NaN, 10);
      expect(upper).toBeCloseTo(expected.points[i]?.upper ?? Number.NaN, 10);
      expect(signals).toEqual(expected.points[i]?.signals);
    });
  });

  it("is not compared per 30 days with per 365", () => {
    const [month, year] = [churn(10, 30_000), churn(10, 30_000, 365)];
    const expected = "inconsistent at b.options.periodDays";
    expect(refusal(() => compare(month, year))).toBe(`compare: ${expected}`);
    expect(refusal(() => trend(byPeriod([month, month, year])))).toBe(
      "trend: inconsistent at series.2.result.options.periodDays",
    );
  });

  it("takes a period of nobody among the others", () => {
    const nobody = churn(0, 0, 0);
    const series = byPeriod([
      ...Array.from({ length: 11 }, (_, i) => churn(20 + i, 30_000)),
      nobody,
    ]);
    expect(controlChart(series, { type: "u" }).points[11]?.value).toBeNull();
    expect(compare(churn(10, 30_000), nobody).difference).toBeNull();
    const mixed = byPeriod([nobody, churn(10, 30_000), churn(10, 30_000, 365)]);
    expect(refusal(() => trend(mixed))).toBe(
      "trend: inconsistent at series.2.result.options.periodDays",
    );
  });
});

describe("first contact resolution of contacts", () => {
  const contacts = [
    { customer: 1, issue: "bill", at: 0, resolved: true },
    { customer: 1, issue: "login", at: 2000, resolved: true },
  ];
  const rate = (more: object) =>
    firstContactResolution(firstContacts(contacts, { asOf: "2026-04-01", ...more }));

  it("is not compared over other windows or matches, but with counts by hand and of other days", () => {
    expect(refusal(() => compare(rate({ window: 1000 }), rate({})))).toBe(
      "compare: inconsistent at b.options.window",
    );
    expect(refusal(() => compare(rate({ match: "customer" }), rate({})))).toBe(
      "compare: inconsistent at b.options.match",
    );
    const byHand = firstContactResolution({ resolvedFirst: 1, contacts: 2 });
    expect(compare(rate({}), byHand).difference).toBe(-50);
    expect(compare(rate({}), rate({ asOf: "2026-05-01" })).difference).toBe(0);
  });
});

describe.each([
  ["revenueChurn", revenueChurn],
  ["grossRevenueRetention", grossRevenueRetention],
  ["netRevenueRetention", netRevenueRetention],
  ["quickRatio", quickRatio],
  ["mrrGrowth", mrrGrowth],
])("%s", (_name, metric) => {
  const rate = (currency: string | undefined, from = 0) =>
    metric(
      revenueMovement(
        [
          { customer: 1, at: from - 2, mrr: 100, ...(currency ? { currency } : {}) },
          { customer: 1, at: from + 1, mrr: 80, ...(currency ? { currency } : {}) },
          { customer: 2, at: from + 1, mrr: 30, ...(currency ? { currency } : {}) },
        ],
        { from, to: from + 10 },
      ),
    );

  it("is neither compared nor decomposed over two currencies", () => {
    const place = "options.currency";
    expect(refusal(() => compare(rate("EUR"), rate("JPY")))).toBe(
      `compare: inconsistent at b.${place}`,
    );
    expect(refusal(() => decompose({ all: rate("EUR") }, { all: rate("JPY") }))).toBe(
      `decompose: inconsistent at after.all.${place}`,
    );
  });

  it("is compared over two months of one currency, and with amounts that name none", () => {
    expect(compare(rate("EUR"), rate("EUR", 100)).difference).toBe(0);
    expect(compare(rate("EUR"), rate(undefined)).difference).toBe(0);
    expect(decompose({ all: rate("EUR") }, { all: rate("EUR", 100) }).change).toBe(0);
  });
});
