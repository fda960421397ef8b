import {
  type CustomerOrder,
  type SummarizeOrdersOptions,
  summarizeOrders,
} from "cx-metrics/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { errorOf, faultOf, warningsOf } from "../../core/faultOf.ts";
import { holds } from "../../support/lawRuns.ts";
import { deepFreeze, walkNumbers } from "../../support/walkNumbers.ts";
import { naiveSummary } from "./naiveSummary.ts";

const DAY = 86_400_000;
const asOf = "2026-03-30";

/** Rows of customer, at and value. */
const ordersOf = (
  ...rows: [customer: string | number, at: CustomerOrder["at"], value?: number][]
) =>
  rows.map(
    ([customer, at, value]): CustomerOrder =>
      value === undefined ? { customer, at } : { customer, at, value },
  );

/** The summary of one customer's orders. */
function one(orders: readonly CustomerOrder[], options: Partial<SummarizeOrdersOptions> = {}) {
  const { customers } = summarizeOrders(orders, { unit: "days", asOf, ...options });
  const { frequency, recency, T, monetaryValue } = customers;
  const history = [frequency[0], recency[0], T[0]];
  return monetaryValue === undefined ? history : [...history, monetaryValue[0]];
}

describe("summarizeOrders", () => {
  const orders = ordersOf(
    ["bob", "2026-03-02T08:00:00Z", 15],
    ["ann", "2026-02-02T17:00:00Z", 20],
    ["ann", "2026-01-05T12:00:00Z", 40],
    ["ann", "2026-02-02T09:30:00Z", 30],
    ["ann", "2026-03-01T00:00:00Z", 10],
    ["ann", "2026-04-01T00:00:00Z", 99],
    ["cat", "2026-04-02T00:00:00Z", 99],
  );
  const expected = {
    customers: {
      customer: ["bob", "ann"],
      frequency: Float64Array.of(0, 2),
      recency: Float64Array.of(0, 55 / 7),
      T: Float64Array.of(4, 12),
      monetaryValue: Float64Array.of(0, 30),
    },
    unit: "weeks",
    asOf: Date.UTC(2026, 2, 30),
    options: { mergeWithin: "day", timeZone: "UTC", refunds: "refuse", zeroOrders: "refuse" },
    purchases: 4,
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
    },
    warnings: [],
  };

  it("sums up rows in any order, and says what it left out", () => {
    expect(summarizeOrders(orders, { unit: "weeks", asOf })).toEqual(expected);
  });

  it("reads columns as it reads records", () => {
    const columns = {
      customer: orders.map(({ customer }) => customer),
      at: Float64Array.from(orders, ({ at }) => Date.parse(String(at))),
      value: Float32Array.from(orders, ({ value }) => Number(value)),
    };
    expect(summarizeOrders(columns, { unit: "weeks", asOf })).toEqual(expected);
    const ids = Uint16Array.of(7, 3, 3, 3, 3, 3, 1);
    const { customers } = summarizeOrders({ ...columns, customer: ids }, { unit: "weeks", asOf });
    expect(customers).toEqual({ ...expected.customers, customer: [7, 3] });
  });

  it("has no monetary value where no order has money", () => {
    const bare = orders.map(({ customer, at }) => ({ customer, at }));
    const { monetaryValue, ...others } = expected.customers;
    expect(summarizeOrders(bare, { unit: "weeks", asOf }).customers).toEqual(others);
    const blank = bare.map((order) => ({ ...order, value: undefined }));
    expect(summarizeOrders(blank, { unit: "weeks", asOf }).customers).toEqual(others);
  });

  it("sums up one order, and warns of a T of 0", () => {
    expect(one(ordersOf(["ann", asOf]))).toEqual([0, 0, 0]);
    const { warnings } = summarizeOrders(ordersOf(["ann", asOf]), { unit: "days", asOf });
    expect(warnings).toEqual([
      {
        code: "zero-time",
        message:
          "1 of 1 customers first bought as the observation ended: their T is 0, from which a model learns nothing",
      },
    ]);
  });

  it("returns empty columns of no orders", () => {
    const none = { customer: [], frequency: new Float64Array(), recency: new Float64Array() };
    const result = summarizeOrders([], { unit: "days", asOf });
    expect(result.customers).toEqual({ ...none, T: new Float64Array() });
    expect(result.warnings).toEqual([
      { code: "no-data", message: "there is nobody to sum up: no purchase is left" },
    ]);
    const empty = { customer: [], at: [], value: [] };
    const { customers } = summarizeOrders(empty, { unit: "days", asOf, timeZone: "Asia/Tokyo" });
    expect(customers).toEqual({
      ...none,
      T: new Float64Array(),
      monetaryValue: new Float64Array(),
    });
  });

  it("takes any key for a customer, and tells 1 from its name", () => {
    const keys = ["__proto__", "constructor", "", 1, "1", -0, 1.5];
    const rows = keys.map((customer) => ({ customer, at: 0 }));
    const { customers } = summarizeOrders(rows, { unit: "days", asOf: "1970-01-03" });
    expect(customers.customer).toEqual(["__proto__", "constructor", "", 1, "1", 0, 1.5]);
    expect(Array.from(customers.T)).toEqual(keys.map(() => 2));
  });

  it("leaves its input alone", () => {
    const at = Float64Array.of(2 * DAY, 0);
    const frozen = deepFreeze(orders.map((order) => ({ ...order })));
    expect(summarizeOrders(frozen, deepFreeze({ unit: "weeks", asOf }))).toEqual(expected);
    summarizeOrders({ customer: ["a", "a"], at }, { unit: "days", asOf, mergeWithin: "none" });
    expect(at).toEqual(Float64Array.of(2 * DAY, 0));
  });
});

describe("the unit of a summary", () => {
  const orders = ordersOf(["ann", "2026-01-01"], ["ann", "2026-02-03"]);

  it("divides whole days", () => {
    expect(one(orders, { unit: "hours" })).toEqual([1, 33 * 24, 88 * 24]);
    expect(one(orders, { unit: "days" })).toEqual([1, 33, 88]);
    expect(one(orders, { unit: "weeks" })).toEqual([1, 33 / 7, 88 / 7]);
    expect(one(orders, { unit: "months" })).toEqual([1, 33 / 30.436875, 88 / 30.436875]);
    expect(one(orders, { unit: "years" })).toEqual([1, 33 / 365.2425, 88 / 365.2425]);
  });

  it("divides exact times where nothing merges", () => {
    const exact = ordersOf(["ann", "2026-03-28T18:00:00Z"], ["ann", "2026-03-29T06:00:00Z"]);
    expect(one(exact, { mergeWithin: "none" })).toEqual([1, 0.5, 1.25]);
    expect(one(exact, { mergeWithin: "none", unit: "hours" })).toEqual([1, 12, 30]);
  });

  it("must be that of whole periods, or none of known length, where weeks or longer merge", () => {
    for (const [mergeWithin, unit] of [
      ["week", "weeks"],
      ["month", "months"],
      ["year", "years"],
    ] as const) {
      expect(one(orders, { mergeWithin, unit })).toEqual(
        one(orders, { mergeWithin, unit: "periods" }),
      );
      const error = errorOf(() => one(orders, { mergeWithin, unit: "days" }));
      expect([error.code, error.path]).toEqual(["inconsistent", ["options", "unit"]]);
      expect(error.message).toBe(
        `summarizeOrders: options.unit is "days", expected "${unit}" or "periods", since ${unit} merge`,
      );
    }
    for (const mergeWithin of ["day", "none"] as const) {
      const run = () => one(orders, { mergeWithin, unit: "periods" });
      expect(faultOf(run)).toEqual(["inconsistent", ["options", "unit"]]);
    }
  });
});

describe("orders that are one purchase", () => {
  it("are of one ISO week", () => {
    const weekly = ordersOf(
      ["ann", "2025-12-29T00:00:00Z", 1],
      ["ann", "2026-01-04T23:59:59Z", 2], // the Sunday of that week
      ["ann", "2026-01-05T00:00:00Z", 4],
      ["ann", "2026-01-19T00:00:00Z", 8],
    );
    expect(one(weekly, { mergeWithin: "week", unit: "weeks" })).toEqual([2, 3, 12, 6]);
  });

  it("are of one month or year", () => {
    const orders = ordersOf(
      ["ann", "2024-12-31", 1],
      ["ann", "2025-01-01", 2],
      ["ann", "2025-01-31", 4],
      ["ann", "2026-01-15", 8],
    );
    expect(one(orders, { mergeWithin: "month", unit: "months" })).toEqual([2, 13, 15, 7]);
    expect(one(orders, { mergeWithin: "year", unit: "periods" })).toEqual([2, 2, 2, 7]);
  });

  it("are of one instant where nothing else merges", () => {
    const at = "2026-03-29T12:00:00Z";
    const orders = ordersOf(["ann", at, 1], ["ann", "2026-03-29T12:00:00.001Z", 5], ["ann", at, 2]);
    const result = summarizeOrders(orders, { unit: "days", asOf, mergeWithin: "none" });
    expect([result.purchases, result.merged]).toEqual([2, 1]);
    expect(result.customers.recency).toEqual(Float64Array.of(1 / DAY));
  });

  it("are of one day of the time zone", () => {
    const late = ordersOf(["ann", "2026-01-01T22:00:00Z"], ["ann", "2026-01-02T04:00:00Z"]);
    expect(one(late)).toEqual([1, 1, 88]);
    expect(one(late, { timeZone: "America/New_York" })).toEqual([0, 0, 88]);
    expect(one(late, { timeZone: "Asia/Tokyo" })).toEqual([0, 0, 87]);
    expect(one(late, { timeZone: "+01:30" })).toEqual([1, 1, 88]);
  });

  it("lie whole days apart where clocks change", () => {
    const timeZone = "Europe/Berlin";
    // From 23:30 to 00:30 over a day of 23 hours, and one of 25.
    const spring = ordersOf(["ann", "2026-03-28T22:30:00Z"], ["ann", "2026-03-29T22:30:00Z"]);
    expect(one(spring, { timeZone, asOf: "2026-04-02" })).toEqual([1, 2, 5]);
    const autumn = ordersOf(
      ["ann", "2026-10-24T21:30:00Z"],
      ["ann", "2026-10-24T22:00:00Z"],
      ["ann", "2026-10-25T22:59:59Z"],
    );
    expect(one(autumn, { timeZone, asOf: "2026-11-01" })).toEqual([1, 1, 8]);
  });
});

describe("dates", () => {
  it("are days of the time zone, in orders and as of", () => {
    const orders = ordersOf(
      ["ann", "2026-01-01"],
      ["ann", "2026-01-05"],
      ["ann", asOf],
      ["ann", asOf],
    );
    for (const timeZone of ["UTC", "America/Los_Angeles", "Pacific/Auckland"])
      expect(one(orders, { timeZone })).toEqual([2, 88, 88]);
    const { asOf: end } = summarizeOrders(orders, {
      unit: "days",
      asOf,
      timeZone: "America/Los_Angeles",
    });
    expect(end).toBe(Date.UTC(2026, 2, 30, 7));
  });

  it("warn where a reader made them midnights of UTC, and the zone is west of it", () => {
    const orders = ordersOf(["ann", new Date("2026-01-01")], ["ann", new Date("2026-01-05")]);
    const warn = (rows: readonly CustomerOrder[], options: object) =>
      summarizeOrders(rows, { unit: "days", asOf, ...options }).warnings;
    const timeZone = "America/New_York";
    expect(warn(orders, { timeZone })).toEqual([
      {
        code: "dates-in-utc",
        message:
          'all orders are at 00:00 UTC, the day before in America/New_York: give dates such as "2026-03-01", or the time zone UTC',
      },
    ]);
    expect(warn(orders, { timeZone: "Europe/Berlin" })).toEqual([]);
    expect(warn(orders, { timeZone, mergeWithin: "none" })).toEqual([]);
    const timed = [...orders, ...ordersOf(["ann", "2026-01-07T09:00:00Z"])];
    expect(warn(timed, { timeZone })).toEqual([]);
  });
});

describe("the end of observation", () => {
  it("counts the order of its own instant, and warns of later ones of its day", () => {
    const orders = ordersOf(
      ["ann", "2026-03-01"],
      ["ann", asOf],
      ["ann", "2026-03-30T00:00:00.001Z"],
      ["ann", "2026-03-31"],
    );
    const result = summarizeOrders(orders, { unit: "days", asOf });
    expect([result.purchases, result.excluded.afterAsOf]).toEqual([2, 2]);
    expect(result.warnings).toEqual([
      {
        code: "period-cut",
        message:
          "asOf cuts a day in two, with 1 of its orders later: to have it whole, give its last instant",
      },
    ]);
  });

  const monthly = { unit: "months", mergeWithin: "month" } as const;
  const dated = ordersOf(["ann", "2026-01-10"], ["ann", "2026-03-01"], ["ann", "2026-04-01"]);

  it("ends the month before where it begins one", () => {
    const result = summarizeOrders(dated, { ...monthly, asOf: "2026-04-01" });
    expect(result).toMatchObject({ purchases: 2, asOf: Date.UTC(2026, 3, 1), warnings: [] });
    expect(result.customers.T).toEqual(Float64Array.of(2));
    expect(result.excluded.afterAsOf).toBe(1);
    for (const end of ["2026-03-31", Date.UTC(2026, 3, 1) - 0.25]) {
      const same = summarizeOrders(dated, { ...monthly, asOf: end });
      expect(same).toEqual({ ...result, asOf: same.asOf });
    }
    const later = summarizeOrders(dated, { ...monthly, asOf: Date.UTC(2026, 3, 1) + 0.25 });
    expect([later.purchases, later.customers.T[0]]).toEqual([3, 3]);
    expect(warningsOf(later)).toEqual(["period-open"]);
  });

  it("ends the week, month or year before in the time zone", () => {
    const rows = ordersOf(["ann", "2025-01-15"]);
    for (const [mergeWithin, end, T] of [
      ["week", "2026-01-05", 50],
      ["month", "2026-01-01", 11],
      ["year", "2026-01-01", 0],
    ] as const)
      for (const timeZone of ["UTC", "Asia/Tokyo", "America/New_York"]) {
        const options = { unit: "periods", mergeWithin, timeZone } as const;
        expect(summarizeOrders(rows, { ...options, asOf: end }).customers.T[0]).toBe(T);
        const { asOf: at } = summarizeOrders(rows, { ...options, asOf: end });
        expect(summarizeOrders(rows, { ...options, asOf: at - 1 }).customers.T[0]).toBe(T);
        expect(summarizeOrders(rows, { ...options, asOf: at + 1 }).customers.T[0]).toBe(T + 1);
      }
    // 1900 is the first year there is.
    const none = summarizeOrders([], { ...monthly, asOf: "1900-01-01" });
    expect(warningsOf(none)).toEqual(["no-data"]);
  });

  it("knows the month whose last day the zone left out", () => {
    // Kiritimati went from 30 December 1994 to 1 January 1995.
    const rows = ordersOf(["ann", "1994-12-30"]);
    const timeZone = "Pacific/Kiritimati";
    for (const asOf of ["1995-01-01", "1994-12-30"]) {
      const result = summarizeOrders(rows, { ...monthly, timeZone, asOf });
      expect([result.customers.T[0], ...warningsOf(result)]).toEqual([0, "zero-time"]);
    }
  });

  it("warns of a period that is not over, with or without later orders", () => {
    const warn = (asOf: CustomerOrder["at"], more: object = {}) =>
      summarizeOrders(dated.slice(0, 2), { ...monthly, asOf, ...more }).warnings;
    const message =
      'the month of asOf counts as a whole opportunity, though it is not over: give "2026-04-01" to leave it out, or "2026-05-01" to have all of it';
    expect(warn("2026-04-02")).toEqual([{ code: "period-open", message }]);
    expect(warn("2026-04-29T23:59:59.999Z")).toEqual([{ code: "period-open", message }]);
    expect(warn("2026-04-30")).toEqual([]);
    expect(warn("2026-05-01T03:59:59Z", { timeZone: "America/New_York" })).toEqual([]);
    expect(warn("2026-04-30T03:59:59Z", { timeZone: "America/New_York" })).toHaveLength(1);
    const weekly = warn("2026-04-04", { unit: "weeks", mergeWithin: "week" });
    expect(weekly[0]?.message).toContain('give "2026-03-30" to leave it out, or "2026-04-06" to');
    expect(warn("2026-04-05", { unit: "weeks", mergeWithin: "week" })).toEqual([]);
    const yearly = warn("2026-12-30", { unit: "years", mergeWithin: "year" });
    expect(yearly[0]?.message).toContain('give "2026-01-01" to leave it out, or "2027-01-01" to');
    for (const mergeWithin of ["day", "none"])
      expect(warn("2026-04-02T12:00:00Z", { mergeWithin, unit: "days" })).toEqual([]);
  });

  it("says what else it cuts, with one advice", () => {
    const messages = (end: string) =>
      summarizeOrders(dated, { ...monthly, asOf: end }).warnings.map(({ message }) => message);
    const rows = ordersOf(["ann", "2026-03-31T12:00:00Z"]);
    const { warnings } = summarizeOrders([...dated, ...rows], { ...monthly, asOf: "2026-03-31" });
    expect(warnings.map(({ message }) => message)).toEqual([
      "asOf cuts a month in two, with 1 of its orders later: to have it whole, give its last instant",
    ]);
    expect(messages("2026-02-20")).toHaveLength(1);
    expect(messages("2026-01-05")).toEqual([
      "there is nobody to sum up: no purchase is left",
      'the month of asOf counts as a whole opportunity, though it is not over: give "2026-01-01" to leave it out, or "2026-02-01" to have all of it',
      "asOf cuts a month in two, with 1 of its orders later",
    ]);
  });

  it("refuses no refund that is later", () => {
    const orders = ordersOf(["ann", "2026-03-01", 5], ["ann", "2026-04-01", -5]);
    expect(one(orders)).toEqual([0, 0, 29, 0]);
  });
});

describe("refunds and orders of 0", () => {
  const orders = ordersOf(
    ["ann", "2026-01-01T10:00:00Z", -3], // before any purchase of that day, but of that day
    ["ann", "2026-01-01T12:00:00Z", 10],
    ["ann", "2026-01-10", 20],
    ["ann", "2026-01-15", -4], // of the purchase before
    ["ann", "2026-01-20", 0],
    ["bob", "2026-01-05", -7], // of nothing known
    ["bob", "2026-01-06", 30],
    ["dan", "2026-01-07", -1],
  );
  const sum = (options: Partial<SummarizeOrdersOptions>) =>
    summarizeOrders(orders, { unit: "days", asOf: "2026-01-31", ...options });

  it("are refused by the row, with what else one can do", () => {
    const error = errorOf(() => sum({}));
    expect([error.code, error.path, error.received]).toEqual([
      "out-of-range",
      ["orders", 0, "value"],
      -3,
    ]);
    expect(error.message).toContain(
      'no refund, or refunds "cancel", "subtract" or "exclude" in the options',
    );
    const other = errorOf(() => sum({ refunds: "exclude" }));
    expect([other.code, other.path]).toEqual(["out-of-range", ["orders", 4, "value"]]);
    expect(other.message).toContain('more than 0, or zeroOrders "exclude" or "count"');
  });

  it("are left out and counted", () => {
    const result = sum({ refunds: "exclude", zeroOrders: "exclude" });
    expect(result.customers.customer).toEqual(["ann", "bob"]);
    expect(result.customers.monetaryValue).toEqual(Float64Array.of(20, 0));
    expect(result.customers.frequency).toEqual(Float64Array.of(1, 0));
    expect(result.options).toMatchObject({ refunds: "exclude", zeroOrders: "exclude" });
    expect(result.excluded).toEqual({
      afterAsOf: 0,
      refunds: 4,
      unmatchedRefunds: 0,
      cancelled: 0,
      zeroOrders: 1,
      customers: 1,
    });
  });

  it("are taken from the purchase of that day, else the one before; 0 is a purchase", () => {
    const result = sum({ refunds: "subtract", zeroOrders: "count" });
    expect(result.customers.frequency).toEqual(Float64Array.of(2, 0));
    expect(result.customers.monetaryValue).toEqual(Float64Array.of(8, 0));
    expect(result.customers.T).toEqual(Float64Array.of(30, 25));
    expect([result.subtracted, result.withoutMoney, result.purchases]).toEqual([2, 1, 4]);
    expect(result.excluded.unmatchedRefunds).toBe(2);
    expect(warningsOf(result)).toEqual([]);
  });

  it("make a purchase without money, never fewer purchases", () => {
    const rows = ordersOf(["ann", "2026-01-01", 5], ["ann", "2026-01-02", 5], ["ann", asOf, -8]);
    const result = summarizeOrders(rows, { unit: "days", asOf, refunds: "subtract" });
    expect([result.purchases, result.withoutMoney]).toEqual([2, 1]);
    expect(result.customers.monetaryValue).toEqual(Float64Array.of(-3));
    expect(result.warnings).toEqual([
      {
        code: "no-spend",
        message: "1 of 1 customers came back but spent 0 or less, which no model of spend allows",
      },
    ]);
  });

  it("warn of a mean of exactly 0", () => {
    const rows = ordersOf(["ann", "2026-01-01", 5], ["ann", "2026-01-02", 0]);
    expect(warningsOf(summarizeOrders(rows, { unit: "days", asOf, zeroOrders: "count" }))).toEqual([
      "no-spend",
    ]);
  });

  it("count as orders where no money is known", () => {
    expect(one(ordersOf(["ann", "2026-01-01"]), { refunds: "exclude" })).toEqual([0, 0, 88]);
  });
});

describe("refunds that cancel", () => {
  const sum = (rows: readonly CustomerOrder[], options: Partial<SummarizeOrdersOptions> = {}) =>
    summarizeOrders(rows, { unit: "days", asOf: "2026-01-31", refunds: "cancel", ...options });

  it("take away the purchase they pay back, and from the one before what it lacks", () => {
    const result = sum(
      ordersOf(
        ["ann", "2026-01-01", 40],
        ["ann", "2026-01-05", 10],
        ["ann", "2026-01-10T09:00:00Z", 20],
        ["ann", "2026-01-10T10:00:00Z", 5],
        ["ann", "2026-01-12", -27], // of 10 January, and 2 of 5 January
        ["ann", "2026-01-20", 30],
        ["bob", "2026-01-10T09:00:00Z", 99],
        ["bob", "2026-01-10T09:12:00Z", -99],
      ),
    );
    expect(result.customers).toEqual({
      customer: ["ann"],
      frequency: Float64Array.of(2),
      recency: Float64Array.of(19),
      T: Float64Array.of(30),
      monetaryValue: Float64Array.of(19),
    });
    expect(result).toMatchObject({ purchases: 3, merged: 0, subtracted: 2, withoutMoney: 0 });
    expect(result.excluded).toMatchObject({ cancelled: 3, unmatchedRefunds: 0, customers: 1 });
    expect(result.options.refunds).toBe("cancel");
  });

  it("begin a history later, or end it earlier", () => {
    const rows = ordersOf(
      ["ann", "2026-01-01", 10],
      ["ann", "2026-01-02", -10],
      ["ann", "2026-01-11", 20],
      ["ann", "2026-01-15", 30],
      ["ann", "2026-01-17", 5],
      ["ann", "2026-01-18", -5],
    );
    const { frequency, recency, T, monetaryValue } = sum(rows).customers;
    expect([frequency[0], recency[0], T[0], monetaryValue?.[0]]).toEqual([1, 4, 20, 30]);
  });

  it("are counted as unmatched where any of their money finds no purchase", () => {
    const rows = ordersOf(
      ["ann", "2026-01-01", -1],
      ["ann", "2026-01-02", 10],
      ["ann", "2026-01-03", -12],
      ["ann", "2026-01-04", -1],
      ["ann", "2026-01-05", 8],
    );
    const result = sum(rows);
    expect(result).toMatchObject({ purchases: 1, subtracted: 0 });
    expect(result.excluded).toMatchObject({ cancelled: 1, unmatchedRefunds: 3, customers: 0 });
    expect(result.customers.T).toEqual(Float64Array.of(26));
  });

  it("leave no crumbs of rounding, and every cent", () => {
    const day = "2026-01-02";
    const sumOf = (...values: number[]) =>
      sum(values.map((value) => ({ customer: "ann", at: day, value })));
    // As doubles, 0.1 + 0.2 is more than 0.3, and 0.7 + 0.1 less than 0.8.
    for (const [one, other, both] of [
      [0.1, 0.2, 0.3],
      [0.7, 0.1, 0.8],
    ] as const) {
      expect(sumOf(one, other, -both)).toMatchObject({ purchases: 0, subtracted: 1 });
      expect(sumOf(both, -one, -other)).toMatchObject({ purchases: 0, subtracted: 2 });
    }
    expect(sumOf(1e7, 1e7, -19_999_999.99)).toMatchObject({ purchases: 1, subtracted: 1 });
    const more = sumOf(1e7, 1e7, -20_000_000.01);
    expect([more.purchases, more.excluded.unmatchedRefunds]).toEqual([0, 1]);
  });

  it("leave out an order of 0 that stands alone", () => {
    const zeroOrders = "count";
    const rows = ordersOf(
      ["ann", "2026-01-01", 0],
      ["ann", "2026-01-02T09:00:00Z", 0],
      ["ann", "2026-01-02T10:00:00Z", 6],
      ["ann", "2026-01-03", 7],
      ["ann", "2026-01-04", 0],
      ["bob", "2026-01-04", 0],
    );
    const result = sum(rows, { zeroOrders });
    expect(result).toMatchObject({ purchases: 2, merged: 1, withoutMoney: 0, warnings: [] });
    expect(result.excluded).toMatchObject({ cancelled: 3, customers: 1 });
    const bare = rows.map(({ customer, at }) => ({ customer, at }));
    expect(sum(bare, { zeroOrders }).purchases).toBe(5);
  });

  it("do not mind the order of the rows", () => {
    const rows = ordersOf(
      ["ann", "2026-01-01T09:00:00Z", 10],
      ["ann", "2026-01-01T10:00:00Z", -8],
      ["ann", "2026-01-01T11:00:00Z", -1],
      ["ann", "2026-01-01T11:00:00Z", -5],
      ["ann", "2026-01-01T12:00:00Z", -1],
    );
    const expected = sum(rows);
    expect(expected).toMatchObject({ purchases: 0, subtracted: 1 });
    expect(expected.excluded.unmatchedRefunds).toBe(3);
    const shuffles = fc.shuffledSubarray(rows, { minLength: rows.length });
    holds(
      fc.property(shuffles, (mixed) => {
        expect(sum(mixed)).toEqual(expected);
      }),
    );
  });

  it("leave returning customers a mean above 0", () => {
    const log = fc.array(
      fc.record({
        customer: fc.constantFrom("ann", "bob"),
        at: fc.integer({ min: 0, max: 20 }).map((day) => day * DAY),
        value: fc.integer({ min: -900, max: 999 }).map((cents) => cents / 100),
      }),
      { maxLength: 30 },
    );
    holds(
      fc.property(log, (orders) => {
        const result = sum(orders, { asOf: "1970-01-31", zeroOrders: "count" });
        const { frequency, monetaryValue } = result.customers;
        monetaryValue?.forEach((mean, i) => {
          expect(mean >= 0.01 - 1e-9 || frequency[i] === 0).toBe(true);
        });
        expect([result.withoutMoney, result.warnings.length]).toEqual([
          0,
          result.customers.customer.length === 0 ? 1 : 0,
        ]);
      }),
      200,
    );
  });
});

describe("money", () => {
  it("is summed without losing small amounts", () => {
    const rows = ordersOf(
      ["ann", 0, 5],
      ["ann", DAY, 1e15],
      ["ann", DAY, 0.1],
      ["ann", DAY, 0.2],
      ["ann", DAY, -1e15],
    );
    expect(one(rows, { asOf: DAY, refunds: "subtract" })[3]).toBeCloseTo(0.3, 12);
  });
});

describe("summarizeOrders refuses", () => {
  const good = { unit: "days", asOf } as const;
  const refused = (orders: unknown, options: unknown) =>
    faultOf(() => summarizeOrders(orders as CustomerOrder[], options as SummarizeOrdersOptions));
  const run = (orders: unknown) => refused(orders, good);
  const order = { customer: "ann", at: 0, value: 1 };

  it("what are no orders", () => {
    for (const orders of [null, undefined, 7, "orders", new Map()])
      expect(run(orders)[0]).toBe("invalid-shape");
    expect(run({})).toEqual(["invalid-shape", ["orders", "customer"]]);
    expect(run({ customer: ["a"] })).toEqual(["invalid-shape", ["orders", "at"]]);
    expect(run({ customer: ["a"], at: [0, 1] })).toEqual(["inconsistent", ["orders", "at"]]);
    expect(run(new Array(2))).toEqual(["invalid-shape", ["orders", 0]]);
    expect(run([order, null])).toEqual(["invalid-shape", ["orders", 1]]);
  });

  it("what is no customer, instant or money", () => {
    expect(run([{ at: 0 }])).toEqual(["invalid-shape", ["orders", 0, "customer"]]);
    expect(run([order, { ...order, customer: Number.NaN }])).toEqual([
      "invalid-shape",
      ["orders", 1, "customer"],
    ]);
    for (const at of [undefined, Number.NaN, "soon", "2026-02-30", "2026-01-01T00:00", 1e17])
      expect(run([order, { ...order, at }])).toEqual(["invalid-time", ["orders", 1, "at"]]);
    for (const at of ["1899-12-31", "2200-01-01", new Date(1e15), -1e14])
      expect(run([order, { ...order, at }])).toEqual(["out-of-range", ["orders", 1, "at"]]);
    expect(run([order, { customer: "ann", at: 0 }])).toEqual([
      "invalid-shape",
      ["orders", 1, "value"],
    ]);
    expect(run([{ ...order, value: "5" }])).toEqual(["not-a-number", ["orders", 0, "value"]]);
    expect(run([{ ...order, value: 1e300 }])).toEqual(["out-of-range", ["orders", 0, "value"]]);
    expect(run([{ ...order, value: Number.POSITIVE_INFINITY }])[0]).toBe("not-finite");
  });

  it("options that there are not", () => {
    for (const options of [null, undefined, 3, []])
      expect(refused([], options)).toEqual(["invalid-shape", ["options"]]);
    const fault = (option: object) => refused([], { ...good, ...option });
    expect(fault({ asof: 1 })).toEqual(["unknown-option", ["options", "asof"]]);
    expect(fault({ unit: undefined })).toEqual(["unknown-option", ["options", "unit"]]);
    expect(fault({ unit: "day" })).toEqual(["unknown-option", ["options", "unit"]]);
    expect(fault({ mergeWithin: "days" })).toEqual(["unknown-option", ["options", "mergeWithin"]]);
    expect(fault({ refunds: "count" })).toEqual(["unknown-option", ["options", "refunds"]]);
    expect(fault({ zeroOrders: "subtract" })).toEqual([
      "unknown-option",
      ["options", "zeroOrders"],
    ]);
    expect(fault({ timeZone: "Berlin/Mitte" })).toEqual([
      "unknown-option",
      ["options", "timeZone"],
    ]);
    expect(fault({ timeZone: null })).toEqual(["invalid-shape", ["options", "timeZone"]]);
    expect(fault({ asOf: undefined })).toEqual(["invalid-time", ["options", "asOf"]]);
    expect(fault({ asOf: "9999-12-31" })).toEqual(["out-of-range", ["options", "asOf"]]);
  });
});

describe("any orders", () => {
  const log = fc.array(
    fc.record({
      customer: fc.constantFrom("ann", "bob", 3, "__proto__"),
      at: fc.integer({ min: 0, max: 40 }).map((quarters) => quarters * 6 * 3_600_000),
      value: fc.integer({ min: -5, max: 20 }),
    }),
    { maxLength: 40 },
  );
  const policies = fc.record({
    unit: fc.constantFrom("hours", "days", "weeks"),
    mergeWithin: fc.constantFrom("day", "none"),
    refunds: fc.constantFrom("exclude", "subtract", "cancel"),
    zeroOrders: fc.constantFrom("exclude", "count"),
    asOf: fc.integer({ min: 0, max: 10 }).map((day) => day * DAY + 1),
  });

  it("are summed up as one would by hand", () => {
    holds(
      fc.property(log, policies, (orders, options) => {
        const { customers } = summarizeOrders(orders, options);
        expect(customers).toEqual(naiveSummary(orders, options));
      }),
      200,
    );
  });

  it("are each one purchase, merged, subtracted, cancelled or left out", () => {
    holds(
      fc.property(log, policies, (orders, options) => {
        const { purchases, merged, subtracted, excluded } = summarizeOrders(orders, options);
        const { customers, ...rows } = excluded;
        const left = Object.values(rows).reduce((sum, count) => sum + count, 0);
        expect(purchases + merged + subtracted + left).toBe(orders.length);
        expect(new Set(orders.map(({ customer }) => customer)).size - customers).toBe(
          summarizeOrders(orders, options).customers.customer.length,
        );
      }),
      100,
    );
  });

  it("give histories that a model can be fitted to, and no NaN", () => {
    holds(
      fc.property(log, policies, (orders, options) => {
        const result = summarizeOrders(orders, options);
        for (const { number } of walkNumbers(result))
          expect(Number.isFinite(number) && !Object.is(number, -0)).toBe(true);
        const { frequency, recency, T } = result.customers;
        frequency.forEach((x, i) => {
          expect(x === 0).toBe(recency[i] === 0);
          expect(recency[i]).toBeLessThanOrEqual(T[i] as number);
        });
      }),
      100,
    );
  });
});
