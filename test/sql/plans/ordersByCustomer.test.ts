import { afterAll, beforeAll, expect, test } from "vitest";
import { purchaseFrequency, repeatPurchaseRate, timeBetweenPurchases } from "../../../src/index.ts";
import { finish } from "../../../src/sql/finish.ts";
import { openQuestions } from "../../support/sql/askDuckdb.ts";

const columns = { customer: "text", at: "timestamp" } as const;

const DAY = 86_400_000;

let duck: Awaited<ReturnType<typeof openQuestions>>;
beforeAll(async () => {
  duck = await openQuestions();
});
afterAll(() => duck.close());

const metrics = ["repeat-purchase-rate", "purchase-frequency", "time-between-purchases"] as const;

test.each(metrics)("%s refuses orders without customer or instant", async (metric) => {
  const good = ["ann", 5];
  for (const [field, bad] of [
    ["customer", [null, 5]],
    ["at", ["bob", null]],
  ] as const) {
    const asked = duck.ask({ metric, columns, rows: [good, bad, bad] });
    await expect(asked).rejects.toMatchObject({
      code: "inconsistent",
      path: ["rows", 0, field],
      message: expect.stringContaining("a value in every row: 2 of 3 rows are not so"),
    });
  }
});

test.each([
  ["repeat-purchase-rate", repeatPurchaseRate],
  ["purchase-frequency", purchaseFrequency],
  ["time-between-purchases", timeBetweenPurchases],
] as const)("%s of no rows and of one", async (metric, calculate) => {
  const empty = await duck.ask({ metric, columns, rows: [] });
  expect(empty).toEqual([{ keys: {}, result: calculate([]) }]);
  const one = await duck.ask({ metric, columns, rows: [["ann", 5]] });
  expect(one).toEqual([{ keys: {}, result: calculate([{ customer: "ann", at: 5 }]) }]);
});

test.each([
  [-1, "out-of-range"],
  ["1", "not-a-number"],
  [Number.NaN, "not-a-number"],
  [null, "invalid-shape"],
])("a gap of %s days is refused", async (minGapDays, code) => {
  const metric = "repeat-purchase-rate";
  const asked = duck.ask({ metric, columns, rows: [], options: { minGapDays } });
  await expect(asked).rejects.toMatchObject({ code, path: ["options", "minGapDays"] });
});

test("two orders a millisecond less than the gap apart are no repeat", async () => {
  const metric = "repeat-purchase-rate";
  const rows = [
    ["ann", 0],
    ["ann", DAY / 2],
    ["bob", 0],
    ["bob", DAY / 2 - 1],
  ];
  const [answer] = await duck.ask({ metric, columns, rows, options: { minGapDays: 0.5 } });
  expect(answer?.result.tally).toMatchObject({ customers: 2, repeatCustomers: 1 });
});

test("a gap that is no whole millisecond", async () => {
  const metric = "repeat-purchase-rate";
  const options = { minGapDays: 1.5 / DAY };
  for (const [last, repeatCustomers] of [
    [1, 0],
    [2, 1],
  ] as const) {
    const rows = [
      ["ann", 0],
      ["ann", last],
    ];
    const [answer] = await duck.ask({ metric, columns, rows, options });
    expect(answer?.result.tally).toMatchObject({ repeatCustomers });
  }
});

test("gaps of more time than a whole number can count", () => {
  const row = {
    cx_tally: '{"kind":"purchase-gaps","version":1}',
    cx_gaps: 2,
    cx_totalMs: 2n ** 60n,
  };
  const guarded = { ...row, cx_bad: 0, cx_refused: 0, cx_seen: 3 };
  const [answer] = finish("time-between-purchases", [guarded]);
  expect(answer?.result.value).toBe(2 ** 59 / DAY);
});
