import { describe, expect, test } from "vitest";
import { type CompileSpec, compile } from "../../../src/sql/compile.ts";
import type { SqlMetricId } from "../../../src/sql/findPlan.ts";
import { duckdb, finish, rollup, table } from "../../../src/sql/index.ts";
import { plans } from "../../../src/sql/plans/plans.ts";

/** The query for a metric of the columns that are called as its fields. */
const ask = (metric: SqlMetricId, fields: readonly string[], options: object = {}) =>
  compile(metric, {
    dialect: duckdb,
    from: table("t"),
    input: Object.fromEntries(fields.map((field) => [field, field])),
    options,
  } as CompileSpec);

const windows = {
  current: { from: "2026-01-08", to: "2026-01-15" },
  previous: { from: "2026-01-01", to: "2026-01-08" },
};

const trends = ["topic", "at"];

test.each<[string, SqlMetricId, string[], object, string, (string | number)[]]>([
  [
    "cells unknown",
    "handle-time",
    ["duration"],
    { cells: "t-digest" },
    "unknown-option",
    ["cells"],
  ],
  ["a unit unknown", "handle-time", ["duration"], { unit: "weeks" }, "unknown-option", ["unit"]],
  [
    "another unit than ms of instants",
    "average-resolution-time",
    ["from", "to"],
    { unit: "hours" },
    "unknown-option",
    ["unit"],
  ],
  [
    "cells unknown of instants",
    "average-resolution-time",
    ["from", "to"],
    { cells: 128 },
    "unknown-option",
    ["cells"],
  ],
  [
    "an instant between two milliseconds",
    "first-contact-resolution",
    ["customer", "at", "resolved"],
    { asOf: 0.5 },
    "not-integer",
    ["asOf"],
  ],
  ["no windows", "ticket-trends", trends, {}, "invalid-shape", ["current"]],
  [
    "no start",
    "ticket-trends",
    trends,
    { ...windows, previous: { to: "2026-01-08" } },
    "invalid-time",
    ["previous", "from"],
  ],
  [
    "an end that is none",
    "ticket-trends",
    trends,
    { ...windows, current: { from: 0, to: "soon" } },
    "invalid-time",
    ["current", "to"],
  ],
  [
    "a fraction of a millisecond",
    "ticket-trends",
    trends,
    { ...windows, previous: { from: 0.5, to: 9 } },
    "not-integer",
    ["previous", "from"],
  ],
  [
    "a window that ends when it starts",
    "ticket-trends",
    trends,
    { ...windows, current: { from: 5, to: 5 } },
    "inconsistent",
    ["current", "to"],
  ],
  [
    "windows that overlap",
    "ticket-trends",
    trends,
    { ...windows, previous: { from: "2026-01-01", to: "2026-01-08T00:00:00.001Z" } },
    "inconsistent",
    ["previous", "to"],
  ],
  [
    "a window with more",
    "ticket-trends",
    trends,
    { ...windows, current: { from: 0, to: 1, days: 1 } },
    "invalid-shape",
    ["current", "days"],
  ],
  [
    "a scale that is none",
    "umux-lite",
    ["item1", "item2"],
    { scale: { min: 5, max: 1 } },
    "out-of-range",
    ["scale", "max"],
  ],
])("%s: refused before anything is written", (_, metric, fields, options, code, path) => {
  expect(() => ask(metric, fields, options)).toThrow(
    expect.objectContaining({ code, path: ["options", ...path] }),
  );
});

describe("fields choose the shape", () => {
  test.each<[SqlMetricId, string[], string]>([
    ["sla-attainment", ["met", "breached"], "sla-attainment-counts"],
    ["sla-attainment", ["met"], "sla-attainment-rows"],
    ["cart-abandonment", ["completed"], "cart-abandonment-rows"],
    ["task-completion", ["completed", "notCompleted"], "task-completion-counts"],
    ["share-of-voice", ["brand", "total"], "share-of-voice-counts"],
    ["share-of-voice", ["brand", "competitors"], "share-of-voice-competitors-counts"],
    ["share-of-voice", ["brand"], "share-of-voice-rows"],
    ["net-sentiment", ["sentiment"], "net-sentiment-rows"],
    ["contact-volume", ["channel"], "contacts"],
    ["contact-volume", ["channel", "contacts"], "contact-counts"],
    ["mention-volume", ["channel", "sentiment"], "mentions"],
    ["handle-time", ["duration"], "durations"],
    ["handle-time", ["from", "to"], "elapsed"],
    ["handle-time", ["talk", "handled"], "handle-time-counts"],
    ["average-order-value", ["value"], "order-values"],
    ["average-order-value", ["revenue", "orders"], "average-order-value-counts"],
    ["first-contact-resolution", ["resolvedFirst", "contacts"], "first-contact-resolution-counts"],
  ])("%s of %j", (metric, fields, kind) => {
    expect(ask(metric, fields).text).toContain(`"kind":"${kind}"`);
  });

  test("every kind is of one shape of its metric", () => {
    for (const { shapes } of Object.values(plans)) {
      const kinds = shapes.map(({ kind }) => kind);
      expect(new Set(kinds).size, kinds.join()).toBe(kinds.length);
    }
  });
});

describe("columns that nobody named", () => {
  test("are not in the query, and not in the tally", () => {
    const { text, read } = ask("task-completion", ["notCompleted", "completed"]);
    expect(text).not.toContain("partial");
    expect(text).toContain('"fields":"completed,notCompleted"');
    expect(read([])[0]?.result.tally).toEqual({ completed: 0, notCompleted: 0 });
  });

  test("are asked of stored rows by their labels alone", () => {
    const cx_tally = '{"kind":"backlog-counts","version":1,"fields":"opening,created,resolved"}';
    const guard = { cx_bad: 0, cx_refused: 0, cx_seen: 1 };
    const row = { cx_tally, cx_opening: 3, cx_created: 4n, cx_resolved: "5", ...guard };
    const [first] = finish("backlog", [row, row]);
    expect(first?.result).toMatchObject({
      value: 4,
      tally: { opening: 6, created: 8, resolved: 10 },
    });
  });
});

describe("no rows at all", () => {
  test.each<[SqlMetricId, unknown]>([
    ["sla-attainment", { met: 0, breached: 0 }],
    ["cac", { costs: 0, newCustomers: 0 }],
    ["contact-volume", { labels: { kind: "contacts", version: 1 }, channels: {} }],
    [
      "handle-time",
      {
        labels: { kind: "durations", version: 1, unit: "ms", cells: "values" },
        n: 0,
        sum: 0,
        missing: 0,
        counts: {},
      },
    ],
    ["visitor-intent", { labels: { kind: "visitor-intent", version: 1 }, intents: {}, missing: 0 }],
    ["mention-volume", { labels: { kind: "mentions", version: 1 }, channels: {} }],
    [
      "umux-lite",
      {
        labels: {
          kind: "scores",
          version: 1,
          metric: "umux-lite",
          made: '{"scale":{"min":1,"max":7}}',
        },
        counts: {},
        missing: 0,
      },
    ],
  ])("finish %s", (metric, tally) => {
    const [whole] = finish(metric, []);
    expect(whole?.result.tally).toEqual(tally);
  });
});

describe("labels that lack something", () => {
  test.each<[SqlMetricId, string, object, string]>([
    [
      "ticket-trends",
      '{"kind":"ticket-trends","version":1}',
      { cx_topic: "a", cx_current: 1, cx_previous: 1 },
      "not-a-number",
    ],
    [
      "handle-time",
      '{"kind":"durations","version":1,"cells":"deciles","unit":"ms"}',
      { cx_cell: 1, cx_n: 1, cx_total: 1 },
      "inconsistent",
    ],
    [
      "umux-lite",
      '{"kind":"umux-lite-items","version":1,"min":1}',
      { cx_points: 1, cx_n: 1 },
      "invalid-shape",
    ],
    ["cac", '{"kind":"cac-counts","version":1}', {}, "invalid-shape"],
    [
      "cac",
      '{"kind":"cac-counts","version":1,"fields":"costs,__proto__"}',
      { cx_costs: 1 },
      "invalid-shape",
    ],
  ])("finish %s of %s", (metric, cx_tally, cells, code) => {
    const row = { cx_tally, cx_bad: 0, cx_refused: 0, cx_seen: 1, ...cells };
    expect(() => finish(metric, [row])).toThrow(expect.objectContaining({ code }));
  });
});

test("groups of durations and of channels add up", () => {
  const cx_tally = '{"kind":"durations","version":1,"cells":"values","unit":"hours"}';
  const guard = { cx_bad: 0, cx_refused: 0, cx_seen: 1 };
  const byTeam = finish(
    "handle-time",
    [
      { team: "a", cx_tally, cx_cell: 4, cx_n: 2, cx_total: 8, ...guard },
      { team: "b", cx_tally, cx_cell: 4, cx_n: 1, cx_total: 4, ...guard },
      { team: "b", cx_tally, cx_cell: null, cx_n: 3, cx_total: null, ...guard },
    ],
    { by: ["team"] },
  );
  const [whole] = rollup(byTeam, []);
  expect(whole?.result).toMatchObject({
    value: 4,
    n: 3,
    unit: "hours",
    excluded: { missing: 3 },
    tally: { counts: { 4: 3 } },
  });
});
