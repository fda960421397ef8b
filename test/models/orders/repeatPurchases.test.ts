import {
  type CustomerOrder,
  type RepeatPurchasesOptions,
  repeatPurchases,
  summarizeOrders,
} from "cx-metrics/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { errorOf, faultOf } from "../../core/faultOf.ts";
import { holds } from "../../support/lawRuns.ts";

const DAY = 86_400_000;
const ordersOf = (...rows: [customer: string, day: number][]): CustomerOrder[] =>
  rows.map(([customer, day]) => ({ customer, at: day * DAY }));

const orders = ordersOf(
  ["ann", 10],
  ["ann", 17],
  ["ann", 17.5], // the same purchase
  ["ann", 18],
  ["bob", 13],
  ["bob", 29],
  ["bob", 32], // after the last whole step
  ["cat", 20],
  ["cat", 24],
);

describe("repeatPurchases", () => {
  it("counts up to and with each step from the first purchase of all", () => {
    expect(repeatPurchases(orders, { unit: "weeks", asOf: 32 * DAY, step: 1 })).toEqual([
      { time: 1, cumulative: 1, incremental: 1 },
      { time: 2, cumulative: 3, incremental: 2 },
      { time: 3, cumulative: 4, incremental: 1 },
    ]);
  });

  it("begins where it is told to", () => {
    const options = { unit: "days", asOf: 32 * DAY, step: 10, from: 5 * DAY } as const;
    expect(repeatPurchases(orders, options)).toEqual([
      { time: 10, cumulative: 0, incremental: 0 },
      { time: 20, cumulative: 3, incremental: 3 },
    ]);
    expect(repeatPurchases(orders, { ...options, from: "1970-01-11" }).at(-1)).toEqual({
      time: 20,
      cumulative: 4,
      incremental: 2,
    });
  });

  it("follows only those who had joined", () => {
    const options = { unit: "weeks", asOf: 32 * DAY, step: 3 } as const;
    const last = (joinedUntil?: RepeatPurchasesOptions["joinedUntil"]) =>
      repeatPurchases(orders, { ...options, joinedUntil }).at(-1)?.cumulative;
    expect(last(13 * DAY)).toBe(3);
    expect(last(13 * DAY - 1)).toBe(2);
    expect(last("1999-01-01")).toBe(4);
    expect(last()).toBe(4);
    expect(last(9 * DAY)).toBeUndefined();
  });

  it("has no rows without purchases, or without a whole step", () => {
    expect(repeatPurchases([], { unit: "weeks", asOf: 0, step: 1 })).toEqual([]);
    expect(repeatPurchases(orders, { unit: "weeks", asOf: 12 * DAY, step: 1 })).toEqual([]);
  });

  it("counts periods", () => {
    const monthly = { unit: "periods", mergeWithin: "month", asOf: "1970-06-01", step: 2 } as const;
    expect(repeatPurchases(ordersOf(["ann", 0], ["ann", 31], ["ann", 90]), monthly)).toEqual([
      { time: 2, cumulative: 1, incremental: 1 },
      { time: 4, cumulative: 2, incremental: 1 },
    ]);
  });

  it("ends with the month before where the end begins one", () => {
    const monthly = { unit: "months", mergeWithin: "month", step: 1 } as const;
    const log = ordersOf(["ann", 0], ["ann", 31], ["ann", 59], ["bob", 59], ["bob", 90]);
    const counts = (options: Partial<RepeatPurchasesOptions>) =>
      repeatPurchases(log, { ...monthly, asOf: "1970-04-01", ...options }).map(
        ({ cumulative }) => cumulative,
      );
    expect(counts({})).toEqual([1, 2]);
    expect(counts({ asOf: "1970-04-30" })).toEqual([1, 2, 3]);
    // Who joined on 1 March had not joined before.
    expect(counts({ asOf: "1970-04-30", joinedUntil: "1970-03-01" })).toEqual([1, 2, 2]);
    expect(counts({ asOf: "1970-04-30", joinedUntil: "1970-03-02" })).toEqual([1, 2, 3]);
    expect(counts({ from: "1969-12-01" })).toEqual([0, 1, 2]);
  });

  it("takes steps of calendar units", () => {
    const spans = (step: RepeatPurchasesOptions["step"]) =>
      repeatPurchases(orders, { unit: "weeks", asOf: 32 * DAY, step });
    expect(spans({ weeks: 1 })).toEqual(spans(1));
    expect(spans({ days: 14 })).toEqual(spans(2));
    expect(spans({ days: 7, hours: 84 })).toEqual(spans(1.5));
    const monthly = { unit: "months", mergeWithin: "month", asOf: "1971-01-01" } as const;
    const times = repeatPurchases(orders, { ...monthly, step: { months: 3 } });
    expect(times.map(({ time }) => time)).toEqual([3, 6, 9]);
  });

  it("takes each purchase at or before the time of its row, whatever the fractions of the step", () => {
    const log = fc.array(fc.tuple(fc.constantFrom("ann", "bob"), fc.integer({ min: 0, max: 60 })), {
      minLength: 1,
      maxLength: 20,
    });
    const step = fc.constantFrom(0.1, 0.2, 0.3, 1 / 7, 1 / 3, 0.7, 1, 2.5);
    holds(
      fc.property(log, step, fc.constantFrom("days", "weeks", "months"), (rows, step, unit) => {
        const given = ordersOf(...rows);
        const asOf = 61 * DAY;
        const first = Math.min(...rows.map(([, day]) => day));
        const length = { days: 1, weeks: 7, months: 30.436875 }[unit];
        const whole = summarizeOrders(given, { unit, asOf });
        const steps = repeatPurchases(given, { unit, asOf, step });
        const total = (61 - first) / length;
        expect(steps.length * step).toBeLessThanOrEqual(total);
        expect((steps.length + 1) * step).toBeGreaterThan(total);
        const names = whole.customers.customer;
        const repeats = names.flatMap((name) => {
          const days = rows.filter(([customer]) => customer === name).map(([, day]) => day);
          return [...new Set(days)].sort((a, b) => a - b).slice(1);
        });
        const counts = steps.map(
          ({ time }) => repeats.filter((day) => (day - first) / length <= time).length,
        );
        expect(steps.map(({ cumulative }) => cumulative)).toEqual(counts);
        expect(steps.map(({ incremental }) => incremental)).toEqual(
          counts.map((count, i) => count - (counts[i - 1] ?? 0)),
        );
      }),
      60,
    );
  });

  it("refuses steps, beginnings and options that there are not", () => {
    const good = { unit: "weeks", asOf: 32 * DAY, step: 1 };
    const run = (more: object) =>
      faultOf(() => repeatPurchases(orders, { ...good, ...more } as RepeatPurchasesOptions));
    expect(run({ step: undefined })).toEqual(["invalid-shape", ["options", "step"]]);
    for (const step of [0, -1, 1e-9, Number.MIN_VALUE])
      expect(run({ step })).toEqual(["out-of-range", ["options", "step"]]);
    expect(run({ step: "1" })).toEqual(["not-a-number", ["options", "step"]]);
    expect(run({ step: {} })).toEqual(["invalid-shape", ["options", "step"]]);
    expect(run({ step: { weeks: 0 } })).toEqual(["out-of-range", ["options", "step"]]);
    expect(run({ step: { days: -1 } })).toEqual(["out-of-range", ["options", "step", "days"]]);
    expect(run({ step: { fortnights: 1 } })).toEqual([
      "invalid-shape",
      ["options", "step", "fortnights"],
    ]);
    const periods = { unit: "periods", mergeWithin: "month", step: { months: 1 } };
    expect(run(periods)).toEqual(["inconsistent", ["options", "step"]]);
    const zero = { unit: "weeks", asOf: 0, step: 0 } as const;
    expect(errorOf(() => repeatPurchases(orders, zero)).message).not.toContain("e-324");
    expect(run({ from: null })).toEqual(["invalid-time", ["options", "from"]]);
    expect(run({ from: 11 * DAY })).toEqual(["inconsistent", ["options", "from"]]);
    expect(run({ from: "then" })).toEqual(["invalid-time", ["options", "from"]]);
    expect(run({ joinedUntil: null })).toEqual(["invalid-time", ["options", "joinedUntil"]]);
    expect(run({ until: 0 })).toEqual(["unknown-option", ["options", "until"]]);
  });
});
