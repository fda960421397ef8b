import { agreement, cronbachAlpha, drivers } from "cx-metrics";
import { cohenKappa, linearModel } from "cx-metrics/stats";
import { expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";
import { drawColumns } from "../stats/regressionOracle.ts";

/** Columns that have nothing to do with one another: each is drawn with a common part of its own. */
const noise = (columns: number, rows: number) =>
  Array.from({ length: columns }, (_, j) => drawColumns(1000 + 77 * j, 1, rows)[0] ?? []);

it("rwa calls pure noise significant, since the intervals of weights that cannot be negative exclude 0", () => {
  const [y = [], a = [], b = [], c = []] = noise(4, 200);
  const { attributes, r2 } = drivers(
    { y, a, b, c },
    { outcome: "y", attributes: ["a", "b", "c"], seed: 1, resamples: 300 },
  );
  expect(r2).toBeLessThan(0.05);
  for (const { interval } of attributes) expect(interval?.lower).toBeGreaterThan(0);
  // What says that there is nothing are the tests of the regression.
  for (const p of linearModel(y, [a, b, c]).pValues.slice(1)) expect(p).toBeGreaterThan(0.05);
  expect(JSON.stringify(attributes)).not.toMatch(/signific|pValue/);
});

it("spreadsheets read a missing answer as 0", () => {
  const [y = [], x = []] = drawColumns(5, 2, 60);
  const gaps = { y, x: x.map((value, i) => (i < 10 ? null : value)) };
  const zeros = { y, x: x.map((value, i) => (i < 10 ? 0 : value)) };
  const only = { y: y.slice(10), x: x.slice(10) };
  const read = (data: object) => drivers(data as typeof gaps, { outcome: "y", attributes: ["x"] });
  expect(read(gaps).attributes).toEqual(read(only).attributes);
  expect(read(gaps)).toMatchObject({ n: 50, excluded: { missing: 10 } });
  expect(read(zeros).r2).not.toBeCloseTo(read(gaps).r2 ?? 0, 3);
  expect(
    agreement([
      [1, 2, null],
      [1, 2, 3],
    ]).units,
  ).toBe(2);
  expect(
    cronbachAlpha([
      [1, 2],
      [3, null],
      [2, 3],
    ]).n,
  ).toBe(2);
});

it("squared correlations and standardised slopes add up to anything but R²", () => {
  const [y = [], ...columns] = drawColumns(6, 5, 80);
  const data = Object.fromEntries([["y", y], ...columns.map((column, j) => [`a${j}`, column])]);
  const attributes = columns.map((_, j) => `a${j}`);
  for (const definition of ["shapley", "johnson", "correlation"] as const) {
    const result = drivers(data, { outcome: "y", attributes, definition });
    const shares = result.attributes.map(({ share }) => share ?? 0);
    expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(100, 10);
    const sum = result.attributes.reduce((total, { importance }) => total + (importance ?? 0), 0);
    if (definition === "correlation") expect(sum).toBeGreaterThan((result.r2 ?? 0) + 0.1);
    else expect(sum).toBeCloseTo(result.r2 ?? 0, 10);
  }
});

it("the same question asked twice breaks a regression, or counts twice", () => {
  const [y = [], a = [], b = []] = drawColumns(7, 3, 60);
  expect(faultOf(() => linearModel(y, [a, b, a]))).toEqual(["inconsistent", ["predictors", 2]]);
  const once = drivers({ y, a, b }, { outcome: "y", attributes: ["a", "b"] });
  const twice = drivers({ y, a, b, again: a }, { outcome: "y", attributes: ["a", "b", "again"] });
  const [first, , third] = twice.attributes;
  expect(twice.r2).toBeCloseTo(once.r2 ?? 0, 12);
  expect(first?.importance).toBeCloseTo(third?.importance ?? 0, 12);
  expect(first?.rank).toBe(third?.rank);
  expect(warningsOf(twice)).toContain("collinear");
});

it("two raters who both say yes to everything do not agree perfectly: kappa is 0/0", () => {
  const same = [
    [1, 1, 1, 1],
    [1, 1, 1, 1],
  ];
  expect(cohenKappa([1, 1, 1, 1], [1, 1, 1, 1], 0.95)).toMatchObject({ kappa: null, observed: 1 });
  for (const definition of ["krippendorff", "cohen", "fleiss", "icc"] as const) {
    const result = agreement(same, { definition });
    expect([result.value, result.calibration]).toEqual([null, null]);
    expect(warningsOf(result)).toContain("zero-variance");
  }
});

it("kappa is low at 92.5 % agreement where nearly everything passes", () => {
  const rater = (...failed: number[]) =>
    Array.from({ length: 40 }, (_, i) => Number(failed.includes(i)));
  const result = agreement([rater(1, 2), rater(1, 3, 4)], { definition: "cohen" });
  expect([result.observed, result.prevalence]).toEqual([0.925, { rating: 0, share: 75 / 80 }]);
  expect(result.value).toBeLessThan(0.4);
  expect(warningsOf(result)).toContain("prevalent-rating");
});

it("alpha of an item that is worded the other way round is negative, and not cut at 0", () => {
  const answers = [
    [5, 5, 1],
    [4, 5, 2],
    [2, 1, 4],
    [1, 2, 5],
    [3, 3, 3],
  ];
  const result = cronbachAlpha(answers);
  expect(result.value).toBeLessThan(0);
  expect(warningsOf(result)).toContain("negative-alpha");
  expect(result.itemRestCorrelations[2]).toBeLessThan(-0.9);
  expect(
    cronbachAlpha(answers.map(([a = 0, b = 0, c = 0]) => [a, b, 6 - c])).value,
  ).toBeGreaterThan(0.9);
});
