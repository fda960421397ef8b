import {
  churnRisk,
  earnedGrowth,
  grossRevenueRetention,
  healthScore,
  mrrGrowth,
  netRevenueRetention,
  quickRatio,
  revenueChurn,
  revenueMovement,
} from "cx-metrics";
import fc from "fast-check";
import { expect, it } from "vitest";
import { faultOf } from "../core/faultOf.ts";
import { revenueChanges } from "../support/rowCases/revenueChanges.ts";
import { tickPeriod } from "../support/spells.ts";

const monthOf = (first: string, next: string) => ({ from: `${first}-01`, to: `${next}-01` });
const [january, february, march] = [
  monthOf("2026-01", "2026-02"),
  monthOf("2026-02", "2026-03"),
  monthOf("2026-03", "2026-04"),
] as const;

const change = (at: string, mrr: number, customer = "a") => ({ customer, at, mrr });

it("conserves the bridge of any revenue: end = start + what came - what went, to the unit", () => {
  fc.assert(
    fc.property(revenueChanges, tickPeriod, (rows, period) => {
      const movement = revenueMovement(rows, period);
      const came = movement.new + movement.expansion + movement.reactivation;
      expect(movement.end).toBe(movement.start + came - movement.contraction - movement.churn);
    }),
    { seed: 1, numRuns: 500 },
  );
});

it("keeps gross retention between 0 and 100, whatever was won (customeros: above 100)", () => {
  fc.assert(
    fc.property(revenueChanges, tickPeriod, (rows, period) => {
      const kept = grossRevenueRetention(revenueMovement(rows, period)).value ?? 0;
      expect(kept).toBeGreaterThanOrEqual(0);
      expect(kept).toBeLessThanOrEqual(100);
    }),
    { seed: 2, numRuns: 300 },
  );
  const fault = faultOf(() => grossRevenueRetention({ start: 100, churn: 80, contraction: 30 }));
  expect(fault).toEqual(["inconsistent", ["start"]]);
});

it("can reach reactivation (dbt_recurly, dbt_stripe: expansion comes first and takes it)", () => {
  const rows = [change("2025-06-01", 50), change("2025-09-01", 0), change("2026-03-05", 70)];
  expect(revenueMovement(rows, march)).toMatchObject({ reactivation: 70, expansion: 0, new: 0 });
});

it("can reach churn (dbt_recurly: contraction comes first and takes it)", () => {
  const rows = [change("2025-06-01", 50), change("2026-03-05", 0)];
  expect(revenueMovement(rows, march)).toMatchObject({ churn: 50, contraction: 0 });
});

it("knows a customer who returns after a gap (metabase: new again)", () => {
  const rows = [change("2025-11-01", 50), change("2026-01-10", 0), change("2026-03-05", 50)];
  expect(revenueMovement(rows, january)).toMatchObject({ churn: 50 });
  expect(revenueMovement(rows, february)).toMatchObject({ start: 0, end: 0, new: 0 });
  expect(revenueMovement(rows, march)).toMatchObject({ reactivation: 50, new: 0 });
});

it("counts a month of silence (dbt_recurly: no row, no month)", () => {
  const rows = [change("2026-01-10", 50)];
  expect(revenueMovement(rows, february)).toMatchObject({ start: 50, churn: 0, end: 50 });
  expect(revenueChurn(revenueMovement(rows, march)).value).toBe(0);
});

it("counts a month without churn as 0 (kill bill: an inner join drops it)", () => {
  const rows = [change("2025-01-10", 50), change("2026-03-10", 60)];
  expect(revenueChurn(revenueMovement(rows, march)).value).toBe(0);
});

it("leaves out who starts and cancels in one month (kill bill, polar: churn above 100 %)", () => {
  const rows = [
    change("2025-01-10", 10),
    change("2026-03-05", 500, "b"),
    change("2026-03-20", 0, "b"),
  ];
  const movement = revenueMovement(rows, march);
  expect(movement).toMatchObject({ start: 10, new: 0, churn: 0, end: 10 });
  expect(revenueChurn(movement).value).toBe(0);
});

it("gives a cancellation at midnight of the 1st to the new month (kill bill: to none)", () => {
  const rows = [change("2025-01-10", 50), change("2026-03-01", 0)];
  expect(revenueMovement(rows, february)).toMatchObject({ start: 50, churn: 0, end: 50 });
  expect(revenueMovement(rows, march)).toMatchObject({ start: 50, churn: 50, end: 0 });
});

it("changes nothing before a row says so (dbt_stripe: churned until this month's renewal)", () => {
  const rows = [change("2026-02-20", 50)];
  const untilToday = { from: "2026-03-01", to: "2026-03-10" };
  expect(revenueMovement(rows, untilToday)).toMatchObject({ start: 50, churn: 0, end: 50 });
  const renewed = [...rows, change("2026-03-20", 50)];
  expect(revenueMovement(renewed, march)).toEqual(revenueMovement(rows, march));
});

it("counts a yearly plan month by month (dbt_recurly: all of it in the month charged)", () => {
  const rows = [change("2026-01-15", 1000)];
  for (const month of [february, march])
    expect(revenueMovement(rows, month)).toMatchObject({ start: 1000, end: 1000 });
});

it("counts a customer of two subscriptions by what both come to (profitable: the first one)", () => {
  const rows = [change("2025-01-10", 50), change("2026-03-05", 80), change("2026-03-07", 30)];
  expect(revenueMovement(rows, march)).toMatchObject({ contraction: 20, churn: 0, end: 30 });
});

it("lets net churn be negative when customers grow (cashier-saas-metrics: cut to 0)", () => {
  const grown = { start: 100, churn: 5, expansion: 25 };
  expect(revenueChurn(grown, { definition: "net" }).value).toBe(-20);
  expect(netRevenueRetention(grown).value).toBe(120);
});

it("takes a start of 0 for undefined, not for 0 %", () => {
  const first = revenueMovement([change("2026-03-05", 50)], march);
  expect(first.start).toBe(0);
  for (const rate of [revenueChurn, grossRevenueRetention, netRevenueRetention, mrrGrowth])
    expect(rate(first).value).toBeNull();
});

it("takes a quick ratio without losses for undefined (calculators: 0, or infinity)", () => {
  expect(quickRatio({ new: 50, expansion: 0, churn: 0 }).value).toBeNull();
});

it("refuses to add two currencies (dbt_stripe: adds them)", () => {
  const rows = [
    { ...change("2025-01-10", 50), currency: "EUR" },
    { ...change("2025-01-10", 50, "b"), currency: "USD" },
  ];
  expect(faultOf(() => revenueMovement(rows, march))).toEqual([
    "mixed-currency",
    ["changes", 1, "currency"],
  ]);
});

it("takes a currency without minor units as it is: nothing is divided by 100", () => {
  const rows = [{ ...change("2025-01-10", 4980), currency: "JPY" }];
  expect(revenueMovement(rows, march)).toMatchObject({ start: 4980, end: 4980 });
});

it("adds cents without losing any: 0.1 + 0.2 never comes up", () => {
  const fault = faultOf(() => revenueMovement([change("2025-01-10", 0.1)], march));
  expect(fault).toEqual(["not-integer", ["changes", 0, "mrr"]]);
});

it("takes 80 days of 100 for at risk, to the day (a mean gap in fractions: 0.7999…)", () => {
  const day = 86_400_000;
  const purchases = [0, 3, 7, 100].map((at) => at * day);
  const asOf = 100 * day + (80 * day) / 3;
  const [risk] = churnRisk([{ id: 1, purchases }], { asOf }).customers;
  expect(risk).toEqual({ id: 1, status: "at-risk", ratio: 0.8 });
});

it("does not take two orders of one moment for a gap of 0 (lifetimes: several orders a day)", () => {
  const rows = [
    { id: "parcels", purchases: ["2026-01-01", "2026-01-01"] },
    { id: "regular", purchases: ["2026-01-01", "2026-01-31"] },
  ];
  const { customers } = churnRisk(rows, { asOf: "2026-01-31" });
  expect(customers[0]).toEqual({ id: "parcels", status: "lost", ratio: 1 });
});

it("rounds no component before the total (Natero: 75.1 where it is 74.95)", () => {
  const itemWeights = { support: 2, engagement: 3, features: 3, csm: 2 };
  const scores = { support: 80, engagement: 70.5, features: 90, csm: 54 };
  expect(healthScore(scores, { itemWeights }).value).toBeCloseTo(74.95, 12);
});

it("does not call growth earned because nobody counted what was bought", () => {
  const year = { priorRevenue: 100, existingCustomerRevenue: 85, earnedNewRevenue: 25 };
  expect(earnedGrowth(year).ratio).toBeNull();
  expect(earnedGrowth({ ...year, boughtNewRevenue: 0 }).ratio).toBe(100);
});
