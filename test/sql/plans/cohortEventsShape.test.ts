import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cohortRetention } from "../../../src/index.ts";
import { finish } from "../../../src/sql/finish.ts";
import { rollup } from "../../../src/sql/rollup.ts";
import { openQuestions } from "../../support/sql/askDuckdb.ts";

type Cells = readonly (string | number | null)[];

const columns = { customer: "text", at: "timestamp", joined: "timestamp" } as const;

const edges = [100, 200, 300];

const options = { edges, asOf: 300 };

let duck: Awaited<ReturnType<typeof openQuestions>>;
beforeAll(async () => {
  duck = await openQuestions();
});
afterAll(() => duck.close());

const ask = (rows: readonly Cells[], given: object = options) =>
  duck.ask({ metric: "cohort-retention", columns, rows, options: given });

describe("what is refused", () => {
  const good: Cells = ["ann", 150, null];

  test.each<[string, readonly Cells[], string]>([
    ["customer", [[null, 150, null]], "a value in every row: 1 of 3"],
    ["at", [["bob", null, null]], "a value in every row: 1 of 3"],
    ["at", [["bob", 301, null]], "no instant after options.asOf: 1 of 3"],
    ["joined", [["bob", 150, 151]], "no event before its customer joined: 1 of 3"],
    [
      "joined",
      [
        ["bob", 250, 200],
        ["bob", 150, null],
      ],
      "no event before its customer joined: 2 of 4",
    ],
    [
      "joined",
      [
        ["bob", 250, 20],
        ["bob", 150, 21],
      ],
      "one instant for each customer: 2 of 4",
    ],
  ])("%s %j", async (field, bad, expected) => {
    await expect(ask([good, ...bad, good])).rejects.toMatchObject({
      code: "inconsistent",
      path: ["rows", expect.any(Number), field],
      message: expect.stringContaining(`expected ${expected} rows are not so`),
    });
  });

  test.each([
    [{ asOf: 1 }, ["options", "edges"], "invalid-shape"],
    [{ edges: [1], asOf: 1 }, ["options", "edges"], "invalid-shape"],
    [{ edges: [1, 1], asOf: 1 }, ["options", "edges", 1], "inconsistent"],
    [{ edges: [1, 1.5], asOf: 1 }, ["options", "edges", 1], "not-integer"],
    [{ edges }, ["options", "asOf"], "invalid-time"],
    [{ edges, asOf: 0.5 }, ["options", "asOf"], "not-integer"],
  ])("the window %j", async (given, path, code) => {
    await expect(ask([good], given)).rejects.toMatchObject({ code, path });
  });
});

test("no rows, one row", async () => {
  expect(await ask([])).toEqual([{ keys: {}, result: cohortRetention([], options) }]);
  const one = cohortRetention([{ customer: "ann", at: 150 }], options);
  expect(await ask([["ann", 150, null]])).toEqual([{ keys: {}, result: one }]);
});

test("who joined without being active in the window counts for the size alone", async () => {
  const rows: Cells[] = [
    ["ann", 300, 150],
    ["bob", 300, 99],
    ["cem", 300, 300],
    ["dora", 299, 200],
  ];
  const [answer] = await ask(rows);
  const events = rows.map(([customer, at, joined]) => ({ customer, at, joined }));
  expect(answer?.result).toEqual(cohortRetention(events as never, options));
  expect(answer?.result.tally).toMatchObject({
    sizes: [1, 1],
    active: [[0, 0], [1]],
    beforeWindow: 1,
    afterWindow: 1,
  });
});

test("segments roll up to the cohorts of all", async () => {
  const segmented = await duck.ask({
    metric: "cohort-retention",
    columns: { customer: "text", at: "timestamp", plan: "text" },
    segments: ["plan"],
    rows: [
      ["ann", 150, "pro"],
      ["ann", 250, "pro"],
      ["bob", 150, "free"],
    ],
    by: ["plan"],
    options,
  });
  const [whole] = rollup(segmented, []);
  expect(whole?.result).toMatchObject({ value: 50, n: 2, options: { edges, asOf: 300 } });
});

describe("rows that no query of ours made", () => {
  const row = {
    cx_tally: JSON.stringify({ kind: "cohort-retention", version: 1, edges, asOf: 300 }),
    cx_began: 1,
    cx_period: 1,
    cx_customers: 1,
    cx_active: 1,
    cx_lastActive: 1,
    cx_bad: 0,
    cx_refused: 0,
    cx_seen: 1,
  };

  test.each([
    [{ cx_period: 4 }, ["rows", 0, "cx_period"], "inconsistent"],
    [{ cx_began: 2 }, ["rows", 0, "cx_period"], "inconsistent"],
    [{ cx_active: -1 }, ["rows", 0, "cx_active"], "out-of-range"],
    [{ cx_tally: '{"kind":"cohort-retention","version":1}' }, ["labels", "edges"], "invalid-shape"],
  ])("%j", (wrong, path, code) => {
    const rows = [{ ...row, ...wrong }];
    expect(() => finish("cohort-retention", rows)).toThrow(expect.objectContaining({ code, path }));
  });
});
