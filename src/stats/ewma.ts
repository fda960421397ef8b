import { checkNumber } from "../core/checkNumber.ts";
import { checkOptions } from "../core/checkOptions.ts";
import { checkValues } from "./checkValues.ts";
import { SIGMA, TARGET } from "./cusum.ts";

/** What a moving average is held against. */
export interface EwmaOptions {
  /** The value that the process should have. */
  readonly target: number;
  /** Its standard deviation, above 0, such as that of an earlier {@link xmrChart}. */
  readonly sigma: number;
  /** The weight of the newest value, above 0 and at most 1; 0.2 unless given. */
  readonly lambda?: number | undefined;
  /** How many standard deviations of the average its limits are from the target; 3 unless given. */
  readonly width?: number | undefined;
}

/** An exponentially weighted moving average with its limits. */
export interface Ewma {
  /** The average up to each value. */
  readonly ewma: readonly number[];
  /** How far its limits are from the target, at each value. */
  readonly halfWidth: readonly number[];
  /** The places of the values at which the average is beyond its limits, counted from 0. */
  readonly signals: readonly number[];
}

const NAME = "ewma";

/**
 * Exponentially weighted moving average chart (EWMA), which finds small lasting shifts.
 *
 * Formula: `ewma_i = lambda · x_i + (1 - lambda) · ewma_(i-1)` from `ewma_0 = target`; the limits are
 * `target ± width · sigma · sqrt(lambda / (2 - lambda) · (1 - (1 - lambda)^(2i)))`, exact from the
 * first value on. Unit: that of the values.
 *
 * The smaller `lambda`, the smaller the shifts that it finds, and the later; at 1 it is a chart of
 * single values. With 0.2 and 3 it does much the same as {@link cusum} with its defaults.
 *
 * Cost: linear.
 *
 * @param values - One for each period, in order; none have no average.
 * @param options - Target and standard deviation, weight and width.
 * @returns The average and the half width of its limits for each value, and where it signals.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`,
 * `unknown-option`.
 *
 * @example
 * ```ts
 * import { ewma } from "cx-metrics/stats";
 *
 * ewma([10, 11, 13, 14], { target: 10, sigma: 1, lambda: 0.5 });
 * // ≈ { ewma: [10, 10.5, 11.75, 12.875], halfWidth: [1.5, 1.677, 1.718, 1.729], signals: [2, 3] }
 * ```
 *
 * @see {@link cusum}, {@link xmrChart}
 * @see S. W. Roberts (1959), "Control Chart Tests Based on Geometric Moving Averages",
 *   Technometrics 1, 239-250; J. M. Lucas, M. S. Saccucci (1990), Technometrics 32, 1-12.
 * @public
 */
export function ewma(values: ArrayLike<number>, options: EwmaOptions): Ewma {
  const sample = checkValues(NAME, ["values"], values);
  checkOptions(NAME, options, ["target", "sigma", "lambda", "width"]);
  const target = checkNumber(NAME, ["options", "target"], options.target, TARGET);
  const sigma = checkNumber(NAME, ["options", "sigma"], options.sigma, SIGMA);
  const { lambda = 0.2, width = 3 } = options;
  const weight = checkNumber(NAME, ["options", "lambda"], lambda, { min: 1e-9, max: 1 });
  const reach = checkNumber(NAME, ["options", "width"], width, { min: 0, max: 1e6 });
  const averages: number[] = [];
  const halfWidth: number[] = [];
  const signals: number[] = [];
  let average = target;
  sample.forEach((value, i) => {
    average += weight * (value - average);
    // 1 - (1 - lambda)^(2 (i + 1)), to the last digit also for a small lambda.
    const settled = -Math.expm1(2 * (i + 1) * Math.log1p(-weight));
    const half = reach * sigma * Math.sqrt((weight / (2 - weight)) * settled);
    averages.push(average);
    halfWidth.push(half);
    if (Math.abs(average - target) > half) signals.push(i);
  });
  return { ewma: averages, halfWidth, signals };
}
