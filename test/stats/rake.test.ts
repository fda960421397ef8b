import fc from "fast-check";
import { expect, it } from "vitest";
import { kish, postStratify, rake } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { expectRelative, refusal } from "./golden.ts";

const sumOf = (weights: readonly number[], isIn: (row: number) => boolean) =>
  weights.filter((_, row) => isIn(row)).reduce((sum, weight) => sum + weight, 0);

/** Every combination occurs, so that any targets can be met. */
const crossed = { g: ["f", "f", "f", "m", "m", "m"], a: ["x", "y", "z", "x", "y", "z"] };
const start = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 6, maxLength: 6 });
const parts = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 5, maxLength: 5 });

const targetsOf = ([f = 0, m = 0, x = 0, y = 0, z = 0]: number[]) => ({
  g: { f: f * (x + y + z), m: m * (x + y + z) },
  a: { x: x * (f + m), y: y * (f + m), z: z * (f + m) },
});

it("meets every margin, and keeps the odds ratios it started from", () => {
  holds(
    fc.property(start, parts, (before, sizes) => {
      const targets = targetsOf(sizes);
      const { weights, effectiveN } = rake(crossed, targets, { weights: before });
      for (const [group, target] of Object.entries(targets.g))
        expectRelative(
          sumOf(weights, (row) => crossed.g[row] === group),
          target,
          1e-9,
        );
      for (const [group, target] of Object.entries(targets.a))
        expectRelative(
          sumOf(weights, (row) => crossed.a[row] === group),
          target,
          1e-9,
        );
      const odds = (w: readonly number[]) =>
        ((w[0] as number) * (w[4] as number)) / ((w[1] as number) * (w[3] as number));
      expectRelative(odds(weights), odds(before), 1e-9);
      expectRelative(effectiveN ?? 0, kish(weights).effectiveN ?? -1, 1e-12);
    }),
  );
});

it("multiplies independent margins, in one round and one to see it", () => {
  const { weights, iterations } = rake(crossed, {
    g: { f: 40, m: 60 },
    a: { x: 50, y: 30, z: 20 },
  });
  [20, 12, 8, 30, 18, 12].forEach((want, row) => {
    expectRelative(weights[row] ?? 0, want, 1e-12);
  });
  expect(iterations).toBe(2);
});

it("is post-stratification of one margin", () => {
  const groups = ["a", "b", "b", "a", "b"];
  const sizes = { a: 10, b: 30 };
  expect(rake({ only: groups }, { only: sizes }).weights).toEqual(
    postStratify([1, 1, 1, 1, 1], groups, sizes).weights,
  );
});

it("keeps a weight of 0, and gives one to groups that the population has none of", () => {
  const margins = { g: ["a", "a", "b", "c", "c"] };
  const weights = [1, 0, 3, 0, 0];
  const got = rake(margins, { g: { a: 5, b: 0, c: 0 } }, { weights });
  expect(got.weights).toEqual([5, 0, 0, 0, 0]);
  expect(got.effectiveN).toBe(1);
});

it("takes shares whose sum differs by rounding", () => {
  const margins = { g: ["a", "b", "c"], h: ["x", "y", "y"] };
  const { weights } = rake(margins, { g: { a: 0.1, b: 0.2, c: 0.7 }, h: { x: 0.1, y: 0.9 } });
  expectRelative(weights[2] ?? 0, 0.7, 1e-12);
  const rough = rake(crossed, { g: { f: 1, m: 2 }, a: { x: 1, y: 1, z: 1 + 1e-9 } });
  expectRelative(rough.weights[0] ?? 0, 1 / 3, 1e-9);
});

it("takes any name for a margin or a group, and weights of any size", () => {
  const margins = JSON.parse('{ "__proto__": ["constructor", 7] }');
  const targets = JSON.parse('{ "__proto__": { "constructor": 6, "7": 4 } }');
  expect(rake(margins, targets).weights).toEqual([6, 4]);
  const { weights } = rake({ g: ["a", "b"] }, { g: { a: 6, b: 4 } }, { weights: [1e-250, 1e60] });
  expect(weights).toEqual([6, 4]);
});

it("knows nothing of nobody, and of nothing", () => {
  const nothing = { weights: [], iterations: 0, effectiveN: null };
  expect(rake({ g: [] }, { g: { a: 5 } })).toEqual(nothing);
  const { weights, effectiveN } = rake({ g: ["a"] }, { g: { a: 0 } });
  expect([weights, effectiveN]).toEqual([[0], null]);
  expect(rake({ g: ["a"] }, { g: { a: 0 } }, { weights: [0] }).weights).toEqual([0]);
});

const diagonal = { g: ["a", "b"], h: ["x", "y"] };

it.each<[string, unknown[], string]>([
  ["an empty cell", [{ g: ["a"] }, { g: { a: 5, b: 5 } }], "inconsistent at targets.g.b"],
  [
    "a cell whose rows weigh nothing",
    [{ g: ["a", "b"] }, { g: { a: 5, b: 5 } }, { weights: [1, 0] }],
    "inconsistent at targets.g.b",
  ],
  [
    "a cell that another margin empties",
    [diagonal, { g: { a: 5, b: 0 }, h: { x: 4, y: 1 } }],
    "inconsistent at targets.h.y",
  ],
  [
    "targets that go round in circles",
    [diagonal, { g: { a: 3, b: 7 }, h: { x: 5, y: 5 } }],
    "inconsistent at targets",
  ],
  [
    "totals that disagree",
    [diagonal, { g: { a: 5, b: 5 }, h: { x: 5, y: 6 } }],
    "inconsistent at targets.h",
  ],
  [
    "a row without a target",
    [{ g: ["a", "toString"] }, { g: { a: 5 } }],
    "inconsistent at margins.g.1",
  ],
  ["a margin without targets", [diagonal, { g: { a: 5, b: 5 } }], "inconsistent at targets.h"],
  [
    "targets without a margin",
    [{ g: ["a"] }, { g: { a: 5 }, h: { x: 5 } }],
    "inconsistent at targets.h",
  ],
  [
    "margins of different length",
    [
      { g: ["a"], h: ["x", "x"] },
      { g: { a: 5 }, h: { x: 5 } },
    ],
    "inconsistent at margins.h.length",
  ],
  ["no margins", [{}, {}], "invalid-shape at margins"],
  ["targets in a list", [{ g: ["a"] }, { g: [5] }], "invalid-shape at targets.g"],
  ["a group that is null", [{ g: [null] }, { g: { a: 5 } }], "invalid-shape at margins.g.0"],
  ["a group that is no list", [{ g: "a" }, { g: { a: 5 } }], "invalid-shape at margins.g"],
  ["a negative target", [{ g: ["a"] }, { g: { a: -5 } }], "out-of-range at targets.g.a"],
  [
    "fewer weights",
    [diagonal, { g: { a: 5, b: 5 }, h: { x: 5, y: 5 } }, { weights: [1] }],
    "inconsistent at options.weights.length",
  ],
  [
    "a negative weight",
    [{ g: ["a"] }, { g: { a: 5 } }, { weights: [-1] }],
    "out-of-range at options.weights.0",
  ],
  [
    "another option",
    [{ g: ["a"] }, { g: { a: 5 } }, { maxIterations: 9 }],
    "unknown-option at options.maxIterations",
  ],
  ["no options", [{ g: ["a"] }, { g: { a: 5 } }, null], "invalid-shape at options"],
])("refuses %s", (_what, inputs, expected) => {
  const call = rake as (...all: unknown[]) => unknown;
  expect(refusal(() => call(...inputs))).toBe(`rake: ${expected}`);
});
