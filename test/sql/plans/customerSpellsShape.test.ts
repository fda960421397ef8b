import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { churnRate, customerMovement, retentionRate } from "../../../src/index.ts";
import { finish } from "../../../src/sql/finish.ts";
import { periods } from "../../../src/sql/periods.ts";
import { rollup } from "../../../src/sql/rollup.ts";
import { openQuestions } from "../../support/sql/askDuckdb.ts";

const columns = { id: "text", joined: "timestamp", left: "timestamp" } as const;

const [from, to] = [1_000_000, 2_000_000];

const options = { from, to };

let duck: Awaited<ReturnType<typeof openQuestions>>;
beforeAll(async () => {
  duck = await openQuestions();
});
afterAll(() => duck.close());

const ask = (rows: readonly (readonly (string | number | null)[])[], given: object = options) =>
  duck.ask({ metric: "churn-rate", columns, rows, options: given });

describe("what is refused", () => {
  const good = ["ann", 5, null] as const;

  test.each([
    ["id", [null, 5, null], "a value in every row"],
    ["joined", ["bob", null, null], "a value in every row"],
    ["left", ["bob", 5, 4], "no end before its beginning"],
  ])("%s", async (field, bad, expected) => {
    const asked = ask([good, bad as (string | number | null)[], good]);
    await expect(asked).rejects.toMatchObject({
      code: "inconsistent",
      path: ["rows", 0, field],
      message: expect.stringContaining(`expected ${expected}: 1 of 3 rows are not so`),
    });
  });

  test("a row that is wrong in each of several periods, once for each", async () => {
    const asked = duck.ask({
      metric: "churn-rate",
      columns,
      rows: [good, ["bob", 5, 4]],
      by: { month: periods([from, to, to + 1]) },
    });
    await expect(asked).rejects.toThrow("no end before its beginning: 1 of 2 rows are not so");
  });

  test.each([
    [{}, "from", "invalid-time"],
    [{ from: 1 }, "to", "invalid-time"],
    [{ from: 1.5, to: 2 }, "from", "not-integer"],
    [{ from: 2, to: 2 }, "to", "inconsistent"],
    [{ from: null, to: 2 }, "from", "invalid-time"],
  ])("the period %j", async (given, option, code) => {
    await expect(ask([good], given)).rejects.toMatchObject({ code, path: ["options", option] });
  });

  test("a period beside those of periods()", async () => {
    const asked = duck.ask({
      metric: "retention-rate",
      columns,
      rows: [good],
      by: { month: periods([from, to]) },
      options: { to },
    });
    await expect(asked).rejects.toMatchObject({ code: "inconsistent", path: ["options", "to"] });
  });
});

test("no rows, one row", async () => {
  const empty = customerMovement([], options);
  expect(await ask([])).toEqual([{ keys: {}, result: churnRate(empty) }]);
  const one = customerMovement([{ id: "ann", joined: from }], options);
  expect(await ask([["ann", from, null]])).toEqual([{ keys: {}, result: churnRate(one) }]);
});

test("spells of one customer that overlap, touch and lie within each other count their time once", async () => {
  const spells: [string, number, number | null][] = [
    ["ann", from - 10, from + 10],
    ["ann", from + 5, from + 20],
    ["ann", from + 6, from + 8],
    ["ann", from + 20, from + 30],
    ["ann", from + 40, from + 40],
    ["ann", to - 3, null],
    ["ann", to - 3, to + 1],
  ];
  const [answer] = await ask(spells, { ...options, definition: "start-all" });
  expect(answer?.result.tally).toMatchObject({ start: 1, end: 1, lost: 0, customerMs: 33 });
});

test("periods that only some customers see are counted for all segments", async () => {
  const answers = await duck.ask({
    metric: "retention-rate",
    columns: { ...columns, plan: "text" },
    segments: ["plan"],
    rows: [
      ["ann", from - 1, null, "pro"],
      ["bob", from - 1, from, "free"],
    ],
    by: { plan: "plan", month: periods([from, to, to + 5]) },
  });
  const values = answers.map(({ keys, result }) => [...Object.values(keys), result.value]);
  expect(values).toEqual([
    ["free", from, 0],
    ["free", to, null],
    ["pro", from, 100],
    ["pro", to, 100],
  ]);
});

test("customers of more time than a whole number can count, and their roll-up", () => {
  const labels = '{"kind":"customer-movement","version":1,"from":0,"to":31536000000}';
  const counts = {
    cx_start: 1,
    cx_lost: 1,
    cx_gained: 0,
    cx_gainedAndLost: 0,
    cx_reactivated: 0,
    cx_end: 0,
    cx_bad: 0,
    cx_refused: 0,
    cx_seen: 1,
  };
  const row = (plan: string, customerMs: unknown) => ({
    plan,
    cx_tally: labels,
    ...counts,
    cx_customerMs: customerMs,
  });
  const rows = [row("pro", 2n ** 60n), row("pro", String(2 ** 60)), row("free", null)];
  const options = { definition: "customer-days" } as const;
  const byPlan = finish("churn-rate", rows, { by: ["plan"], options });
  expect(byPlan[1]?.result.tally).toMatchObject({ customerMs: 2 ** 61 });
  const [whole] = rollup(byPlan, []);
  expect(whole?.result.value).toBe(churnRate(whole?.result.tally as never, options).value);
  expect(whole?.result.options).toMatchObject({ periodDays: 365 });
  const wrong = [row("pro", 0.5)];
  expect(() => finish("churn-rate", wrong, { by: ["plan"] })).toThrow(/cx_customerMs/);
  expect(retentionRate(whole?.result.tally as never).value).toBe(0);
});
