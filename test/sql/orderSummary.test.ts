import { expect, test } from "vitest";
import { duckdb, type OrderSummarySpec, orderSummary, table } from "../../src/sql/index.ts";

const spec: OrderSummarySpec = {
  dialect: duckdb,
  from: table("orders"),
  input: { customer: "who", at: "at", value: "paid" },
  asOf: "2026-07-01T22:30:00Z",
};

const [first, last] = [Date.UTC(2026, 5, 1), Date.UTC(2026, 5, 11)];

const row = {
  cx_customer: "ann",
  cx_days: 3n,
  cx_first: first,
  cx_last: String(last),
  cx_repeated: "12.50",
  cx_bad: 0,
  cx_refused: 0,
  cx_seen: 4,
};

test("the days of a customer become frequency, recency, T and monetary value", () => {
  const { read } = orderSummary(spec);
  expect(read([row, { ...row, cx_days: 1, cx_last: first, cx_repeated: null }])).toEqual([
    { customer: "ann", frequency: 2, recency: 10, T: 30, monetaryValue: 6.25 },
    { customer: "ann", frequency: 0, recency: 0, T: 30, monetaryValue: null },
  ]);
  expect(read([])).toEqual([]);
});

test("the day of asOf is that of the offset", () => {
  const { read } = orderSummary({ ...spec, utcOffsetMinutes: 120 });
  expect(read([row])[0]?.T).toBe(31);
});

test.each<[string, object, string, (string | number)[]]>([
  ["no asOf", { asOf: undefined }, "invalid-time", ["asOf"]],
  ["a fraction of asOf", { asOf: 1.5 }, "not-integer", ["asOf"]],
  ["a fraction of the offset", { utcOffsetMinutes: 0.5 }, "not-integer", ["utcOffsetMinutes"]],
  ["an offset beyond all zones", { utcOffsetMinutes: 901 }, "out-of-range", ["utcOffsetMinutes"]],
  ["a zone", { timeZone: "UTC" }, "unknown-option", ["options", "timeZone"]],
  ["a column missing", { input: { customer: "who" } }, "invalid-shape", ["input", "at"]],
])("%s: refused before a query is written", (_, more, code, path) => {
  expect(() => orderSummary({ ...spec, ...more })).toThrow(expect.objectContaining({ code, path }));
});

test("orders that are refused are named, with how many rows", () => {
  const { read } = orderSummary(spec);
  const bad = { cx_bad: 3, cx_refused: 1n };
  expect(() => read([row, { ...row, ...bad }])).toThrow(
    expect.objectContaining({
      code: "inconsistent",
      path: ["rows", 1, "value"],
      message: expect.stringContaining("a value in every row: 1 of 8 rows are not so"),
    }),
  );
});

test("a customer with fewer days than orders can be is refused", () => {
  const { read } = orderSummary(spec);
  expect(() => read([{ ...row, cx_days: -1 }])).toThrow(
    expect.objectContaining({ code: "out-of-range", path: ["rows", 0, "cx_days"] }),
  );
  expect(() => read([{ ...row, cx_first: undefined }])).toThrow(
    expect.objectContaining({ code: "invalid-shape", path: ["rows", 0, "cx_first"] }),
  );
});
