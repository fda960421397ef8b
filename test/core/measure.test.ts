import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  averageResolutionTime,
  type Calculator,
  CxMetricsError,
  cac,
  cagr,
  ces,
  churnRate,
  clv,
  csat,
  enps,
  firstContactResolution,
  type MetricResult,
  measure,
  nps,
  type Rows,
  referralRate,
} from "../../src/index.ts";
import { errorOf, faultOf } from "./faultOf.ts";

const DAY = 86_400_000;
const rows = [
  { channel: "chat", team: "a", score: 10, at: 0 },
  { channel: "mail", team: "b", score: 3, at: DAY },
  { channel: "chat", team: "b", score: 7, at: DAY },
  { channel: "chat", team: "a", score: 9, at: 2 * DAY },
  { channel: "mail", team: "b", score: null, at: 2 * DAY },
];

describe("measure", () => {
  it("has one group without by", () => {
    const all = measure(rows, { metric: nps, value: "score" });
    expect(all).toEqual([{ keys: {}, result: nps([10, 3, 7, 9, null]) }]);
    expect(measure(rows, { metric: nps, value: "score", by: [] })).toEqual(all);
  });

  it("has a group for each key, in the order of their first rows", () => {
    const channels = measure(rows, { metric: nps, value: "score", by: ["channel"] });
    expect(channels).toEqual([
      { keys: { channel: "chat" }, result: nps([10, 7, 9]) },
      { keys: { channel: "mail" }, result: nps([3, null]) },
    ]);
  });

  it("has a group for each combination of several keys that there is", () => {
    const both = measure(rows, { metric: nps, value: "score", by: ["channel", "team"] });
    expect(both.map(({ keys }) => keys)).toEqual([
      { channel: "chat", team: "a" },
      { channel: "mail", team: "b" },
      { channel: "chat", team: "b" },
    ]);
    expect(both.map(({ result }) => result.n)).toEqual([2, 1, 1]);
    expect(Object.keys(both[0]?.keys ?? {})).toEqual(["channel", "team"]);
  });

  it("passes options on, and any metric's own result", () => {
    const options = { definition: "mean", scale: { min: 0, max: 10 } } as const;
    const [all] = measure(rows, { metric: csat, value: "score", options });
    expect(all?.result).toEqual(csat([10, 3, 7, 9, null], options));
    const [easy] = measure([{ x: 7 }], { metric: ces, value: "x", options: undefined });
    expect(easy?.result).toEqual(ces([7]));
    const [time] = measure([{ ms: 5 }, { ms: 7 }], { metric: averageResolutionTime, value: "ms" });
    expect(time?.result).toEqual(averageResolutionTime([5, 7]));
  });

  it("agrees with filtering by hand", () => {
    const row = fc.record({
      channel: fc.constantFrom("a", "b", "1", 1, true, null, undefined),
      score: fc.option(fc.integer({ min: 0, max: 10 })),
    });
    fc.assert(
      fc.property(fc.array(row), (table) => {
        const groups = measure(table, { metric: enps, value: "score", by: ["channel"] });
        const keys = [...new Set(table.map(({ channel }) => channel ?? null))];
        expect(groups).toEqual(
          keys.map((channel) => {
            const own = table.filter((one) => (one.channel ?? null) === channel);
            return { keys: { channel }, result: enps(own.map(({ score }) => score)) };
          }),
        );
      }),
    );
  });

  it("has no group where there are keys and no rows, and one without keys", () => {
    const none: typeof rows = [];
    expect(measure(none, { metric: nps, value: "score", by: ["team"] })).toEqual([]);
    const [all] = measure(none, { metric: nps, value: "score" });
    expect(all?.result).toEqual(nps([]));
  });

  it("survives JSON and leaves its rows alone", () => {
    const frozen = Object.freeze(rows.map((row) => Object.freeze({ ...row })));
    const spec = Object.freeze({
      metric: nps,
      value: "score",
      by: Object.freeze(["team"] as const),
      at: "at",
      edges: Object.freeze([-0, DAY, 2 * DAY]),
    } as const);
    const groups = measure(frozen, spec);
    expect(JSON.parse(JSON.stringify(groups))).toEqual(groups);
  });

  it("takes a million rows", () => {
    const many = Array.from({ length: 1_000_000 }, (_, i) => ({ s: i % 11, g: i % 3 }));
    const groups = measure(many, { metric: nps, value: "s", by: ["g"] });
    expect(groups.map(({ result }) => result.n)).toEqual([333_334, 333_333, 333_333]);
  }, 60_000);
});

describe("the keys of measure", () => {
  const by = <Key>(keys: readonly Key[]) =>
    measure(
      keys.map((key) => ({ key, score: 9 })),
      { metric: nps, value: "score", by: ["key"] },
    ).map((group) => group.keys["key"]);

  it("are text, numbers, booleans or null, each of its own", () => {
    expect(by(["1", 1, true, "true", "", 0, false, "null", null])).toEqual([
      "1",
      1,
      true,
      "true",
      "",
      0,
      false,
      "null",
      null,
    ]);
  });

  it("are null where there is none", () => {
    const table = [{ a: undefined }, { a: null }, {}] as { a?: null }[];
    const groups = measure(table, { metric: nps, value: "a", by: ["a"] });
    expect(groups.map(({ keys }) => keys)).toEqual([{ a: null }]);
    expect(groups[0]?.result.excluded).toEqual({ missing: 3 });
  });

  it("may be any text", () => {
    const odd = ["__proto__", "constructor", "toString", "😀", "a\u0000b", " "];
    expect(by([...odd, ...odd])).toEqual(odd);
  });

  it("keep combinations apart that a joined text would not", () => {
    const table = [
      { a: "x,y", b: "z", s: 1 },
      { a: "x", b: "y,z", s: 2 },
      { a: null, b: "z", s: 3 },
      { a: "z", b: null, s: 4 },
    ];
    expect(measure(table, { metric: nps, value: "s", by: ["a", "b"] })).toHaveLength(4);
  });

  it("make 0 of -0", () => {
    const keys = by([-0, 0]);
    expect(keys).toHaveLength(1);
    expect(Object.is(keys[0], 0)).toBe(true);
  });

  it("may be named anything", () => {
    const table: Record<string, string | number>[] = [
      JSON.parse('{ "__proto__": "a", "constructor": 10, "😀": "x" }'),
      JSON.parse('{ "__proto__": "b", "constructor": 3, "😀": "x" }'),
    ];
    const groups = measure(table, {
      metric: nps as (input: never) => MetricResult,
      value: "constructor",
      by: ["__proto__", "😀"],
    });
    expect(groups.map(({ keys }) => Object.entries(keys))).toEqual([
      [
        ["__proto__", "a"],
        ["😀", "x"],
      ],
      [
        ["__proto__", "b"],
        ["😀", "x"],
      ],
    ]);
    expect(groups.map(({ result }) => result.value)).toEqual([100, -100]);
  });

  it.each([[Number.NaN], [Infinity], [{}], [[1]], [new Date(0)], [Symbol("s")], [1n], [() => 1]])(
    "are not %s",
    (key) => {
      expect(faultOf(() => by(["a", key]))).toEqual(["invalid-shape", ["rows", 1, "key"]]);
    },
  );

  it("say what they can be", () => {
    expect(errorOf(() => by([{}])).message).toBe(
      "measure: rows[0].key is an object, expected a string, a number, a boolean or null",
    );
  });
});

describe("the periods of measure", () => {
  const spec = { metric: nps, value: "score", at: "at" } as const;

  it("are half open, and there also where they are empty", () => {
    const edges = [0, DAY, 2 * DAY, 3 * DAY];
    expect(measure(rows, { ...spec, edges })).toEqual([
      { keys: {}, from: 0, to: DAY, complete: true, result: nps([10]) },
      { keys: {}, from: DAY, to: 2 * DAY, complete: true, result: nps([3, 7]) },
      { keys: {}, from: 2 * DAY, to: 3 * DAY, complete: false, result: nps([9, null]) },
    ]);
    const shifted = edges.map((edge) => edge + 1);
    expect(measure(rows, { ...spec, edges: shifted }).map(({ result }) => result.n)).toEqual([
      2, 1, 0,
    ]);
  });

  it("are there for every group", () => {
    const groups = measure(rows, { ...spec, by: ["channel"], edges: [0, DAY, 2 * DAY] });
    expect(groups.map(({ keys, from, result }) => [keys["channel"], from, result.n])).toEqual([
      ["chat", 0, 1],
      ["chat", DAY, 1],
      ["mail", 0, 0],
      ["mail", DAY, 1],
    ]);
  });

  it("are there without rows", () => {
    const empty = measure([] as typeof rows, { ...spec, edges: [0, 1, 2] });
    expect(empty.map(({ result, complete }) => [result.value, complete])).toEqual([
      [null, false],
      [null, false],
    ]);
  });

  it("leave out rows before and after, and the groups of such rows", () => {
    const groups = measure(rows, { ...spec, by: ["team"], edges: [-DAY, 1] });
    expect(groups).toEqual([
      { keys: { team: "a" }, from: -DAY, to: 1, complete: true, result: nps([10]) },
    ]);
    expect(measure(rows, { ...spec, edges: [3 * DAY, 4 * DAY] })[0]?.result.n).toBe(0);
    expect(measure(rows, { ...spec, edges: [0, 2 * DAY] })[0]?.result.n).toBe(3);
  });

  it("find their rows by search, however many there are", () => {
    const instant = fc.integer({ min: -5, max: 105 });
    const cuts = fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 2 });
    fc.assert(
      fc.property(fc.array(instant), cuts, (instants, unsorted) => {
        const edges = [...unsorted].sort((a, b) => a - b);
        const table = instants.map((at) => ({ at, score: 9 }));
        expect(measure(table, { ...spec, edges }).map(({ result }) => result.n)).toEqual(
          edges
            .slice(1)
            .map((to, i) => instants.filter((at) => at >= (edges[i] ?? 0) && at < to).length),
        );
      }),
    );
  });

  it("are complete where a row lies at or after their end, also one outside", () => {
    const complete = (instants: readonly number[], edges: readonly number[]) =>
      measure(
        instants.map((at) => ({ at, score: 9 })),
        { ...spec, edges },
      ).map((period) => period.complete);
    expect(complete([5, 9], [0, 10, 20])).toEqual([false, false]);
    expect(complete([10, 5], [0, 10, 20])).toEqual([true, false]);
    expect(complete([25, 5], [0, 10, 20])).toEqual([true, true]);
    expect(complete([-25], [0, 10])).toEqual([false]);
  });

  it("are complete up to asOf where it is given, whatever the rows say", () => {
    const edges = [0, DAY, 2 * DAY];
    const complete = (asOf: Date | string | number) =>
      measure(rows, { ...spec, edges, asOf }).map((period) => period.complete);
    expect(complete(DAY - 1)).toEqual([false, false]);
    expect(complete(DAY)).toEqual([true, false]);
    expect(complete("1970-01-03")).toEqual([true, true]);
    expect(complete(new Date(0))).toEqual([false, false]);
  });

  it.each([
    ["dates", new Date(DAY)],
    ["numbers", DAY],
    ["dates in words", "1970-01-02"],
    ["instants in words", "1970-01-02T02:00+02:00"],
    ["Temporal", { epochMilliseconds: DAY }],
  ])("take instants as %s", (_, at) => {
    const table = [{ at, score: 9 }];
    const [before, within] = measure(table, { ...spec, edges: [0, DAY, 2 * DAY] });
    expect([before?.result.n, within?.result.n]).toEqual([0, 1]);
  });

  it.each([
    ["no instant", undefined],
    ["null", null],
    ["no zone", "2026-03-01T12:00:00"],
    ["30 February", "2026-02-30"],
    ["NaN", Number.NaN],
    ["an invalid date", new Date("x")],
  ])("refuse %s", (_, at) => {
    const table = [
      { at: 0, score: 9 },
      { at, score: 9 },
    ] as { at: number; score: number }[];
    expect(faultOf(() => measure(table, { ...spec, edges: [0, 1] }))).toEqual([
      "invalid-time",
      ["rows", 1, "at"],
    ]);
  });

  it("write 0 and not -0", () => {
    const [first, second] = measure(rows, { ...spec, edges: [-1, -0, 5] });
    expect(Object.is(first?.to, 0)).toBe(true);
    expect(Object.is(second?.from, 0)).toBe(true);
  });
});

describe("the weights of measure", () => {
  const table = [
    { team: "a", score: 10, weight: 2 },
    { team: "a", score: 3, weight: 1 },
    { team: "b", score: 8, weight: 5 },
    { team: "a", score: null, weight: 4 },
  ];
  const spec = { metric: nps, value: "score", weights: "weight", by: ["team"] } as const;

  it("go with the answers", () => {
    expect(measure(table, spec).map(({ result }) => result)).toEqual([
      nps([10, 3, null], { weights: [2, 1, 4] }),
      nps([8], { weights: [5] }),
    ]);
  });

  it("go with the metric's other options", () => {
    const options = { level: 0.8, interval: "wald" } as const;
    const [a] = measure(table, { ...spec, options });
    expect(a?.result).toEqual(nps([10, 3, null], { ...options, weights: [2, 1, 4] }));
  });

  it("make empty periods weighted too", () => {
    const dated = table.map((row) => ({ ...row, at: 0 }));
    const [, empty] = measure(dated, { ...spec, at: "at", edges: [0, 1, 2] });
    expect(empty?.result).toEqual(nps([], { weights: [] }));
  });

  it.each([
    [undefined, "invalid-shape"],
    [-1, "out-of-range"],
    ["1", "not-a-number"],
  ])("are not %s", (weight, code) => {
    const bad = [...table, { team: "a", score: 9, weight }] as typeof table;
    const error = errorOf(() => measure(bad, spec));
    expect([error.code, error.path]).toEqual([code, ["rows", 4, "weight"]]);
    expect(error.message).toMatch(/^nps: rows\[4\]\.weight is /);
  });

  it("are refused in the options, where they would not know their rows, and beside counts", () => {
    expect(
      faultOf(() =>
        measure(table, { metric: nps, value: "score", options: { weights: [1, 1, 1, 1] } }),
      ),
    ).toEqual(["inconsistent", ["options", "weights"]]);
    expect(
      faultOf(() =>
        measure([{ p: 1, q: 2, w: 3 }], {
          metric: nps,
          value: { promoters: "p", passives: "p", detractors: "q" },
          weights: "w",
        }),
      ),
    ).toEqual(["inconsistent", ["weights"]]);
  });
});

describe("measure of several counts", () => {
  const days = [
    { shop: "x", good: 8, bad: 1, all: 10 },
    { shop: "y", good: 1, bad: undefined, all: 4 },
    { shop: "x", good: 2, bad: 3, all: 10 },
    { shop: "x", good: 0, bad: undefined, all: 1 },
    { shop: "y", good: 0, bad: 4, all: 4 },
  ];
  const spec = {
    metric: csat,
    value: { satisfied: "good", dissatisfied: "bad", responses: "all" },
    by: ["shop"],
  } as const;

  it("adds the counts of a group field by field, absent ones being 0", () => {
    expect(measure(days, spec)).toEqual([
      { keys: { shop: "x" }, result: csat({ satisfied: 10, dissatisfied: 4, responses: 21 }) },
      { keys: { shop: "y" }, result: csat({ satisfied: 1, dissatisfied: 4, responses: 8 }) },
    ]);
  });

  it("leaves the rows alone", () => {
    const before = structuredClone(days);
    measure(days, spec);
    expect(days).toEqual(before);
  });

  it("has 0 of everything where there are no rows", () => {
    const [none] = measure([] as typeof days, { ...spec, by: [] });
    expect(none?.result).toEqual(csat({ satisfied: 0, dissatisfied: 0, responses: 0 }));
    const dated = [{ at: 0, lost: 1, start: 5 }];
    const periods = measure(dated, {
      metric: churnRate,
      value: { lost: "lost", start: "start" },
      at: "at",
      edges: [0, 1, 2],
    });
    expect(periods.map(({ result }) => result.value)).toEqual([20, null]);
  });

  it("has nothing to say of a period without rows where a formula refuses zeros", () => {
    const growth = measure([{ at: 1, start: 100, end: 121, years: 2 }], {
      metric: cagr,
      value: { start: "start", end: "end", years: "years" },
      at: "at",
      edges: [0, 1, 2],
    });
    expect(growth[1]?.result.value).toBeCloseTo(10, 12);
    expect(growth[0]?.result).toMatchObject({ value: null, n: null, basis: null, tally: null });
    expect(growth[0]?.result.warnings.map(({ code }) => code)).toEqual(["no-data"]);
  });

  it("passes an error on that is not the library's", () => {
    const metric = () => {
      throw new TypeError("mine");
    };
    const value = { lost: "lost" } as const;
    expect(() => measure([] as { lost: number }[], { metric, value })).toThrow(TypeError);
  });

  it("adds no records up: it names the row that holds one", () => {
    const rows = [
      { costs: 5, won: 1 },
      { costs: { a: 1 }, won: 1 },
    ];
    const spec = { metric: cac, value: { costs: "costs", newCustomers: "won" } } as const;
    expect(faultOf(() => measure(rows, spec as never))).toEqual([
      "not-a-number",
      ["rows", 1, "costs"],
    ]);
    expect(faultOf(() => measure([...rows].reverse(), spec as never))).toEqual([
      "not-a-number",
      ["rows", 1, "costs"],
    ]);
  });

  it("takes counts from columns", () => {
    const columns = {
      shop: days.map(({ shop }) => shop),
      good: Uint8Array.from(days, ({ good }) => good),
      bad: days.map(({ bad }) => bad),
      all: Float64Array.from(days, ({ all }) => all),
    };
    expect(measure(columns, spec)).toEqual(measure(days, spec));
  });

  it("names row and field where a metric refuses a row", () => {
    const refuse = (row: object) =>
      faultOf(() => measure([...days, { shop: "x", ...row } as (typeof days)[number]], spec));
    expect(refuse({ good: 5, bad: 0, all: 4 })).toEqual(["inconsistent", ["rows", 5, "good"]]);
    expect(refuse({ good: 5, bad: -1, all: 9 })).toEqual(["out-of-range", ["rows", 5, "bad"]]);
    expect(refuse({ good: "5", bad: 0, all: 9 })).toEqual(["not-a-number", ["rows", 5, "good"]]);
    expect(refuse({ good: 5, bad: null, all: 9 })).toEqual(["invalid-shape", ["rows", 5, "bad"]]);
    expect(refuse({ good: 5, bad: 1 })).toEqual(["invalid-shape", ["rows", 5, "all"]]);
  });

  it("names row and count where the metric wants a count that is not asked for", () => {
    const error = errorOf(() =>
      measure(days, { metric: firstContactResolution, value: { resolvedFirst: "good" } }),
    );
    expect([error.code, error.path]).toEqual(["invalid-shape", ["rows", 0, "contacts"]]);
    expect(error.message).toMatch(/^first-contact-resolution: rows\[0\]\.contacts is missing, /);
  });

  it("names the field of a count that the metric does not know", () => {
    expect(
      faultOf(() => measure(days, { metric: csat, value: { happy: "good", responses: "all" } })),
    ).toEqual(["invalid-shape", ["rows", 0, "good"]]);
  });

  it("names the row where the metric refuses the record as a whole", () => {
    const error = errorOf(() => measure([{ x: 1 }], { metric: clv, value: { foo: "x" } }));
    expect([error.code, error.path]).toEqual(["invalid-shape", ["rows", 0]]);
    expect(error.message).toMatch(/^clv: rows\[0\] is an object, expected /);
  });

  it("replaces the place in a message, and not the same letters elsewhere", () => {
    const percentages = { promoters: 50, passives: 25, detractors: 25 };
    const error = errorOf(() =>
      measure([{ p: percentages, count: 0 }], {
        metric: nps,
        value: { percentages: "p", n: "count" },
      }),
    );
    expect(error.path).toEqual(["rows", 0, "count"]);
    expect(error.message).toMatch(/^nps: rows\[0\]\.count is 0, expected /);
  });

  it("keeps the part of a path that lies within a cell", () => {
    const row = { p: { promoters: 50, passives: "25", detractors: 25 } };
    expect(faultOf(() => measure([row], { metric: nps, value: { percentages: "p" } }))).toEqual([
      "not-a-number",
      ["rows", 0, "p", "passives"],
    ]);
  });

  it("takes one row a group where the metric has no tally, and refuses two", () => {
    const plans = [
      { plan: "s", arpa: 10, churn: 5 },
      { plan: "l", arpa: 90, churn: 2 },
    ];
    const value = { arpa: "arpa", churn: "churn" } as const;
    const byPlan = measure(plans, { metric: clv, value, by: ["plan"] });
    expect(byPlan.map(({ result }) => result.value)).toEqual([200, 4500]);
    const error = errorOf(() => measure(plans, { metric: clv, value }));
    expect([error.code, error.path]).toEqual(["inconsistent", ["rows"]]);
    expect(error.message).toBe(
      "measure: rows is null, expected one row for each group: clv does not add up",
    );
  });

  it("refuses percentages of several rows, which do not add up either", () => {
    const row = { promoters: 50, passives: 25, detractors: 25 };
    const table = [{ p: row }, { p: row }];
    expect(faultOf(() => measure(table, { metric: nps, value: { percentages: "p" } }))).toEqual([
      "inconsistent",
      ["rows"],
    ]);
  });
});

describe("the rows of measure", () => {
  it("may be columns of any kind", () => {
    const columns = {
      score: Uint8Array.of(10, 3, 7, 9),
      channel: ["chat", "mail", "chat", "chat"],
      at: { length: 4, 0: 0, 1: DAY, 2: DAY, 3: "1970-01-03" },
      unused: undefined,
    };
    const spec = { value: "score", by: ["channel"], at: "at", edges: [0, DAY, 3 * DAY] } as const;
    const records = rows.slice(0, 4);
    expect(measure(columns as never, { metric: nps, ...spec } as never)).toEqual(
      measure(records, { metric: nps, ...spec }),
    );
  });

  it("have every field that is asked for, at least once: a misspelt name is no missing answer", () => {
    const spec = { metric: nps, value: "score", by: ["team"] } as never;
    expect(faultOf(() => measure({ score: [9, 3] }, spec))).toEqual([
      "invalid-shape",
      ["rows", "team"],
    ]);
    expect(faultOf(() => measure([{ team: "a" }], spec))).toEqual([
      "invalid-shape",
      ["rows", "score"],
    ]);
    expect(measure([{ team: "a" }, { team: "a", score: 9 }], spec)).toEqual([
      { keys: { team: "a" }, result: nps([undefined, 9]) },
    ]);
  });

  it("name the options, not a row, where an option of counts is wrong", () => {
    const spec = { metric: referralRate, value: { referrers: "r", customers: "c" } } as const;
    const wrong = { ...spec, options: { level: 2 } };
    expect(faultOf(() => measure([{ r: 1, c: 2 }], wrong))).toEqual([
      "out-of-range",
      ["options", "level"],
    ]);
  });

  it("leave a formula of amounts undefined in a period without rows", () => {
    const rows = [{ a: 50, o: 2, p: 3, at: 5 }];
    const value = { averageOrderValue: "a", ordersPerPeriod: "o", periods: "p" } as const;
    const [first, empty] = measure(rows, { metric: clv, value, at: "at", edges: [0, 10, 20] });
    expect(first?.result.value).toBe(300);
    expect(empty?.result).toMatchObject({ value: null, warnings: [{ code: "no-data" }] });
  });

  it("may be no columns, or empty ones", () => {
    expect(measure({ s: [] as number[] }, { metric: nps, value: "s" })[0]?.result.n).toBe(0);
    expect(measure({} as { s: number[] }, { metric: nps, value: "s" })[0]?.result.n).toBe(0);
  });

  it("name the answer that is refused by row and field", () => {
    const bad = [...rows, { channel: "mail", team: "b", score: 11, at: 0 }];
    for (const by of [[], ["channel"], ["channel", "team"]] as const) {
      const error = errorOf(() => measure(bad, { metric: nps, value: "score", by }));
      expect([error.code, error.path]).toEqual(["out-of-range", ["rows", 5, "score"]]);
      expect(error.received).toBe(11);
      expect(error.message).toBe("nps: rows[5].score is 11, expected a whole number from 0 to 10");
    }
    expect(
      faultOf(() =>
        measure([{ ms: 1 }, { ms: -1 }], { metric: averageResolutionTime, value: "ms" }),
      ),
    ).toEqual(["out-of-range", ["rows", 1, "ms"]]);
  });

  it("leave errors of the options where they are", () => {
    const refuse = (options: object) =>
      faultOf(() => measure(rows, { metric: nps, value: "score", options }));
    expect(refuse({ level: 2 })).toEqual(["out-of-range", ["options", "level"]]);
    expect(refuse({ x: 2 })).toEqual(["unknown-option", ["options", "x"]]);
    expect(refuse(null as never)).toEqual(["invalid-shape", ["options"]]);
    expect(
      faultOf(() =>
        measure([{ good: 1, all: 2 }], {
          metric: csat,
          value: { satisfied: "good", responses: "all" },
          options: { definition: "mean" },
        }),
      )[0],
    ).toBe("inconsistent");
  });

  it("leave errors that are not the library's as they are", () => {
    const broken = (() => {
      throw new TypeError("broken");
    }) as unknown as Calculator;
    expect(() => measure(rows, { metric: broken, value: "score" })).toThrow(
      new TypeError("broken"),
    );
    const refusing = (() => {
      throw new CxMetricsError("own: it is not so", {
        code: "inconsistent",
        path: ["somewhere"],
        received: 1,
      });
    }) as unknown as Calculator;
    expect(errorOf(() => measure(rows, { metric: refusing, value: "score" }))).toMatchObject({
      message: "own: it is not so",
      path: ["somewhere"],
    });
  });

  it.each([
    ["null", null, "invalid-shape", ["rows"]],
    ["nothing", undefined, "invalid-shape", ["rows"]],
    ["words", "rows", "invalid-shape", ["rows"]],
    ["a typed array", Uint8Array.of(1), "invalid-shape", ["rows"]],
    ["a generator", rows.values(), "invalid-shape", ["rows"]],
    ["a Set", new Set(rows), "invalid-shape", ["rows"]],
    ["a stream", (async function* () {})(), "invalid-shape", ["rows"]],
    ["a row that is null", [{ score: 1 }, null], "invalid-shape", ["rows", 1]],
    // biome-ignore lint/suspicious/noSparseArray: a hole is no row
    ["a hole", [{ score: 1 }, , { score: 1 }], "invalid-shape", ["rows", 1]],
    ["a row that is a list", [[1]], "invalid-shape", ["rows", 0]],
    ["a column that is null", { score: null }, "invalid-shape", ["rows", "score"]],
    ["a column that is a number", { score: 5 }, "invalid-shape", ["rows", "score"]],
    ["a column of words", { score: "1234" }, "invalid-shape", ["rows", "score"]],
    ["a column without length", { score: {} }, "invalid-shape", ["rows", "score"]],
    ["columns of two lengths", { score: [1, 2], team: [1] }, "inconsistent", ["rows", "team"]],
  ])("are not %s", (_, table, code, path) => {
    const run = () => measure(table as never, { metric: nps, value: "score" } as never);
    expect(faultOf(run)).toEqual([code, path]);
  });

  it("say what they can be", () => {
    const message = (table: unknown): string =>
      errorOf(() => measure(table as Rows<{ s: number }>, { metric: nps, value: "s" })).message;
    expect(message(5)).toBe("measure: rows is 5, expected records or columns");
    expect(message([5])).toBe("measure: rows[0] is 5, expected a record");
    expect(message({ s: 5 })).toBe("measure: rows.s is 5, expected a column");
    expect(message({ s: [1, 2], t: [1] })).toBe("measure: rows.t is 1, expected 2 cells");
  });
});

describe("the spec of measure", () => {
  const good = { metric: nps, value: "score", at: "at", edges: [0, 1] };

  it.each([
    ["null", null, "invalid-shape", ["options"]],
    ["nothing", undefined, "invalid-shape", ["options"]],
    ["a list", [], "invalid-shape", ["options"]],
    ["an unknown field", { ...good, groupBy: ["a"] }, "unknown-option", ["options", "groupBy"]],
    ["no metric", { ...good, metric: undefined }, "invalid-shape", ["metric"]],
    ["a metric by name", { ...good, metric: "nps" }, "invalid-shape", ["metric"]],
    ["no value", { ...good, value: undefined }, "invalid-shape", ["value"]],
    ["a value that is null", { ...good, value: null }, "invalid-shape", ["value"]],
    ["a value by number", { ...good, value: 0 }, "invalid-shape", ["value"]],
    ["a list of values", { ...good, value: ["score"] }, "invalid-shape", ["value"]],
    ["a count by number", { ...good, value: { of: "a", n: 1 } }, "invalid-shape", ["value", "n"]],
    ["weights by number", { ...good, weights: 1 }, "invalid-shape", ["weights"]],
    ["weights that are null", { ...good, weights: null }, "invalid-shape", ["weights"]],
    ["by in words", { ...good, by: "team" }, "invalid-shape", ["by"]],
    ["by that is null", { ...good, by: null }, "invalid-shape", ["by"]],
    ["by numbers", { ...good, by: ["team", 1] }, "invalid-shape", ["by", 1]],
    ["at by number", { ...good, at: 5 }, "invalid-shape", ["at"]],
    ["at without edges", { ...good, edges: undefined }, "inconsistent", ["edges"]],
    ["edges without at", { ...good, at: undefined }, "inconsistent", ["at"]],
    ["edges that are none", { ...good, edges: 5 }, "invalid-shape", ["edges"]],
    ["one edge", { ...good, edges: [0] }, "invalid-shape", ["edges"]],
    [
      "edges with a hole",
      { ...good, edges: Object.assign(new Array<number>(3), { 0: 0, 2: 5 }) },
      "invalid-shape",
      ["edges", 1],
    ],
    ["an edge in words", { ...good, edges: [0, "1"] }, "not-a-number", ["edges", 1]],
    ["an edge that is a Date", { ...good, edges: [new Date(0), 1] }, "not-a-number", ["edges", 0]],
    ["an edge without end", { ...good, edges: [0, Infinity] }, "not-finite", ["edges", 1]],
    ["a missing edge", { ...good, edges: [0, null, 2] }, "invalid-shape", ["edges", 1]],
    ["edges that descend", { ...good, edges: [0, 2, 1] }, "inconsistent", ["edges", 2]],
    ["edges twice", { ...good, edges: [0, 0] }, "inconsistent", ["edges", 1]],
    ["asOf in no form", { ...good, asOf: "soon" }, "invalid-time", ["asOf"]],
    ["asOf that is null", { ...good, asOf: null }, "invalid-time", ["asOf"]],
  ])("is not %s", (_, spec, code, path) => {
    expect(faultOf(() => measure(rows, spec as never))).toEqual([code, path]);
  });

  it("says what it wants", () => {
    const message = (change: object): string =>
      errorOf(() => measure(rows, { ...good, ...change } as never)).message;
    expect(message({ metric: 1 })).toBe("measure: metric is 1, expected a calculator");
    expect(message({ value: 1 })).toBe("measure: value is 1, expected the name of a field");
    expect(message({ by: 1 })).toBe("measure: by is 1, expected a list of fields");
    expect(message({ edges: undefined })).toBe(
      "measure: edges is missing, expected at and edges together",
    );
    expect(message({ edges: 1 })).toBe(
      "measure: edges is 1, expected two or more epoch milliseconds",
    );
    expect(message({ edges: [1, 0] })).toBe("measure: edges[1] is 0, expected edges that ascend");
    expect(message({ value: { a: "b" }, weights: "w" })).toBe(
      'measure: weights is "w", expected no weights of counts',
    );
    expect(message({ options: { weights: 1 } })).toBe(
      "measure: options.weights is 1, expected weights: the field that holds them",
    );
    expect(message({ metrik: 1 })).toBe(
      "measure: options.metrik is 1, expected no option but metric, value, weights, by, at, edges, asOf, options",
    );
  });
});
