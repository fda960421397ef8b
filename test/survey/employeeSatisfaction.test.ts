import {
  distribution,
  type EmployeeSatisfactionDefinition,
  type EmployeeSatisfactionOptions,
  employeeSatisfaction,
} from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

const ratings = [10, 8, 7, 6, 4, null];
const tenPoints = { min: 1, max: 10 };
const fivePoints = { min: 1, max: 5 };

describe("employeeSatisfaction by definition", () => {
  it.each<[EmployeeSatisfactionDefinition, number, object, object]>([
    ["normalized-mean", 600 / 9, { kind: "mean", of: 5 }, {}],
    ["share-positive", 60, { kind: "share", count: 3, of: 5 }, { positiveFrom: 7 }],
    ["percent-of-max", 70, { kind: "mean", of: 5 }, {}],
  ])("%s is %d", (definition, value, basis, settings) => {
    const result = employeeSatisfaction(ratings, { definition });
    const interval = definition === "share-positive" ? "wilson" : "t";
    expect(result).toMatchObject({
      metric: "employee-satisfaction",
      definition,
      unit: "percent",
      better: "higher",
      n: 5,
      interval: { level: 0.95, method: interval },
      basis,
      excluded: { missing: 1 },
    });
    expect(result.options).toEqual({ level: 0.95, interval, scale: tenPoints, ...settings });
    expect(result.value).toBeCloseTo(value, 10);
    expect(
      employeeSatisfaction(distribution(ratings, { scale: tenPoints }), { definition }),
    ).toEqual(result);
    expect(employeeSatisfaction(result.tally ?? [], { definition })).toEqual(result);
  });

  it("is the normalised mean unless asked", () => {
    expect(employeeSatisfaction(ratings).definition).toBe("normalized-mean");
    expect(employeeSatisfaction([1, 10])).toMatchObject({ value: 50 });
    expect(employeeSatisfaction([1, 1])).toMatchObject({ value: 0 });
  });

  it("is the published index over all answers to its three questions", () => {
    const [q1, q2, q3] = [
      [8, 9],
      [6, 7],
      [10, 2],
    ];
    const sumOfMeans = 8.5 + 6.5 + 6;
    const published = (100 * (sumOfMeans / 3 - 1)) / 9;
    expect(employeeSatisfaction([q1, q2, q3].flat() as number[]).value).toBeCloseTo(published, 12);
  });

  it("makes a share of counts, whose names choose the definition", () => {
    const counts = { positive: 80, responses: 100 };
    const result = employeeSatisfaction(counts);
    expect(result).toMatchObject({
      definition: "share-positive",
      options: { level: 0.95, interval: "wilson" },
      value: 80,
      n: 100,
      basis: { kind: "share", count: 80, of: 100 },
      tally: counts,
      excluded: {},
      warnings: [],
    });
    expect(employeeSatisfaction(counts, { definition: "share-positive" })).toEqual(result);
  });

  it("begins to be positive at 7 of 10 and 4 of 5, or where it is told to", () => {
    const share = (answers: number[], options: EmployeeSatisfactionOptions) =>
      employeeSatisfaction(answers, { definition: "share-positive", ...options }).value;
    expect(share([6, 7], {})).toBe(50);
    expect(share([6, 7], { positiveFrom: 6 })).toBe(100);
    expect(share([3, 4], { scale: fivePoints })).toBe(50);
    expect(share([3, 4], { scale: fivePoints, positiveFrom: 5 })).toBe(0);
    expect(share([6, 7], { scale: { min: 0, max: 10 }, positiveFrom: 7 })).toBe(50);
  });

  it("weighs answers", () => {
    const weights = [1, 1, 1, 1, 6, 5];
    const options = { definition: "share-positive", weights } as const;
    expect(employeeSatisfaction(ratings, options)).toMatchObject({ value: 30, n: 10 });
  });

  it("is undefined of nobody", () => {
    expect(warningsOf(employeeSatisfaction([]))).toEqual(["no-data"]);
    expect(employeeSatisfaction([null], { definition: "share-positive" })).toMatchObject({
      value: null,
      excluded: { missing: 1 },
    });
    const none = employeeSatisfaction({ positive: 0, responses: 0 });
    expect(none).toMatchObject({ value: null, n: 0, interval: null });
    expect(warningsOf(none)).toEqual(["zero-denominator"]);
  });

  it("reads a scale from below 0, but makes no percent of its maximum", () => {
    const scale = { min: -2, max: 2 };
    expect(employeeSatisfaction([-2, 2], { scale }).value).toBe(50);
    const options = { scale, definition: "percent-of-max" } as const;
    const path = ["options", "scale", "min"];
    expect(faultOf(() => employeeSatisfaction([1], options))).toEqual(["inconsistent", path]);
  });
});

describe("employeeSatisfaction refuses", () => {
  const counts = { positive: 8, responses: 10 };
  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ["nothing", undefined, {}, "invalid-shape", []],
    ["a rating of 0", [0], {}, "out-of-range", ["answers", 0]],
    ["a rating of 11", [5, 11], {}, "out-of-range", ["answers", 1]],
    ["half a point", [5.5], {}, "not-integer", ["answers", 0]],
    ["more than all", { positive: 11, responses: 10 }, {}, "inconsistent", ["positive"]],
    ["no responses", { positive: 11 }, {}, "invalid-shape", ["responses"]],
    [
      "a mean of counts",
      counts,
      { definition: "normalized-mean" },
      "inconsistent",
      ["options", "definition"],
    ],
    [
      "a maximum of counts",
      counts,
      { definition: "percent-of-max" },
      "inconsistent",
      ["options", "definition"],
    ],
    ["a scale of counts", counts, { scale: tenPoints }, "inconsistent", ["options", "scale"]],
    ["a point of counts", counts, { positiveFrom: 7 }, "inconsistent", ["options", "positiveFrom"]],
    ["weights of counts", counts, { weights: [1] }, "inconsistent", ["options", "weights"]],
    ["t of counts", counts, { interval: "t" }, "unknown-option", ["options", "interval"]],
    ["wilson of a mean", [5], { interval: "wilson" }, "unknown-option", ["options", "interval"]],
    [
      "no usual point",
      [5],
      { definition: "share-positive", scale: { min: 1, max: 7 } },
      "invalid-shape",
      ["options", "positiveFrom"],
    ],
    [
      "no usual point from 0",
      [5],
      { definition: "share-positive", scale: { min: 0, max: 10 } },
      "invalid-shape",
      ["options", "positiveFrom"],
    ],
    [
      "a point at the bottom",
      [5],
      { positiveFrom: 1 },
      "out-of-range",
      ["options", "positiveFrom"],
    ],
    [
      "a point above the top",
      [5],
      { positiveFrom: 11 },
      "out-of-range",
      ["options", "positiveFrom"],
    ],
    [
      "half a point as start",
      [5],
      { positiveFrom: 6.5 },
      "not-integer",
      ["options", "positiveFrom"],
    ],
    [
      "another definition",
      [5],
      { definition: "esi" },
      "unknown-definition",
      ["options", "definition"],
    ],
    ["another option", [5], { satisfiedFrom: 7 }, "unknown-option", ["options", "satisfiedFrom"]],
    [
      "a distribution of another scale",
      distribution([5], { scale: fivePoints }),
      { scale: tenPoints },
      "inconsistent",
      ["labels", "max"],
    ],
  ])("%s", (_what, input, options, code, path) => {
    const call = employeeSatisfaction as (input: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(input, options))).toEqual([code, path]);
  });
});
