import { kaplanMeier, mergeTallies, survivalAt } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";
import { curves, studies } from "../stats/survivalGoldens.ts";
import { deepFreeze } from "../support/walkNumbers.ts";

const life = (duration: number, ended: boolean) => ({ duration, ended });

const tallyOf = (table: readonly { time: number; ended: number; censored: number }[]) =>
  Object.fromEntries(table.map(({ time, ended, censored }) => [time, { ended, censored }]));

describe("kaplanMeier against R", () => {
  it.each(curves)("has the median of %s", (_id, { time, event }, level, expected) => {
    const lives = time.map((duration, i) => life(duration, event[i] === 1));
    const curve = kaplanMeier(lives, { level });
    expect(curve.value).toBe(expected.median);
    expect(curve.n).toBe(time.length);
    expect(curve.median.value).toBe(expected.median);
  });

  it.each(
    studies.flatMap(([name, study]) =>
      (["log-log", "log", "plain"] as const).map((interval) => [name, interval, study] as const),
    ),
  )("has the median and its %s limits by %s", (_name, interval, study) => {
    const curve = kaplanMeier(tallyOf(study.table), { interval });
    const { est, lower, upper } = study.limits(interval).quantiles;
    const median = { value: est[1], lower: lower[1], upper: upper[1] };
    expect(curve.median).toEqual(median);
    expect(curve.interval).toEqual({
      lower: median.lower,
      upper: median.upper,
      level: 0.95,
      method: interval,
    });
  });

  it.each(studies)("has the heights of %s between its steps", (_name, { table, at }) => {
    const curve = kaplanMeier(tallyOf(table));
    at.t.forEach((time, i) => {
      expect(survivalAt(curve, time)).toBeCloseTo(at.survival[i] as number, 12);
    });
  });
});

describe("kaplanMeier", () => {
  const lives = [life(8, true), life(2, true), life(3, false), life(9, false), life(5, true)];

  it("is the median of lifetimes, with the curve", () => {
    const curve = kaplanMeier(lives);
    expect(curve).toMatchObject({
      metric: "kaplan-meier",
      definition: "standard",
      options: { level: 0.95, interval: "log-log" },
      value: 8,
      unit: "periods",
      better: "higher",
      n: 5,
      interval: { lower: 2, upper: null, level: 0.95, method: "log-log" },
      basis: null,
      tally: {
        2: { ended: 1, censored: 0 },
        3: { ended: 0, censored: 1 },
        5: { ended: 1, censored: 0 },
        8: { ended: 1, censored: 0 },
        9: { ended: 0, censored: 1 },
      },
      excluded: {},
      median: { value: 8, lower: 2, upper: null },
    });
    expect(warningsOf(curve)).toEqual(["small-sample"]);
    expect(
      curve.steps.map(({ time, atRisk, ended, censored }) => [time, atRisk, ended, censored]),
    ).toEqual([
      [2, 5, 1, 0],
      [3, 4, 0, 1],
      [5, 3, 1, 0],
      [8, 2, 1, 0],
      [9, 1, 0, 1],
    ]);
    expect(Object.keys(curve.steps[0] ?? {}).sort()).toEqual(
      ["atRisk", "censored", "ended", "lower", "survival", "time", "upper"].sort(),
    );
    expect(curve.steps.map(({ survival }) => survival)).toEqual([
      0.8,
      0.8,
      expect.closeTo(8 / 15, 12),
      expect.closeTo(4 / 15, 12),
      expect.closeTo(4 / 15, 12),
    ]);
  });

  it("takes records, columns, typed arrays and its tally, and finishes them alike", () => {
    const curve = kaplanMeier(lives);
    const columns = {
      duration: lives.map(({ duration }) => duration),
      ended: lives.map(({ ended }) => ended),
    };
    const typed = {
      duration: Float32Array.from(columns.duration),
      ended: Uint8Array.from(columns.ended, Number),
    };
    for (const input of [deepFreeze(columns), typed, curve.tally ?? {}]) {
      expect(kaplanMeier(input)).toEqual(curve);
    }
    expect(kaplanMeier(lives.map((row) => ({ ...row, ended: row.ended ? 1 : 0 })))).toEqual(curve);
    expect(
      kaplanMeier({ "8.0": { ended: 1, censored: 0 }, 8: { ended: 1, censored: 1 } }).tally,
    ).toEqual({ 8: { ended: 2, censored: 1 } });
  });

  it("finishes the sum of two as the whole", () => {
    const halves = [lives.slice(0, 2), lives.slice(2)].map((half) => kaplanMeier(half).tally);
    expect(kaplanMeier(mergeTallies(...halves))).toEqual(kaplanMeier(lives));
  });

  it.each<[string, [number, boolean][], number | null]>([
    [
      "below one half at once",
      [
        [4, true],
        [4, true],
        [9, false],
      ],
      4,
    ],
    [
      "flat at one half until the next end",
      [
        [4, true],
        [4, true],
        [9, true],
        [11, true],
      ],
      6.5,
    ],
    [
      "flat, whoever is censored meanwhile",
      [
        [4, true],
        [4, true],
        [6, false],
        [12, true],
      ],
      8,
    ],
    [
      "flat at one half to the end",
      [
        [4, true],
        [4, true],
        [9, false],
        [30, false],
      ],
      4,
    ],
    [
      "nearly one half by rounding",
      [
        [1, true],
        [2, true],
        [3, true],
        [4, true],
        [5, true],
        [6, true],
      ],
      3.5,
    ],
    [
      "never down to one half",
      [
        [4, true],
        [9, false],
        [9, false],
      ],
      null,
    ],
    ["at 0 at once", [[0, true]], 0],
  ])("has a median of a curve %s", (_what, rows, median) => {
    expect(kaplanMeier(rows.map(([duration, ended]) => life(duration, ended))).value).toBe(median);
  });

  it("says so where the median is not reached, and what is known of it", () => {
    const many = Array.from({ length: 40 }, (_, i) => life(i < 18 ? 5 : 12, i < 18));
    const curve = kaplanMeier(many);
    expect(curve).toMatchObject({ value: null, n: 40, interval: null });
    expect(warningsOf(curve)).toEqual(["not-reached"]);
    expect(curve.median).toEqual({ value: null, lower: 5, upper: null });
  });

  it("is undefined of nobody", () => {
    for (const input of [[], {}, { duration: [], ended: [] }, { 3: { ended: 0, censored: 0 } }]) {
      const curve = kaplanMeier(input);
      expect(curve).toMatchObject({ value: null, n: 0, tally: {}, steps: [] });
      expect(warningsOf(curve)).toEqual(["no-data"]);
      expect(survivalAt(curve, 0)).toBeNull();
    }
  });

  it("has no interval where no limit falls to one half, of fractions, or if none is asked for", () => {
    expect(kaplanMeier([life(5, true)])).toMatchObject({ value: 5, interval: null });
    expect(kaplanMeier(lives, { interval: "none" })).toMatchObject({ value: 8, interval: null });
    const weighted = kaplanMeier({ 5: { ended: 30.5, censored: 3 } });
    expect(weighted).toMatchObject({ value: 5, n: 33.5, interval: null });
    expect(warningsOf(weighted)).toEqual(["fractional-counts"]);
  });
});

describe("survivalAt", () => {
  const curve = kaplanMeier({ 1: { ended: 1, censored: 0 }, 4: { ended: 1, censored: 2 } });

  it.each([
    [0, 1],
    [0.99, 1],
    [1, 0.75],
    [3.99, 0.75],
    [4, 0.5],
    [4.01, null],
  ])("at %d is %d", (time, survival) => {
    expect(survivalAt(curve, time)).toBe(survival);
    expect(survivalAt(curve.steps, time)).toBe(survival);
  });

  it("stays 0 where nobody is left", () => {
    expect(survivalAt(kaplanMeier([life(3, true)]), 1000)).toBe(0);
  });

  it.each<[string, unknown, unknown, string, string[]]>([
    ["no curve", null, 1, "invalid-shape", ["curve"]],
    ["a curve without steps", { value: 3 }, 1, "invalid-shape", ["curve"]],
    ["a negative time", [], -1, "out-of-range", ["time"]],
    ["no time", [], undefined, "invalid-shape", ["time"]],
  ])("refuses %s", (_what, given, time, code, path) => {
    const call = survivalAt as (curve: unknown, time: unknown) => unknown;
    expect(faultOf(() => call(given, time))).toEqual([code, path]);
  });
});

describe("kaplanMeier refuses", () => {
  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ["nothing", undefined, {}, "invalid-shape", []],
    ["a number", 5, {}, "invalid-shape", []],
    ["a row that is none", [5], {}, "invalid-shape", ["lifetimes", 0]],
    ["a negative duration", [life(-1, true)], {}, "out-of-range", ["lifetimes", 0, "duration"]],
    ["no duration", [{ ended: true }], {}, "invalid-shape", ["lifetimes", 0, "duration"]],
    ["no end", [{ duration: 3 }], {}, "invalid-shape", ["lifetimes", 0, "ended"]],
    [
      "an end in words",
      [{ duration: 3, ended: "yes" }],
      {},
      "invalid-shape",
      ["lifetimes", 0, "ended"],
    ],
    [
      "a count for an end",
      [{ duration: 3, ended: 2 }],
      {},
      "invalid-shape",
      ["lifetimes", 0, "ended"],
    ],
    ["a column too few", { duration: [3] }, {}, "invalid-shape", ["lifetimes", "ended"]],
    ["the other too few", { ended: [true] }, {}, "invalid-shape", ["lifetimes", "duration"]],
    ["a key of words", { a: { ended: 1, censored: 0 } }, {}, "not-a-number", ["a"]],
    ["a blank key", { "": { ended: 1, censored: 0 } }, {}, "not-a-number", [""]],
    ["a negative key", { "-1": { ended: 1, censored: 0 } }, {}, "out-of-range", ["-1"]],
    ["a count for counts", { 1: 5 }, {}, "invalid-shape", ["1"]],
    ["a count too few", { 1: { ended: 5 } }, {}, "invalid-shape", ["1", "censored"]],
    ["a count too many", { 1: { ended: 5, censored: 1, n: 6 } }, {}, "invalid-shape", ["1", "n"]],
    ["a negative count", { 1: { ended: -5, censored: 1 } }, {}, "out-of-range", ["1", "ended"]],
    ["no options", [], null, "invalid-shape", ["options"]],
    ["an option", [], { unit: "days" }, "unknown-option", ["options", "unit"]],
    ["a definition", [], { definition: "x" }, "unknown-definition", ["options", "definition"]],
    ["a method", [], { interval: "wilson" }, "unknown-option", ["options", "interval"]],
    ["a level", [], { level: 95 }, "out-of-range", ["options", "level"]],
  ])("%s", (_what, input, options, code, path) => {
    const call = kaplanMeier as (input: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(input, options))).toEqual([code, path]);
  });
});

it.each<[unknown, (string | number)[]]>([
  [{ steps: [null] }, ["curve", "steps", 0]],
  [[{ time: 1 }], ["curve", "steps", 0, "survival"]],
  [
    [
      { time: 1, survival: 0.5 },
      { time: "2", survival: 0.5 },
    ],
    ["curve", "steps", 1, "time"],
  ],
  [[{ time: 1, survival: 1.5 }], ["curve", "steps", 0, "survival"]],
])("refuses the curve %j", (curve, path) => {
  expect(faultOf(() => survivalAt(curve as never, 1))[1]).toEqual(path);
});
