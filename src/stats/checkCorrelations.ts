import { checkNumber } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import { checkList, checkSameLength } from "./checkValues.ts";
import { symmetricEigen } from "./symmetricEigen.ts";

/** The correlations that a regression can be read from. */
export interface Correlations {
  /** Between the predictors: symmetric, 1 on the diagonal. */
  readonly among: readonly (readonly number[])[];
  /** Of each predictor with the outcome. */
  readonly outcome: readonly number[];
}

/** What rounding may do to a correlation. */
const ROUNDING = 1e-6;

const CORRELATION = { min: -1, max: 1 };

/**
 * Checks that correlations are those of some data: symmetric, 1 on the diagonal, and with no
 * eigenvalue below 0.
 *
 * @internal
 */
export function checkCorrelations(
  metric: string,
  among: unknown,
  outcome: unknown,
  most: number,
): Correlations {
  const rows = Array.from(checkList(metric, ["among"], among, 1, "rows"));
  if (rows.length > most)
    fail("out-of-range", metric, ["among", "length"], rows.length, `at most ${most} predictors`);
  const readRow = (path: readonly (string | number)[], row: unknown) => {
    const list = checkList(metric, path, row, 0, "correlations");
    checkSameLength(metric, path, list, rows.length);
    return Array.from(list, (r, j) => checkNumber(metric, [...path, j], r, CORRELATION));
  };
  const matrix = rows.map((row, i) => readRow(["among", i], row));
  matrix.forEach((row, i) => {
    row.forEach((r, j) => {
      const other = i === j ? 1 : ((matrix[j] as number[])[i] as number);
      if (Math.abs(r - other) > ROUNDING)
        fail("inconsistent", metric, ["among", i, j], r, `${other}, as in a correlation matrix`);
    });
  });
  const withOutcome = readRow(["outcome"], outcome);
  const whole = [
    ...matrix.map((row, i) => [...row, withOutcome[i] as number]),
    [...withOutcome, 1],
  ];
  const least = Math.min(...symmetricEigen(whole).values);
  if (least < -ROUNDING)
    fail("inconsistent", metric, ["outcome"], outcome, "correlations that data can have together");
  return { among: matrix, outcome: withOutcome };
}
