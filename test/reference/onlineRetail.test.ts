import {
  cohortRetention,
  mergeTallies,
  purchaseFrequency,
  repeatPurchaseRate,
  timeBetweenPurchases,
} from "cx-metrics";
import { describe, expect, it } from "vitest";
import { readSharedCsv } from "../support/shared.ts";

/**
 * The rule: one invoice is one order, at its first minute. Cancellations (numbers with C) are no
 * orders. Times are taken for UTC.
 */
const orders = [
  ...new Map(
    readSharedCsv("data/online-retail/invoices.csv")
      .filter((row) => !row["InvoiceNo"]?.startsWith("C"))
      .map((row) => ({
        invoice: row["InvoiceNo"] as string,
        customer: row["CustomerID"] as string,
        at: `${row["InvoiceDate"]}Z`,
      }))
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .map((order) => [order.invoice, order]),
  ).values(),
];

const byCustomer = new Map<string, number[]>();
for (const { customer, at } of orders) {
  byCustomer.set(customer, [...(byCustomer.get(customer) ?? []), Date.parse(at)]);
}
const histories = [...byCustomer.values()].map((times) => times.sort((a, b) => a - b));

const DAY = 86_400_000;
const edges = Array.from({ length: 14 }, (_, i) => Date.UTC(2010, 11 + i, 1));
const asOf = "2011-12-09T13:00:00Z";

/** The number of the month: the data have thirteen, the last one cut. */
const monthOf = (time: number) => {
  const date = new Date(time);
  return 12 * (date.getUTCFullYear() - 2010) + date.getUTCMonth() - 11;
};

describe("the orders of an online shop", () => {
  it("are so many, of so many customers", () => {
    const { tally, value } = purchaseFrequency(orders);
    expect(tally).toMatchObject({ orders: orders.length, customers: histories.length });
    expect(tally).toMatchObject(COUNTS);
    expect(value).toBe(orders.length / histories.length);
  });

  it.each([0, 1, 30])("come from so many who came back, %d days apart", (minGapDays) => {
    const repeats = histories.filter(
      (times) => times.length > 1 && (times.at(-1) ?? 0) - (times[0] ?? 0) >= minGapDays * DAY,
    );
    const result = repeatPurchaseRate(orders, { minGapDays });
    expect(result.tally).toMatchObject({
      customers: histories.length,
      repeatCustomers: repeats.length,
    });
    expect(repeats.length).toBe(REPEATS[minGapDays]);
  });

  it("are so many days apart", () => {
    const gaps = histories.flatMap((times) =>
      times.slice(1).map((time, i) => (time - (times[i] ?? Number.NaN)) / DAY),
    );
    const result = timeBetweenPurchases(orders);
    expect(result.n).toBe(gaps.length);
    expect(result.value).toBeCloseTo(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length, 9);
    expect(result.value).toBeCloseTo(GAP, 6);
  });
});

describe("the monthly cohorts of an online shop", () => {
  const result = cohortRetention(orders, { edges, asOf });

  it("are those that a plain count finds", () => {
    const people = histories.map((times) => new Set(times.map(monthOf)));
    result.cohorts.forEach(({ size, ages }, cohort) => {
      const own = people.filter((months) => Math.min(...months) === cohort);
      expect(size).toBe(own.length);
      ages.forEach(({ active, percent, complete }, age) => {
        const count = own.filter((months) => months.has(cohort + age)).length;
        expect(active).toBe(count);
        expect(complete).toBe(cohort + age < 12);
        expect(percent).toBe(complete ? (100 * count) / own.length : null);
      });
    });
  });

  it("are so large, and so many come back a month later", () => {
    expect(result.cohorts.map(({ size }) => size)).toEqual(SIZES);
    expect(result.cohorts[0]?.ages.map(({ active }) => active)).toEqual(DECEMBER);
    expect(result.basis).toEqual(BASIS);
    expect(result.excluded).toEqual({ beforeWindow: 0, afterWindow: 0 });
  });

  it("roll on to whoever comes back at all, and adds up over shards", () => {
    const rolling = cohortRetention(result.tally ?? [], { definition: "rolling" });
    rolling.cohorts.forEach(({ ages }, cohort) => {
      ages.forEach(({ active }, age) => {
        const later = ages[age + 1]?.active ?? 0;
        expect(active).toBeGreaterThanOrEqual(later);
        expect(active).toBeGreaterThanOrEqual(result.cohorts[cohort]?.ages[age]?.active ?? 0);
      });
    });
    const shards = [0, 1, 2].map((shard) =>
      cohortRetention(
        orders.filter(({ customer }) => Number(customer) % 3 === shard),
        { edges, asOf },
      ),
    );
    expect(mergeTallies(...shards.map(({ tally }) => tally))).toEqual(result.tally);
  });

  it("look younger where earlier orders are cut off, unless joined says since when", () => {
    const late = orders.filter(({ at }) => at >= "2011-06-01");
    const window = { edges: edges.slice(6), asOf };
    const cut = cohortRetention(late, window);
    const whole = cohortRetention(orders, window);
    expect(cut.cohorts[0]?.size).toBe(
      histories.filter((times) => times.some((time) => monthOf(time) === 6)).length,
    );
    expect(whole.cohorts[0]?.size).toBe(SIZES[6]);
    expect(whole.excluded["beforeWindow"]).toBe(
      SIZES.slice(0, 6).reduce((sum, size) => sum + size, 0),
    );
    const joined = late.map((order) => ({
      ...order,
      joined: Math.min(...(byCustomer.get(order.customer) ?? [])),
    }));
    expect(cohortRetention(joined, window).cohorts).toEqual(whole.cohorts);
  });
});

// Pinned from the file, by the rule above.
const COUNTS = { orders: 18_536, customers: 4339 };
const REPEATS: Readonly<Record<number, number>> = { 0: 2845, 1: 2783, 30: 2601 };
const GAP = 39.958463643;
const SIZES = [885, 417, 380, 452, 300, 284, 242, 188, 169, 299, 358, 324, 41];
const DECEMBER = [885, 324, 286, 340, 321, 352, 321, 309, 313, 350, 331, 445, 235];
const BASIS = { kind: "share", count: 940, of: 3974 };
