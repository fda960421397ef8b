import {
  bgBb,
  bgNbd,
  calibrationHoldout,
  repeatPurchases,
  summarizeOrders,
} from "cx-metrics/models";
import { orderSummary, table } from "cx-metrics/sql";
import { describe, expect, it } from "vitest";
import { readSharedCsv, readSharedJson } from "../support/shared.ts";
import { openDuckdb } from "../support/sql/engines/duckdb.ts";

/** What the golden values say of CDNOW's orders. */
interface GoldenOrders {
  readonly calibrationEnd: string;
  readonly holdoutEnd: string;
  readonly customers: number;
  readonly transactions: number;
  readonly sameDayMerged: number;
  readonly frequencyHistogram: Readonly<Record<string, number>>;
  readonly holdoutRepeats: number;
  readonly holdoutDurationWeeks: number;
  readonly holdoutMeanByFrequency: readonly number[];
  readonly first: readonly {
    readonly id: number;
    readonly frequency: number;
    readonly recencyDays: number;
    readonly TDays: number;
    readonly monetary: number;
  }[];
}

const { rfm } = readSharedJson<{ rfm: GoldenOrders }>("reference/clv-golden.json");
const published = readSharedCsv("data/clv/cdnow-summary.csv");
const orders = readSharedCsv("data/clv/cdnow-transactions.csv").map(({ id, date, value }) => ({
  customer: Number(id),
  at: String(date),
  value: Number(value),
}));
// Eight of them cost nothing.
const zeroOrders = "count";

describe("the orders of CDNOW", () => {
  const asOf = rfm.calibrationEnd;
  const weekly = summarizeOrders(orders, { unit: "weeks", asOf, zeroOrders });
  const daily = summarizeOrders(orders, { unit: "days", asOf, zeroOrders });

  it("give all 2,357 customers of the published summary, in its order", () => {
    const { customer, frequency, recency, T, monetaryValue } = weekly.customers;
    expect(published).toHaveLength(2357);
    expect(customer).toEqual(published.map(({ id }) => Number(id)));
    expect(Array.from(frequency)).toEqual(published.map((row) => Number(row["frequency"])));
    published.forEach((row, i) => {
      expect(recency[i]?.toFixed(2)).toBe(Number(row["recency"]).toFixed(2));
      expect(T[i]?.toFixed(2)).toBe(Number(row["T"]).toFixed(2));
      // A mean of cents can lie half a cent from two others.
      const cents = 100 * Number(monetaryValue?.[i]);
      expect(Math.abs(cents - 100 * Number(row["monetary"]))).toBeLessThan(0.5 + 1e-9);
    });
  });

  it("lie whole days apart", () => {
    const days = published.map((row) => Math.round(7 * Number(row["recency"])));
    expect(Array.from(daily.customers.recency)).toEqual(days);
    const observed = published.map((row) => Math.round(7 * Number(row["T"])));
    expect(Array.from(daily.customers.T)).toEqual(observed);
    const { frequency, recency, T, monetaryValue } = daily.customers;
    rfm.first.forEach((row, i) => {
      expect([frequency[i], recency[i], T[i]]).toEqual([row.frequency, row.recencyDays, row.TDays]);
      expect(monetaryValue?.[i]).toBeCloseTo(row.monetary, 12);
    });
  });

  it("are the same in any order, as columns and in another zone", () => {
    const mixed = orders.map((order, i) => ({ order, key: (i * 7919) % orders.length }));
    const shuffled = mixed.sort((a, b) => a.key - b.key).map(({ order }) => order);
    const columns = {
      customer: Int32Array.from(shuffled, ({ customer }) => customer),
      at: shuffled.map(({ at }) => at),
      value: Float64Array.from(shuffled, ({ value }) => value),
    };
    const timeZone = "America/New_York";
    const { customers } = summarizeOrders(columns, { unit: "days", asOf, zeroOrders, timeZone });
    const places = Array.from(customers.customer.keys()).sort(
      (a, b) => Number(customers.customer[a]) - Number(customers.customer[b]),
    );
    const { frequency, recency, T, monetaryValue } = daily.customers;
    expect(places.map((place) => customers.frequency[place])).toEqual(Array.from(frequency));
    expect(places.map((place) => customers.recency[place])).toEqual(Array.from(recency));
    expect(places.map((place) => customers.T[place])).toEqual(Array.from(T));
    expect(places.map((place) => customers.monetaryValue?.[place])).toEqual(
      Array.from(monetaryValue ?? []),
    );
  });

  it("fit the published BG/NBD model as they are", () => {
    const { params, unit, logLikelihood } = bgNbd.fit(weekly.customers, { unit: weekly.unit });
    expect(unit).toBe("weeks");
    // Without the rounding to hundredths of a week of the published summary, as CLVTools has it.
    expect(logLikelihood).toBeCloseTo(-9582.429, 3);
    expect(params.r).toBeCloseTo(0.24259, 5);
    expect(params.alpha).toBeCloseTo(4.4136, 4);
    expect(params.a).toBeCloseTo(0.79292, 4);
    expect(params.b).toBeCloseTo(2.42589, 3);
  });

  it("are merged by day", () => {
    const all = summarizeOrders(orders, { unit: "days", asOf: rfm.holdoutEnd, zeroOrders });
    expect(orders).toHaveLength(rfm.transactions);
    expect(all.merged).toBe(rfm.sameDayMerged);
    expect(all.purchases).toBe(rfm.transactions - rfm.sameDayMerged);
  });
});

describe("the calibration and holdout of CDNOW", () => {
  const { calibrationEnd, holdoutEnd: asOf } = rfm;
  const split = calibrationHoldout(orders, { unit: "weeks", calibrationEnd, asOf, zeroOrders });
  const { frequency, holdoutFrequency } = split.customers;
  /** The seven groups of the published histogram and the one of 7 or more. */
  const groupOf = (x: number) => Math.min(x, 7);

  it("have the published numbers of repeat purchases", () => {
    expect(split.customers.customer).toHaveLength(rfm.customers);
    const histogram: Record<string, number> = {};
    for (const x of frequency) {
      const group = x >= 7 ? "7+" : String(x);
      histogram[group] = (histogram[group] ?? 0) + 1;
    }
    expect(histogram).toEqual(rfm.frequencyHistogram);
    expect(split.holdoutPurchases).toBe(rfm.holdoutRepeats);
    expect(holdoutFrequency.reduce((sum, x) => sum + x, 0)).toBe(rfm.holdoutRepeats);
    expect(split.holdoutDuration).toBe(rfm.holdoutDurationWeeks);
    expect(split.excluded.newCustomers).toBe(0);
  });

  it("have the published means of the holdout by repeat purchases before", () => {
    rfm.holdoutMeanByFrequency.forEach((mean, group) => {
      const own = holdoutFrequency.filter((_, i) => groupOf(frequency[i] as number) === group);
      const sum = own.reduce((total, x) => total + x, 0);
      expect(Math.abs(sum / own.length - mean)).toBeLessThan(1e-6);
    });
  });

  it("have spend of purchases, not of orders, in the holdout", () => {
    const { customer, holdoutMonetaryValue } = split.customers;
    customer.forEach((id, i) => {
      const byDay = new Map<string, number>();
      for (const order of orders) {
        if (order.customer !== id || order.at <= calibrationEnd) continue;
        byDay.set(order.at, (byDay.get(order.at) ?? 0) + order.value);
      }
      const sum = [...byDay.values()].reduce((total, value) => total + value, 0);
      expect(holdoutMonetaryValue?.[i]).toBeCloseTo(byDay.size === 0 ? 0 : sum / byDay.size, 10);
    });
  });

  it("add up to the cohort's repeat purchases by day and week", () => {
    const daily = repeatPurchases(orders, { unit: "days", asOf, step: 1, zeroOrders });
    const weekly = repeatPurchases(orders, { unit: "weeks", asOf, step: 1, zeroOrders });
    const repeats = frequency.reduce((sum, x) => sum + x, 0);
    expect(daily.find(({ time }) => time === 272)?.cumulative).toBe(repeats);
    expect(daily.at(-1)).toMatchObject({ time: 545, cumulative: repeats + rfm.holdoutRepeats });
    expect(weekly).toHaveLength(77);
    for (const { time, cumulative } of weekly)
      expect(cumulative).toBe(daily.find((day) => day.time === 7 * time)?.cumulative);
  });
});

describe("the months of CDNOW", () => {
  const monthly = { unit: "periods", mergeWithin: "month", zeroOrders } as const;

  it("are as many on the first day of the next as on the last", () => {
    const last = summarizeOrders(orders, { ...monthly, asOf: "1998-06-30" });
    const next = summarizeOrders(orders, { ...monthly, asOf: "1998-07-01" });
    expect(next.customers).toEqual(last.customers);
    // January 1997 to June 1998: 17 opportunities after the first month.
    expect(Math.max(...next.customers.T)).toBe(17);
    expect([last.warnings, next.warnings]).toEqual([[], []]);
  });

  it("make the same forecast of the next nine", () => {
    const forecast = (calibrationEnd: string, asOf: string) => {
      const split = calibrationHoldout(orders, { ...monthly, calibrationEnd, asOf });
      const model = bgBb.fit(split.customers, { unit: split.unit });
      const each = bgBb.expectedPurchases(model, split.customers, split.holdoutDuration);
      const expected = each.reduce((sum, purchases) => sum + purchases, 0);
      return [split.holdoutDuration, split.holdoutPurchases, expected] as const;
    };
    const [duration, purchases, expected] = forecast("1997-10-01", "1998-07-01");
    expect([duration, purchases, expected]).toEqual(forecast("1997-09-30", "1998-06-30"));
    expect([duration, purchases]).toEqual([9, 1478]);
    expect(expected).toBeCloseTo(996.66, 1);
  });
});

describe("the warehouse", () => {
  it("sums up as the library does, days of an offset included", async () => {
    // Times of day, so that the offset moves some orders to the next day.
    const timed = orders.map(({ at, ...order }, i) => ({
      ...order,
      at: Date.parse(at) + ((i * 7919) % 1440) * 60_000,
    }));
    const asOf = "1998-08-01T05:00:00Z";
    const engine = await openDuckdb();
    await engine.create({
      name: "orders",
      columns: [
        { name: "customer", type: "integer", nullable: false },
        { name: "at", type: "timestamp", nullable: false },
        { name: "value", type: "decimal", nullable: false },
      ],
      rows: timed.map(({ customer, at, value }) => [customer, at, value]),
    });
    const query = orderSummary({
      dialect: engine.dialect,
      from: table("orders"),
      input: { customer: "customer", at: "at", value: "value" },
      asOf,
      utcOffsetMinutes: -300,
    });
    const rows = query.read(await engine.query(query.text, query.params));
    await engine.close();
    const byId = new Map(rows.map((row) => [Number(row.customer), row]));
    const { customers } = summarizeOrders(timed, {
      unit: "days",
      asOf,
      zeroOrders,
      timeZone: "-05:00",
    });
    expect(byId.size).toBe(customers.customer.length);
    customers.customer.forEach((customer, i) => {
      const { frequency, recency, T, monetaryValue } = byId.get(Number(customer)) ?? {};
      expect([frequency, recency, T]).toEqual([
        customers.frequency[i],
        customers.recency[i],
        customers.T[i],
      ]);
      expect(monetaryValue ?? 0).toBeCloseTo(Number(customers.monetaryValue?.[i]), 10);
    });
  });
});
