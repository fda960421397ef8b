import { checkNumber } from "../core/checkNumber.ts";
import { checkList } from "./checkValues.ts";
import { orderStatistics, readDoubles } from "./orderStatistics.ts";

/**
 * Exact order statistics, the values at given places of the sorted sample, without sorting it.
 *
 * Formula: `sorted[rank]`. Unit: that of the values. Range: from the smallest to the largest value.
 *
 * The values are neither changed nor, in a `Float64Array`, copied as a whole: a histogram over their leading bits tells
 * which cell holds each rank, and only such cells are gathered and sorted.
 *
 * Cost: two passes over the values, and two more for each group of more than 131 072 values that
 * agree in their leading bits without being equal; some megabytes of memory. Up to 50 000 values
 * are copied and sorted, which is faster.
 *
 * @param values - Finite numbers in any order; any but a `Float64Array` are copied.
 * @param ranks - Places counted from 0, whole numbers below `values.length`; in any order, also
 *   repeated.
 * @returns One value for each rank, in the order of `ranks`; empty where `ranks` is.
 * @throws {@link CxMetricsError} `invalid-shape` where one of them is no list, `not-finite` where a
 *   `Float64Array` holds NaN or an infinity, and `not-a-number`, `not-finite`, `not-integer` or
 *   `out-of-range` for another value or a rank.
 *
 * @example
 * ```ts
 * import { selectRanks } from "cx-metrics/stats";
 *
 * selectRanks([40, 10, 30, 20], [0, 3, 1]); // => [10, 40, 20]
 * ```
 *
 * @see {@link quantiles}, {@link quantileRanks}
 * @see D. E. Knuth (1998), The Art of Computer Programming 3, 2nd edition, sections 5.2.5 and 5.3.3.
 * @public
 */
export function selectRanks(values: ArrayLike<number>, ranks: ArrayLike<number>): number[] {
  const sample = readDoubles("select-ranks", values);
  const places = { min: 0, max: sample.length - 1, whole: true };
  const wanted = checkList("select-ranks", ["ranks"], ranks, 0, "ranks");
  return orderStatistics(
    "select-ranks",
    sample,
    Array.from(wanted, (rank, i) => checkNumber("select-ranks", ["ranks", i], rank, places)),
  );
}
