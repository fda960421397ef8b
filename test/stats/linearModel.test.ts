import { describe, expect, it } from "vitest";
import { linearModel } from "../../src/stats/index.ts";
import { expectRelative, refusal } from "./golden.ts";
import { drawColumns } from "./regressionOracle.ts";

/** Longley (1967), Journal of the American Statistical Association 62; employment comes first. */
const LONGLEY = `
60323 83.0 234289 2356 1590 107608 1947
61122 88.5 259426 2325 1456 108632 1948
60171 88.2 258054 3682 1616 109773 1949
61187 89.5 284599 3351 1650 110929 1950
63221 96.2 328975 2099 3099 112075 1951
63639 98.1 346999 1932 3594 113270 1952
64989 99.0 365385 1870 3547 115094 1953
63761 100.0 363112 3578 3350 116219 1954
66019 101.2 397469 2904 3048 117388 1955
67857 104.6 419180 2822 2857 118734 1956
68169 108.4 442769 2936 2798 120445 1957
66513 110.8 444546 4681 2637 121950 1958
68655 112.6 482704 3813 2552 123366 1959
69564 114.2 502601 3931 2514 125368 1960
69331 115.7 518173 4806 2572 127852 1961
70551 116.9 554894 4007 2827 130081 1962`;

describe("linearModel", () => {
  it("has the certified values of NIST for Longley's data, which defeat normal equations", () => {
    const rows = LONGLEY.trim()
      .split("\n")
      .map((row) => row.split(" ").map(Number));
    const [outcome = [], ...predictors] = Array.from({ length: 7 }, (_, j) =>
      rows.map((row) => row[j] ?? 0),
    );
    const { coefficients, standardErrors, r2 } = linearModel(outcome, predictors);
    expectRelative(r2 ?? 0, 0.995479004577296, 1e-13);
    [
      -3482258.63459582, 15.0618722713733, -0.035819179292591, -2.02022980381683, -1.03322686717359,
      -0.0511041056535807, 1829.15146461355,
    ].forEach((want, j) => {
      expectRelative(coefficients[j] ?? 0, want, 1e-9);
    });
    [
      890420.383607373, 84.9149257747669, 0.0334910077722432, 0.488399681651699, 0.214274163161675,
      0.22607320006937, 455.478499142212,
    ].forEach((want, j) => {
      expectRelative(standardErrors[j] ?? 0, want, 1e-9);
    });
  });

  it("finds an exact line, and leaves no doubt of it", () => {
    const x = [0, 1, 2, 3, 4];
    const fit = linearModel(
      x.map((value) => 3 + 2 * value),
      [x],
    );
    expect(fit.coefficients[0]).toBeCloseTo(3, 12);
    expect(fit.coefficients[1]).toBeCloseTo(2, 12);
    expect(fit.r2).toBeCloseTo(1, 14);
    expect(fit.standardizedCoefficients[0]).toBeCloseTo(1, 14);
    expect(fit.varianceInflation[0]).toBeCloseTo(1, 14);
    for (const p of fit.pValues) expect(p ?? 1).toBeLessThan(1e-20);
  });

  it("leaves residuals at right angles to every predictor", () => {
    const [outcome = [], ...predictors] = drawColumns(3, 5, 30);
    const { coefficients, r2 } = linearModel(outcome, predictors);
    const residuals = outcome.map((y, i) =>
      predictors.reduce(
        (rest, x, j) => rest - (coefficients[j + 1] ?? 0) * (x[i] ?? 0),
        y - (coefficients[0] ?? 0),
      ),
    );
    for (const x of [outcome.map(() => 1), ...predictors]) {
      expect(residuals.reduce((sum, value, i) => sum + value * (x[i] ?? 0), 0)).toBeCloseTo(0, 10);
    }
    const mean = outcome.reduce((a, b) => a + b, 0) / 30;
    const total = outcome.reduce((sum, y) => sum + (y - mean) ** 2, 0);
    expect(r2).toBeCloseTo(1 - residuals.reduce((sum, e) => sum + e * e, 0) / total, 12);
  });

  it("explains nothing of a constant outcome", () => {
    expect(linearModel([7, 7, 7, 7], [[1, 2, 3, 5]])).toEqual({
      r2: null,
      adjustedR2: null,
      coefficients: [7, 0],
      standardErrors: [0, 0],
      pValues: [0, null],
      standardizedCoefficients: [null],
      varianceInflation: [expect.closeTo(1, 12)],
    });
  });

  it("keeps its digits far from 0, tiny and huge", () => {
    const x = [1, 2, 3, 4, 5, 7];
    const y = [1, 3, 2, 5, 4, 6];
    const slope = linearModel(y, [x]).coefficients[1] ?? 0;
    expectRelative(linearModel(y, [x.map((v) => v + 1e9)]).coefficients[1] ?? 0, slope, 1e-12);
    expectRelative(
      linearModel(
        y.map((v) => v * 1e59),
        [x.map((v) => v * 1e-99)],
      ).coefficients[1] ?? 0,
      slope * 1e158,
      1e-12,
    );
  });

  const x = [1, 2, 3, 4];
  it.each<[string, unknown, unknown, string]>([
    [
      "a constant predictor",
      [1, 2, 3, 5],
      [[2, 2, 2, 2]],
      "linear-model: inconsistent at predictors.0",
    ],
    [
      "one that hardly varies",
      [1, 2, 3, 5],
      [[0, 0, 0, 1e-300]],
      "linear-model: inconsistent at predictors.0",
    ],
    [
      "a duplicate",
      [1, 2, 3, 5, 4],
      [
        [...x, 7],
        [...x, 7],
      ],
      "linear-model: inconsistent at predictors.1",
    ],
    [
      "a sum",
      [1, 2, 3, 5, 4],
      [
        [1, 2, 2, 0, 5],
        [3, 1, 1, 2, 2],
        [4, 3, 3, 2, 7],
      ],
      "linear-model: inconsistent at predictors.2",
    ],
    ["too few rows", [1, 2], [[1, 3]], "linear-model: out-of-range at outcome.length"],
    ["no predictor", [1, 2], [], "linear-model: out-of-range at predictors.length"],
    ["no list of lists", [1, 2, 3, 4, 5], [1, 2, 3], "linear-model: invalid-shape at predictors.0"],
    ["null", null, null, "linear-model: invalid-shape at predictors"],
    ["another length", [1, 2, 3], [[1, 2]], "linear-model: inconsistent at predictors.0.length"],
    ["a text", [1, 2, "3"], [[1, 2, 4]], "linear-model: not-a-number at outcome.2"],
  ])("refuses %s", (_name, outcome, predictors, expected) => {
    expect(refusal(() => linearModel(outcome as never, predictors as never))).toBe(expected);
  });
});
