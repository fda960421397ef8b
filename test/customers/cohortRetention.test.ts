import { type CohortResult, cohortRetention, mergeTallies } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";
import { deepFreeze } from "../support/walkNumbers.ts";

const month = (m: number) => Date.UTC(2026, m, 1);
const edges = [0, 1, 2, 3].map(month);
const asOf = "2026-04-01";

const event = (customer: string, at: string, joined?: string) =>
  joined === undefined ? { customer, at } : { customer, at, joined };

/** Four of January, two of February, none of March. */
const events = [
  event("a", "2026-01-05"),
  event("a", "2026-01-06"),
  event("a", "2026-02-05"),
  event("a", "2026-03-05"),
  event("b", "2026-03-30"),
  event("b", "2026-01-31T23:59:59.999Z"),
  event("c", "2026-01-20"),
  event("d", "2026-01-01"),
  event("d", "2026-02-28"),
  event("e", "2026-02-01"),
  event("e", "2026-03-01"),
  event("f", "2026-02-11"),
];

const percentsOf = ({ cohorts }: CohortResult) =>
  cohorts.map(({ ages }) => ages.map(({ percent }) => percent));

const activeOf = ({ cohorts }: CohortResult) =>
  cohorts.map(({ ages }) => ages.map(({ active }) => active));

describe("cohortRetention", () => {
  it("is the average at age 1, with every cohort and the tally", () => {
    const result = cohortRetention(events, { edges, asOf });
    expect(result).toEqual({
      metric: "cohort-retention",
      definition: "classic",
      options: { level: 0.95, interval: "wilson", edges, asOf: month(3) },
      value: 50,
      unit: "percent",
      better: "higher",
      n: 6,
      interval: expect.objectContaining({ level: 0.95, method: "wilson" }),
      basis: { kind: "share", count: 3, of: 6 },
      tally: {
        labels: { kind: "cohort-retention", version: 1, edges, asOf: month(3) },
        sizes: [4, 2, 0],
        active: [[4, 2, 2], [2, 1], [0]],
        lastActive: [[1, 1, 2], [1, 1], [0]],
        beforeWindow: 0,
        afterWindow: 0,
      },
      excluded: { beforeWindow: 0, afterWindow: 0 },
      warnings: [expect.objectContaining({ code: "small-sample" })],
      cohorts: [
        {
          from: month(0),
          to: month(1),
          size: 4,
          ages: [
            { active: 4, percent: 100, complete: true },
            { active: 2, percent: 50, complete: true },
            { active: 2, percent: 50, complete: true },
          ],
        },
        {
          from: month(1),
          to: month(2),
          size: 2,
          ages: [
            { active: 2, percent: 100, complete: true },
            { active: 1, percent: 50, complete: true },
          ],
        },
        {
          from: month(2),
          to: month(3),
          size: 0,
          ages: [{ active: 0, percent: null, complete: true }],
        },
      ],
      average: [
        { percent: 100, size: 6 },
        { percent: 50, size: 6 },
        { percent: 50, size: 4 },
      ],
    });
  });

  it("rolling: counts who is active then or later", () => {
    const result = cohortRetention(events, { edges, asOf, definition: "rolling" });
    expect(result).toMatchObject({ value: (100 * 4) / 6, n: 6, basis: { count: 4, of: 6 } });
    expect(activeOf(result)).toEqual([[4, 3, 2], [2, 1], [0]]);
    expect(percentsOf(result)).toEqual([[100, 75, 50], [100, 50], [null]]);
  });

  it("hazard: what a period lost of those of the one before", () => {
    const result = cohortRetention(events, { edges, asOf, definition: "hazard" });
    expect(result).toMatchObject({
      value: 50,
      n: 6,
      better: "lower",
      basis: { kind: "share", count: 3, of: 6 },
      interval: { method: "wilson" },
    });
    expect(activeOf(result)).toEqual([[4, 2, 2], [2, 1], [0]]);
    expect(percentsOf(result)).toEqual([[null, 50, 0], [null, 50], [null]]);
    expect(result.average).toEqual([
      { percent: null, size: 0 },
      { percent: 50, size: 6 },
      { percent: 0, size: 2 },
    ]);
  });

  it("hazard: is negative where more are active than before, and then no share", () => {
    const rows = [
      event("a", "2026-01-05", "2026-01-02"),
      event("b", "2026-02-05", "2026-01-02"),
      event("c", "2026-02-06", "2026-01-09"),
      event("a", "2026-02-20", "2026-01-02"),
    ];
    const result = cohortRetention(rows, { edges, asOf, definition: "hazard" });
    expect(result).toMatchObject({
      value: -200,
      n: 1,
      interval: null,
      basis: { kind: "ratio", numerator: -2, denominator: 1 },
    });
    expect(warningsOf(result)).toEqual(["small-sample"]);
  });

  it("has no percentage of a period that is not over, but counts", () => {
    const result = cohortRetention(events, { edges, asOf: "2026-03-31" });
    expect(result.cohorts.map(({ ages }) => ages.map(({ complete }) => complete))).toEqual([
      [true, true, false],
      [true, false],
      [false],
    ]);
    expect(percentsOf(result)).toEqual([[100, 50, null], [100, null], [null]]);
    expect(activeOf(result)).toEqual([[4, 2, 2], [2, 1], [0]]);
    expect(result).toMatchObject({ value: 50, n: 4 });
    expect(result.average.map(({ size }) => size)).toEqual([6, 4, 0]);
  });

  it("leaves out who began before the window or after it", () => {
    const rows = [
      ...events,
      event("old", "2025-12-31T23:59:59.999Z"),
      event("old", "2026-01-10"),
      event("late", "2026-04-01"),
      event("a", "2026-04-01"),
    ];
    const result = cohortRetention(rows, { edges, asOf: "2026-04-02" });
    expect(result.excluded).toEqual({ beforeWindow: 1, afterWindow: 1 });
    expect(result.cohorts).toEqual(cohortRetention(events, { edges, asOf }).cohorts);
  });

  it("begins a customer at joined, where it is known", () => {
    const rows = [
      event("a", "2026-02-05", "2026-01-31"),
      event("a", "2026-03-05"),
      event("b", "2026-02-05", "2025-12-31"),
      event("c", "2026-04-02", "2026-01-02"),
      event("d", "2026-04-02", "2026-04-01"),
    ];
    const result = cohortRetention(rows, { edges, asOf: "2026-04-03" });
    expect(activeOf(result)).toEqual([[0, 1, 1], [0, 0], [0]]);
    expect(result.cohorts.map(({ size }) => size)).toEqual([2, 0, 0]);
    expect(result.excluded).toEqual({ beforeWindow: 1, afterWindow: 1 });
    expect(cohortRetention(result.tally ?? [], { definition: "rolling" }).value).toBe(50);
    const nulls = events.map((row) => ({ ...row, joined: null }));
    expect(cohortRetention(nulls, { edges, asOf })).toEqual(
      cohortRetention(events, { edges, asOf }),
    );
  });

  it("takes columns, typed ones too, in any order", () => {
    const result = cohortRetention(events, { edges, asOf });
    const reversed = [...events].reverse();
    const columns = deepFreeze({
      customer: reversed.map(({ customer }) => customer),
      at: reversed.map(({ at }) => at),
    });
    expect(cohortRetention(columns, { edges, asOf })).toEqual(result);
    const typed = {
      customer: Uint8Array.from(reversed, ({ customer }) => customer.charCodeAt(0)),
      at: Float64Array.from(reversed, ({ at }) => Date.parse(at)),
    };
    expect(cohortRetention(typed, { edges, asOf })).toEqual(result);
  });

  it("finishes its tally to every definition, with the window or without", () => {
    for (const definition of ["classic", "rolling", "hazard"] as const) {
      const result = cohortRetention(events, { edges, asOf, definition });
      expect(cohortRetention(result.tally ?? [], { definition })).toEqual(result);
      expect(cohortRetention(result.tally ?? [], { definition, edges, asOf })).toEqual(result);
      const shards = [["a", "c", "e"], ["b", "d", "f"], ["nobody"]].map((customers) =>
        cohortRetention(
          events.filter(({ customer }) => customers.includes(customer)),
          { edges, asOf },
        ),
      );
      const merged = mergeTallies(...shards.map(({ tally }) => tally));
      expect(cohortRetention(merged, { definition })).toEqual(result);
    }
  });

  it("is undefined where no cohort has a whole second period", () => {
    for (const [rows, window] of [
      [[], { edges, asOf }],
      [events, { edges, asOf: "2026-03-30" }],
      [events, { edges: [month(0), month(3)], asOf }],
    ] as const) {
      const early = rows.filter(({ customer }) => window.asOf === asOf || customer === "nobody");
      const result = cohortRetention(early, window);
      expect(result).toMatchObject({ value: null, n: 0, interval: null, basis: null });
      expect(warningsOf(result)).toEqual(["no-data"]);
    }
  });

  it("takes level and method", () => {
    const { interval } = cohortRetention(events, { edges, asOf, level: 0.9, interval: "jeffreys" });
    expect(interval).toMatchObject({ level: 0.9, method: "jeffreys" });
    expect(cohortRetention(events, { edges, asOf, interval: "none" }).interval).toBeNull();
  });
});

describe("cohortRetention refuses", () => {
  const window = { edges, asOf };
  const tally = cohortRetention(events, window).tally ?? { labels: {} };
  const { labels } = tally;
  const changed = (fields: object) => ({ ...tally, ...fields });
  const row = { customer: "a", at: "2026-01-05" };

  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ["nothing", undefined, window, "invalid-shape", []],
    ["no options", events, null, "invalid-shape", ["options"]],
    ["no edges", events, { asOf }, "invalid-shape", ["options", "edges"]],
    ["one edge", events, { edges: [0], asOf }, "invalid-shape", ["options", "edges"]],
    [
      "edges in words",
      events,
      { edges: ["2026-01-01", asOf], asOf },
      "not-a-number",
      ["options", "edges", 0],
    ],
    [
      "edges with a hole",
      events,
      { edges: Object.assign(new Array<number>(3), { 0: 0, 2: 5 }), asOf },
      "invalid-shape",
      ["options", "edges", 1],
    ],
    [
      "edges beyond time",
      events,
      { edges: [0, 1e16], asOf },
      "out-of-range",
      ["options", "edges", 1],
    ],
    [
      "edges that stand",
      events,
      { edges: [0, 5, 5], asOf },
      "inconsistent",
      ["options", "edges", 2],
    ],
    ["no asOf", events, { edges }, "invalid-time", ["options", "asOf"]],
    ["an event of nobody", [{ at: asOf }], window, "invalid-shape", ["events", 0, "customer"]],
    ["an event of no time", [{ customer: 1 }], window, "invalid-time", ["events", 0, "at"]],
    ["a column too few", { customer: [1] }, window, "invalid-shape", ["events", "at"]],
    ["the other too few", { at: [1] }, window, "invalid-shape", ["events", "customer"]],
    [
      "an event after asOf",
      [row, { ...row, at: "2026-04-01T00:00:00.001Z" }],
      window,
      "inconsistent",
      ["events", 1, "at"],
    ],
    [
      "an event before its customer joined",
      [row, { ...row, joined: "2026-01-06" }],
      window,
      "inconsistent",
      ["events", 0, "at"],
    ],
    [
      "customers who joined twice",
      [
        { ...row, joined: "2026-01-01" },
        { ...row, joined: "2026-01-02" },
      ],
      window,
      "inconsistent",
      ["events", 1, "joined"],
    ],
    [
      "joined at no time",
      [{ ...row, joined: "soon" }],
      window,
      "invalid-time",
      ["events", 0, "joined"],
    ],
    ["another option", events, { ...window, by: 1 }, "unknown-option", ["options", "by"]],
    [
      "a definition",
      events,
      { ...window, definition: "n" },
      "unknown-definition",
      ["options", "definition"],
    ],
    ["other edges", tally, { edges: [0, 1] }, "inconsistent", ["options", "edges"]],
    ["another asOf", tally, { asOf: "2026-03-01" }, "inconsistent", ["options", "asOf"]],
    ["a tally without labels", changed({ labels: undefined }), {}, "invalid-shape", ["labels"]],
    [
      "another tally",
      changed({ labels: { ...labels, kind: "c" } }),
      {},
      "inconsistent",
      ["labels", "kind"],
    ],
    [
      "labels without edges",
      changed({ labels: { ...labels, edges: 3 } }),
      {},
      "invalid-shape",
      ["labels", "edges"],
    ],
    [
      "labels without asOf",
      changed({ labels: { ...labels, asOf: "x" } }),
      {},
      "not-a-number",
      ["labels", "asOf"],
    ],
    ["no sizes", changed({ sizes: 3 }), {}, "invalid-shape", ["sizes"]],
    ["sizes too few", changed({ sizes: [4] }), {}, "inconsistent", ["sizes"]],
    ["half a customer", changed({ sizes: [4.5, 2, 0] }), {}, "not-integer", ["sizes", 0]],
    ["cohorts too few", changed({ active: [] }), {}, "inconsistent", ["active"]],
    [
      "ages too many",
      changed({ active: [[4, 2, 2], [2, 1, 0], [0]] }),
      {},
      "inconsistent",
      ["active", 1],
    ],
    ["no ages", changed({ lastActive: [1, 1, 1] }), {}, "invalid-shape", ["lastActive", 0]],
    ["a negative", changed({ beforeWindow: -1 }), {}, "out-of-range", ["beforeWindow"]],
    ["no count", changed({ afterWindow: undefined }), {}, "invalid-shape", ["afterWindow"]],
    ["a field more", changed({ n: 1 }), {}, "invalid-shape", ["n"]],
    ["more active than began", changed({ sizes: [3, 2, 0] }), {}, "inconsistent", ["sizes", 0]],
    [
      "more active for the last time than active",
      changed({ lastActive: [[1, 0, 3], [1, 1], [0]] }),
      {},
      "inconsistent",
      ["lastActive", 0, 2],
    ],
    [
      "more active than then or later",
      changed({ active: [[4, 4, 2], [2, 1], [0]] }),
      {},
      "inconsistent",
      ["active", 0, 1],
    ],
  ])("%s", (_what, input, options, code, path) => {
    const call = cohortRetention as (input: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(input, options))).toEqual([code, path]);
  });
});
