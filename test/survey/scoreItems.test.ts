import { mergeTallies, sus, type UsabilityOptions, umux, umuxLite } from "cx-metrics";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";
import { deepFreeze } from "../support/walkNumbers.ts";

type Respondents = (number | null)[][];

const questionnaires = [
  { name: "sus", score: sus, metric: "sus", items: 10, bad: [2, 4, 6, 8, 10], max: 5 },
  { name: "umux", score: umux, metric: "umux", items: 4, bad: [2, 4], max: 7 },
  { name: "umuxLite", score: umuxLite, metric: "umux-lite", items: 2, bad: [] as number[], max: 7 },
];

const row = (items: number, answer: (item: number) => number) =>
  Array.from({ length: items }, (_, i) => answer(i + 1));

describe.each(questionnaires)("$name", ({ score, metric, items, bad, max }) => {
  const isBad = (item: number) => bad.includes(item);
  const best = row(items, (item) => (isBad(item) ? 1 : max));
  const worst = row(items, (item) => (isBad(item) ? max : 1));
  const middle = row(items, () => (1 + max) / 2);

  it("is 100 at best, 0 at worst, 50 in the middle", () => {
    expect(score([best, worst, middle]).respondents).toEqual([100, 0, 50]);
  });

  it("is the mean of the scores with a t interval", () => {
    const result = score([best, best, worst, middle]);
    expect(result).toMatchObject({
      metric,
      definition: "standard",
      options: { level: 0.95, interval: "t", scale: { min: 1, max } },
      value: 62.5,
      unit: "score",
      better: "higher",
      n: 4,
      interval: { lower: 0, upper: 100, level: 0.95, method: "t" },
      basis: { kind: "mean", sum: 250, of: 4 },
      tally: {
        labels: { kind: "scores", version: 1, metric },
        counts: { 0: 1, 50: 1, 100: 2 },
        missing: 0,
      },
      excluded: { incomplete: 0 },
    });
    expect(warningsOf(result)).toEqual(["small-sample", "interval-clipped"]);
  });

  it("has no score of an incomplete respondent, and counts who it is", () => {
    const holed = best.map((answer, i) => (i === items - 1 ? null : answer));
    const sparse = new Array<number>(items);
    const result = score([holed, worst, sparse]);
    expect(result).toMatchObject({
      respondents: [null, 0, null],
      value: 0,
      n: 1,
      excluded: { incomplete: 2 },
    });
    const nobody = score([holed]);
    expect(nobody).toMatchObject({ value: null, n: 0, respondents: [null] });
    expect(warningsOf(nobody)).toEqual(["no-data"]);
    expect(score([])).toMatchObject({ value: null, respondents: [], excluded: { incomplete: 0 } });
  });

  it("takes its tally back, which knows no respondents", () => {
    const result = score([best, middle, [...best.slice(1), null]]);
    expect(score(result.tally ?? [])).toEqual({ ...result, respondents: [] });
    const merged = mergeTallies(score([best]).tally, score([middle, worst]).tally);
    expect(score(merged)).toMatchObject({ value: 50, n: 3 });
  });

  it("reads another scale, and says that it is another", () => {
    const scale = { min: 0, max: 10 };
    const options: UsabilityOptions = { scale };
    const ten = row(items, (item) => (isBad(item) ? 0 : 10));
    const result = score([ten], options);
    expect(result).toMatchObject({ value: 100, options: { scale } });
    expect(warningsOf(result)).toEqual([
      "small-sample",
      "interval-undefined",
      "non-standard-scale",
    ]);
    expect(warningsOf(score([], options))).toEqual(["no-data", "non-standard-scale"]);
    expect(warningsOf(score(result.tally ?? [], options))).toEqual(warningsOf(result));
  });

  it("minds the number of points, not where they begin", () => {
    const scale = { min: 0, max: max - 1 };
    const fromZero = score([best.map((answer) => answer - 1)], { scale });
    expect(fromZero).toMatchObject({ value: 100 });
    expect(warningsOf(fromZero)).toEqual(["small-sample", "interval-undefined"]);
  });

  it("takes typed rows, level and no interval", () => {
    expect(score([Uint8Array.from(best)]).value).toBe(100);
    expect(score([best, worst], { level: 0.5 }).interval?.level).toBe(0.5);
    expect(score([best, worst], { interval: "none" }).interval).toBeNull();
  });

  it("is 100 less for answers turned round, and leaves its input alone", () => {
    const answers = fc.array(fc.integer({ min: 1, max }), { minLength: items, maxLength: items });
    fc.assert(
      fc.property(answers, (given) => {
        const turned = given.map((answer) => 1 + max - answer);
        const [a, b] = score(deepFreeze([given, turned])).respondents;
        expect((a ?? 0) + (b ?? 0)).toBeCloseTo(100, 12);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it.each<[string, (rows: Respondents) => unknown, unknown, string, (string | number)[]]>([
    ["no list", () => ({}), {}, "invalid-shape", []],
    ["nothing", () => undefined, {}, "invalid-shape", []],
    ["a bare row", () => best, {}, "invalid-shape", ["respondents", 0]],
    ["a row of records", () => [{}], {}, "invalid-shape", ["respondents", 0]],
    [
      "a row that says it is long",
      () => [{ length: items }],
      {},
      "invalid-shape",
      ["respondents", 0],
    ],
    ["a missing row", () => [best, null], {}, "invalid-shape", ["respondents", 1]],
    [
      "a view without numbers",
      () => [new DataView(new ArrayBuffer(8))],
      {},
      "invalid-shape",
      ["respondents", 0],
    ],
    ["an item too few", () => [best.slice(1)], {}, "invalid-shape", ["respondents", 0]],
    ["an item too many", () => [best, [...best, 1]], {}, "invalid-shape", ["respondents", 1]],
    ["0 on the scale", () => [best.map(() => 0)], {}, "out-of-range", ["respondents", 0, 0]],
    [
      "a point above",
      () => [[...best.slice(1), max + 1]],
      {},
      "out-of-range",
      ["respondents", 0, items - 1],
    ],
    ["half a point", () => [[1.5, ...best.slice(1)]], {}, "not-integer", ["respondents", 0, 0]],
    [
      "an odd answer beside a missing one",
      () => [[null, ...best.slice(2), 99]],
      {},
      "out-of-range",
      ["respondents", 0, items - 1],
    ],
    ["text", () => [["5", ...best.slice(1)]], {}, "not-a-number", ["respondents", 0, 0]],
    [
      "a scale of one point",
      () => [],
      { scale: { min: 1, max: 1 } },
      "out-of-range",
      ["options", "scale", "max"],
    ],
    ["a number as scale", () => [], { scale: 5 }, "invalid-shape", ["options", "scale"]],
    [
      "another definition",
      () => [],
      { definition: "mean" },
      "unknown-definition",
      ["options", "definition"],
    ],
    ["another option", () => [], { items: 10 }, "unknown-option", ["options", "items"]],
    [
      "the tally of another metric",
      () => ({ labels: { kind: "scores", version: 1, metric: "csat" }, counts: {}, missing: 0 }),
      {},
      "inconsistent",
      ["labels", "metric"],
    ],
  ])("refuses %s", (_what, respondents, options, code, path) => {
    const call = score as (respondents: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(respondents([best]), options))).toEqual([code, path]);
  });
});

describe("published scores", () => {
  it.each([
    [[4, 4, 4, 2], 62.5],
    [[5, 2, 2, 1], 75],
    [[4, 4, 4, 4], 50],
    [[4, 1, 5, 2], 87.5],
    [[4, 1, 2, 2], 68.75],
    [[4, 2, 2, 2], 62.5],
  ])("umux of %j on five points is %d, without a warning about the scale", (answers, value) => {
    const result = umux([answers], { scale: { min: 1, max: 5 } });
    expect(result.value).toBe(value);
    expect(warningsOf(result)).toEqual(["small-sample", "interval-undefined"]);
  });

  it("sus is 55 where the contributions add up to 22", () => {
    expect(sus([[4, 2, 3, 2, 4, 3, 2, 3, 2, 3]]).value).toBe(55);
  });

  it("umuxLite is (a + b - 2) * 100 / 12", () => {
    expect(umuxLite([[6, 5]]).value).toBe(75);
    expect(umuxLite([[6, 7]]).value).toBe((11 * 100) / 12);
  });
});
