import { COUNT, checkNumber } from "../core/checkNumber.ts";
import { sumOf } from "../core/sumOf.ts";
import { checkList, checkSameLength } from "./checkValues.ts";
import { chiSquareTail } from "./chiSquareTail.ts";

/** Whether the rows of a table differ. */
export interface ChiSquareTest {
  /** The statistic; `null` where fewer than two rows or columns have counts. */
  readonly chiSquare: number | null;
  /** Degrees of freedom; 0 where there is nothing to compare. */
  readonly df: number;
  /** How likely a statistic so large is where all rows have the same shares. */
  readonly pValue: number | null;
  /** Cramér's V: from 0, no association, to 1. */
  readonly cramersV: number | null;
}

const NAME = "chi-square-test";

/**
 * Pearson's chi-square test of a table of counts, without Yates' correction.
 *
 * Formula: the sum of `(o - e)^2 / e` over all cells, `e` being row sum · column sum / total, with
 * `(rows - 1) * (columns - 1)` degrees of freedom; `V = sqrt(chiSquare / total / (k - 1))`, `k` the
 * smaller of rows and columns. Unit of V: share. Range: 0 to 1.
 *
 * For the whole distribution of answers of two or more groups, not just one share of it. Rows and
 * columns without any count say nothing: they leave, with their degrees of freedom. Where an expected
 * count is below 5 the p value is rough; of two shares take {@link fisherExact} then.
 *
 * Cost: one pass over the cells.
 *
 * @param table - Rows of counts of at least 0, all of one length; may be fractional.
 * @returns Statistic, degrees of freedom, p value and Cramér's V.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`, and
 *   `inconsistent` for rows of different length.
 *
 * @example Promoters, passives and detractors of two months
 * ```ts
 * import { chiSquareTest } from "cx-metrics/stats";
 *
 * chiSquareTest([
 *   [60, 25, 15],
 *   [50, 30, 20],
 * ]);
 * // ≈ { chiSquare: 2.078, df: 2, pValue: 0.354, cramersV: 0.102 }
 * ```
 *
 * @see {@link fisherExact}, {@link chiSquareTail}
 * @see K. Pearson (1900), Philosophical Magazine 50, 157-175; H. Cramér (1946), Mathematical Methods of
 *   Statistics, 21.9.
 * @public
 */
export function chiSquareTest(table: readonly ArrayLike<number>[]): ChiSquareTest {
  return chiSquareOf(readTable(table));
}

/**
 * The test of a table that is known to be one, unchecked.
 *
 * @internal
 */
export function chiSquareOf(table: readonly (readonly number[])[]): ChiSquareTest {
  const all = table.map(sumOf);
  const rows = table.filter((_, i) => all[i] !== 0);
  const rowSums = all.filter((sum) => sum !== 0);
  const columnSums = (rows[0] ?? []).map((_, j) => sumOf(rows.map((row) => row[j] as number)));
  const columns = columnSums.filter((sum) => sum > 0).length;
  const df = Math.max(0, rows.length - 1) * Math.max(0, columns - 1);
  if (df === 0) return { chiSquare: null, df, pValue: null, cramersV: null };
  const total = sumOf(rowSums);
  const terms = rows.flatMap((row, i) =>
    row.map((count, j) => {
      const expected = (rowSums[i] as number) * ((columnSums[j] as number) / total);
      return expected === 0 ? 0 : ((count - expected) / expected) * (count - expected);
    }),
  );
  const chiSquare = sumOf(terms);
  const most = total * (Math.min(rows.length, columns) - 1);
  const cramersV = Math.min(1, Math.sqrt(chiSquare / most));
  return { chiSquare, df, pValue: chiSquareTail(chiSquare, df), cramersV };
}

function readTable(table: unknown): readonly (readonly number[])[] {
  const rows = Array.from(checkList(NAME, ["table"], table, 1, "rows"));
  let columns: number | undefined;
  return rows.map((row, i) => {
    const cells = checkList(NAME, ["table", i], row, 1, "counts");
    columns ??= cells.length;
    checkSameLength(NAME, ["table", i], cells, columns);
    return Array.from(cells, (cell, j) => checkNumber(NAME, ["table", i, j], cell, COUNT));
  });
}
