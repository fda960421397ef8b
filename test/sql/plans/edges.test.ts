import { afterAll, beforeAll, expect, test } from "vitest";
import { openQuestions } from "../../support/sql/askDuckdb.ts";

let questions: Awaited<ReturnType<typeof openQuestions>>;

beforeAll(async () => {
  questions = await openQuestions();
});

afterAll(() => questions.close());

const [before, start, between, end] = [0, 1000, 2000, 3000].map(
  (ms) => Date.UTC(2026, 0, 1) + ms * 3600,
) as [number, number, number, number];

test("windows begin with their first instant and end before their last one", async () => {
  const instants = [before, start - 1, start, between - 1, between, end - 1, end];
  const [whole] = await questions.ask({
    metric: "ticket-trends",
    columns: { topic: "text", at: "timestamp" },
    rows: instants.map((at) => ["login", at]),
    options: { previous: { from: start, to: between }, current: { from: between, to: end } },
  });
  expect(whole?.result.tally).toMatchObject({ current: { login: 2 }, previous: { login: 2 } });
});

test("topics of neither window are not in the tally", async () => {
  const [whole] = await questions.ask({
    metric: "ticket-trends",
    columns: { topic: "text", at: "timestamp" },
    rows: [
      ["old", before],
      ["new", between],
    ],
    options: { previous: { from: start, to: between }, current: { from: between, to: end } },
  });
  expect(whole?.result.tally).toMatchObject({ current: { new: 1 }, previous: {} });
});

test("visitors without an intent are missing, those without an outcome unknown", async () => {
  const [whole] = await questions.ask({
    metric: "visitor-intent",
    columns: { intent: "text", completed: "boolean" },
    rows: [
      [null, true],
      [null, null],
      ["buy", null],
      ["buy", false],
      ["__proto__", true],
    ],
  });
  expect(whole?.result).toMatchObject({ value: 50, n: 2, excluded: { missing: 2, unknown: 1 } });
});

test("one row is a tally too, and an open ticket none but missing", async () => {
  const ask = (to: number | null) =>
    questions.ask({
      metric: "average-resolution-time",
      columns: { from: "timestamp", to: "timestamp" },
      rows: [[start, to]],
    });
  expect((await ask(end))[0]?.result).toMatchObject({
    value: 7_200_000,
    n: 1,
    excluded: { missing: 0 },
  });
  expect((await ask(null))[0]?.result).toMatchObject({ value: null, excluded: { missing: 1 } });
});

test("an empty table makes what the function makes of nothing", async () => {
  const [whole] = await questions.ask({
    metric: "mention-volume",
    columns: { channel: "text", sentiment: "text" },
    rows: [],
  });
  expect(whole?.result).toMatchObject({ value: null, warnings: [{ code: "no-data" }] });
  const [none] = await questions.ask({
    metric: "cac",
    columns: { costs: "decimal", newCustomers: "integer" },
    rows: [],
  });
  expect(none?.result.tally).toEqual({ costs: 0, newCustomers: 0 });
});
