import { checkNumber } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import { checkList } from "./checkValues.ts";
import { orderStatistics, readDoubles } from "./orderStatistics.ts";

/**
 * Sample quantiles (percentiles, median) by linear interpolation, Hyndman and Fan's type 7.
 *
 * Formula: with `h = (n - 1) * p`, the sorted value at `floor(h)` (counted from 0) plus the
 * fraction of `h` times the way to the next one. Unit: that of the values. Range: from the
 * smallest to the largest value.
 *
 * The default of R, NumPy, pandas and Excel's PERCENTILE.INC. The values are neither sorted in
 * place nor, in a `Float64Array`, copied as a whole.
 *
 * Cost: that of {@link selectRanks}, once for all probabilities.
 *
 * @param values - Finite numbers in any order, at least one; any but a `Float64Array` are copied.
 * @param probabilities - Which quantiles, each from 0 to 1, such as 0.5 for the median.
 * @returns One quantile for each probability, in their order.
 * @throws {@link CxMetricsError} `invalid-shape` where one of them is no list, `out-of-range` where
 *   `values` is empty, `not-finite` where a `Float64Array` holds NaN or an infinity, and
 *   `not-a-number`, `not-finite` or `out-of-range` for another value or a probability.
 *
 * @example
 * ```ts
 * import { quantiles } from "cx-metrics/stats";
 *
 * quantiles([40, 10, 30, 20], [0.5, 0, 1]); // => [25, 10, 40]
 * ```
 *
 * @see {@link selectRanks}, {@link quantileRanks}
 * @see R. J. Hyndman, Y. Fan (1996), "Sample Quantiles in Statistical Packages", The American
 *   Statistician 50, 361-365.
 * @public
 */
export function quantiles(values: ArrayLike<number>, probabilities: ArrayLike<number>): number[] {
  const sample = readDoubles("quantiles", values);
  if (sample.length === 0)
    fail("out-of-range", "quantiles", ["values"], values, "at least one value");
  const last = sample.length - 1;
  const wanted = checkList("quantiles", ["probabilities"], probabilities, 0, "probabilities");
  const places = Array.from(
    wanted,
    (p, i) => last * checkNumber("quantiles", ["probabilities", i], p, { min: 0, max: 1 }),
  );
  const floors = places.map(Math.floor);
  const nexts = floors.map((floor) => Math.min(last, floor + 1));
  const found = orderStatistics("quantiles", sample, [...floors, ...nexts]);
  return places.map((place, i) => {
    const low = found[i] as number;
    const high = found[i + places.length] as number;
    return interpolate(low, high, place - Math.floor(place));
  });
}

/** Between two numbers, also where their difference is beyond the largest double. */
function interpolate(low: number, high: number, fraction: number): number {
  const between = low + fraction * (high - low);
  return Number.isFinite(between) ? between : low * (1 - fraction) + high * fraction;
}
