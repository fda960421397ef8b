import { afterAll, beforeAll, expect, test } from "vitest";
import { openQuestions } from "../../support/sql/askDuckdb.ts";

type Cells = readonly (string | number | null)[];

const edges = [0, 10, 20, 30];

let duck: Awaited<ReturnType<typeof openQuestions>>;
beforeAll(async () => {
  duck = await openQuestions();
});
afterAll(() => duck.close());

const ask = (rows: readonly Cells[], options: object = { edges }) =>
  duck.ask({ metric: "stickiness", columns: { customer: "text", at: "timestamp" }, rows, options });

test("each user counts once a day and once in all", async () => {
  const [answer] = await ask([
    ["ann", 0],
    ["ann", 9],
    ["ann", 10],
    ["bob", 29],
    ["cem", 30],
    ["dora", -1],
  ]);
  expect(answer?.result).toMatchObject({ tally: { dau: 1, mau: 2 }, value: 50 });
});

test("no rows", async () => {
  const [answer] = await ask([]);
  expect(answer?.result).toMatchObject({ tally: { dau: 0, mau: 0 }, value: null });
});

test.each<[string, Cells]>([
  ["customer", [null, 5]],
  ["at", ["bob", null]],
])("a row without %s", async (field, bad) => {
  await expect(ask([["ann", 5], bad])).rejects.toMatchObject({
    code: "inconsistent",
    path: ["rows", 0, field],
    message: expect.stringContaining("a value in every row: 1 of 2 rows are not so"),
  });
});

test("days that are none", async () => {
  await expect(ask([], {})).rejects.toMatchObject({
    code: "invalid-shape",
    path: ["options", "edges"],
  });
});
