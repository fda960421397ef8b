import { describe, expect, test } from "vitest";
import {
  duckdb,
  type RfmSpec,
  type Row,
  rfmCustomerPasses,
  rfmPasses,
  table,
} from "../../../src/sql/index.ts";

const DAY = 86_400_000;

const spec: RfmSpec = {
  dialect: duckdb,
  from: table("orders"),
  input: { customer: "who", at: "at", value: "paid" },
  options: { asOf: "2026-07-01" },
};

const seen = { cx_bad: 0, cx_refused: 0, cx_seen: 1 };

const thresholds = { recency: [30], frequency: [2], monetary: [100] };

/** A row of the tallies. */
const tallied = (dimension: number, value: number, n = 1): Row => ({
  cx_dimension: dimension,
  cx_whole: dimension < 2 ? value : null,
  cx_amount: dimension < 2 ? null : value,
  cx_n: n,
  ...seen,
});

test.each<[string, object, string, (string | number)[]]>([
  [
    "nested",
    { options: { definition: "nested" } },
    "unknown-definition",
    ["options", "definition"],
  ],
  [
    "equal-size",
    { options: { asOf: 0, definition: "equal-size" } },
    "unknown-definition",
    ["options", "definition"],
  ],
  ["no asOf", { options: {} }, "invalid-time", ["options", "asOf"]],
  ["a fraction of asOf", { options: { asOf: 0.5 } }, "not-integer", ["options", "asOf"]],
  ["no options", { options: undefined }, "invalid-shape", ["options"]],
  ["an option unknown", { options: { asOf: 0, bin: 3 } }, "invalid-shape", ["options", "bin"]],
  ["bins of 1", { options: { asOf: 0, bins: 1 } }, "out-of-range", ["options", "bins"]],
  [
    "a column missing",
    { input: { customer: "who", at: "at" } },
    "invalid-shape",
    ["input", "value"],
  ],
  ["another column", { input: { ...spec.input, by: "x" } }, "invalid-shape", ["input", "by"]],
  ["no source", { from: "orders" }, "invalid-shape", ["from"]],
  ["no dialect", { dialect: "duckdb" }, "invalid-shape", ["dialect"]],
  ["a condition that is none", { where: "paid > 0" }, "invalid-shape", ["where"]],
  ["another field", { by: ["plan"] }, "unknown-option", ["options", "by"]],
])("%s: refused before a query is written", (_, more, code, path) => {
  const fault = expect.objectContaining({ code, path });
  expect(() => rfmPasses({ ...spec, ...more })).toThrow(fault);
  expect(() => rfmCustomerPasses({ ...spec, ...more })).toThrow(fault);
});

describe("thresholds", () => {
  test("take one query, with numbers alone", () => {
    const passes = rfmPasses({
      ...spec,
      options: { asOf: 0, definition: "thresholds", thresholds },
    });
    const first = passes.next([]);
    expect(first.done === false && first.value.text).toContain(`< ${30 * DAY} THEN 2`);
    expect(first.done === false && first.value.params).toEqual([]);
    const step = passes.next([{ cx_r: 1, cx_f: 2n, cx_m: "2", cx_customers: 3, ...seen }]);
    expect(step.done && step.value).toMatchObject({
      n: 3,
      value: 3,
      definition: "thresholds",
      warnings: [],
      cells: [{ r: 1, f: 2, m: 2, code: "122", customers: 3 }],
    });
  });

  test("of a fraction of money lie between the values that there are", () => {
    const fractions = { ...thresholds, monetary: [0.5, 12.5, 99.5] };
    const options = { asOf: 0, definition: "thresholds", thresholds: fractions } as const;
    const passes = rfmPasses({ ...spec, options });
    passes.next([]);
    const second = passes.next([
      tallied(0, 0),
      tallied(1, 1),
      tallied(2, 12.25),
      tallied(2, 13.25),
    ]);
    expect(second.done === false && second.value.params).toEqual([0.5, 12.75, 99.5]);
  });

  test("beyond all numbers of milliseconds reach nobody", () => {
    const far = { recency: [9e15], frequency: [9e15], monetary: [9e15] };
    const passes = rfmPasses({
      ...spec,
      options: { asOf: 0, definition: "thresholds", thresholds: far },
    });
    const first = passes.next([]);
    expect(first.done === false && first.value.text).toContain(`< ${Number.MAX_SAFE_INTEGER} THEN`);
  });

  test("between two doubles next to each other are the upper one", () => {
    const [below, above] = [0.1, 0.1 + 2 ** -56];
    const options = {
      asOf: 0,
      definition: "thresholds",
      thresholds: { ...thresholds, monetary: [above] },
    } as const;
    const passes = rfmPasses({ ...spec, options });
    passes.next([]);
    const second = passes.next([
      tallied(0, 0),
      tallied(1, 1),
      tallied(2, below),
      tallied(2, above),
    ]);
    expect(second.done === false && second.value.params).toEqual([above]);
  });
});

test("days are cut where a double of them is", () => {
  const days = 0.1 + 0.2;
  const options = {
    asOf: 0,
    definition: "thresholds",
    thresholds: {
      ...thresholds,
      recency: [days, 1 / 3, 7.000000001, 33554432.000000015, 54924306.75743748],
    },
  } as const;
  const first = rfmPasses({ ...spec, options }).next([]);
  const text = first.done === false ? first.value.text : "";
  const limits = [...text.matchAll(/"recency" < (\d+)/g)].map(([, limit]) => Number(limit));
  expect(limits.length).toBe(5);
  options.thresholds.recency.forEach((cut, i) => {
    const limit = limits[i] as number;
    expect(limit / DAY).toBeGreaterThanOrEqual(cut);
    expect((limit - 1) / DAY).toBeLessThan(cut);
  });
});

test("customers who are all alike get the middle score, and a warning", () => {
  const passes = rfmCustomerPasses(spec);
  passes.next([]);
  const second = passes.next([tallied(0, DAY, 2), tallied(1, 4, 2), tallied(2, 9, 2)]);
  expect(second.done === false && second.value.text).toContain('3 AS "r", 3 AS "f", 3 AS "m"');
  const row = {
    cx_recency: DAY,
    cx_frequency: 4,
    cx_monetary: 9,
    cx_r: 3,
    cx_f: 3,
    cx_m: 3,
    ...seen,
  };
  const step = passes.next([
    { ...row, cx_customer: "b" },
    { ...row, cx_customer: 2n ** 60n },
    { ...row, cx_customer: 12n },
  ]);
  expect(step.done && step.value).toMatchObject({
    warnings: [{ code: "all-equal" }, { code: "all-equal" }, { code: "all-equal" }],
    cuts: { recency: [], frequency: [], monetary: [] },
    customers: [{ customer: 12 }, { customer: String(2n ** 60n) }, { customer: "b", recency: 1 }],
  });
});

test("no orders make no customers", () => {
  const passes = rfmPasses(spec);
  passes.next([]);
  passes.next([]);
  const step = passes.next([]);
  expect(step.done && step.value).toMatchObject({ n: 0, cells: [], warnings: [] });
});

describe("orders that are refused, with how many rows", () => {
  const bad = { cx_bad: 4, cx_refused: 2, cx_seen: 5 };
  const fault = expect.objectContaining({
    code: "inconsistent",
    path: ["rows", 0, "at"],
    message: expect.stringContaining("no instant after asOf: 2 of 5 rows are not so"),
  });

  test("by the first query", () => {
    const passes = rfmPasses(spec);
    passes.next([]);
    expect(() => passes.next([{ ...tallied(0, -5), ...bad }])).toThrow(fault);
  });

  test("by the only query", () => {
    const options = { asOf: 0, definition: "thresholds", thresholds } as const;
    const cell = { cx_r: 1, cx_f: 1, cx_m: 1, cx_customers: 1, ...bad };
    const [cells, customers] = [
      rfmPasses({ ...spec, options }),
      rfmCustomerPasses({ ...spec, options }),
    ];
    cells.next([]);
    customers.next([]);
    expect(() => cells.next([cell])).toThrow(fault);
    expect(() => customers.next([{ ...cell, cx_customer: 1 }])).toThrow(fault);
  });
});

test("a customer that is neither text nor number is refused", () => {
  const options = { asOf: 0, definition: "thresholds", thresholds } as const;
  const passes = rfmCustomerPasses({ ...spec, options });
  passes.next([]);
  const row = {
    cx_recency: 0,
    cx_frequency: 1,
    cx_monetary: 9,
    cx_r: 1,
    cx_f: 1,
    cx_m: 1,
    ...seen,
  };
  expect(() => passes.next([{ ...row, cx_customer: true }])).toThrow(
    expect.objectContaining({ code: "invalid-shape", path: ["rows", 0, "cx_customer"] }),
  );
});
