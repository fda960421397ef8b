import { gammaGamma, mbgNbd, summarizeOrders } from "cx-metrics/models";
import { describe, expect, it } from "vitest";
import { readSharedCsv } from "../support/shared.ts";

/** Every invoice, cancellations included: 3,655 are below 0, 4 are of 0. Times are taken for UTC. */
const invoices = readSharedCsv("data/online-retail/invoices.csv").map((row) => ({
  customer: Number(row["CustomerID"]),
  at: `${row["InvoiceDate"]}Z`,
  value: Number(row["total"]),
}));

const options = { unit: "weeks", asOf: "2011-12-10", zeroOrders: "exclude" } as const;

describe("a log with refunds", () => {
  const result = summarizeOrders(invoices, { ...options, refunds: "cancel" });
  const { customers, purchases, merged, subtracted, excluded } = result;

  it("is summed up without the orders that were paid back", () => {
    expect(invoices).toHaveLength(22_221);
    // As a list of purchases in whole pence has it, from which each refund takes the last ones.
    expect(customers.customer).toHaveLength(4321);
    expect(customers.frequency.filter((x) => x > 0)).toHaveLength(2772);
    expect({ purchases, merged, subtracted }).toEqual({
      purchases: 16_517,
      merged: 1778,
      subtracted: 3493,
    });
    expect(excluded).toEqual({
      afterAsOf: 0,
      refunds: 0,
      unmatchedRefunds: 162,
      cancelled: 267,
      zeroOrders: 4,
      customers: 51,
    });
    // 80,995 pieces for 168,469.60, cancelled 12 minutes later.
    const place = customers.customer.indexOf(16446);
    expect([customers.frequency[place], customers.monetaryValue?.[place]]).toEqual([0, 0]);
  });

  it("leaves every returning customer money, unlike the other policies", () => {
    const worthless = ({ frequency, monetaryValue }: typeof customers) =>
      frequency.reduce((n, x, i) => (x > 0 && Number(monetaryValue?.[i]) <= 0 ? n + 1 : n), 0);
    expect(worthless(customers)).toBe(0);
    const subtracting = summarizeOrders(invoices, { ...options, refunds: "subtract" });
    expect([worthless(subtracting.customers), subtracting.customers.customer.length]).toEqual([
      12, 4338,
    ]);
    const excluding = summarizeOrders(invoices, { ...options, refunds: "exclude" });
    expect(Math.max(...(excluding.customers.monetaryValue ?? []))).toBe(168_469.6);
    expect(Math.max(...(customers.monetaryValue ?? []))).toBeCloseTo(9220.7248, 9);
  });

  it("is what models of purchases and of spend are fitted to", () => {
    const { unit } = result;
    const buying = mbgNbd.fit(customers, { unit });
    expect(buying.n).toBe(4321);
    expect(buying.params.r).toBeCloseTo(0.83, 2);
    // In one year of this shop, hardly anybody is seen to leave.
    expect(buying.warnings.map(({ code }) => code)).toContain("boundary");
    const spending = gammaGamma.fit(customers);
    expect(spending).toMatchObject({ converged: true, warnings: [] });
    expect(spending.params.p).toBeCloseTo(2.107, 3);
    expect(spending.params.q).toBeCloseTo(3.614, 3);
    expect(spending.params.v).toBeCloseTo(504.9, 1);
  });
});
