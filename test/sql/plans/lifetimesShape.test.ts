import { afterAll, beforeAll, expect, test } from "vitest";
import { kaplanMeier } from "../../../src/index.ts";
import { finish } from "../../../src/sql/finish.ts";
import { openQuestions } from "../../support/sql/askDuckdb.ts";

type Cells = readonly (number | boolean | null)[];

let duck: Awaited<ReturnType<typeof openQuestions>>;
beforeAll(async () => {
  duck = await openQuestions();
});
afterAll(() => duck.close());

const ask = (rows: readonly Cells[]) =>
  duck.ask({ metric: "kaplan-meier", columns: { duration: "double", ended: "boolean" }, rows });

test.each<[string, Cells, string]>([
  ["duration", [null, true], "a number of at least 0 in every row"],
  ["duration", [-0.5, true], "a number of at least 0 in every row"],
  ["ended", [2.5, null], "a value in every row"],
])("%s is refused: %j", async (field, bad, expected) => {
  await expect(ask([bad, bad])).rejects.toMatchObject({
    code: "inconsistent",
    path: ["rows", 0, field],
    message: expect.stringContaining(`expected ${expected}: 2 of 2 rows are not so`),
  });
});

test("no rows, one row", async () => {
  expect(await ask([])).toEqual([{ keys: {}, result: kaplanMeier([]) }]);
  const one = kaplanMeier([{ duration: 0.1, ended: true }]);
  expect(await ask([[0.1, true]])).toEqual([{ keys: {}, result: one }]);
});

test("equal durations of several shards are one step", () => {
  const row = {
    cx_tally: '{"kind":"lifetimes","version":1}',
    cx_duration: "2.50",
    cx_ends: 1,
    cx_censored: 0,
    cx_bad: 0,
    cx_refused: 0,
    cx_seen: 1,
  };
  const [answer] = finish("kaplan-meier", [row, { ...row, cx_duration: 2.5, cx_censored: 3 }]);
  expect(answer?.result.tally).toEqual({ "2.5": { ended: 2, censored: 3 } });
  const blank = [{ ...row, cx_duration: null }];
  expect(() => finish("kaplan-meier", blank)).toThrow(
    expect.objectContaining({ code: "invalid-shape", path: ["rows", 0, "cx_duration"] }),
  );
});
