import { fail } from "../core/fail.ts";
import { checkOpenShare } from "./checkOpenShare.ts";
import { checkSameLength, checkValues } from "./checkValues.ts";
import { senSlopes } from "./senSlopes.ts";

/** A straight line that outliers hardly move. */
export interface TheilSen {
  /** The median slope of all pairs of points: value per unit of time. */
  readonly slope: number;
  /** The value of the line at time 0: the median value less the slope times the median time. */
  readonly intercept: number;
  /** The lower limit of the slope. */
  readonly lower: number;
  /** The upper limit of the slope. */
  readonly upper: number;
}

const NAME = "theil-sen";

/**
 * Theil-Sen slope: the median slope of all pairs of points, with Sen's limits.
 *
 * Formula: the median of `(vⱼ - vᵢ) / (tⱼ - tᵢ)` over the N pairs; the limits are the slopes at the
 * ranks `(N ∓ z · √variance) / 2`, variance as in the Mann-Kendall test. Unit: value per time.
 *
 * Up to 29 % of the values may be outliers without carrying the slope away. The limits need no
 * normal errors, but independent ones. With few points no slope lies far enough out; then the
 * limits are the outermost slopes, as in SciPy, and hold less than the level: 4 points at 0.95.
 *
 * Cost: n² up to 1,400 points; beyond, at most 64 times n log n for each of four slopes, and n
 * numbers of memory.
 *
 * @param times - Two or more ascending numbers, each apart from the last by 1e-100 and by a 1e-12th
 *   of the whole span or more.
 * @param values - As many numbers.
 * @param level - Confidence level of the limits, such as 0.95; above 0 and below 1.
 * @returns Slope, intercept and limits of the slope.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `inconsistent` for
 * times that do not ascend or lists of different length, `invalid-shape`.
 *
 * @example One value is far off
 * ```ts
 * import { theilSen } from "cx-metrics/stats";
 *
 * theilSen([0, 1, 2, 3, 4, 5, 6, 7], [10, 11, 12, 13, 90, 15, 16, 17], 0.95);
 * // => { slope: 1, intercept: 10.5, lower: 1, upper: 1 }
 * ```
 *
 * @see {@link mannKendall} for the test, {@link linearFit} for least squares.
 * @see P. K. Sen (1968), Journal of the American Statistical Association 63, 1379-1389.
 * @public
 */
export function theilSen(
  times: ArrayLike<number>,
  values: ArrayLike<number>,
  level: number,
): TheilSen {
  const x = checkValues(NAME, ["times"], times, 2);
  const y = checkValues(NAME, ["values"], values);
  checkSameLength(NAME, ["values"], y, x.length);
  checkOpenShare(NAME, "level", level);
  const span = (x[x.length - 1] as number) - (x[0] as number);
  const least = Math.max(1e-100, 1e-12 * span);
  for (let i = 1; i < x.length; i++) {
    const before = x[i - 1] as number;
    if (!((x[i] as number) - before >= least))
      fail("inconsistent", NAME, ["times", i], x[i], `a time after ${before}`);
  }
  const { slope, intercept, lower, upper } = senSlopes(x, y, level);
  return { slope, intercept, lower, upper };
}
