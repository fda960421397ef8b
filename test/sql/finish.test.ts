import { describe, expect, test } from "vitest";
import { bucket, compile, duckdb, finish, type Row, table } from "../../src/sql/index.ts";
import { errorOf, faultOf } from "../core/faultOf.ts";

const cx_tally = '{"kind":"distribution","version":1,"min":0,"max":10}';

const row = (cx_answer: unknown, cx_n: unknown, more: object = {}): Row => ({
  cx_tally,
  cx_answer,
  cx_n,
  ...more,
});

const npsOf = (rows: Iterable<Row>) => finish("nps", rows)[0]?.result.value;

describe("rows as drivers hand them over", () => {
  test("have counts as numbers, bigint or text", () => {
    const expected = npsOf([row(10, 3), row(0, 1)]);
    expect(expected).toBe(50);
    expect(npsOf([row(10n, 3n), row("0", "1")])).toBe(expected);
    expect(npsOf([row("10.0", " 3 "), row("0E0", "+1.")])).toBe(expected);
    expect(npsOf(new Set([row(10, 3), row(0, 1)]))).toBe(expected);
  });

  test("have names as engines fold them, and labels as JSON or parsed", () => {
    const folded = { CX_TALLY: cx_tally, CX_ANSWER: 10, CX_N: 1, PLAN: "pro" };
    const [first] = finish("nps", [folded], { by: ["plan"] });
    expect([first?.keys, first?.result.value]).toEqual([{ plan: "pro" }, 100]);
    const parsed = { max: 10, min: 0, version: 1, kind: "distribution" };
    const reordered = '{ "max": 10, "min": 0, "version": 1, "kind": "distribution" }';
    expect(
      npsOf([
        row(10, 1),
        { ...row(10, 1), cx_tally: parsed },
        { ...row(0, 1), cx_tally: reordered },
        { ...row(0, 1), cx_tally: reordered },
      ]),
    ).toBe(0);
  });

  test("may be none", () => {
    expect(finish("nps", [])).toMatchObject([{ keys: {}, result: { value: null, n: 0 } }]);
    expect(finish("nps", [], { by: ["plan"] })).toEqual([]);
    const by = { plan: "plan", day: bucket("at", [0, 1, 2]) };
    expect(finish("nps", [], { by })).toEqual([]);
    expect(finish("nps", [], { by: { day: bucket("at", [0, 1, 2]) } })).toHaveLength(2);
  });

  test("add up where their keys are the same, as of several shards", () => {
    const shard = [row(10, 1, { plan: "a" }), row(null, 2, { plan: "a" })];
    const [only, ...others] = finish("nps", [...shard, ...shard], { by: ["plan"] });
    expect(others).toEqual([]);
    expect(only?.result).toMatchObject({ value: 100, n: 2, excluded: { missing: 4 } });
  });
});

describe("keys", () => {
  const keysOf = (cells: readonly unknown[]) =>
    finish(
      "nps",
      cells.map((k) => row(10, 1, { k })),
      { by: ["k"] },
    ).map(({ keys }) => keys["k"]);

  test("are numbers before texts before truths, blanks last", () => {
    const cells = [null, true, "b", 10, "a", false, 9, "", -1];
    expect(keysOf(cells)).toEqual([-1, 9, 10, "", "a", "b", false, true, null]);
  });

  test("may be dates, bigint and numbers beyond 2^53", () => {
    const date = new Date("2026-03-01");
    const cells = [date, 7n, 7, 2n ** 60n];
    expect(keysOf(cells)).toEqual([7, "1152921504606846976", "2026-03-01T00:00:00.000Z"]);
    expect(faultOf(() => keysOf([new Date("x")]))).toEqual(["invalid-time", ["rows", 0, "k"]]);
  });

  test("may have any name", () => {
    const by = ["constructor", "toString"];
    const [first] = finish("nps", [row(10, 1, { constructor: "a", toString: null })], { by });
    expect(first?.keys).toEqual({ constructor: "a", toString: null });
  });

  test("are there in every row, and plain", () => {
    const by = { by: ["plan"] };
    expect(faultOf(() => finish("nps", [row(10, 1)], by))).toEqual([
      "invalid-shape",
      ["rows", 0, "plan"],
    ]);
    for (const plan of [{}, [], Number.NaN, Symbol.iterator])
      expect(faultOf(() => finish("nps", [row(10, 1, { plan })], by))).toEqual([
        "invalid-shape",
        ["rows", 0, "plan"],
      ]);
  });

  test("of several columns are sorted by each in turn", () => {
    const rows = [
      row(1, 1, { a: "y", b: 1 }),
      row(1, 1, { a: "x", b: 2 }),
      row(1, 1, { a: "x", b: 1 }),
      row(1, 1, { a: null, b: 0 }),
    ];
    const found = finish("nps", rows, { by: ["a", "b"] }).map(({ keys }) => [keys["a"], keys["b"]]);
    expect(found).toEqual([
      ["x", 1],
      ["x", 2],
      ["y", 1],
      [null, 0],
    ]);
  });
});

describe("rows that are refused", () => {
  const refused = (rows: unknown) => faultOf(() => finish("nps", rows as Row[]));

  test("no list, no rows", () => {
    for (const rows of [null, undefined, 7, "rows", {}])
      expect(refused(rows)).toEqual(["invalid-shape", ["rows"]]);
    expect(refused([row(1, 1), null])).toEqual(["invalid-shape", ["rows", 1]]);
    expect(refused(new Array(2))).toEqual(["invalid-shape", ["rows", 0]]);
  });

  test("a column of the tally that one shard lacks", () => {
    const { cx_n: _, ...without } = row(1, 1);
    expect(refused([row(1, 1), without])).toEqual(["invalid-shape", ["rows", 1, "cx_n"]]);
    const { cx_tally: __, ...unlabelled } = row(1, 1);
    expect(refused([unlabelled])).toEqual(["invalid-shape", ["rows", 0, "cx_tally"]]);
    expect(refused([row(1, 1), unlabelled])).toEqual(["invalid-shape", ["rows", 1, "cx_tally"]]);
  });

  test("a tally of another metric, scale or version", () => {
    const labelled = (labels: unknown) => [{ ...row(1, 1), cx_tally: labels }];
    const version2 = '{"kind":"distribution","version":2,"min":0,"max":10}';
    for (const labels of [
      version2,
      '{"kind":"durations","version":1}',
      '{"version":1}',
      '{"kind":"distribution","version":1,"min":0,"max":null}',
      '{"kind":"distribution","version":1,"min":0,"max":[0.5]}',
    ])
      expect(refused(labelled(labels))).toEqual(["inconsistent", ["rows", 0, "cx_tally"]]);
    for (const labels of ["", "nps", "[1]", null, 7])
      expect(refused(labelled(labels))).toEqual(["invalid-shape", ["rows", 0, "cx_tally"]]);
    const other = '{"kind":"distribution","version":1,"min":1,"max":10}';
    expect(refused([row(1, 1), ...labelled(other)])).toEqual([
      "inconsistent",
      ["rows", 1, "cx_tally"],
    ]);
    const { read } = compile("nps", { dialect: duckdb, from: table("t"), input: "score" });
    expect(faultOf(() => read(labelled(other)))).toEqual(["inconsistent", ["rows", 0, "cx_tally"]]);
    expect(errorOf(() => finish("nps", labelled(version2))).message).toBe(
      `read: rows[0].cx_tally is "${version2.replaceAll('"', '\\"').slice(0, 39)}…, expected labels of distribution, version 1 or nps-counts, version 1`,
    );
  });

  test("cells that are no counts", () => {
    const cells: [unknown, string][] = [
      [null, "invalid-shape"],
      ["", "not-a-number"],
      ["three", "not-a-number"],
      ["0x10", "not-a-number"],
      [true, "not-a-number"],
      [{}, "not-a-number"],
      [Number.NaN, "not-a-number"],
      [Number.POSITIVE_INFINITY, "not-finite"],
      ["1e999", "not-finite"],
      [0.5, "not-integer"],
      ["0.5", "not-integer"],
      [-1, "out-of-range"],
      [-1n, "out-of-range"],
      [2 ** 53, "out-of-range"],
      [2n ** 53n, "out-of-range"],
      ["9007199254740993", "out-of-range"],
    ];
    for (const [cell, code] of cells)
      expect(refused([row(1, cell)]), String(cell)).toEqual([code, ["rows", 0, "cx_n"]]);
    expect(npsOf([row(10, 2 ** 53 - 1)])).toBe(100);
  });

  test("an answer that is not on the scale, with how many rows of how many", () => {
    const rows = [row(10, 7_000_000), row(11, "1"), row(3, 2n)];
    const { code, path, message } = errorOf(() => finish("nps", rows));
    expect([code, path]).toEqual(["out-of-range", ["rows", 1, "cx_answer"]]);
    expect(message).toBe(
      "read: rows[1].cx_answer is 11, expected a whole number from 0 to 10; 1 of 7000003 rows have it",
    );
  });

  test.each([" 9 ", "09", "1e1", "+9", "8.99999999999999999", "9.50"])(
    "an answer of text that is no whole number as drivers write them: %j",
    (text) => {
      const { code, path, message } = errorOf(() => finish("nps", [row(10, 5), row(text, 2)]));
      expect([code, path]).toEqual(["out-of-range", ["rows", 1, "cx_answer"]]);
      expect(message).toContain(`"${text}", expected a whole number from 0 to 10; 2 of 7 rows`);
    },
  );

  test("data that the metric must not be made of, with how many rows of how many", () => {
    const labels = {
      kind: "first-contacts",
      version: 1,
      window: 604_800_000,
      match: "issue",
      asOf: 1_767_225_600_000,
    };
    const counted = { cx_resolvedFirst: 1, cx_contacts: 2, cx_censored: 0, cx_refused: 0 };
    const good = { ...counted, cx_tally: JSON.stringify(labels), cx_bad: 0, cx_seen: 2 };
    const metric = "first-contact-resolution";
    expect(finish(metric, [good])[0]?.result.value).toBe(50);
    const bad = { ...good, cx_bad: 3, cx_refused: "4", cx_seen: 9n };
    const { code, path, message } = errorOf(() => finish(metric, [bad]));
    expect([code, path]).toEqual(["inconsistent", ["rows", 0, "at"]]);
    expect(message).toMatch(/no instant after options\.asOf: 4 of 9 rows are not so$/);
    const unknown = { ...bad, cx_bad: 99 };
    expect(faultOf(() => finish(metric, [unknown]))).toEqual([
      "inconsistent",
      ["rows", 0, "cx_bad"],
    ]);
  });

  test("a spec that is none", () => {
    expect(faultOf(() => finish("npx" as never, []))).toEqual(["unknown-option", ["metric"]]);
    expect(faultOf(() => finish("nps", [], { input: "score" } as never))[0]).toBe("unknown-option");
    expect(faultOf(() => finish("nps", [], { by: 7 } as never))).toEqual(["invalid-shape", ["by"]]);
    expect(faultOf(() => finish("nps", [], { options: [] }))).toEqual([
      "invalid-shape",
      ["options"],
    ]);
  });
});

test("labels without a scale, or with one that is none, are refused before anything is counted", () => {
  const scaled = (scale: object) => [
    {
      cx_tally: JSON.stringify({ kind: "distribution", version: 1, ...scale }),
      cx_answer: 1,
      cx_n: 1,
    },
  ];
  expect(faultOf(() => finish("nps", scaled({ min: 0 })))).toEqual([
    "invalid-shape",
    ["labels", "max"],
  ]);
  expect(faultOf(() => finish("nps", scaled({ min: 0, max: 1e9 })))).toEqual([
    "out-of-range",
    ["labels", "max"],
  ]);
});

describe("rows that another question made", () => {
  const labels = (window: number) =>
    `{"kind":"first-contacts","version":1,"asOf":1000,"match":"issue","window":${window}}`;
  const contacts = {
    cx_tally: labels(100),
    cx_resolvedFirst: 1,
    cx_contacts: 2,
    cx_censored: 0,
    cx_bad: 0,
    cx_refused: 0,
    cx_seen: 2,
  };

  test("are refused where the options say other settings, and taken where they say the same", () => {
    const ask = (options: object) => finish("first-contact-resolution", [contacts], { options });
    expect(ask({ window: 100, asOf: new Date(1000) })[0]?.result.value).toBe(50);
    for (const options of [{ window: 1 }, { asOf: 1001 }, { match: "customer" }])
      expect(faultOf(() => ask(options))).toEqual(["inconsistent", ["rows", 0, "cx_tally"]]);
  });

  test("warn where they are finer than the keys and may share customers", () => {
    const rows = ["a", "b"].map((plan) => ({ plan, ...contacts }));
    const codes = (by: string[]) =>
      finish("first-contact-resolution", rows, { by })[0]?.result.warnings.map(({ code }) => code);
    expect(codes([])).toContain("entities-across-groups");
    expect(codes(["plan"])).not.toContain("entities-across-groups");
  });

  test("are refused in periods that cut customers apart", () => {
    const by = { day: bucket("at", [0, 1]) };
    const ask = () => finish("first-contact-resolution", [{ ...contacts, day: 0 }], { by });
    expect(faultOf(ask)).toEqual(["inconsistent", ["by", "day"]]);
  });
});
