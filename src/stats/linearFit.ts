import { sumOf } from "../core/sumOf.ts";
import { checkSameLength, checkValues } from "./checkValues.ts";
import { momentsOf } from "./momentsOf.ts";

/** The straight line with the least squared distances, and how well it fits. */
export interface LinearFit {
  /** y per unit of x; `null` where all x are equal. */
  readonly slope: number | null;
  /** y at x = 0; `null` where all x are equal. */
  readonly intercept: number | null;
  /** Pearson's correlation, from -1 to 1; `null` where all x or all y are equal. */
  readonly r: number | null;
}

/**
 * Straight line by least squares, with Pearson's correlation.
 *
 * Formula: `slope = Σ(x - x̄)(y - ȳ) / Σ(x - x̄)²`, `intercept = ȳ - slope · x̄`. Unit: y per x.
 *
 * One outlier can turn the line; the Theil-Sen slope resists it.
 *
 * Cost: a few passes.
 *
 * @param x - Two or more numbers.
 * @param y - As many numbers.
 * @returns Slope, intercept and correlation.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `inconsistent` for
 * lists of different length, `invalid-shape`.
 *
 * @example
 * ```ts
 * import { linearFit } from "cx-metrics/stats";
 *
 * linearFit([1, 2, 3, 4], [2, 4, 5, 9]); // ≈ { slope: 2.2, intercept: -0.5, r: 0.965 }
 * ```
 *
 * @see {@link theilSen}
 * @see C. F. Gauss (1809), Theoria motus corporum coelestium, 2.3; `lm` in R.
 * @public
 */
export function linearFit(x: ArrayLike<number>, y: ArrayLike<number>): LinearFit {
  const checked = checkValues("linear-fit", ["x"], x, 2);
  const other = checkValues("linear-fit", ["y"], y);
  checkSameLength("linear-fit", ["y"], other, checked.length);
  return linearFitOf(checked, other);
}

/**
 * The line through two or more points, unchecked.
 *
 * @internal
 */
export function linearFitOf(x: Float64Array, y: Float64Array): LinearFit {
  const { mean: meanX, variance: spreadX } = momentsOf(x) as Spread;
  const { mean: meanY, variance: spreadY } = momentsOf(y) as Spread;
  if (spreadX === 0) return { slope: null, intercept: null, r: null };
  const products = x.map((value, i) => (value - meanX) * ((y[i] as number) - meanY));
  const covariance = sumOf(products) / (x.length - 1);
  const slope = covariance / spreadX + 0;
  const size = Math.sqrt(slope * (covariance / spreadY));
  return {
    slope,
    intercept: meanY - slope * meanX,
    // Rounding may carry a perfect correlation beyond 1.
    r: spreadY === 0 ? null : Math.sign(slope) * Math.min(1, size) + 0,
  };
}

/** Mean and variance, which two or more values have. */
interface Spread {
  readonly mean: number;
  readonly variance: number;
}
