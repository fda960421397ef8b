import { fail } from "../core/fail.ts";
import { checkList, checkSameLength, checkValues } from "./checkValues.ts";
import { type Deviations, deviationsOf } from "./deviationsOf.ts";
import { twoSidedT } from "./twoSidedT.ts";

/** What a straight-line fit by least squares says. */
export interface LinearModel {
  /** The explained share of the outcome's variance, 0 to 1; `null` where the outcome is constant. */
  readonly r2: number | null;
  /** The same less what as many predictors explain by chance; may be negative. */
  readonly adjustedR2: number | null;
  /** The intercept, then the slope of each predictor. */
  readonly coefficients: readonly number[];
  /** The standard error of each coefficient. */
  readonly standardErrors: readonly number[];
  /** The p value of each coefficient against 0; `null` where nothing varies around 0. */
  readonly pValues: readonly (number | null)[];
  /** Slopes in standard deviations; `null` where the outcome is constant. */
  readonly standardizedCoefficients: readonly (number | null)[];
  /** How often larger the variance of a slope is for what the other predictors explain; 1 and up. */
  readonly varianceInflation: readonly number[];
}

const NAME = "linear-model";

/** What is left of a predictor, of 1, that R's `lm` takes to be explained by the others. */
const COLLINEAR = 1e-7;

/** Slopes of shorter columns might overflow. */
const SHORTEST = 1e-100;

/**
 * Linear regression by ordinary least squares, with an intercept.
 *
 * @remarks
 * `outcome = b0 + b1 · x1 + … + bk · xk`, least squares by orthogonalising the centred and
 * scaled predictors, which keeps about eight digits more than the normal equations. Standard errors
 * are the classical ones (equal variance), the tests are t tests with n - k - 1 degrees of freedom.
 * The variance inflation of a predictor is `1 / (1 - R²)` of its regression on the others.
 *
 * For which attributes go with an outcome: slopes of attributes that go with one another say little
 * about their importance, for which see {@link shapleyWeights}.
 *
 * Cost: n · k².
 *
 * @param outcome - Numbers up to 1e60, k + 2 of them or more.
 * @param predictors - One or more lists, as long as the outcome: a column each, not a row.
 * @returns The fit.
 * @throws {@link CxMetricsError} `inconsistent` at a predictor that is constant or that those
 * before it determine, since the slopes then have no single answer, and for lists of different
 * length; `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`.
 *
 * @example Satisfaction by speed and price
 * ```ts
 * import { linearModel } from "cx-metrics/stats";
 *
 * const fit = linearModel([6, 5, 6, 7, 4, 3], [[4, 3, 5, 5, 2, 2], [4, 5, 3, 5, 4, 2]]);
 * fit.r2; // ≈ 0.983
 * fit.coefficients; // ≈ [0.409, 0.886, 0.432]
 * fit.varianceInflation; // ≈ [1.11, 1.11]
 * ```
 *
 * @see {@link shapleyWeights}, {@link relativeWeights}, {@link pearson}
 * @see Björck (1967), BIT 7, 1-21, for the orthogonalisation; `lm` in R.
 * @public
 */
export function linearModel(
  outcome: ArrayLike<number>,
  predictors: readonly ArrayLike<number>[],
): LinearModel {
  const lists = Array.from(checkList(NAME, ["predictors"], predictors, 1, "predictors"));
  const y = checkValues(NAME, ["outcome"], outcome, lists.length + 2);
  const columns = lists.map((list, j) => {
    const values = checkValues(NAME, ["predictors", j], list);
    checkSameLength(NAME, ["predictors", j], values, y.length);
    const column = deviationsOf(values);
    if (column === null || lengthOf(column) < SHORTEST)
      fail("inconsistent", NAME, ["predictors", j], list, "a column that varies");
    return column;
  });
  const centred = deviationsOf(y);
  const fit = orthogonalize(columns, centred);
  const determined = fit.triangle.findIndex((row, i) => (row[i] as number) < COLLINEAR);
  if (determined >= 0) {
    const expected = "a column that those before it do not determine";
    fail("inconsistent", NAME, ["predictors", determined], lists[determined], expected);
  }
  return summarize(columns, centred ?? { mean: y[0] as number }, fit);
}

/** How long a column of deviations is. */
function lengthOf({ squares, scale }: Deviations): number {
  return Math.sqrt(squares) * scale;
}

interface Orthogonal {
  /** Row i holds what the orthonormal column i explains of each predictor. */
  readonly triangle: number[][];
  /** What each orthonormal column explains of the outcome, both of length 1. */
  readonly projections: readonly number[];
  /** The squared length of what is left of the outcome. */
  readonly residual: number;
}

/** Modified Gram-Schmidt of the predictors with the outcome as one more column. */
function orthogonalize(columns: readonly Deviations[], outcome: Deviations | null): Orthogonal {
  const unit = ({ values, squares }: Deviations) => {
    const length = Math.sqrt(squares);
    return values.map((value) => value / length);
  };
  const basis = columns.map(unit);
  const target = outcome === null ? new Float64Array(0) : unit(outcome);
  const triangle = columns.map(() => columns.map(() => 0));
  const projections = basis.map((column, i) => {
    const row = triangle[i] as number[];
    const length = Math.sqrt(dot(column, column));
    row[i] = length;
    column.forEach((value, k) => {
      column[k] = value / length;
    });
    for (let j = i + 1; j < basis.length; j++)
      row[j] = takeOut(column, basis[j] as Float64Array<ArrayBuffer>);
    return takeOut(column, target);
  });
  return { triangle, projections, residual: dot(target, target) };
}

/** Takes the part along a column of length 1 out of another, and returns how long that part is. */
function takeOut(column: Float64Array, other: Float64Array): number {
  const part = dot(other, column);
  other.forEach((value, k) => {
    other[k] = value - part * (column[k] as number);
  });
  return part;
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, k) => sum + value * (b[k] as number), 0);
}

/** The inverse of an upper triangle. */
function invert(triangle: readonly (readonly number[])[]): number[][] {
  const at = (i: number, j: number) => (triangle[i] as readonly number[])[j] as number;
  const inverse = triangle.map((row) => row.map(() => 0));
  for (let j = 0; j < triangle.length; j++) {
    for (let i = j; i >= 0; i--) {
      let sum = i === j ? 1 : 0;
      for (let m = i + 1; m <= j; m++) sum -= at(i, m) * ((inverse[m] as number[])[j] as number);
      (inverse[i] as number[])[j] = sum / at(i, i);
    }
  }
  return inverse;
}

function summarize(
  columns: readonly Deviations[],
  outcome: Deviations | Pick<Deviations, "mean">,
  { triangle, projections, residual }: Orthogonal,
): LinearModel {
  const n = (columns[0] as Deviations).values.length;
  const df = n - columns.length - 1;
  const varies = "squares" in outcome;
  const spread = varies ? lengthOf(outcome) : 0;
  const lengths = columns.map(lengthOf);
  const inverse = invert(triangle);
  const betas = inverse.map((row) => dot(Float64Array.from(row), Float64Array.from(projections)));
  const slopes = betas.map((beta, j) => (beta * spread) / (lengths[j] as number));
  const intercept = slopes.reduce(
    (rest, slope, j) => rest - slope * (columns[j] as Deviations).mean,
    outcome.mean,
  );
  const coefficients = [intercept, ...slopes].map((value) => value + 0);
  const varianceInflation = inverse.map((row) => row.reduce((sum, v) => sum + v * v, 0));
  // The intercept is the fit at 0, as far from the means as these are from 0.
  const reach = inverse.map((_, m) =>
    inverse.reduce((sum, row, j) => {
      const mean = (columns[j] as Deviations).mean / (lengths[j] as number);
      return sum + (row[m] as number) * mean;
    }, 0),
  );
  const error = Math.sqrt(residual / df) * spread;
  const standardErrors = [
    error * Math.sqrt(reach.reduce((sum, v) => sum + v * v, 1 / n)),
    ...varianceInflation.map((v, j) => (error * Math.sqrt(v)) / (lengths[j] as number)),
  ];
  const explained = projections.reduce((sum, v) => sum + v * v, 0);
  const unexplained = residual / (explained + residual);
  return {
    r2: varies ? explained / (explained + residual) : null,
    adjustedR2: varies ? 1 - unexplained * ((n - 1) / df) : null,
    coefficients,
    standardErrors,
    pValues: coefficients.map((value, j) => pValueOf(value, standardErrors[j] as number, df)),
    standardizedCoefficients: betas.map((beta) => (varies ? beta + 0 : null)),
    varianceInflation,
  };
}

/** An exact fit leaves no doubt of what differs from 0, and says nothing of what does not. */
function pValueOf(value: number, standardError: number, df: number): number | null {
  if (standardError > 0) return twoSidedT(Math.min(Math.abs(value) / standardError, 1e100), df);
  return value === 0 ? null : 0;
}
