import { type IqsCategory, type IqsOptions, iqs, mergeTallies } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";
import { deepFreeze } from "../support/walkNumbers.ts";

const tone: IqsCategory = { id: "tone", scale: { min: 1, max: 5 }, weight: 50 };
const solution: IqsCategory = { id: "solution", scale: { min: 1, max: 3 }, weight: 30 };
const privacy: IqsCategory = {
  id: "privacy",
  scale: { min: 0, max: 1 },
  weight: 20,
  critical: true,
};
const categories = [tone, solution, privacy];

const reviews = [
  { tone: 5, solution: 2, privacy: null },
  { tone: 4, solution: 3, privacy: 0 },
  { tone: null, solution: null, privacy: null },
  { tone: 1, solution: 1, privacy: 1 },
];

const ofOne = (review: object, options: Partial<IqsOptions> = {}) =>
  iqs([review as never], { categories, ...options });

describe("iqs", () => {
  it("is the mean of the reviews' scores", () => {
    const result = iqs(deepFreeze(reviews), deepFreeze({ categories }));
    expect(result).toMatchObject({
      metric: "iqs",
      definition: "mean-of-reviews",
      value: 101.25 / 3,
      unit: "percent",
      better: "higher",
      n: 3,
      interval: { lower: 0, upper: 100, level: 0.95, method: "t" },
      basis: { kind: "mean", sum: 101.25, of: 3 },
      excluded: { notApplicable: 1 },
      reviews: [81.25, 0, null, 20],
      failed: [1],
      categories: { tone: (100 * 7) / 12, solution: 50, privacy: 50 },
    });
    expect(result.options).toEqual({
      level: 0.95,
      interval: "t",
      categories: [{ ...tone, critical: false }, { ...solution, critical: false }, privacy],
      notApplicable: "exclude",
      critical: "zero",
      criticalThreshold: 50,
    });
    expect(warningsOf(result)).toEqual(["small-sample", "interval-clipped"]);
  });

  it("adds up with reviews whose categories are named in another order", () => {
    const other = iqs(reviews, { categories: [...categories].reverse() });
    const tally = mergeTallies(iqs(reviews, { categories }).tally, other.tally);
    expect(iqs(tally, { categories }).value).toBeCloseTo(other.value as number, 12);
  });

  it("is the same pooled as by reviews where there is one", () => {
    const scale = { min: 1, max: 4 };
    for (const point of [1, 2, 3, 4]) {
      const one = [{ a: point }];
      const options = { categories: [{ id: "a", scale }] };
      expect(iqs(one, { ...options, definition: "pooled" }).value).toBeCloseTo(
        iqs(one, options).value as number,
        12,
      );
    }
  });

  it("counts reviews, and their ratings by category and point", () => {
    expect(iqs(reviews, { categories }).tally).toEqual({
      labels: {
        kind: "iqs",
        version: 1,
        categories: '[["privacy",0,1,20,true],["solution",1,3,30,false],["tone",1,5,50,false]]',
        notApplicable: "exclude",
        critical: "zero",
        criticalThreshold: 50,
      },
      counts: { 0: 1, 20: 1, 81.25: 1 },
      missing: 1,
      failed: 1,
      ratings: {
        tone: { 1: 1, 4: 1, 5: 1 },
        solution: { 1: 1, 2: 1, 3: 1 },
        privacy: { 0: 1, 1: 1 },
      },
      zeroed: { tone: { 4: 1 }, solution: { 3: 1 }, privacy: { 0: 1 } },
    });
  });

  it.each(["mean-of-reviews", "pooled"] as const)("%s takes its tally back", (definition) => {
    const options = { categories, definition };
    const result = iqs(reviews, options);
    const finished = { ...result, reviews: [], failed: [] };
    expect(iqs(result.tally as never, options)).toEqual(finished);
    const parts = [reviews.slice(0, 1), [], reviews.slice(1)].map((part) => iqs(part, options));
    const merged = mergeTallies(...parts.map(({ tally }) => tally));
    expect(iqs(merged, options)).toEqual(finished);
  });

  it("pools all ratings by weight: who rates more counts more", () => {
    const result = iqs(reviews, { categories, definition: "pooled" });
    const numerator = 50 + 30 * 0.5 + 20;
    const denominator = 80 + 100 + 100;
    expect(result).toMatchObject({
      definition: "pooled",
      value: (100 * numerator) / denominator,
      n: 3,
      interval: null,
      basis: { kind: "ratio", numerator, denominator },
      excluded: { notApplicable: 1 },
    });
    expect(warningsOf(result)).toEqual(["small-sample"]);
    const kept = iqs(reviews, { categories, definition: "pooled", critical: "flag" });
    expect(kept.value).toBeCloseTo((100 * (numerator + 37.5 + 30)) / denominator, 12);
  });

  it("is one number under both definitions for a single review", () => {
    const review = { tone: 4, solution: 2, privacy: 1 };
    expect(ofOne(review, { definition: "pooled" }).value).toBe(ofOne(review).value);
  });

  it("gives points over available points where the weight of a category is its points", () => {
    const points = [5, 10, 10].map((max, i) => ({
      id: `q${i}`,
      scale: { min: 0, max },
      weight: max,
    }));
    const rated = [
      { q0: 5, q1: 5, q2: 10 },
      { q0: 1, q1: 10, q2: null },
    ];
    const supportman = (100 * (5 + 5 + 10 + 1 + 10)) / (25 + 15);
    const result = iqs(rated, { categories: points, definition: "pooled" });
    expect(result.value).toBeCloseTo(supportman, 12);
  });

  it("weighs categories alike unless told otherwise", () => {
    const plain = [
      { id: "a", scale: { min: 0, max: 10 } },
      { id: "b", scale: { min: 0, max: 10 } },
      { id: "c", scale: { min: 0, max: 10 } },
    ];
    const useScore = iqs([{ a: 5, b: 10, c: 10 }], { categories: plain });
    expect(useScore.value).toBeCloseTo(83.33, 2);
    expect(useScore.options["categories"]).toMatchObject([{ weight: 1, critical: false }, {}, {}]);
  });
});

describe("not applicable", () => {
  it("leaves the review with its weight, or counts in full", () => {
    const review = { tone: 5, solution: 2, privacy: null };
    expect(ofOne(review).value).toBe(81.25);
    expect(ofOne(review, { notApplicable: "pass" }).value).toBe(85);
    expect(ofOne(review, { notApplicable: "pass" }).categories).toEqual({
      tone: 100,
      solution: 50,
      privacy: 100,
    });
    expect(ofOne({ tone: 5, solution: 2 })).toEqual(ofOne(review));
    expect(ofOne({ tone: 5, solution: 2, privacy: undefined })).toEqual(ofOne(review));
  });

  it.each(["exclude", "pass"] as const)("makes no review of nothing under %s", (notApplicable) => {
    for (const empty of [{}, { tone: null, solution: null, privacy: null }]) {
      const result = ofOne(empty, { notApplicable });
      expect(result).toMatchObject({
        value: null,
        n: 0,
        reviews: [null],
        failed: [],
        excluded: { notApplicable: 1 },
        categories: { tone: null, solution: null, privacy: null },
      });
      expect(warningsOf(result)).toEqual(["no-data"]);
    }
  });

  it("is no fail of a critical category", () => {
    const result = ofOne({ tone: 5, privacy: null });
    expect(result).toMatchObject({ reviews: [100], failed: [] });
  });
});

describe("critical", () => {
  const graded: IqsCategory = { id: "graded", scale: { min: 1, max: 5 }, critical: true };
  const of = (rating: number, options: Partial<IqsOptions> = {}) =>
    iqs([{ graded: rating, tone: 5 }], {
      categories: [graded, { ...tone, weight: 1 }],
      ...options,
    });

  it("fails strictly below 50 %", () => {
    expect([1, 2, 3, 4].map((rating) => of(rating).value)).toEqual([0, 0, 75, 87.5]);
    expect([1, 2, 3, 4].map((rating) => of(rating).failed.length)).toEqual([1, 1, 0, 0]);
  });

  it("fails below any threshold, and never below 0", () => {
    expect(of(3, { criticalThreshold: 50.1 }).value).toBe(0);
    expect(of(2, { criticalThreshold: 25 }).value).toBe(62.5);
    expect(of(5, { criticalThreshold: 100 }).value).toBe(100);
    expect(of(4, { criticalThreshold: 100 }).value).toBe(0);
    expect(of(1, { criticalThreshold: 0 }).value).toBe(50);
  });

  it("may be told without touching the number", () => {
    const result = iqs(reviews, { categories, critical: "flag" });
    expect(result).toMatchObject({ reviews: [81.25, 67.5, null, 20], failed: [1] });
    expect(result.tally).toMatchObject({
      failed: 1,
      zeroed: { tone: {}, solution: {}, privacy: {} },
    });
  });

  it("does not change the categories' own means", () => {
    const zeroed = iqs(reviews, { categories }).categories;
    expect(iqs(reviews, { categories, critical: "flag" }).categories).toEqual(zeroed);
  });

  it("fails a review also where the category has no weight", () => {
    const gate = [{ ...privacy, weight: 0 }, tone];
    expect(iqs([{ privacy: 0, tone: 5 }], { categories: gate })).toMatchObject({ reviews: [0] });
    const alone = iqs([{ privacy: 0 }], { categories: gate });
    expect(alone).toMatchObject({ reviews: [0], value: 0, n: 1 });
    const pooled = iqs([{ privacy: 0 }], { categories: gate, definition: "pooled" });
    expect(pooled).toMatchObject({ value: null, n: 1, basis: null });
    expect(warningsOf(pooled)).toEqual(["zero-denominator"]);
  });
});

describe("iqs is undefined", () => {
  it.each(["mean-of-reviews", "pooled"] as const)("%s of nothing", (definition) => {
    const result = iqs([], { categories, definition });
    expect(result).toMatchObject({
      value: null,
      n: 0,
      interval: null,
      basis: null,
      reviews: [],
      failed: [],
      categories: { tone: null, solution: null, privacy: null },
    });
    expect(warningsOf(result)).toEqual(["no-data"]);
  });

  it.each(["mean-of-reviews", "pooled"] as const)("%s where all weights are 0", (definition) => {
    const weightless = [{ ...tone, weight: 0 }];
    const result = iqs([{ tone: 3 }], { categories: weightless, definition });
    expect(result).toMatchObject({ value: null, reviews: [null], categories: { tone: 50 } });
    expect(warningsOf(result)).toEqual(["zero-denominator"]);
  });

  it("of a review whose rated categories weigh nothing", () => {
    const some = [{ ...tone, weight: 0 }, solution];
    const result = iqs([{ tone: 3 }, { solution: 3 }], { categories: some });
    expect(result).toMatchObject({ reviews: [null, 100], excluded: { notApplicable: 1 } });
  });
});

describe("iqs takes", () => {
  it("any string for a category, also those that every object has", () => {
    const hostile = ["__proto__", "constructor", ""].map((id) => ({
      id,
      scale: { min: 0, max: 1 },
    }));
    const rated = JSON.parse('[{"__proto__":1,"constructor":0},{}]');
    const result = iqs(rated, { categories: hostile });
    expect(result.reviews).toEqual([50, null]);
    expect(Object.entries(result.categories)).toEqual([
      ["__proto__", 100],
      ["constructor", 0],
      ["", null],
    ]);
    const again = iqs(JSON.parse(JSON.stringify(result.tally)), { categories: hostile });
    expect(again).toEqual({ ...result, reviews: [], failed: [] });
    const twice = iqs(mergeTallies(result.tally, result.tally), { categories: hostile });
    expect(twice).toMatchObject({ value: 50, n: 2 });
  });

  it("level and no interval", () => {
    expect(iqs(reviews, { categories, level: 0.5 }).interval?.level).toBe(0.5);
    expect(iqs(reviews, { categories, interval: "none" }).interval).toBeNull();
  });
});

describe("iqs refuses", () => {
  const options = { categories };
  const at = (...path: (string | number)[]) => ["options", "categories", ...path];
  const also = (category: object) => ({ categories: [tone, category] });
  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ["no options", [], undefined, "invalid-shape", ["options"]],
    ["no categories", [], {}, "invalid-shape", at()],
    ["an empty list of categories", [], { categories: [] }, "invalid-shape", at()],
    ["a category that is none", [], { categories: [5] }, "invalid-shape", at(0)],
    ["a category without a name", [], also({ scale: tone.scale }), "invalid-shape", at(1, "id")],
    ["a number as name", [], also({ ...tone, id: 5 }), "invalid-shape", at(1, "id")],
    ["two of one name", [], also(tone), "inconsistent", at(1, "id")],
    ["no scale", [], also({ id: "a" }), "invalid-shape", at(1, "scale")],
    [
      "a scale of one point",
      [],
      also({ id: "a", scale: { min: 5, max: 5 } }),
      "out-of-range",
      at(1, "scale", "max"),
    ],
    [
      "a negative weight",
      [],
      also({ ...tone, id: "a", weight: -1 }),
      "out-of-range",
      at(1, "weight"),
    ],
    [
      "a missing weight",
      [],
      also({ ...tone, id: "a", weight: null }),
      "invalid-shape",
      at(1, "weight"),
    ],
    [
      "critical in words",
      [],
      also({ ...tone, id: "a", critical: "yes" }),
      "invalid-shape",
      at(1, "critical"),
    ],
    [
      "a misspelt field",
      [],
      also({ ...tone, id: "a", wieght: 1 }),
      "invalid-shape",
      at(1, "wieght"),
    ],
    [
      "another policy",
      [],
      { ...options, notApplicable: "zero" },
      "unknown-option",
      ["options", "notApplicable"],
    ],
    [
      "another fate",
      [],
      { ...options, critical: "fail" },
      "unknown-option",
      ["options", "critical"],
    ],
    [
      "a threshold above 100",
      [],
      { ...options, criticalThreshold: 101 },
      "out-of-range",
      ["options", "criticalThreshold"],
    ],
    [
      "a threshold that is null",
      [],
      { ...options, criticalThreshold: null },
      "invalid-shape",
      ["options", "criticalThreshold"],
    ],
    ["another option", [], { ...options, weights: [] }, "unknown-option", ["options", "weights"]],
    [
      "another definition",
      [],
      { ...options, definition: "mean" },
      "unknown-definition",
      ["options", "definition"],
    ],
    ["no list", { tone: 5 }, options, "invalid-shape", []],
    ["nothing", undefined, options, "invalid-shape", []],
    ["a review that is none", [5], options, "invalid-shape", ["reviews", 0]],
    ["a missing review", [{}, null], options, "invalid-shape", ["reviews", 1]],
    [
      "a rating of no category",
      [{ tone: 5, spelling: 3 }],
      options,
      "invalid-shape",
      ["reviews", 0, "spelling"],
    ],
    [
      "nothing for no category",
      [{ spelling: null }],
      options,
      "invalid-shape",
      ["reviews", 0, "spelling"],
    ],
    [
      "a rating above its scale",
      [{}, { tone: 6 }],
      options,
      "out-of-range",
      ["reviews", 1, "tone"],
    ],
    ["a rating below its scale", [{ tone: 0 }], options, "out-of-range", ["reviews", 0, "tone"]],
    ["half a point", [{ tone: 2.5 }], options, "not-integer", ["reviews", 0, "tone"]],
    ["true for 1", [{ privacy: true }], options, "not-a-number", ["reviews", 0, "privacy"]],
  ])("%s", (_what, given, asked, code, path) => {
    const call = iqs as (reviews: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(given, asked))).toEqual([code, path]);
  });
});

describe("iqs refuses a tally", () => {
  const { tally } = iqs(reviews, { categories });
  const given = (changes: object) => ({ ...tally, ...changes });
  const labelled = (labels: object) => given({ labels: { ...tally?.labels, ...labels } });
  it.each<[string, unknown, string, (string | number)[]]>([
    ["of another kind", labelled({ kind: "scores" }), "inconsistent", ["labels", "kind"]],
    [
      "of other categories",
      labelled({ categories: "[]" }),
      "inconsistent",
      ["labels", "categories"],
    ],
    [
      "of another policy",
      labelled({ notApplicable: "pass" }),
      "inconsistent",
      ["labels", "notApplicable"],
    ],
    [
      "of another threshold",
      labelled({ criticalThreshold: 40 }),
      "inconsistent",
      ["labels", "criticalThreshold"],
    ],
    ["with a label too many", labelled({ team: 1 }), "invalid-shape", ["labels", "team"]],
    ["with a field too many", given({ more: 1 }), "invalid-shape", ["more"]],
    ["with a score above 100", given({ counts: { 101: 1 } }), "out-of-range", ["counts", "101"]],
    ["with half a review", given({ missing: 0.5 }), "not-integer", ["missing"]],
    ["without failures", given({ failed: undefined }), "invalid-shape", ["failed"]],
    ["without ratings", given({ ratings: undefined }), "invalid-shape", ["ratings"]],
    [
      "without a category",
      given({ ratings: { tone: {} } }),
      "invalid-shape",
      ["ratings", "solution"],
    ],
    [
      "with a category too many",
      given({ ratings: { ...tally?.ratings, more: {} } }),
      "invalid-shape",
      ["ratings", "more"],
    ],
    [
      "with a point off the scale",
      given({ ratings: { ...tally?.ratings, tone: { 6: 1 } } }),
      "out-of-range",
      ["ratings", "tone", "6"],
    ],
    [
      "with a point that is none",
      given({ ratings: { ...tally?.ratings, privacy: { "": 1 } } }),
      "not-a-number",
      ["ratings", "privacy", ""],
    ],
    [
      "with half a rating",
      given({ ratings: { ...tally?.ratings, tone: { 5: 0.5 } } }),
      "not-integer",
      ["ratings", "tone", "5"],
    ],
    [
      "that zeroes more than there is",
      given({ zeroed: { ...tally?.zeroed, tone: { 4: 2 } } }),
      "inconsistent",
      ["zeroed", "tone", "4"],
    ],
    [
      "that zeroes what there is not",
      given({ zeroed: { ...tally?.zeroed, tone: { 2: 1 } } }),
      "inconsistent",
      ["zeroed", "tone", "2"],
    ],
  ])("%s", (_what, input, code, path) => {
    expect(faultOf(() => iqs(input as never, { categories }))).toEqual([code, path]);
  });
});

describe("published numbers", () => {
  it("100, 9.91, 63.96, 90.99 and a critical fail are 52.97 (Zendesk)", () => {
    const fine = { id: "score", scale: { min: 0, max: 10_000 } };
    const gate = { id: "gate", scale: { min: 0, max: 1 }, weight: 0, critical: true };
    const scores = [10_000, 991, 6396, 9099, 8000];
    const rated = scores.map((score, i) => ({ score, gate: i === 4 ? 0 : 1 }));
    const result = iqs(rated, { categories: [fine, gate] });
    expect(result.reviews).toEqual([100, 9.91, 63.96, 90.99, 0]);
    expect(result.value).toBeCloseTo(52.972, 12);
  });

  it.each([
    [2, [0, 100]],
    [3, [0, 50, 100]],
    [4, [0, 100 / 3, 200 / 3, 100]],
    [5, [0, 25, 50, 75, 100]],
  ])("categories of %d points are %j (Zendesk)", (points, expected) => {
    const scale = { min: 1, max: points };
    const got = expected.map((_, i) => iqs([{ c: i + 1 }], { categories: [{ id: "c", scale }] }));
    expect(got.map(({ value }) => value)).toEqual(expected);
  });
});
