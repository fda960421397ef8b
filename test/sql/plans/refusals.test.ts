import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { durationTally, handleTime } from "../../../src/index.ts";
import type { SqlMetricId } from "../../../src/sql/findPlan.ts";
import { type CompileSpec, compile, isCxMetricsError, table } from "../../../src/sql/index.ts";
import { openDuckdb } from "../../support/sql/engines/duckdb.ts";
import type { Cell, ColumnType } from "../../support/sql/SqlCase.ts";
import type { SqlEngine } from "../../support/sql/SqlEngine.ts";

let engine: SqlEngine;

beforeAll(async () => {
  engine = await openDuckdb();
});

afterAll(() => engine.close());

/** The cells of a column, all rows of the table. */
type Columns = Readonly<Record<string, readonly [type: ColumnType, ...cells: Cell[]]>>;

async function measure(metric: SqlMetricId, columns: Columns, options: object = {}) {
  const names = Object.keys(columns);
  const cells = names.map((name) => columns[name]?.slice(1) ?? []);
  await engine.create({
    name: "t",
    columns: names.map((name) => ({ name, type: columns[name]?.[0] ?? "text", nullable: true })),
    rows: Array.from(cells[0] ?? [], (_, i) => cells.map((column) => column[i] as Cell)),
  });
  const query = compile(metric, {
    dialect: engine.dialect,
    from: table("t"),
    input: Object.fromEntries(names.map((name) => [name, name])),
    options,
  } as CompileSpec);
  return query.read(await engine.query(query.text, query.params));
}

async function faultOf(...asked: Parameters<typeof measure>) {
  try {
    return await measure(...asked);
  } catch (error) {
    if (!isCxMetricsError(error)) throw error;
    return { code: error.code, path: error.path.slice(2), message: error.message };
  }
}

const windows = {
  current: { from: "2026-01-08", to: "2026-01-15" },
  previous: { from: "2026-01-01", to: "2026-01-08" },
};

const day = Date.UTC(2026, 0, 9);

const items = (first: Cell, ...more: Cell[]): Columns => ({
  item1: ["double", first, ...more],
  item2: ["integer", 3, ...more.map(() => 3)],
});

test.each<[string, Parameters<typeof measure>, string, string]>([
  [
    "a count that is missing",
    ["sla-attainment", { met: ["integer", 1, null, 3], breached: ["integer", 1, 2, 3] }],
    "met",
    "a whole number of at least 0 in every row: 1 of 3 rows are not so",
  ],
  [
    "a count below 0",
    ["backlog", { opening: ["integer", 1], created: ["integer", 1], resolved: ["integer", -1] }],
    "resolved",
    "a whole number of at least 0 in every row: 1 of 1 rows are not so",
  ],
  [
    "a fraction of an optional count",
    [
      "csat",
      {
        satisfied: ["integer", 1, 1],
        dissatisfied: ["double", 1.5, 0],
        responses: ["integer", 3, 3],
      },
    ],
    "dissatisfied",
    "1 of 2 rows are not so",
  ],
  [
    "an amount that is missing",
    ["arpa", { revenue: ["decimal", null, 2.5], accounts: ["integer", 1, 1] }],
    "revenue",
    "a value in every row: 1 of 2 rows are not so",
  ],
  [
    "a cost below 0",
    ["cac", { costs: ["decimal", 1, -0.5], newCustomers: ["integer", 1, 1] }],
    "costs",
    "an amount of at least 0 in every row: 1 of 2 rows are not so",
  ],
  [
    "an order without a value",
    ["average-order-value", { value: ["decimal", null] }],
    "value",
    "a value in every row: 1 of 1 rows are not so",
  ],
  [
    "a truth that nobody knows",
    ["escalation-rate", { escalated: ["boolean", true, null, false, null] }],
    "escalated",
    "a value in every row: 2 of 4 rows are not so",
  ],
  [
    "a contact without a channel, though others have one",
    ["contact-volume", { channel: ["text", "chat", "chat", null, "mail"] }],
    "channel",
    "a value in every row: 1 of 4 rows are not so",
  ],
  [
    "a sentiment that is none",
    [
      "mention-volume",
      { channel: ["text", "a", "b", "b"], sentiment: ["text", "Positive", "neutral", null] },
    ],
    "sentiment",
    "one of positive, negative, neutral in every row: 2 of 3 rows are not so",
  ],
  [
    "mentions below 0",
    [
      "mention-volume",
      {
        channel: ["text", "a"],
        positive: ["integer", 1],
        negative: ["integer", -2],
        neutral: ["integer", 1],
      },
    ],
    "negative",
    "a whole number of at least 0 in every row: 1 of 1 rows are not so",
  ],
  [
    "a ticket without a topic",
    ["ticket-trends", { topic: ["text", "a", null], at: ["timestamp", day, day] }, windows],
    "topic",
    "a value in every row: 1 of 2 rows are not so",
  ],
  [
    "a ticket without an instant",
    ["ticket-trends", { topic: ["text", "a", "b"], at: ["timestamp", null, day] }, windows],
    "at",
    "a value in every row: 1 of 2 rows are not so",
  ],
  [
    "an answer off the scale, of a respondent who left another item blank",
    ["umux-lite", { item1: ["integer", 8, 7], item2: ["integer", null, 7] }],
    "item1",
    "a whole number from 1 to 7, or null: 1 of 2 rows are not so",
  ],
  ["an answer below the scale", ["umux-lite", items(0, 1)], "item1", "1 of 2 rows are not so"],
  ["an answer between points", ["umux-lite", items(1.5)], "item1", "1 of 1 rows are not so"],
  [
    "a duration below 0",
    ["handle-time", { duration: ["integer", 5, 5, -1, 900] }],
    "duration",
    "a whole number of at least 0 and below 2^53, or null: 1 of 4 rows are not so",
  ],
  [
    "a fraction of a duration",
    ["handle-time", { duration: ["double", 0.5, 3] }, { cells: "octave-128" }],
    "duration",
    "1 of 2 rows are not so",
  ],
  [
    "a duration of 2^53",
    ["first-response-time", { duration: ["bigint", 2 ** 53] }],
    "duration",
    "1 of 1 rows are not so",
  ],
  [
    "a ticket that was solved before it came",
    [
      "average-resolution-time",
      { from: ["timestamp", day, day, day], to: ["timestamp", day - 1, day, null] },
    ],
    "to",
    "no earlier than from: 1 of 3 rows are not so",
  ],
  [
    "a ticket that never came",
    ["average-resolution-time", { from: ["timestamp", null], to: ["timestamp", day] }],
    "from",
    "a value in every row: 1 of 1 rows are not so",
  ],
])("%s is refused, with how many rows", async (_, asked, field, expected) => {
  const fault = await faultOf(...asked);
  expect(fault).toMatchObject({ code: "inconsistent", path: [field] });
  expect(fault).toHaveProperty("message", expect.stringContaining(expected));
});

describe("a label that the metric does not know", () => {
  test("is refused with its name and count", async () => {
    const tones = { sentiment: ["text", "neutral", "so-so", "so-so", null] } as const;
    expect(await faultOf("net-sentiment", tones)).toEqual({
      code: "invalid-shape",
      path: ["cx_sentiment"],
      message: expect.stringContaining(
        'is "so-so", expected one of positive, negative, neutral, unclassified; 2 of 4 rows have it',
      ),
    });
  });

  test("so is none, where none means nothing", async () => {
    const fault = await faultOf("response-rate", { disposition: ["text", "complete", null] });
    expect(fault).toMatchObject({ code: "invalid-shape", path: ["cx_disposition"] });
    expect(fault).toHaveProperty("message", expect.stringContaining("; 1 of 2 rows have it"));
  });
});

describe("numbers beyond 2^53", () => {
  const most = Number.MAX_SAFE_INTEGER;

  test.each<[string, Parameters<typeof measure>, string | undefined]>([
    [
      "a sum of counts",
      ["sla-attainment", { met: ["bigint", most, 1], breached: ["bigint", 0, 0] }],
      "cx_met",
    ],
    [
      "a sum of counts beyond 2^63",
      [
        "sla-attainment",
        {
          met: ["bigint", ...Array.from({ length: 1100 }, () => most)],
          breached: ["bigint", ...Array.from({ length: 1100 }, () => 0)],
        },
      ],
      "cx_met",
    ],
    [
      "a sum of money in minor units",
      ["arpa", { revenue: ["bigint", most, 2], accounts: ["bigint", 1, 1] }],
      "cx_revenue",
    ],
  ])("%s is an error", async (_, asked, field) => {
    expect(await faultOf(...asked)).toMatchObject({ code: "out-of-range", path: [field] });
  });

  test.each<[string, Cell[]]>([
    ["in one cell", [most, most]],
    ["over cells", [most, most - 1, 7]],
  ])("but a sum of durations %s is the nearest number, as the function has it", async (_, took) => {
    const [whole] = await measure("handle-time", { duration: ["bigint", ...took] });
    expect(whole?.result).toEqual(handleTime(durationTally(took as number[], { cells: "values" })));
  });

  test("what is just below is counted", async () => {
    const [whole] = await measure("sla-attainment", {
      met: ["bigint", most - 1],
      breached: ["bigint", 1],
    });
    expect(whole?.result).toMatchObject({ n: most, tally: { met: most - 1, breached: 1 } });
  });
});
