import {
  type CalibrationHoldoutOptions,
  type CustomerOrder,
  calibrationHoldout,
  summarizeOrders,
} from "cx-metrics/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultOf } from "../../core/faultOf.ts";
import { holds } from "../../support/lawRuns.ts";

const options = { unit: "weeks", calibrationEnd: "2026-03-30", asOf: "2026-06-29" } as const;

const order = (customer: string, at: string, value: number): CustomerOrder => ({
  customer,
  at,
  value,
});

describe("calibrationHoldout", () => {
  it("sums up what a model may see, and what came then", () => {
    const orders = [
      order("bob", "2026-04-07T10:00:00Z", 15),
      order("ann", "2026-04-06T10:00:00Z", 30),
      order("ann", "2026-04-06T20:00:00Z", 10), // one purchase of 40
      order("ann", "2026-05-04T10:00:00Z", 20),
      order("ann", "2026-01-05T10:00:00Z", 40),
      order("ann", "2026-02-02T10:00:00Z", 50),
      order("cat", "2026-03-23T10:00:00Z", 60),
      order("ann", "2026-07-01T10:00:00Z", 70),
      order("dan", "2026-07-02T10:00:00Z", 80),
    ];
    expect(calibrationHoldout(orders, options)).toEqual({
      customers: {
        customer: ["ann", "cat"],
        frequency: Float64Array.of(1, 0),
        recency: Float64Array.of(4, 0),
        T: Float64Array.of(12, 1),
        monetaryValue: Float64Array.of(50, 0),
        holdoutFrequency: Float64Array.of(2, 0),
        holdoutMonetaryValue: Float64Array.of(30, 0),
      },
      unit: "weeks",
      calibrationEnd: Date.UTC(2026, 2, 30),
      asOf: Date.UTC(2026, 5, 29),
      holdoutDuration: 13,
      options: { mergeWithin: "day", timeZone: "UTC", refunds: "refuse", zeroOrders: "refuse" },
      purchases: 3,
      holdoutPurchases: 2,
      merged: 1,
      subtracted: 0,
      withoutMoney: 0,
      excluded: {
        afterAsOf: 2,
        refunds: 0,
        unmatchedRefunds: 0,
        cancelled: 0,
        zeroOrders: 0,
        customers: 1,
        newCustomers: 1,
        purchasesOfNewCustomers: 1,
        continued: 0,
      },
      warnings: [],
    });
  });

  it("has no money where orders have none", () => {
    const { customers } = calibrationHoldout([{ customer: 1, at: "2026-01-05" }], options);
    expect(Object.keys(customers)).toEqual([
      "customer",
      "frequency",
      "recency",
      "T",
      "holdoutFrequency",
    ]);
  });

  it("returns empty columns of no orders", () => {
    const { customers, warnings, holdoutDuration } = calibrationHoldout([], options);
    expect(customers.holdoutFrequency).toEqual(new Float64Array());
    expect(holdoutDuration).toBe(13);
    expect(warnings.map(({ code }) => code)).toEqual(["no-data"]);
  });

  it("counts a purchase that goes on after the calibration for neither twice", () => {
    const calibrationEnd = "2026-03-30T12:00:00Z";
    const orders = [
      order("ann", "2026-03-30T09:00:00Z", 10),
      order("ann", "2026-03-30T15:00:00Z", 20),
      order("ann", "2026-04-01T15:00:00Z", 40),
      order("bob", "2026-03-02T15:00:00Z", 40),
      order("bob", "2026-03-30T15:00:00Z", 40), // the same day, but his first purchase of it
    ];
    const result = calibrationHoldout(orders, { ...options, calibrationEnd });
    expect(result.customers.holdoutFrequency).toEqual(Float64Array.of(1, 1));
    expect(result.customers.holdoutMonetaryValue).toEqual(Float64Array.of(40, 40));
    expect([result.excluded.continued, result.holdoutPurchases]).toEqual([1, 2]);
    expect(result.excluded.purchasesOfNewCustomers).toBe(0);
    expect(result.warnings.map(({ code, message }) => [code, message.slice(0, 27)])).toEqual([
      ["period-cut", "calibrationEnd cuts a day i"],
      ["zero-time", "1 of 2 customers first boug"],
    ]);
  });

  it("takes refunds of the holdout from purchases of the holdout only", () => {
    const orders = [
      order("ann", "2026-01-05", 40),
      order("ann", "2026-02-05", 40),
      order("ann", "2026-02-06", -1),
      order("ann", "2026-04-01", -5),
      order("ann", "2026-04-10", 30),
      order("ann", "2026-04-20", -7),
      order("ann", "2026-04-21", 0),
      order("ann", "2026-03-01", 0),
    ];
    const policies = { refunds: "subtract", zeroOrders: "exclude" } as const;
    const result = calibrationHoldout(orders, { ...options, ...policies });
    expect(result.customers.monetaryValue).toEqual(Float64Array.of(39));
    expect(result.customers.holdoutMonetaryValue).toEqual(Float64Array.of(23));
    expect([result.subtracted, result.excluded.unmatchedRefunds]).toEqual([2, 1]);
    expect(result.excluded.zeroOrders).toBe(2);
    const without = calibrationHoldout(orders, { ...options, ...policies, refunds: "exclude" });
    expect(without.excluded.refunds).toBe(3);
  });

  it("cancels in the calibration what was paid back by then, and no more", () => {
    const orders = [
      order("ann", "2026-01-05", 40),
      order("ann", "2026-02-05", 50),
      order("ann", "2026-02-06", -50),
      order("ann", "2026-03-05", 20),
      order("ann", "2026-04-01", -5), // of the calibration
      order("ann", "2026-04-10", 30),
      order("ann", "2026-04-11", 8),
      order("ann", "2026-04-20", -9),
      order("ann", "2026-05-20", -30), // and 1 of the calibration
      order("bob", "2026-01-05", 60),
      order("bob", "2026-01-06", -60),
      order("bob", "2026-05-06", 60),
      order("cat", "2026-05-06", 60),
      order("cat", "2026-05-07", -60),
    ];
    const result = calibrationHoldout(orders, { ...options, refunds: "cancel" });
    expect(result.customers.customer).toEqual(["ann"]);
    expect(result.customers.frequency).toEqual(Float64Array.of(1));
    expect(result.customers.monetaryValue).toEqual(Float64Array.of(20));
    expect(result.customers.holdoutFrequency).toEqual(Float64Array.of(0));
    expect(result.customers.holdoutMonetaryValue).toEqual(Float64Array.of(0));
    expect(result).toMatchObject({ purchases: 2, holdoutPurchases: 0, subtracted: 4 });
    expect(result.excluded).toMatchObject({
      cancelled: 5,
      unmatchedRefunds: 2,
      newCustomers: 1,
      purchasesOfNewCustomers: 1,
      customers: 1,
    });
  });

  it("counts no year in both, where the calibration ends as it begins", () => {
    const yearly = { unit: "years", mergeWithin: "year" } as const;
    const orders = [
      order("ann", "2023-05-01", 10),
      order("ann", "2025-05-01", 10),
      order("ann", "2026-01-01", 10),
      order("ann", "2026-05-01", 10),
    ];
    const split = (calibrationEnd: string, asOf = "2027-01-01") =>
      calibrationHoldout(orders, { ...yearly, calibrationEnd, asOf });
    const result = split("2026-01-01");
    expect(result.customers).toMatchObject({
      frequency: Float64Array.of(1),
      T: Float64Array.of(2),
      holdoutFrequency: Float64Array.of(1),
    });
    expect([result.holdoutDuration, result.merged, result.warnings]).toEqual([1, 1, []]);
    expect(split("2025-12-31")).toEqual({ ...result, calibrationEnd: Date.UTC(2025, 11, 31) });
    const place = ["options", "calibrationEnd"];
    expect(faultOf(() => split("2026-01-01", "2026-01-01"))).toEqual(["inconsistent", place]);
    const within = split("2025-06-30", "2026-11-22").warnings.map(({ code, message }) => [
      code,
      message.slice(0, 30),
    ]);
    expect(within).toEqual([
      ["period-open", "the year of calibrationEnd cou"],
      ["period-open", "the year of asOf counts as a w"],
    ]);
  });

  it("refuses a calibration that does not end before the holdout does", () => {
    const run = (more: object) =>
      faultOf(() => calibrationHoldout([], { ...options, ...more } as CalibrationHoldoutOptions));
    const place = ["options", "calibrationEnd"];
    expect(run({ calibrationEnd: undefined })).toEqual(["invalid-time", place]);
    expect(run({ calibrationEnd: "2026-06-30" })).toEqual(["inconsistent", place]);
    expect(run({ calibrationEnd: "2026-06-29" })).toEqual(["inconsistent", place]);
    expect(run({ asOf: "2026-03-30T10:00:00Z" })).toEqual(["inconsistent", place]);
    expect(run({ asOf: "2026-03-30", mergeWithin: "none" })).toEqual(["inconsistent", place]);
    expect(run({ calibrationStart: 0 })).toEqual([
      "unknown-option",
      ["options", "calibrationStart"],
    ]);
  });

  it("sees of the calibration what a summary as of then would see", () => {
    const orders = fc.array(
      fc.record({
        customer: fc.constantFrom("ann", "bob", "cat"),
        at: fc.integer({ min: 0, max: 60 }).map((half) => Date.UTC(2026, 0, 1) + half * 43_200_000),
        value: fc.integer({ min: -3, max: 20 }),
      }),
      { maxLength: 30 },
    );
    const refunds = fc.constantFrom("subtract" as const, "cancel" as const);
    holds(
      fc.property(orders, fc.integer({ min: 0, max: 58 }), refunds, (log, half, policy) => {
        const shared = { unit: "days", refunds: policy, zeroOrders: "count" } as const;
        const calibrationEnd = Date.UTC(2026, 0, 1) + half * 43_200_000;
        const ends = { calibrationEnd, asOf: "2026-01-31" };
        const split = calibrationHoldout(log, { ...shared, ...ends });
        const summary = summarizeOrders(log, { ...shared, asOf: calibrationEnd });
        expect(split.customers).toMatchObject(summary.customers);
        const { excluded, holdoutPurchases, purchases, merged, subtracted } = split;
        const { customers, newCustomers, ...rows } = excluded;
        const left = Object.values(rows).reduce((sum, count) => sum + count, 0);
        expect(purchases + holdoutPurchases + merged + subtracted + left).toBe(log.length);
        expect(split.customers.customer.length + newCustomers + customers).toBe(
          new Set(log.map(({ customer }) => customer)).size,
        );
      }),
      200,
    );
  });
});
