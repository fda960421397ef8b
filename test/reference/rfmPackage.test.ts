import { rfm } from "cx-metrics";
import { quantiles } from "cx-metrics/stats";
import { describe, expect, it } from "vitest";
import { readSharedCsv } from "../support/shared.ts";

const numberIn = (row: Record<string, string>, name: string) => Number(row[name]);

/** What the R package rfm (297ed8b) makes of its own orders as of 2006-12-31. */
const table = readSharedCsv("data/rfm-package/expected_rfm_table_order_2006-12-31.csv").map(
  (row) => ({
    customer: row["customer_id"] as string,
    recency: numberIn(row, "recency_days"),
    frequency: numberIn(row, "transaction_count"),
    monetary: numberIn(row, "amount"),
    r: numberIn(row, "recency_score"),
    f: numberIn(row, "frequency_score"),
    m: numberIn(row, "monetary_score"),
    code: row["rfm_score"] as string,
  }),
);

const printed = readSharedCsv("data/rfm-package/expected_thresholds.csv");

/** Its cut points: the lower limits of all bins but the first. */
const cutPoints = (dimension: string) =>
  printed.slice(1).map((row) => numberIn(row, `${dimension}_lower`));

const thresholds = {
  recency: cutPoints("recency"),
  frequency: cutPoints("frequency"),
  monetary: cutPoints("monetary"),
};

const orders = readSharedCsv("data/rfm-package/rfm_data_orders.csv").map((row) => ({
  customer: row["customer_id"] as string,
  at: row["order_date"] as string,
  value: numberIn(row, "revenue"),
}));

const byCustomer = <Row extends { customer: string | number }>(rows: readonly Row[]) =>
  [...rows].sort((a, b) => (a.customer < b.customer ? -1 : 1));

describe("the table of the R package rfm", () => {
  it("is that of its cut points as thresholds, score by score, for all 995 customers", () => {
    const { customers, n } = rfm(orders, {
      asOf: "2006-12-31",
      definition: "thresholds",
      thresholds,
    });
    expect(n).toBe(995);
    const ours = customers.map(({ segment: _, ...row }) => row);
    expect(byCustomer(ours)).toEqual(byCustomer(table));
  });

  it("is cut one above our quantiles", () => {
    const { cuts } = rfm(orders, { asOf: "2006-12-31" });
    for (const name of ["recency", "frequency", "monetary"] as const) {
      expect(cuts[name]).toHaveLength(4);
      cuts[name].forEach((cut, i) => {
        expect(cut + 1).toBeCloseTo(thresholds[name][i] as number, 9);
      });
      const values = Float64Array.from(table, (row) => row[name]);
      quantiles(values, [0.2, 0.4, 0.6, 0.8]).forEach((quantile, i) => {
        expect(cuts[name][i]).toBeCloseTo(quantile, 9);
      });
    }
  });

  it("differs from our quantile scores only where a value is less than one above a cut", () => {
    const { cuts, customers } = rfm(orders, { asOf: "2006-12-31" });
    const theirs = new Map(table.map((row) => [row.customer, row]));
    const scores = { recency: "r", frequency: "f", monetary: "m" } as const;
    const moved = { recency: 0, frequency: 0, monetary: 0 };
    for (const ours of customers) {
      const their = theirs.get(String(ours.customer));
      for (const name of ["recency", "frequency", "monetary"] as const) {
        const value = ours[name];
        const near = cuts[name].filter((cut) => value >= cut && value < cut + 1).length;
        const gap = Math.abs(ours[scores[name]] - (their?.[scores[name]] ?? Number.NaN));
        expect(gap).toBe(near);
        moved[name] += near;
      }
    }
    expect(moved).toEqual({ recency: 12, frequency: 600, monetary: 10 });
  });
});

describe("customers of CDNOW, one order a customer and day", () => {
  const end = "1997-09-30";
  const days = new Map<string, { customer: string; at: string; value: number }>();
  for (const row of readSharedCsv("data/clv/cdnow-transactions.csv")) {
    const [customer, at] = [row["id"] as string, row["date"] as string];
    if (at > end) continue;
    const before = days.get(`${customer} ${at}`)?.value ?? 0;
    days.set(`${customer} ${at}`, { customer, at, value: before + numberIn(row, "value") });
  }
  const first = new Map<string, { at: string; value: number }>();
  for (const { customer, at, value } of days.values()) {
    const known = first.get(customer);
    if (known === undefined || at < known.at) first.set(customer, { at, value });
  }
  const summary = new Map(
    readSharedCsv("data/clv/cdnow-summary.csv").map((row) => [row["id"], row]),
  );
  const { customers } = rfm([...days.values()], { asOf: end });

  it("are all 2,357 of the published summary", () => {
    expect(customers).toHaveLength(2357);
    expect(new Set(customers.map(({ customer }) => customer))).toEqual(new Set(summary.keys()));
  });

  it("have its repeats, its weeks and its mean repeat spend", () => {
    for (const { customer, recency, frequency, monetary } of customers) {
      const published = summary.get(String(customer)) ?? {};
      const start = first.get(String(customer));
      const age = (Date.parse(end) - Date.parse(start?.at ?? "")) / 86_400_000;
      const repeats = frequency - 1;
      const spend = repeats === 0 ? 0 : (monetary - (start?.value ?? 0)) / repeats;
      expect(repeats).toBe(numberIn(published, "frequency"));
      // Weeks there: from the first order to the end, and to the last order; printed to 2 digits.
      expect(Math.abs(age / 7 - numberIn(published, "T"))).toBeLessThan(0.005_001);
      expect(Math.abs((age - recency) / 7 - numberIn(published, "recency"))).toBeLessThan(
        0.005_001,
      );
      expect(Math.abs(spend - numberIn(published, "monetary"))).toBeLessThan(0.005_001);
    }
  });
});
