import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mrrGrowth, revenueChurn, revenueMovement } from "../../../src/index.ts";
import { periods } from "../../../src/sql/periods.ts";
import { rollup } from "../../../src/sql/rollup.ts";
import { openQuestions } from "../../support/sql/askDuckdb.ts";

type Cells = readonly (string | number | null)[];

const columns = { customer: "text", at: "timestamp", mrr: "double", currency: "text" } as const;

const options = { from: 100, to: 200 };

let duck: Awaited<ReturnType<typeof openQuestions>>;
beforeAll(async () => {
  duck = await openQuestions();
});
afterAll(() => duck.close());

const ask = (rows: readonly Cells[], given: object = options) =>
  duck.ask({ metric: "revenue-churn", columns, rows, options: given });

describe("what is refused", () => {
  const good: Cells = ["ann", 50, 500, "EUR"];
  const whole = "whole minor units, such as cents, of at least 0";

  test.each<[string, Cells, string]>([
    ["customer", [null, 50, 500, "EUR"], "a value in every row"],
    ["at", ["bob", null, 500, "EUR"], "a value in every row"],
    ["mrr", ["bob", 50, null, "EUR"], whole],
    ["mrr", ["bob", 50, -1, "EUR"], whole],
    ["mrr", ["bob", 50, 9.99, "EUR"], whole],
    ["mrr", ["ann", 50, 501, "EUR"], "one MRR for a customer and instant"],
  ])("%s: %j", async (field, bad, expected) => {
    await expect(ask([good, bad, good])).rejects.toMatchObject({
      code: "inconsistent",
      path: ["rows", 0, field],
      message: expect.stringMatching(new RegExp(`expected ${expected}: [12] of 3 rows are not so`)),
    });
  });

  test("contradictions outside of the period, as by the function", async () => {
    const rows: Cells[] = [good, ["ann", 900, 1, "EUR"], ["ann", 900, 2, "EUR"]];
    await expect(ask(rows)).rejects.toThrow("one MRR for a customer and instant: 1 of 3 rows");
  });

  test.each<[string, Cells, string | undefined]>([
    ["mixed-currency", ["bob", 50, 500, "USD"], "USD"],
    ["mixed-currency", ["bob", 50, 500, null], "EUR"],
    ["invalid-shape", ["bob", 50, 500, ""], ""],
  ])("%s: %j", async (code, bad, received) => {
    const path = ["rows", 0, "cx_currency"];
    await expect(ask([good, bad])).rejects.toMatchObject({ code, path, received });
  });

  test("the number of rows without a currency", async () => {
    const asked = ask([good, good, ["bob", 50, 500, null]]);
    await expect(asked).rejects.toThrow("expected EUR alone: 1 of 3 rows have no currency");
  });

  test.each([
    [{ from: 1 }, "to", "invalid-time"],
    [{ from: 3, to: 2 }, "to", "inconsistent"],
  ])("the period %j", async (given, option, code) => {
    await expect(ask([good], given)).rejects.toMatchObject({ code, path: ["options", option] });
  });

  test("currency is no option", async () => {
    const asked = ask([good], { ...options, currency: "EUR" });
    await expect(asked).rejects.toMatchObject({ code: "unknown-option" });
  });
});

test("no rows, one row", async () => {
  const empty = revenueChurn(revenueMovement([], options));
  expect(await ask([])).toEqual([{ keys: {}, result: empty }]);
  const change = { customer: "ann", at: 100, mrr: 500, currency: "EUR" };
  const one = revenueChurn(revenueMovement([change], options));
  expect(await ask([["ann", 100, 500, "EUR"]])).toEqual([{ keys: {}, result: one }]);
});

test("a currency that no row names is none", async () => {
  const [answer] = await ask([["ann", 50, 500, null]]);
  expect(answer?.result).toMatchObject({ options: {}, tally: { start: 500 }, value: 0 });
});

test("segments of one currency roll up, those of two do not", async () => {
  const asked = (currency: string) =>
    duck.ask({
      metric: "mrr-growth",
      columns: { ...columns, plan: "text" },
      segments: ["plan"],
      rows: [
        ["ann", 50, 500, "EUR", "pro"],
        ["bob", 150, 250, currency, "free"],
      ],
      by: ["plan"],
      options,
    });
  const [whole] = rollup(await asked("EUR"), []);
  expect(whole?.result).toMatchObject({ value: 50, options: { currency: "EUR" } });
  expect(whole?.result.value).toBe(mrrGrowth(whole?.result.tally as never).value);
  const mixed = await asked("USD");
  expect(() => rollup(mixed, [])).toThrow(
    expect.objectContaining({ code: "inconsistent", path: [1, "labels", "currency"] }),
  );
});

test("each of several periods, and a segment that has no rows in one", async () => {
  const answers = await duck.ask({
    metric: "net-revenue-retention",
    columns,
    rows: [
      ["ann", 50, 500, "EUR"],
      ["ann", 150, 700, "EUR"],
      ["ann", 200, 0, "EUR"],
    ],
    by: { month: periods([0, 100, 200, 300]) },
  });
  expect(answers.map(({ result }) => result.value)).toEqual([null, 140, 0]);
});
