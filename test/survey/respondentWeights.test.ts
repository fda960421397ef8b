import {
  acsi,
  loyaltyIndex,
  type MetricResult,
  measure,
  mergeTallies,
  type ScoreTally,
  sus,
  umux,
  umuxLite,
} from "cx-metrics";
import { tQuantile } from "cx-metrics/stats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { errorOf, faultOf, warningsOf } from "../core/faultOf.ts";
import { holds } from "../support/lawRuns.ts";

interface Options {
  readonly weights?: unknown;
  readonly level?: number;
  readonly interval?: string;
}

type Score = (input: unknown, options?: Options) => MetricResult<ScoreTally>;

const steps = (items: number, top: number, bad: readonly number[]) => (step: number) =>
  Array.from({ length: items }, (_, i) => (bad.includes(i + 1) ? top - step : 1 + step));

const loyal = (step: number) => ({ satisfaction: step, repurchase: step, recommend: step });
const asked = (step: number) => ({
  satisfaction: 1 + step,
  expectancy: 1 + step,
  ideal: 1 + step,
});

/** Metrics of respondents; one who is `of` the top step scores 100 · step / top. */
const metrics = [
  { name: "sus", score: sus as Score, of: steps(10, 5, [2, 4, 6, 8, 10]), top: 4, none: tenGaps() },
  { name: "umux", score: umux as Score, of: steps(4, 7, [2, 4]), top: 6, none: [1, 1, 1, null] },
  { name: "umuxLite", score: umuxLite as Score, of: steps(2, 7, []), top: 6, none: [null, 1] },
  { name: "acsi", score: acsi as Score, of: asked, top: 9, none: { satisfaction: 1 } },
  { name: "loyaltyIndex", score: loyaltyIndex as Score, of: loyal, top: 10, none: {} },
];

function tenGaps() {
  return new Array<null>(10).fill(null);
}

/** Who scored what, and weighs how much; plain sums over the rows. */
type Weighed = readonly { readonly x: number; readonly w: number }[];

const total = (rows: Weighed, of: (x: number, w: number) => number) =>
  rows.reduce((sum, { x, w }) => sum + of(x, w), 0);

function oracle(rows: Weighed, level: number) {
  const n = total(rows, (_, w) => w);
  const mean = total(rows, (x, w) => w * x) / n;
  const kish = n ** 2 / total(rows, (_, w) => w ** 2);
  const spread = total(rows, (x, w) => w * (x - mean) ** 2);
  const linear = (n * spread) / total(rows, (x, w) => (w * (x - mean)) ** 2);
  const size = Math.min(kish, linear);
  const margin = tQuantile((1 + level) / 2, size - 1) * Math.sqrt(spread / n / (size - 1));
  return { n, mean, size, lower: Math.max(0, mean - margin), upper: Math.min(100, mean + margin) };
}

describe.each(metrics)("weights of respondents: $name", ({ score, of, top, none }) => {
  const scoreOf = (step: number) => (100 * step) / top;
  const step = fc.nat({ max: top });
  const weight = fc.double({ min: 0.2, max: 5, noNaN: true });
  const rows = fc.array(fc.record({ step, weight }), { minLength: 2, maxLength: 40 });
  type Rows = readonly { readonly step: number; readonly weight: number }[];
  const weigh = (some: Rows, options: Options = {}) =>
    score(
      some.map((row) => of(row.step)),
      { ...options, weights: some.map((row) => row.weight) },
    );

  it("are what plain sums over the rows say", () => {
    const level = fc.constantFrom(0.5, 0.95, 0.99);
    const mixed = rows.filter((some) => new Set(some.map((row) => row.step)).size > 1);
    holds(
      fc.property(mixed, level, (some, level) => {
        const expected = oracle(
          some.map((row) => ({ x: scoreOf(row.step), w: row.weight })),
          level,
        );
        const { value, n, effectiveN, interval, basis } = weigh(some, { level });
        expect(value).toBeCloseTo(expected.mean, 9);
        expect(n).toBeCloseTo(expected.n, 9);
        expect(effectiveN).toBeCloseTo(expected.size, 8);
        expect(basis).toMatchObject({ kind: "mean", of: effectiveN });
        expect(interval?.lower).toBeCloseTo(expected.lower, 6);
        expect(interval?.upper).toBeCloseTo(expected.upper, 6);
      }),
    );
  });

  it("change nothing to the last bit where all are 1", () => {
    holds(
      fc.property(rows, (some) => {
        const { effectiveN, tally, ...rest } = weigh(some.map((row) => ({ ...row, weight: 1 })));
        const { tally: plain, ...others } = score(some.map((row) => of(row.step)));
        expect(rest).toEqual({ ...others, basis: rest.basis });
        expect(effectiveN).toBe(some.length);
        expect(tally).toEqual({ ...plain, squares: plain?.counts, answers: some.length });
      }),
    );
  });

  it("may be in any unit: twice all of them changes n alone", () => {
    holds(
      fc.property(rows, (some) => {
        const once = weigh(some);
        const twice = weigh(some.map((row) => ({ ...row, weight: 2 * row.weight })));
        expect(twice).toEqual({ ...once, n: 2 * (once.n as number), tally: twice.tally });
      }),
    );
  });

  it("of 0 leave a respondent out of everything", () => {
    holds(
      fc.property(rows, step, (some, extra) => {
        const more = weigh([...some, { step: extra, weight: 0 }]);
        expect({ ...more, respondents: [] }).toEqual({ ...weigh(some), respondents: [] });
      }),
    );
    const nothing = weigh([{ step: 1, weight: 0 }]);
    expect(nothing).toMatchObject({ value: null, n: 0, interval: null, basis: null });
    expect(nothing.tally).toMatchObject({ counts: {}, squares: {}, answers: 0 });
    expect(warningsOf(nothing)).toEqual(["no-data"]);
    expect(score([], { weights: [] })).toMatchObject({ value: null, n: 0 });
  });

  it("of the incomplete are not counted, but must be right", () => {
    const result = score([of(top), none, of(0)], { weights: [3, 1000, 1] });
    expect(result).toMatchObject({ value: 75, n: 4, effectiveN: 1.6 });
    expect(result.excluded).toEqual({ incomplete: 1 });
    expect(result.tally).toMatchObject({
      counts: { 0: 1, 100: 3 },
      missing: 1,
      squares: { 0: 1, 100: 9 },
      answers: 2,
    });
    expect(faultOf(() => score([of(top), none], { weights: [1, -1] }))).toEqual([
      "out-of-range",
      ["options", "weights", 1],
    ]);
  });

  it("add up over shards, and come back from JSON", () => {
    holds(
      fc.property(rows, rows, (a, b) => {
        const eighths = (some: Rows) =>
          some.map((row) => ({ ...row, weight: Math.ceil(8 * row.weight) / 8 }));
        const [left, right] = [eighths(a), eighths(b)];
        const whole = weigh([...left, ...right]);
        const merged = mergeTallies(weigh(left).tally, weigh(right).tally);
        for (const tally of [merged, JSON.parse(JSON.stringify(merged))]) {
          expect({ ...score(tally), respondents: [] }).toEqual({ ...whole, respondents: [] });
        }
      }),
    );
  });

  it("do not add to tallies without weights", () => {
    const plain = score([of(1)]).tally;
    const weighted = score([of(1)], { weights: [1] }).tally;
    expect(faultOf(() => mergeTallies(plain, weighted))[0]).toBe("inconsistent");
    expect(faultOf(() => mergeTallies(weighted, plain))[0]).toBe("inconsistent");
  });

  it("that are extreme are warned of", () => {
    const many = (heavy: number) =>
      Array.from({ length: 100 }, (_, i) => ({ step: i % 2, weight: i === 0 ? heavy : 1 }));
    // deff = 100 · (99 + h²) / (99 + h)²: h = 12 makes 1.97, h = 13 makes 2.14.
    expect(warningsOf(weigh(many(12)))).toEqual([]);
    const result = weigh(many(13));
    expect(warningsOf(result)).toEqual(["weights-extreme"]);
    expect(result.warnings[0]?.message).toMatch(/^design effect is 2\.1, above 2: /);
    expect(warningsOf(score(result.tally))).toEqual(["weights-extreme"]);
    const { answers: _, ...unknown } = result.tally as ScoreTally;
    expect(warningsOf(score(unknown))).toEqual([]);
    const { labels, counts, missing } = result.tally as ScoreTally;
    expect(faultOf(() => score({ labels, counts, missing, answers: 100 }))).toEqual([
      "invalid-shape",
      ["squares"],
    ]);
  });

  it("are a list of any kind", () => {
    const expected = score([of(0), of(top)], { weights: [1, 3] });
    for (const weights of [Float64Array.of(1, 3), [1, 3].values(), { length: 2, 0: 1, 1: 3 }])
      expect(score([of(0), of(top)], { weights })).toEqual(expected);
    expect(score([of(0)], { weights: undefined })).not.toHaveProperty("effectiveN");
  });

  it.each<[string, unknown, string, (string | number)[]]>([
    ["too few", [1], "inconsistent", ["options", "weights", "length"]],
    ["too many", [1, 1, 1], "inconsistent", ["options", "weights", "length"]],
    ["none", [], "inconsistent", ["options", "weights", "length"]],
    ["null", null, "invalid-shape", ["options", "weights"]],
    ["a number", 1, "invalid-shape", ["options", "weights"]],
    ["by name", { a: 1 }, "invalid-shape", ["options", "weights"]],
    ["with a gap", [1, null], "invalid-shape", ["options", "weights", 1]],
    ["below 0", [1, -1], "out-of-range", ["options", "weights", 1]],
    ["that vanish", [1, 1e-101], "out-of-range", ["options", "weights", 1]],
    ["in words", ["1", 1], "not-a-number", ["options", "weights", 0]],
    ["NaN", [Number.NaN, 1], "not-a-number", ["options", "weights", 0]],
    ["Infinity", [1, Infinity], "not-finite", ["options", "weights", 1]],
  ])("refuse %s", (_what, weights, code, path) => {
    expect(faultOf(() => score([of(1), of(2)], { weights }))).toEqual([code, path]);
  });

  it("go with respondents, and not with a tally", () => {
    const { tally } = score([of(1), of(2)]);
    const error = errorOf(() => score(tally, { weights: [1] }));
    expect([error.code, error.path]).toEqual(["inconsistent", ["options", "weights"]]);
    expect(error.message).toContain("no weights beside counts");
  });

  it("leave nothing NaN, infinite or outside, however they differ", () => {
    const wild = fc.oneof(
      fc.constantFrom(0, 1e-100, 1e-50, 1, 1e15),
      fc.double({ min: 1e-12, max: 1e12, noNaN: true }),
    );
    holds(
      fc.property(fc.array(fc.record({ step, weight: wild })), (some) => {
        const { value, effectiveN, interval, basis } = weigh(some);
        if (value === null) return;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(100);
        expect(effectiveN).toBeGreaterThan(1 - 1e-9);
        expect(effectiveN).toBeLessThanOrEqual(some.length * (1 + 1e-9));
        const numbers = [...Object.values(interval ?? {}), ...Object.values(basis ?? {})];
        for (const number of numbers)
          if (typeof number === "number") expect(Number.isFinite(number)).toBe(true);
      }),
    );
  });
});

describe("weights of a field", () => {
  const rows = [
    { asked: [7, 7], team: "north", weight: 3 },
    { asked: [1, 1], team: "south", weight: 5 },
    { asked: [1, 1], team: "north", weight: 1 },
  ];
  const spec = { metric: umuxLite, value: "asked", weights: "weight", by: ["team"] } as const;

  it("weigh respondents by group", () => {
    const values = measure(rows, { ...spec, by: ["team"] }).map(({ result }) => result.value);
    expect(values).toEqual([75, 0]);
  });

  it("are shown by their row where they are wrong", () => {
    const wrong = rows.map((row) => ({ ...row, weight: row.weight === 1 ? -1 : row.weight }));
    expect(faultOf(() => measure(wrong, { ...spec, by: ["team"] }))).toEqual([
      "out-of-range",
      ["rows", 2, "weight"],
    ]);
  });
});

describe("weights of what are no respondents", () => {
  it("are refused beside the means of acsi", () => {
    const means = { satisfaction: 8, expectancy: 7, ideal: 9 };
    expect(faultOf(() => acsi(means as never, { weights: [1] }))).toEqual([
      "inconsistent",
      ["options", "weights"],
    ]);
  });
});
