import {
  averageResolutionTime,
  measure,
  mergeTallies,
  purchaseFrequency,
  repeatPurchaseRate,
  timeBetweenPurchases,
} from "cx-metrics";
import { describe, expect, it } from "vitest";
import { readSharedCsv } from "../support/shared.ts";

/** Purchases of one customer on one day are one order, as in the published summary. */
const orders = [
  ...new Map(
    readSharedCsv("data/clv/cdnow-transactions.csv").map((row) => [
      `${row["id"]} ${row["date"]}`,
      { id: row["id"] as string, at: row["date"] as string, value: Number(row["value"]) },
    ]),
  ).values(),
];

const summary = readSharedCsv("data/clv/cdnow-summary.csv").map((row) => ({
  id: row["id"] as string,
  frequency: Number(row["frequency"]),
  recency: Number(row["recency"]),
}));

/** The end of the published calibration period: 30 September 1997 is its last day. */
const calibration = [Date.UTC(1997, 0, 1), Date.UTC(1997, 9, 1)];

/** Customers, orders and customers with more than one, of some orders. */
function countRepeats(some: typeof orders) {
  const ordersOf = new Map<string, number>();
  for (const { id } of some) ordersOf.set(id, (ordersOf.get(id) ?? 0) + 1);
  const counts = [...ordersOf.values()];
  return {
    customers: counts.length,
    orders: some.length,
    repeatCustomers: counts.filter((count) => count > 1).length,
  };
}

describe("repeat purchases at CDNOW", () => {
  const inCalibration = orders.filter(({ at }) => Date.parse(at) < (calibration[1] as number));
  const whole = countRepeats(inCalibration);

  it("are those of the published summary", () => {
    const repeats = summary.reduce((sum, { frequency }) => sum + frequency, 0);
    expect(whole).toEqual({
      customers: summary.length,
      orders: summary.length + repeats,
      repeatCustomers: summary.filter(({ frequency }) => frequency > 0).length,
    });
    expect(whole).toEqual({ customers: 2357, orders: 4814, repeatCustomers: 946 });
  });

  it("are those of repeatPurchaseRate and purchaseFrequency", () => {
    const rows = inCalibration.map(({ id, at }) => ({ customer: id, at }));
    const { orders: all, customers, repeatCustomers } = whole;
    expect(repeatPurchaseRate(rows).tally).toMatchObject({ customers, repeatCustomers });
    expect(repeatPurchaseRate(rows).value).toBe((100 * 946) / 2357);
    expect(purchaseFrequency(rows).tally).toMatchObject({ orders: all, customers });
  });

  it("lie as far apart as recency and frequency of the summary say", () => {
    const gaps = timeBetweenPurchases(inCalibration.map(({ id, at }) => ({ customer: id, at })));
    const recency = summary.reduce((sum, { recency }) => sum + recency, 0);
    expect(gaps.n).toBe(4814 - 2357);
    // The summary has weeks of two decimals: each of 946 recencies is off by up to 0.005.
    const weeks = ((gaps.value ?? 0) * (gaps.n ?? 0)) / 7;
    expect(Math.abs(weeks - recency)).toBeLessThan(946 * 0.005);
    expect(gaps.value).toBeCloseTo((7 * recency) / (gaps.n ?? 0), 2);
  });

  it("are those of each customer alone, by measure", () => {
    const measured = measure(orders, {
      metric: averageResolutionTime,
      value: "value",
      by: ["id"],
      at: "at",
      edges: calibration,
    });
    const frequencies = measured.map(({ keys, result }) => ({
      id: keys["id"],
      frequency: (result.n ?? 0) - 1,
    }));
    expect(frequencies).toEqual(summary.map(({ id, frequency }) => ({ id, frequency })));
  });

  it("add up over shards of customers", () => {
    const shards = [0, 1, 2, 3].map((shard) =>
      countRepeats(inCalibration.filter(({ id }) => Number(id) % 4 === shard)),
    );
    expect(mergeTallies(...shards)).toEqual(whole);
  });

  it("fall into quarters without one lost or counted twice", () => {
    const quarters = [0, 3, 6, 9, 12, 15, 18].map((month) => Date.UTC(1997, month, 1));
    const spec = { metric: averageResolutionTime, value: "value", at: "at" } as const;
    const byQuarter = measure(orders, { ...spec, edges: quarters });
    expect(byQuarter).toHaveLength(6);
    expect(byQuarter.reduce((sum, { result }) => sum + (result.n ?? 0), 0)).toBe(orders.length);
    for (const { from, to, result } of byQuarter) {
      const own = orders.filter(({ at }) => {
        const time = Date.parse(at);
        return time >= (from as number) && time < (to as number);
      });
      expect(result.n).toBe(own.length);
    }
  });
});
