import { sumOf } from "../core/sumOf.ts";
import { checkValues } from "./checkValues.ts";
import { medianAndDeviation } from "./medianAndDeviation.ts";
import { scoreOf } from "./scoreOf.ts";

/** How far each value of a sample lies from the median. */
export interface RobustZ {
  /** The median. */
  readonly median: number;
  /** 1.4826 times the median absolute deviation; 0 where half of the values or more are equal. */
  readonly mad: number;
  /** What one unit of a score is: `mad`, or where that is 0, 1.2533 times the mean deviation. */
  readonly spread: number;
  /** One for each value; `null` where all are equal. */
  readonly scores: readonly (number | null)[];
}

/** The standard deviation of normal values in mean absolute deviations. */
export const MEAN_DEVIATION_SCALE = 1.2533;

/**
 * Robust z scores, which outliers cannot hide from: distances from the median in units of the
 * median absolute deviation (MAD).
 *
 * Formula: `(value - median) / (1.4826 · MAD)`. Unit: standard deviations of normal values. Values
 * beyond 3.5 to either side are commonly listed as outliers.
 *
 * Where half of the values or more are equal, the MAD is 0 and the mean absolute deviation from the
 * median times 1.2533 takes its place. One value pulls its own median a little: to hold a point
 * against the others only, use `spikes` of a series.
 *
 * Cost: n log n.
 *
 * @param values - One or more numbers.
 * @returns Median, MAD, unit and scores in the order of the values.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`.
 *
 * @example
 * ```ts
 * import { robustZ } from "cx-metrics/stats";
 *
 * robustZ([10, 11, 9, 10, 12, 10, 50]).scores.at(-1); // ≈ 26.98
 * robustZ([3, 3, 3]).scores; // => [null, null, null]
 * ```
 *
 * @see {@link stl} for the remainder of a seasonal series.
 * @see B. Iglewicz, D. C. Hoaglin (1993), How to Detect and Handle Outliers, ASQC Quality Press.
 * @public
 */
export function robustZ(values: ArrayLike<number>): RobustZ {
  const checked = checkValues("robust-z", ["values"], values, 1);
  const sorted = checked.slice().sort();
  const { median, mad } = medianAndDeviation((rank) => sorted[rank] as number, sorted.length);
  const distances = sorted.map((value) => Math.abs(value - median));
  const spread = mad > 0 ? mad : (MEAN_DEVIATION_SCALE * sumOf(distances)) / sorted.length;
  const scores = Array.from(checked, (value) => scoreOf(value - median, spread));
  return { median: median + 0, mad, spread, scores };
}
