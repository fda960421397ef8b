import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Distribution,
  distribution,
  mergeTallies,
  type NpsCounts,
  type NpsInput,
  type NpsOptions,
  nps,
} from "../../src/index.ts";
import { errorOf, faultOf, warningsOf } from "../core/faultOf.ts";
import weighted from "../fixtures/weighted.json" with { type: "json" };

const nobody = { promoters: null, passives: null, detractors: null };

const score = fc.integer({ min: 0, max: 10 });
const sample = fc.array(score, { minLength: 1, maxLength: 80 });
const scale = { min: 0, max: 10 };

describe("nps", () => {
  it.each([
    ["SightMill", [3, 4, 5, 6, 8, 8, 8, 9, 10, 10], -10],
    ["all promoters", [9, 10, 10], 100],
    ["all passives", [7, 8], 0],
    ["all detractors, 0 among them", [0, 3, 6], -100],
    ["one of each", [10, 7, 0], 0],
    ["a fraction", [10, 9, 7, 7, 8, 2], 100 / 6],
  ])("subtracts detractors from promoters: %s", (_, answers, value) => {
    expect(nps(answers).value).toBeCloseTo(value, 12);
    expect(nps(Uint8Array.from(answers)).value).toBe(nps(answers).value);
  });

  it("returns the whole envelope", () => {
    const result = nps([10, 9, 7, 3, null]);
    expect(result).toEqual({
      metric: "nps",
      definition: "standard",
      options: { level: 0.95, interval: "score" },
      value: 25,
      unit: "points",
      better: "higher",
      n: 4,
      interval: {
        lower: expect.any(Number),
        upper: expect.any(Number),
        level: 0.95,
        method: "score",
      },
      basis: { kind: "net", up: 2, down: 1, of: 4 },
      tally: {
        labels: { kind: "distribution", version: 1, min: 0, max: 10 },
        counts: [0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1],
        missing: 1,
      },
      excluded: { missing: 1 },
      warnings: [{ code: "small-sample", message: expect.stringContaining("n is 4, below 30") }],
      shares: { promoters: 50, passives: 25, detractors: 25 },
    });
  });

  it.each([
    [6, -100],
    [7, 0],
    [8, 0],
    [9, 100],
  ])("cuts at %s: %s", (answer, value) => {
    expect(nps([answer]).value).toBe(value);
    expect(nps([answer], { definition: "from-one" }).value).toBe(value);
  });

  it("is null for nobody, and says so", () => {
    for (const input of [[], [null], distribution([], { scale })]) {
      const result = nps(input);
      expect(result).toMatchObject({ value: null, n: 0, shares: nobody, interval: null });
      expect(warningsOf(result)).toEqual(["no-data"]);
    }
  });

  it("agrees with the plain formula, in any order and multiple", () => {
    fc.assert(
      fc.property(sample, (answers) => {
        const { value, shares } = nps(answers);
        const up = answers.filter((x) => x > 8).length;
        const down = answers.filter((x) => x < 7).length;
        expect(value).toBeCloseTo((100 * (up - down)) / answers.length, 12);
        expect(nps([...answers].reverse()).value).toBe(value);
        expect(nps([...answers, ...answers]).value).toBe(value);
        const { promoters, passives, detractors } = shares as NpsCounts;
        expect(promoters + passives + detractors).toBeCloseTo(100, 10);
        expect(promoters - detractors).toBeCloseTo(value ?? Number.NaN, 10);
      }),
    );
  });

  it("leaves its input alone", () => {
    const answers = Object.freeze([9, 3, null]);
    const options = Object.freeze({ weights: Object.freeze([1, 2, 3]) });
    expect(nps(answers, options)).toEqual(nps([9, 3, null], { weights: [1, 2, 3] }));
  });
});

describe("nps from one", () => {
  it("takes answers from 1 to 10, and says that it is no standard", () => {
    const result = nps([1, 6, 7, 9, 10], { definition: "from-one" });
    expect(result).toMatchObject({ value: 0, definition: "from-one" });
    expect(result.tally).toMatchObject({ labels: { min: 1, max: 10 } });
    expect(result.warnings).toEqual([
      expect.objectContaining({ code: "small-sample" }),
      {
        code: "non-standard-scale",
        message: "not comparable with a scale from 0",
      },
    ]);
    expect(warningsOf(nps([], { definition: "from-one" }))).toEqual([
      "no-data",
      "non-standard-scale",
    ]);
  });

  it("says nothing of the kind of the standard", () => {
    expect(warningsOf(nps(new Uint8Array(30).fill(9)))).toEqual([]);
    expect(warningsOf(nps([9], { definition: "standard" }))).toEqual(["small-sample"]);
  });

  it("refuses 0, and distributions on the other scale", () => {
    const options = { definition: "from-one" } as const;
    expect(faultOf(() => nps([5, 0], options))).toEqual(["out-of-range", ["answers", 1]]);
    const standard = distribution([5], { scale });
    expect(faultOf(() => nps(standard, options))).toEqual(["inconsistent", ["labels", "min"]]);
    const fromOne = distribution([5], { scale: { min: 1, max: 10 } });
    expect(nps(fromOne, options).value).toBe(-100);
    expect(faultOf(() => nps(fromOne))).toEqual(["inconsistent", ["labels", "min"]]);
  });

  it("takes counts and percentages of its groups", () => {
    const options = { definition: "from-one" } as const;
    const counts = { promoters: 3, passives: 1, detractors: 1 };
    expect(warningsOf(nps(counts, options))).toContain("non-standard-scale");
    expect(nps(counts, options).value).toBe(40);
  });
});

describe("nps of counts", () => {
  it("is that of the answers they count", () => {
    fc.assert(
      fc.property(sample, (answers) => {
        const counts = {
          promoters: answers.filter((x) => x > 8).length,
          passives: answers.filter((x) => x === 7 || x === 8).length,
          detractors: answers.filter((x) => x < 7).length,
        };
        const ofAnswers = nps(answers);
        expect(nps(counts)).toEqual({ ...ofAnswers, tally: counts, excluded: {} });
        expect(nps(distribution(answers, { scale }))).toEqual(ofAnswers);
      }),
    );
  });

  it("is 45 of 60, 25 and 15 (ThePrimeCalculator)", () => {
    const counts = { promoters: 60, passives: 25, detractors: 15 };
    const result = nps(counts);
    expect(result.value).toBe(45);
    expect(result.shares).toEqual(counts);
    expect(result.tally).toEqual(counts);
    expect(result.tally).not.toBe(counts);
    expect(result.excluded).toEqual({});
    expect(result.warnings).toEqual([]);
  });

  it("has no interval where they are fractions", () => {
    for (const counts of [
      { promoters: 60.5, passives: 25, detractors: 15 },
      { promoters: 60, passives: 25.5, detractors: 14.5 },
      { promoters: 60, passives: 24.5, detractors: 15.5 },
    ]) {
      const result = nps(counts);
      expect(result.interval).toBeNull();
      expect(warningsOf(result)).toEqual(["fractional-counts"]);
    }
    const tally = { ...distribution([], { scale }), counts: [0.5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.5] };
    expect(nps(tally)).toMatchObject({ value: 0, n: 1, interval: null });
  });

  it.each([
    ["a missing group", { promoters: 1, passives: 1 }, "invalid-shape", ["detractors"]],
    [
      "an unknown group",
      { promoters: 1, passives: 1, detractors: 1, fans: 1 },
      "invalid-shape",
      ["fans"],
    ],
    [
      "a negative count",
      { promoters: -1, passives: 1, detractors: 1 },
      "out-of-range",
      ["promoters"],
    ],
    ["words", { promoters: 1, passives: "1", detractors: 1 }, "not-a-number", ["passives"]],
    ["NaN", { promoters: 1, passives: 1, detractors: Number.NaN }, "not-a-number", ["detractors"]],
    ["Infinity", { promoters: Infinity, passives: 1, detractors: 1 }, "not-finite", ["promoters"]],
    ["an empty record", {}, "invalid-shape", ["promoters"]],
    ["nothing", undefined, "invalid-shape", []],
    ["null", null, "invalid-shape", []],
    ["a number", 9, "invalid-shape", []],
    ["words for answers", "9", "invalid-shape", []],
    ["a function", () => [9], "invalid-shape", []],
  ])("refuses %s", (_, input, code, path) => {
    expect(faultOf(() => nps(input as never))).toEqual([code, path]);
  });
});

describe("nps of percentages", () => {
  const percentages = { promoters: 25, passives: 55, detractors: 20 };

  it("is 5 of 25, 55 and 20 (Zenefits), without an interval where n is unknown", () => {
    expect(nps({ percentages })).toMatchObject({
      value: 5,
      n: null,
      interval: null,
      basis: null,
      tally: null,
      excluded: {},
      warnings: [],
      shares: percentages,
    });
    expect(nps({ percentages, n: undefined })).toEqual(nps({ percentages }));
    expect(nps({ percentages }).shares).not.toBe(percentages);
  });

  it("has the interval of the counts they stand for", () => {
    const ofCounts = nps({ promoters: 50, passives: 110, detractors: 40 });
    expect(nps({ percentages, n: 200 })).toEqual({ ...ofCounts, tally: null, shares: percentages });
    expect(warningsOf(nps({ percentages, n: 20 }))).toEqual(["small-sample"]);
    expect(nps({ percentages, n: 1 }).value).toBe(5);
  });

  it("has an interval also where they stand for no whole counts", () => {
    const { interval, basis, warnings } = nps({ percentages, n: 37 });
    expect(basis).toEqual({ kind: "net", up: 9.25, down: 7.4, of: 37 });
    expect(interval?.lower).toBeLessThan(5);
    expect(warnings).toEqual([]);
  });

  it("takes percents that were rounded", () => {
    const thirds = { promoters: 33, passives: 33, detractors: 33 };
    expect(nps({ percentages: thirds }).value).toBe(0);
    const above = { promoters: 50.5, passives: 50.5, detractors: 0.5 };
    expect(nps({ percentages: above }).value).toBe(50);
    expect(nps({ percentages: { ...percentages, passives: 53.5 } }).value).toBe(5);
    const exactly = (sum: number) => ({ promoters: 50, passives: sum - 50, detractors: 0 });
    expect(nps({ percentages: exactly(101.5) }).value).toBe(50);
    expect(nps({ percentages: exactly(98.5) }).value).toBe(50);
    for (const sum of [98.4, 101.6, 50, 150]) {
      const error = errorOf(() => nps({ percentages: exactly(sum) }));
      expect([error.code, error.path]).toEqual(["inconsistent", ["percentages"]]);
      expect(error.message).toContain("expected percentages that add up to 100");
    }
  });

  it("stays within 100 where rounding made the parts more than all", () => {
    const over = { promoters: 101, passives: 0, detractors: 0 };
    expect(faultOf(() => nps({ percentages: over }))).toEqual([
      "out-of-range",
      ["percentages", "promoters"],
    ]);
    const rounded = { promoters: 51, passives: 0, detractors: 50 };
    expect(nps({ percentages: rounded }).value).toBe(1);
    for (const n of [7, 1e12]) {
      const { value, interval } = nps({ percentages: rounded, n });
      expect(value).toBe(1);
      expect(interval?.lower).toBeLessThanOrEqual(1);
      expect(interval?.upper).toBeGreaterThanOrEqual(1);
    }
    expect(nps({ percentages: rounded, n: 7 }, { interval: "none" }).interval).toBeNull();
  });

  it("stays what it is, however many answered", () => {
    const percent = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(percent, percent, fc.integer({ min: 1, max: 1e6 }), (a, b, n) => {
        const promoters = Math.min(a, 1000 - Math.min(b, 1000 - a));
        const detractors = Math.min(b, 1000 - promoters);
        const tenths = { promoters, passives: 1000 - promoters - detractors, detractors };
        const shares = {
          promoters: tenths.promoters / 10,
          passives: tenths.passives / 10,
          detractors: tenths.detractors / 10,
        };
        const { value, interval } = nps({ percentages: shares, n });
        expect(value).toBe(nps({ percentages: shares }).value);
        expect(interval?.lower).toBeLessThanOrEqual((value ?? 0) + 1e-9);
        expect(interval?.upper).toBeGreaterThanOrEqual((value ?? 0) - 1e-9);
      }),
    );
  });

  it.each([
    ["no percentages", { percentages: undefined }, "invalid-shape", ["percentages"]],
    ["null", { percentages: null }, "invalid-shape", ["percentages"]],
    ["a list", { percentages: [25, 55, 20] }, "invalid-shape", ["percentages"]],
    [
      "a missing group",
      { percentages: { promoters: 25, passives: 75 } },
      "invalid-shape",
      ["percentages", "detractors"],
    ],
    [
      "an unknown group",
      { percentages: { ...percentages, fans: 0 } },
      "invalid-shape",
      ["percentages", "fans"],
    ],
    [
      "a negative share",
      { percentages: { promoters: -5, passives: 85, detractors: 20 } },
      "out-of-range",
      ["percentages", "promoters"],
    ],
    [
      "words",
      { percentages: { ...percentages, passives: "55" } },
      "not-a-number",
      ["percentages", "passives"],
    ],
    ["an unknown field", { percentages, of: 5 }, "invalid-shape", ["of"]],
    ["an n of 0", { percentages, n: 0 }, "out-of-range", ["n"]],
    ["a negative n", { percentages, n: -1 }, "out-of-range", ["n"]],
    ["half an answer", { percentages, n: 1.5 }, "not-integer", ["n"]],
    ["an n beyond counting", { percentages, n: 1e300 }, "out-of-range", ["n"]],
    ["an n that is null", { percentages, n: null }, "invalid-shape", ["n"]],
    ["an n in words", { percentages, n: "5" }, "not-a-number", ["n"]],
  ])("refuses %s", (_, input, code, path) => {
    expect(faultOf(() => nps(input as never))).toEqual([code, path]);
  });
});

describe("the interval of nps", () => {
  const counts = { promoters: 60, passives: 25, detractors: 15 };

  // statistics-golden.json, nps.interval#1, #16 and #20: R 4.2.2, to 1e-8.
  it.each([
    [counts, 0.95, "score", 0.292569155426446, 0.581257020183881],
    [counts, 0.95, "wald", 0.30497590874858, 0.59502409125142],
    [counts, 0.95, "adjusted-wald", 0.293431112017341, 0.580355295749649],
    [counts, 0.95, "mover-wilson", 0.292461919831574, 0.579454895495964],
    [
      { promoters: 95, passives: 4, detractors: 1 },
      0.95,
      "score",
      0.848511511343655,
      0.974545075750329,
    ],
    [
      { promoters: 17, passives: 9, detractors: 4 },
      0.9,
      "score",
      0.193241534172699,
      0.619709855979828,
    ],
  ] as const)("of %j at %s by %s is that of R", (input, level, interval, lower, upper) => {
    const result = nps(input, { level, interval });
    expect(result.interval?.lower).toBeCloseTo(100 * lower, 6);
    expect(result.interval?.upper).toBeCloseTo(100 * upper, 6);
    expect(result.interval).toMatchObject({ level, method: interval });
    expect(result.options).toEqual({ level, interval });
  });

  it("is left out where none is asked for", () => {
    const result = nps(counts, { interval: "none" });
    expect(result.interval).toBeNull();
    expect(result.options["interval"]).toBe("none");
    expect(result.value).toBe(45);
  });

  it("is by score unless asked", () => {
    expect(nps(counts).interval).toEqual(nps(counts, { interval: "score" }).interval);
    expect(nps(counts, { interval: undefined }).interval?.method).toBe("score");
  });

  it("stays on the scale and holds the value", () => {
    fc.assert(
      fc.property(sample, (answers) => {
        const { value, interval } = nps(answers);
        expect(interval?.lower).toBeGreaterThanOrEqual(-100);
        expect(interval?.upper).toBeLessThanOrEqual(100);
        expect(interval?.lower).toBeLessThanOrEqual((value ?? 0) + 1e-9);
        expect(interval?.upper).toBeGreaterThanOrEqual((value ?? 0) - 1e-9);
      }),
    );
  });

  it("warns of fewer than 30 answers, not of 30", () => {
    expect(warningsOf(nps(new Uint8Array(29).fill(9)))).toEqual(["small-sample"]);
    expect(warningsOf(nps(new Uint8Array(30).fill(9)))).toEqual([]);
  });

  it.each([["wilson"], ["t"], ["Score"], [null], [true], [0]])("is not by %s", (interval) => {
    expect(faultOf(() => nps(counts, { interval: interval as never }))).toEqual([
      "unknown-option",
      ["options", "interval"],
    ]);
  });
});

describe("weighted nps", () => {
  it.each(weighted.cases)("$id is that of $tool_version", ({ inputs, expected, tolerance }) => {
    const { scores, weights, confidence } = inputs;
    for (const given of [weights, Float64Array.from(weights), weights.values()]) {
      const result = nps(scores, { weights: given, level: confidence });
      const close = (got: unknown, want: number) =>
        expect(Math.abs((got as number) - want)).toBeLessThanOrEqual(
          tolerance * Math.max(1, Math.abs(want)),
        );
      close((result.value as number) / 100, expected.nps);
      close((result.shares.promoters as number) / 100, expected.promoters);
      close((result.shares.detractors as number) / 100, expected.detractors);
      close(result.effectiveN, expected.effectiveN);
      close((result.interval?.lower as number) / 100, expected.scoreLower);
      close((result.interval?.upper as number) / 100, expected.scoreUpper);
      close(
        result.n,
        weights.reduce((sum, weight) => sum + weight, 0),
      );
    }
  });

  it("is worth less than Kish says where the heavy answer is the one that differs", () => {
    const answers = [10, ...new Array<number>(12).fill(7)];
    const weights = [4, ...new Array<number>(12).fill(1)];
    // Mean 1/4: Σw·d² = 3, Σw²·d² = 9.75, so 16 · 3 / 9.75; Kish's number is 256 / 28.
    expect(nps(answers, { weights }).effectiveN).toBeCloseTo(48 / 9.75, 12);
    const against = answers.map((score) => (score === 10 ? 0 : score));
    expect(nps(against, { weights }).effectiveN).toBeCloseTo(48 / 9.75, 12);
    const agreeing = answers.map(() => 8);
    expect(nps(agreeing, { weights }).effectiveN).toBeCloseTo(256 / 28, 12);
  });

  it("with equal weights is that of none, its interval too", () => {
    const weight = fc.constantFrom(1, 2, 0.25, 0.1, 1e-9, 1e6);
    const method = fc.constantFrom("score", "adjusted-wald", "mover-wilson", "wald", "none");
    fc.assert(
      fc.property(sample, weight, method, (answers, each, interval) => {
        const weights = answers.map(() => each);
        const plain = nps(answers, { interval } as NpsOptions);
        const result = nps(answers, { interval, weights } as NpsOptions);
        expect(result.value).toBeCloseTo(plain.value ?? Number.NaN, 9);
        expect(result.effectiveN).toBeCloseTo(answers.length, 6);
        expect((result.n ?? 0) / each).toBeCloseTo(answers.length, 6);
        if (interval === "none") expect(result.interval).toBeNull();
        else {
          expect(result.interval?.lower).toBeCloseTo(plain.interval?.lower ?? Number.NaN, 4);
          expect(result.interval?.upper).toBeCloseTo(plain.interval?.upper ?? Number.NaN, 4);
        }
      }),
    );
  });

  it("with weights of 1 is that of none to the last bit", () => {
    const answers = [10, 9, 9, 7, 3, null, 0];
    const { effectiveN, tally, ...rest } = nps(answers, { weights: answers.map(() => 1) });
    const { tally: plain, ...others } = nps(answers);
    expect(rest).toEqual(others);
    expect(effectiveN).toBe(6);
    expect(tally).toEqual({ ...plain, squares: (plain as Distribution).counts, answers: 6 });
  });

  it("stays on the scale, whatever the weights", () => {
    const row = fc.record({
      answer: score,
      weight: fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const answers = rows.map(({ answer }) => answer);
        const weights = rows.map(({ weight }) => weight);
        const { value, effectiveN, interval, basis } = nps(answers, { weights });
        expect(Math.abs(value ?? Number.NaN)).toBeLessThanOrEqual(100);
        expect(effectiveN).toBeLessThanOrEqual(rows.length * (1 + 1e-9));
        expect(effectiveN).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(interval?.lower).toBeGreaterThanOrEqual(-100);
        expect(interval?.upper).toBeLessThanOrEqual(100);
        expect(basis).toMatchObject({ kind: "net", of: effectiveN });
      }),
    );
  });

  it("is exactly 100 or -100 where all agree", () => {
    const weights = [0.05814758794966268, 0.7554453795416936, 0.04088005700287001];
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), { minLength: 1 }),
        (any) => {
          expect(
            nps(
              any.map(() => 9),
              { weights: any },
            ).value,
          ).toBe(100);
          expect(
            nps(
              any.map(() => 6),
              { weights: any },
            ).value,
          ).toBe(-100);
        },
      ),
      { examples: [[weights]] },
    );
  });

  it("leaves answers of weight 0 out of everything but the count of missing ones", () => {
    const result = nps([10, 3, null, 7], { weights: [2, 0, 0, 1] });
    expect(result).toMatchObject({ value: 200 / 3, n: 3, excluded: { missing: 1 } });
    expect(result.effectiveN).toBeCloseTo(9 / 5, 12);
    expect(nps([10], { weights: [0] })).toMatchObject({ value: null, n: 0, shares: nobody });
    expect(warningsOf(nps([10], { weights: [0] }))).toEqual(["no-data"]);
  });

  it("merges", () => {
    const row = fc.record({ answer: score, weight: fc.integer({ min: 0, max: 40 }) });
    const tallyOf = (rows: readonly { answer: number; weight: number }[]) =>
      nps(
        rows.map(({ answer }) => answer),
        { weights: rows.map(({ weight }) => weight / 8) },
      );
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (a, b) => {
        const whole = tallyOf([...a, ...b]);
        expect(nps(mergeTallies(tallyOf(a).tally, tallyOf(b).tally))).toEqual(whole);
      }),
    );
  });

  it("warns by what its answers are worth", () => {
    const answers = new Uint8Array(40).fill(9);
    const even = new Float64Array(40).fill(3);
    expect(warningsOf(nps(answers, { weights: even }))).toEqual([]);
    const odd = Float64Array.from(answers, (_, i) => (i === 0 ? 100 : 1));
    const result = nps(answers, { weights: odd });
    expect(warningsOf(result)).toEqual(["small-sample", "weights-extreme"]);
    expect(result.warnings[0]?.message).toMatch(/^n is 1\.9, below 30/);
    expect(result.warnings[1]?.message).toMatch(/^design effect is 20\.8, above 2: /);
  });

  it("warns of extreme weights where the design effect is above 2, also of merged tallies", () => {
    const codes = (rows: readonly number[]) =>
      warningsOf(nps(new Uint8Array(rows.length).fill(9), { weights: rows }));
    const light = new Array<number>(90).fill(1);
    const ten = (weight: number) => new Array<number>(10).fill(weight);
    // 100 · (90 + 10 · 6²) / (90 + 10 · 6)² is 2.
    expect(codes([...light, ...ten(6)])).toEqual([]);
    expect(codes([...light, ...ten(6.01)])).toEqual(["weights-extreme"]);
    // Weights of 0 weigh nothing, and are no answers.
    expect(codes([...light, ...ten(6), ...light.map(() => 0)])).toEqual([]);
    const heavy = nps(new Uint8Array(10).fill(3), { weights: ten(7) });
    expect(warningsOf(heavy)).toEqual(["small-sample"]);
    const both = mergeTallies(heavy.tally, nps(new Uint8Array(90), { weights: light }).tally);
    expect(warningsOf(nps(both))).toContain("weights-extreme");
  });

  it("does not add to tallies without weights", () => {
    const weighted = nps([9], { weights: [1] }).tally;
    expect(faultOf(() => mergeTallies(nps([9]).tally, weighted))[0]).toBe("inconsistent");
    expect(faultOf(() => mergeTallies(weighted, nps([9]).tally))[0]).toBe("inconsistent");
  });

  it("does not call weighted counts fractional", () => {
    expect(warningsOf(nps([9, 3], { weights: [0.5, 0.25] }))).toEqual(["small-sample"]);
  });
});

describe("the options of nps", () => {
  it.each([
    ["null", null, "invalid-shape", ["options"]],
    ["a list", [], "invalid-shape", ["options"]],
    ["words", "standard", "invalid-shape", ["options"]],
    [
      "an unknown definition",
      { definition: "bain" },
      "unknown-definition",
      ["options", "definition"],
    ],
    [
      "a definition that is null",
      { definition: null },
      "unknown-definition",
      ["options", "definition"],
    ],
    ["an unknown option", { scale }, "unknown-option", ["options", "scale"]],
  ])("are not %s", (_, options, code, path) => {
    expect(faultOf(() => nps([9], options as never))).toEqual([code, path]);
    expect(faultOf(() => nps({} as NpsInput, options as never))).toEqual([code, path]);
  });
});
