import { checkNumber } from "../core/checkNumber.ts";
import { checkOptions } from "../core/checkOptions.ts";
import { checkValues } from "./checkValues.ts";

/** What a cumulative sum is held against. */
export interface CusumOptions {
  /** The value that the process should have. */
  readonly target: number;
  /** Its standard deviation, above 0, such as that of an earlier {@link xmrChart}. */
  readonly sigma: number;
  /** The allowance in standard deviations, half of the shift to find; 0.5 unless given. */
  readonly k?: number | undefined;
  /** The decision limit in standard deviations; 5 unless given. */
  readonly h?: number | undefined;
}

/** Cumulative sums to both sides, in standard deviations. */
export interface Cusum {
  /** How far the values have run above the target by now. */
  readonly upper: readonly number[];
  /** How far they have run below it. */
  readonly lower: readonly number[];
  /** The places of the values at which either sum is above `h`, counted from 0. */
  readonly signals: readonly number[];
}

const NAME = "cusum";

/**
 * Tabular cumulative sum chart (CUSUM), which finds small lasting shifts.
 *
 * Formula: with `z = (x - target) / sigma`, `upper_i = max(0, upper_(i-1) + z_i - k)` and
 * `lower_i = max(0, lower_(i-1) - z_i - k)`, both from 0; a signal where either is above `h`. Unit:
 * standard deviations. Range: 0 and up.
 *
 * With `k` 0.5 and `h` 5 a shift of one standard deviation shows after some 10 values, where limits
 * at three take some 44; without one a false alarm comes once in some 465. The sums go on after a
 * signal and are not set back to 0.
 *
 * Cost: linear.
 *
 * @param values - One for each period, in order; none have no sums.
 * @param options - Target and standard deviation, allowance and decision limit.
 * @returns Both sums for each value, and where they signal.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`,
 * `unknown-option`.
 *
 * @example
 * ```ts
 * import { cusum } from "cx-metrics/stats";
 *
 * cusum([10, 11, 13, 14, 13], { target: 10, sigma: 1 });
 * // => { upper: [0, 0.5, 3, 6.5, 9], lower: [0, 0, 0, 0, 0], signals: [3, 4] }
 * ```
 *
 * @see {@link ewma}, {@link xmrChart}
 * @see E. S. Page (1954), "Continuous Inspection Schemes", Biometrika 41, 100-115; D. C. Montgomery
 *   (2009), Introduction to Statistical Quality Control, on cumulative sum control charts.
 * @public
 */
export function cusum(values: ArrayLike<number>, options: CusumOptions): Cusum {
  const sample = checkValues(NAME, ["values"], values);
  checkOptions(NAME, options, ["target", "sigma", "k", "h"]);
  const target = checkNumber(NAME, ["options", "target"], options.target, TARGET);
  const sigma = checkNumber(NAME, ["options", "sigma"], options.sigma, SIGMA);
  const { k = 0.5, h = 5 } = options;
  const allowance = checkNumber(NAME, ["options", "k"], k, { min: 0, max: 1e6 });
  const limit = checkNumber(NAME, ["options", "h"], h, { min: 0, max: 1e6 });
  const upper: number[] = [];
  const lower: number[] = [];
  const signals: number[] = [];
  let [above, below] = [0, 0];
  sample.forEach((value, i) => {
    const z = (value - target) / sigma;
    above = Math.max(0, above + z - allowance);
    below = Math.max(0, below - z - allowance);
    upper.push(above);
    lower.push(below);
    if (above > limit || below > limit) signals.push(i);
  });
  return { upper, lower, signals };
}

/** What a value can be. */
export const TARGET = { min: -1e60, max: 1e60 };

/** Quotients of such values, and sums of millions of them, are finite. */
export const SIGMA = { min: 1e-60, max: 1e60 };
