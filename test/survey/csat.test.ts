import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CsatDefinition,
  type CsatOptions,
  classifyCsat,
  csat,
  distribution,
  mergeTallies,
} from "../../src/index.ts";
import { errorOf, faultOf, warningsOf } from "../core/faultOf.ts";

const rating = fc.integer({ min: 1, max: 5 });
const sample = fc.array(rating, { minLength: 1, maxLength: 60 });
const scale = { min: 1, max: 5 };
const definitions = [
  "top-box",
  "mean",
  "normalized-mean",
  "percent-of-max",
  "good-bad",
  "net",
] as const;

const of = (...counts: number[]) => ({
  labels: { kind: "distribution", version: 1, min: 1, max: counts.length } as const,
  counts,
  missing: 0,
});

describe("csat", () => {
  it.each([
    ["top-box", 60, "percent"],
    ["mean", 3.4, "score"],
    ["normalized-mean", 60, "percent"],
    ["percent-of-max", 68, "percent"],
    ["good-bad", 75, "percent"],
    ["net", 40, "points"],
  ] as const)("by %s of 5, 4, 4, 3 and 1 is %s", (definition, value, unit) => {
    const result = csat([5, 4, 4, 3, 1], { definition });
    expect(result.value).toBe(value);
    expect(result).toMatchObject({ metric: "csat", definition, unit, better: "higher" });
    expect(csat(of(1, 0, 1, 2, 1), { definition })).toEqual(result);
  });

  it.each([
    ["Delighted", of(14, 9, 10, 32, 42), 69.16],
    ["VOC Metrics", of(5, 5, 10, 20, 10), 60],
    ["Wyapy", of(10, 10, 20, 40, 120), 80],
    ["Mindmesh", of(30, 20, 0, 30, 20), 50],
  ])("is that of %s", (_, input, value) => {
    expect(csat(input).value).toBeCloseTo(value, 2);
  });

  it("returns the whole envelope", () => {
    expect(csat([5, 4, 3, 1, null])).toEqual({
      metric: "csat",
      definition: "top-box",
      options: { level: 0.95, interval: "wilson", scale, satisfiedFrom: 4, dissatisfiedTo: 2 },
      value: 50,
      unit: "percent",
      better: "higher",
      n: 4,
      interval: {
        lower: expect.any(Number),
        upper: expect.any(Number),
        level: 0.95,
        method: "wilson",
      },
      basis: { kind: "share", count: 2, of: 4 },
      tally: { ...of(1, 0, 1, 1, 1), missing: 1 },
      excluded: { missing: 1 },
      warnings: [{ code: "small-sample", message: expect.any(String) }],
    });
    expect(csat([5, 4, 3, 1], { definition: "mean" })).toMatchObject({
      options: { level: 0.95, interval: "t", scale },
      basis: { kind: "mean", sum: 13, of: 4 },
      excluded: { missing: 0 },
    });
  });

  it("leaves neutral answers out of good-bad, and counts them", () => {
    const result = csat([5, 3, 3, 1, 2, null], { definition: "good-bad" });
    expect(result).toMatchObject({ n: 3, excluded: { missing: 1, neutral: 2 } });
    expect(result.value).toBeCloseTo(100 / 3, 12);
    expect(result.basis).toEqual({ kind: "share", count: 1, of: 3 });
    for (const definition of definitions) {
      if (definition === "good-bad") continue;
      expect(csat([5, 3], { definition }).excluded).toEqual({ missing: 0 });
    }
    expect(csat([3], { definition: "good-bad" }).excluded).toEqual({ missing: 0, neutral: 1 });
  });

  it("agrees with the plain formulas", () => {
    fc.assert(
      fc.property(sample, (ratings) => {
        const n = ratings.length;
        const good = ratings.filter((x) => x >= 4).length;
        const bad = ratings.filter((x) => x <= 2).length;
        const mean = ratings.reduce((sum, x) => sum + x, 0) / n;
        const value = (definition: CsatDefinition) => csat(ratings, { definition }).value;
        expect(value("top-box")).toBeCloseTo((100 * good) / n, 10);
        expect(value("mean")).toBeCloseTo(mean, 12);
        expect(value("normalized-mean")).toBeCloseTo((100 * (mean - 1)) / 4, 10);
        expect(value("percent-of-max")).toBeCloseTo(20 * mean, 10);
        expect(value("net")).toBeCloseTo((100 * (good - bad)) / n, 10);
        if (good + bad === 0) expect(value("good-bad")).toBeNull();
        else expect(value("good-bad")).toBeCloseTo((100 * good) / (good + bad), 10);
      }),
    );
  });

  it("merges, by every definition", () => {
    const lists = fc.array(rating);
    fc.assert(
      fc.property(lists, lists, fc.constantFrom(...definitions), (a, b, definition) => {
        const merged = mergeTallies(distribution(a, { scale }), distribution(b, { scale }));
        expect(csat(merged, { definition })).toEqual(csat([...a, ...b], { definition }));
      }),
    );
  });
});

describe("the scale and boxes of csat", () => {
  it.each([
    [{ min: 1, max: 2 }, 2, 1],
    [{ min: 1, max: 3 }, 3, 1],
    [{ min: 1, max: 5 }, 4, 2],
    [{ min: 1, max: 7 }, 5, 3],
    [{ min: 1, max: 10 }, 9, 2],
  ])("of %j are satisfied from %s and dissatisfied to %s", (on, satisfiedFrom, dissatisfiedTo) => {
    const every = Array.from({ length: on.max }, (_, i) => i + 1);
    const result = csat(every, { scale: on });
    expect(result.options).toMatchObject({ scale: on, satisfiedFrom, dissatisfiedTo });
    expect(result.value).toBeCloseTo((100 * (on.max - satisfiedFrom + 1)) / on.max, 12);
    const net = csat(every, { scale: on, definition: "net" }).value;
    expect(net).toBeCloseTo((100 * (on.max - satisfiedFrom + 1 - dissatisfiedTo)) / on.max, 12);
    for (const x of every) {
      const group = classifyCsat(x, { scale: on });
      expect(csat([x], { scale: on, definition: "net" }).value).toBe(
        { satisfied: 100, neutral: 0, dissatisfied: -100 }[group],
      );
    }
  });

  it.each([
    [{ min: 1, max: 4 }],
    [{ min: 0, max: 10 }],
    [{ min: 0, max: 5 }],
    [{ min: 2, max: 5 }],
    [{ min: 1, max: 6 }],
  ])("have to be told for %j, but not for its mean", (on) => {
    for (const definition of ["top-box", "good-bad", "net"] as const) {
      const error = errorOf(() => csat([3], { scale: on, definition }));
      expect([error.code, error.path]).toEqual(["invalid-shape", ["options", "satisfiedFrom"]]);
      expect(error.message).toContain(`${on.min} to ${on.max}, which has no usual one`);
    }
    expect(csat([3], { scale: on, satisfiedFrom: 3 }).value).toBe(100);
    for (const definition of ["mean", "normalized-mean", "percent-of-max"] as const) {
      expect(csat([3], { scale: on, definition }).value).not.toBeNull();
    }
  });

  it("mirror satisfied and dissatisfied points, which never overlap", () => {
    const options = (satisfiedFrom: number) => csat([1], { satisfiedFrom }).options;
    expect(options(5)).toMatchObject({ satisfiedFrom: 5, dissatisfiedTo: 1 });
    expect(options(4)).toMatchObject({ satisfiedFrom: 4, dissatisfiedTo: 2 });
    expect(options(3)).toMatchObject({ satisfiedFrom: 3, dissatisfiedTo: 2 });
    expect(options(2)).toMatchObject({ satisfiedFrom: 2, dissatisfiedTo: 1 });
  });

  it("may be chosen apart", () => {
    const boxes = { satisfiedFrom: 5, dissatisfiedTo: 3 };
    const result = csat([5, 4, 3, 1], { ...boxes, definition: "net" });
    expect(result.value).toBe(-25);
    expect(result.options).toMatchObject(boxes);
    expect(csat([3, 4], { dissatisfiedTo: 3, definition: "good-bad" }).value).toBe(50);
    expect(csat([1, 5], { satisfiedFrom: undefined, dissatisfiedTo: 1 }).value).toBe(50);
    const ends = { satisfiedFrom: 2, dissatisfiedTo: 1, definition: "net" } as const;
    expect(csat([1, 2, 5], ends).value).toBeCloseTo(100 / 3, 12);
  });

  it("come with a distribution of their own", () => {
    const result = csat(distribution([1, 7, 7], { scale: { min: 1, max: 7 } }));
    expect(result.options).toMatchObject({ scale: { min: 1, max: 7 }, satisfiedFrom: 5 });
  });

  it.each([
    [
      "a lowest satisfied point at the bottom",
      { satisfiedFrom: 1 },
      "out-of-range",
      "satisfiedFrom",
    ],
    ["one above the scale", { satisfiedFrom: 6 }, "out-of-range", "satisfiedFrom"],
    ["a fraction", { satisfiedFrom: 3.5 }, "not-integer", "satisfiedFrom"],
    ["words", { satisfiedFrom: "4" }, "not-a-number", "satisfiedFrom"],
    ["null", { satisfiedFrom: null }, "invalid-shape", "satisfiedFrom"],
    ["NaN", { satisfiedFrom: Number.NaN }, "not-a-number", "satisfiedFrom"],
    ["an overlap", { satisfiedFrom: 4, dissatisfiedTo: 4 }, "inconsistent", "dissatisfiedTo"],
    ["a larger overlap", { dissatisfiedTo: 5 }, "inconsistent", "dissatisfiedTo"],
    [
      "a highest dissatisfied point below the scale",
      { dissatisfiedTo: 0 },
      "out-of-range",
      "dissatisfiedTo",
    ],
    ["one above it", { dissatisfiedTo: 6 }, "out-of-range", "dissatisfiedTo"],
    ["a fraction of it", { dissatisfiedTo: 1.5 }, "not-integer", "dissatisfiedTo"],
    ["null for it", { dissatisfiedTo: null }, "invalid-shape", "dissatisfiedTo"],
  ])("are not %s", (_, options, code, option) => {
    const path = ["options", option];
    for (const definition of definitions) {
      const given = { ...options, definition } as CsatOptions;
      expect(faultOf(() => csat([3], given))).toEqual([code, path]);
    }
    expect(faultOf(() => classifyCsat(3, options as CsatOptions))).toEqual([code, path]);
  });

  it("say below what the dissatisfied points lie", () => {
    expect(errorOf(() => csat([3], { dissatisfiedTo: 4 })).message).toBe(
      "csat: options.dissatisfiedTo is 4, expected a point below satisfiedFrom, which is 4",
    );
  });

  it.each([
    ["below", 0, "out-of-range"],
    ["above", 6, "out-of-range"],
    ["between points", 4.5, "not-integer"],
  ])("refuse a rating %s", (_, bad, code) => {
    for (const definition of definitions) {
      expect(faultOf(() => csat([3, bad], { definition }))).toEqual([code, ["answers", 1]]);
    }
  });

  it("refuse a scale that is none", () => {
    expect(faultOf(() => csat([3], { scale: { min: 5, max: 1 } }))).toEqual([
      "out-of-range",
      ["options", "scale", "max"],
    ]);
    expect(faultOf(() => csat([3], { scale: null as never }))).toEqual([
      "invalid-shape",
      ["options", "scale"],
    ]);
    expect(faultOf(() => csat({ satisfied: 1, responses: 1 }, { scale: 5 as never }))).toEqual([
      "invalid-shape",
      ["options", "scale"],
    ]);
  });
});

describe("the mean of csat", () => {
  it.each([
    [{ min: 1, max: 5 }, 4.9, 97.5, 98],
    [{ min: 0, max: 10 }, 4.9, 49, 49],
    [{ min: 0, max: 49 }, 4.9, 10, 10],
    [{ min: -5, max: 5 }, 4.9, 99, undefined],
  ])("on %j", (on, mean, normalized, ofMax) => {
    const ratings = [4, 5, 5, 5, 5, 5, 5, 5, 5, 5];
    const options = { scale: on, definition: "mean" } as const;
    expect(csat(ratings, options).value).toBe(mean);
    expect(csat(ratings, { ...options, definition: "normalized-mean" }).value).toBeCloseTo(
      normalized,
      12,
    );
    const percentOfMax = () => csat(ratings, { ...options, definition: "percent-of-max" });
    if (ofMax !== undefined) expect(percentOfMax().value).toBeCloseTo(ofMax, 12);
    else {
      const error = errorOf(percentOfMax);
      expect([error.code, error.path]).toEqual(["inconsistent", ["options", "scale", "min"]]);
      expect(error.message).toMatch(/is -5, expected 0 or above for percent-of-max$/);
    }
  });

  // statistics-golden.json, mean.t#1 and #6: t.test of R 4.2.2, to 1e-10.
  it("has the t interval of R", () => {
    const a = csat([4, 5, 3, 5, 4, 5, 2, 5, 4, 4], { definition: "mean" });
    expect(a.value).toBe(4.1);
    expect(a.interval).toEqual({
      lower: expect.closeTo(3.3886284002805, 10),
      upper: expect.closeTo(4.8113715997195, 10),
      level: 0.95,
      method: "t",
    });
    expect(a.basis).toMatchObject({
      sum: 41,
      variance: expect.closeTo(0.994428926011753 ** 2, 12),
    });
    const b = csat([6, 6, 5, 6, 1, 3, 7, 4, 3, 6, 7, 3, 3, 4, 3, 3, 7, 4, 3, 4, 3, 5, 6, 4, 1], {
      definition: "mean",
      scale: { min: 1, max: 7 },
      level: 0.99,
    });
    expect(b.interval?.lower).toBeCloseTo(3.30413929602325, 10);
    expect(b.interval?.upper).toBeCloseTo(5.25586070397675, 10);
    expect(warningsOf(b)).toEqual(["small-sample"]);
  });

  it("is one interval in three units", () => {
    fc.assert(
      fc.property(sample, (ratings) => {
        const interval = (definition: CsatDefinition) => csat(ratings, { definition }).interval;
        const mean = interval("mean");
        const normalized = interval("normalized-mean");
        const ofMax = interval("percent-of-max");
        expect(normalized === null).toBe(mean === null);
        if (mean === null) return;
        for (const end of ["lower", "upper"] as const) {
          const at = mean[end] ?? Number.NaN;
          expect(normalized?.[end]).toBeCloseTo(25 * (at - 1), 8);
          expect(ofMax?.[end]).toBeCloseTo(20 * at, 8);
        }
      }),
    );
  });

  it("keeps sum and variance in the unit of the value", () => {
    const basis = (definition: CsatDefinition) => csat([1, 2, 5], { definition }).basis;
    expect(basis("mean")).toEqual({
      kind: "mean",
      sum: 8,
      variance: expect.closeTo(13 / 3, 12),
      of: 3,
    });
    expect(basis("normalized-mean")).toEqual({
      kind: "mean",
      sum: 125,
      variance: expect.closeTo((13 / 3) * 625, 9),
      of: 3,
    });
    expect(basis("percent-of-max")).toEqual({
      kind: "mean",
      sum: 160,
      variance: expect.closeTo((13 / 3) * 400, 9),
      of: 3,
    });
  });

  it("says when its interval was cut at the scale, and only then", () => {
    const cut = csat([5, 5, 5, 4], { definition: "mean" });
    expect(cut.interval?.upper).toBe(5);
    expect(warningsOf(cut)).toEqual(["small-sample", "interval-clipped"]);
    const low = csat([1, 1, 1, 2], { definition: "normalized-mean" });
    expect(low.interval?.lower).toBe(0);
    expect(warningsOf(low)).toContain("interval-clipped");
    const floor = csat([1, 1, 1, 2], { definition: "percent-of-max" });
    expect(floor.interval?.lower).toBe(20);
    expect(csat([4, 5], { definition: "percent-of-max" }).interval?.upper).toBe(100);
    expect(warningsOf(csat([3, 3, 2, 4], { definition: "mean" }))).toEqual(["small-sample"]);
  });

  it("has no interval where all agree, or for one answer", () => {
    const agreeing = csat([4, 4, 4], { definition: "mean" });
    expect(agreeing).toMatchObject({ value: 4, interval: null, basis: { variance: 0 } });
    expect(warningsOf(agreeing)).toEqual(["small-sample", "zero-variance"]);
    const one = csat([4], { definition: "mean" });
    expect(one).toMatchObject({ value: 4, interval: null, basis: { variance: null, of: 1 } });
    expect(warningsOf(one)).toEqual(["small-sample", "interval-undefined"]);
    const many = csat(new Uint8Array(50).fill(3), { definition: "normalized-mean" });
    expect(warningsOf(many)).toEqual(["zero-variance"]);
  });

  it("has no interval where counts are fractions", () => {
    const result = csat(of(1.5, 0, 0, 0, 30), { definition: "mean" });
    expect(result.interval).toBeNull();
    expect(warningsOf(result)).toEqual(["fractional-counts"]);
  });

  it("stays on the scale, and is the point itself where all agree, whatever the weights", () => {
    const weight = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    const mean = fc.constantFrom("mean", "normalized-mean", "percent-of-max");
    const ends = { mean: [1, 1], "normalized-mean": [0, 25], "percent-of-max": [20, 20] } as const;
    fc.assert(
      fc.property(fc.array(weight, { minLength: 2 }), rating, mean, (weights, point, name) => {
        const definition = name as keyof typeof ends;
        const [first, step] = ends[definition];
        const ratings = weights.map(() => point);
        const result = csat(ratings, { definition, weights });
        expect(result.value).toBe(first + step * (point - 1));
        expect(result.interval).toBeNull();
        if ((result.effectiveN ?? 0) > 1) expect(warningsOf(result)).toContain("zero-variance");
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(rating, weight), { minLength: 1 }), mean, (rows, name) => {
        const result = csat(
          rows.map(([x]) => x),
          { definition: name as CsatDefinition, weights: rows.map(([, w]) => w) },
        );
        const top = name === "mean" ? 5 : 100;
        const bottom = name === "mean" ? 1 : name === "normalized-mean" ? 0 : 20;
        expect(result.value).toBeLessThanOrEqual(top);
        expect(result.value).toBeGreaterThanOrEqual(bottom);
        expect(result.interval?.lower ?? bottom).toBeGreaterThanOrEqual(bottom);
        expect(result.interval?.upper ?? top).toBeLessThanOrEqual(top);
      }),
      { numRuns: 300 },
    );
  });

  it("warns of extreme weights, also where only some answers are decided", () => {
    const ratings = Array.from({ length: 100 }, (_, i) => 1 + (i % 5));
    const weights = (heavy: number) => ratings.map((_, i) => (i === 0 ? heavy : 1));
    for (const definition of ["top-box", "net", "good-bad", "mean"] as const) {
      expect(warningsOf(csat(ratings, { definition, weights: weights(12) }))).toEqual([]);
      const result = csat(ratings, { definition, weights: weights(13) });
      expect(warningsOf(result)).toEqual(["weights-extreme"]);
      // 100 · (99 + 13²) / (99 + 13)²
      expect(result.warnings[0]?.message).toContain("design effect is 2.1, above 2");
    }
  });

  it("is weighted", () => {
    const result = csat([5, 1, 3], { definition: "mean", weights: [2, 1, 1] });
    expect(result.value).toBe(3.5);
    expect(result.n).toBe(4);
    // Deviations 1.5, -2.5, -0.5: Σw·d² = 11, Σw²·d² = 15.5, so n·Σw·d² / Σw²·d² = 44 / 15.5; Kish 16 / 6.
    const effective = 16 / 6;
    expect(result.effectiveN).toBeCloseTo(effective, 12);
    expect(result.basis).toEqual({
      kind: "mean",
      sum: expect.closeTo(3.5 * effective, 12),
      variance: expect.closeTo(((11 / 4) * effective) / (effective - 1), 12),
      of: expect.closeTo(effective, 12),
    });
  });
});

describe("csat of counts", () => {
  const counts = { satisfied: 80, dissatisfied: 5, responses: 100 };

  it.each([
    ["top-box", 80, 100, {}],
    ["good-bad", (100 * 80) / 85, 85, { neutral: 15 }],
    ["net", 75, 100, {}],
  ] as const)("has %s", (definition, value, n, excluded) => {
    const result = csat(counts, { definition });
    expect(result).toMatchObject({ value, n, excluded, tally: counts, definition });
    expect(result.tally).not.toBe(counts);
    expect(result.options).toEqual({
      level: 0.95,
      interval: definition === "net" ? "score" : "wilson",
    });
  });

  it("is that of the answers they count", () => {
    fc.assert(
      fc.property(sample, (ratings) => {
        const input = {
          satisfied: ratings.filter((x) => x >= 4).length,
          dissatisfied: ratings.filter((x) => x <= 2).length,
          responses: ratings.length,
        };
        for (const definition of ["top-box", "good-bad", "net"] as const) {
          const { value, n, interval, basis, warnings } = csat(ratings, { definition });
          const expected = { value, n, interval, basis, warnings };
          expect(csat(input, { definition })).toMatchObject(expected);
        }
      }),
    );
  });

  it.each([
    ["weights", [1]],
    ["scale", { min: 1, max: 5 }],
    ["satisfiedFrom", 4],
    ["dissatisfiedTo", 2],
  ])("refuses %s, which it cannot apply", (option, value) => {
    const error = errorOf(() => csat(counts, { [option]: value }));
    expect([error.code, error.path]).toEqual(["inconsistent", ["options", option]]);
    expect(csat(counts, { [option]: undefined }).value).toBe(80);
  });

  it("needs no dissatisfied ones for a share", () => {
    expect(csat({ satisfied: 80, responses: 100 }).value).toBe(80);
    expect(csat({ satisfied: 80, dissatisfied: undefined, responses: 100 }).tally).toEqual({
      satisfied: 80,
      responses: 100,
    });
    for (const definition of ["good-bad", "net"] as const) {
      const error = errorOf(() => csat({ satisfied: 80, responses: 100 }, { definition }));
      expect([error.code, error.path]).toEqual(["inconsistent", ["dissatisfied"]]);
      expect(error.message).toMatch(
        /^csat: dissatisfied is missing, expected a count: .* needs it$/,
      );
    }
  });

  it("has no mean", () => {
    for (const definition of ["mean", "normalized-mean", "percent-of-max"] as const) {
      const error = errorOf(() => csat(counts, { definition }));
      expect([error.code, error.path]).toEqual(["inconsistent", ["options", "definition"]]);
      expect(error.message).toMatch(/^csat: options\.definition is "[a-z-]+", expected .*counts/);
    }
  });

  it("may be fractions, without an interval", () => {
    for (const [input, definition] of [
      [{ satisfied: 80.5, responses: 100 }, "top-box"],
      [{ satisfied: 80, responses: 100.5 }, "top-box"],
      [{ satisfied: 80, dissatisfied: 0.5, responses: 100 }, "net"],
      [{ satisfied: 80, dissatisfied: 0.5, responses: 100 }, "good-bad"],
      [{ satisfied: 80.5, dissatisfied: 0.5, responses: 100 }, "good-bad"],
    ] as const) {
      const result = csat(input, { definition });
      expect(result.interval).toBeNull();
      expect(warningsOf(result)).toEqual(["fractional-counts"]);
    }
  });

  it.each([
    [
      "more satisfied than answers",
      { satisfied: 11, responses: 10 },
      "inconsistent",
      ["satisfied"],
    ],
    [
      "more than all together",
      { satisfied: 6, dissatisfied: 5, responses: 10 },
      "inconsistent",
      ["satisfied"],
    ],
    ["no answers", { satisfied: 5 }, "invalid-shape", ["responses"]],
    ["no satisfied ones", { responses: 5 }, "invalid-shape", ["satisfied"]],
    ["an unknown count", { satisfied: 5, responses: 10, neutral: 5 }, "invalid-shape", ["neutral"]],
    ["a negative count", { satisfied: -5, responses: 10 }, "out-of-range", ["satisfied"]],
    ["words", { satisfied: 5, responses: "10" }, "not-a-number", ["responses"]],
    ["Infinity", { satisfied: 5, responses: Infinity }, "not-finite", ["responses"]],
    ["null", null, "invalid-shape", []],
    ["a number", 5, "invalid-shape", []],
  ])("refuses %s", (_, input, code, path) => {
    expect(faultOf(() => csat(input as never))).toEqual([code, path]);
  });

  it("takes all of them as satisfied", () => {
    expect(csat({ satisfied: 10, dissatisfied: 0, responses: 10 }).value).toBe(100);
    expect(csat({ satisfied: 6, dissatisfied: 4, responses: 10 }).value).toBe(60);
  });
});

describe("the interval of csat", () => {
  // statistics-golden.json, proportion.*#3 and #7: R 4.2.2, to 1e-9.
  it.each([
    ["wilson", 81, 263, 0.255288519878274, 0.3662095769828],
    ["clopper-pearson", 81, 263, 0.252736745585271, 0.367621922601351],
    ["agresti-coull", 81, 263, 0.255220665189997, 0.366277431671078],
    ["wilson", 0, 10, 0, 0.277532799862889],
    ["clopper-pearson", 0, 10, 0, 0.308497107818761],
    ["jeffreys", 0, 10, 0, 0.217196267509211],
    ["agresti-coull", 0, 10, 0, 0.320887305750546],
  ] as const)("by %s of %s in %s is that of R", (interval, satisfied, responses, lower, upper) => {
    const result = csat({ satisfied, responses }, { interval });
    expect(result.interval).toMatchObject({ level: 0.95, method: interval });
    expect(result.interval?.lower).toBeCloseTo(100 * lower, 7);
    expect(result.interval?.upper).toBeCloseTo(100 * upper, 7);
  });

  it.each([
    ["top-box", ["wilson", "clopper-pearson", "jeffreys", "agresti-coull", "none"]],
    ["good-bad", ["wilson", "clopper-pearson", "jeffreys", "agresti-coull", "none"]],
    ["net", ["score", "adjusted-wald", "mover-wilson", "wald", "none"]],
    ["mean", ["t", "none"]],
    ["normalized-mean", ["t", "none"]],
    ["percent-of-max", ["t", "none"]],
  ] as const)("of %s is by its own methods only", (definition, own) => {
    const all = [
      "wilson",
      "clopper-pearson",
      "jeffreys",
      "agresti-coull",
      "score",
      "adjusted-wald",
      "mover-wilson",
      "wald",
      "t",
      "none",
    ] as const;
    for (const interval of all) {
      const run = () => csat([5, 5, 3, 1, 2], { definition, interval });
      if ((own as readonly string[]).includes(interval)) {
        const result = run();
        expect(result.options["interval"]).toBe(interval);
        expect(result.interval?.method ?? "none").toBe(interval);
      } else expect(faultOf(run)).toEqual(["unknown-option", ["options", "interval"]]);
    }
    expect(csat([5, 5, 3, 1, 2], { definition }).options["interval"]).toBe(own[0]);
  });

  it("of a method that is none is refused for nobody as well", () => {
    for (const definition of definitions) {
      expect(faultOf(() => csat([], { definition, interval: "x" as never }))).toEqual([
        "unknown-option",
        ["options", "interval"],
      ]);
    }
  });
});

describe("weighted csat", () => {
  it("with equal weights is that of none, its interval too", () => {
    fc.assert(
      fc.property(sample, fc.constantFrom(...definitions), (ratings, definition) => {
        const weights = ratings.map(() => 1);
        const { effectiveN, tally, basis, ...rest } = csat(ratings, { definition, weights });
        const { tally: _, basis: plainBasis, ...plain } = csat(ratings, { definition });
        expect(rest).toEqual(plain);
        const { sum, ...others } = { sum: 0, ...basis };
        expect({ ...others, sum: Number(sum.toFixed(9)) }).toEqual({ sum: 0, ...plainBasis });
        if (plain.value !== null) expect(effectiveN).toBe(plain.n);
        expect(tally).toHaveProperty("squares");
      }),
    );
  });

  it("counts by weight in every class", () => {
    const options = { weights: [3, 1, 2, 2] };
    expect(csat([5, 3, 1, 4], options).value).toBe(62.5);
    expect(csat([5, 3, 1, 4], { ...options, definition: "net" }).value).toBe(37.5);
    const decided = csat([5, 3, 1, 4], { ...options, definition: "good-bad" });
    expect(decided).toMatchObject({ value: 500 / 7, n: 7, excluded: { missing: 0, neutral: 1 } });
  });

  it("takes the effective number from the answers that a definition counts", () => {
    const options = { weights: [1, 1, 10] };
    const decided = csat([5, 1, 3], { ...options, definition: "good-bad" });
    expect(decided.effectiveN).toBeCloseTo(2, 12);
    const share = csat([5, 1, 3], options);
    expect(share.effectiveN).toBeLessThan(1.5);
    expect(share.basis).toMatchObject({ kind: "share", of: share.effectiveN });
  });

  it("takes it from what they count as: satisfied or not, up or down", () => {
    const bad = new Array<number>(12).fill(1);
    const weights = [4, ...bad.map(() => 1), 7];
    const effective = (definition: CsatDefinition, last: number) =>
      csat([4, ...bad, last], { definition, weights }).effectiveN;
    // Decided: mean 1/4 of 16, Σw·d² = 3, Σw²·d² = 9.75; the neutral answer is out of it.
    expect(effective("good-bad", 3)).toBeCloseTo(48 / 9.75, 12);
    // Of all: mean 4/23, and the neutral answer counts as not satisfied.
    const mean = 4 / 23;
    const share =
      (23 * (4 * (1 - mean) ** 2 + 19 * mean ** 2)) / (16 * (1 - mean) ** 2 + 61 * mean ** 2);
    expect(effective("top-box", 3)).toBeCloseTo(Math.min(share, 23 ** 2 / 77), 12);
    const net = -8 / 23;
    const spread = (f: (w: number) => number) =>
      f(4) * (1 - net) ** 2 + 12 * (-1 - net) ** 2 + f(7) * net ** 2;
    expect(effective("net", 3)).toBeCloseTo(
      Math.min((23 * spread((w) => w)) / spread((w) => w * w), 23 ** 2 / 77),
      12,
    );
  });

  it("is null where the weights of all that count are 0", () => {
    const result = csat([5, 3, 1], { weights: [0, 2, 0], definition: "good-bad" });
    expect(result).toMatchObject({ value: null, n: 0, excluded: { neutral: 2 } });
    expect(warningsOf(result)).toEqual(["zero-denominator"]);
  });
});

describe("the options of csat", () => {
  it.each([
    ["null", null, "invalid-shape", ["options"]],
    [
      "an unknown definition",
      { definition: "top-2-box" },
      "unknown-definition",
      ["options", "definition"],
    ],
    [
      "a definition that is null",
      { definition: null },
      "unknown-definition",
      ["options", "definition"],
    ],
    ["a misspelt option", { satisfied: 4 }, "unknown-option", ["options", "satisfied"]],
  ])("are not %s", (_, options, code, path) => {
    expect(faultOf(() => csat([5], options as never))).toEqual([code, path]);
  });

  it("are all named where one is misspelt", () => {
    expect(errorOf(() => csat([5], { x: 1 } as never)).message).toMatch(
      /definition, scale, satisfiedFrom, dissatisfiedTo, level, weights, interval$/,
    );
  });
});

it("takes weighted counts that add up to a last bit more than all of them", () => {
  const { value, excluded } = csat(
    { satisfied: 0.1, dissatisfied: 0.2, responses: 0.3 },
    { definition: "good-bad" },
  );
  expect(value).toBeCloseTo(100 / 3, 12);
  expect(excluded["neutral"]).toBeCloseTo(0, 12);
  expect(excluded["neutral"]).toBeGreaterThanOrEqual(0);
});
