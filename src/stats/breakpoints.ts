import { checkNumber } from "../core/checkNumber.ts";
import { checkOptions } from "../core/checkOptions.ts";
import { checkValues } from "./checkValues.ts";
import { momentsOf } from "./momentsOf.ts";
import { segmentations } from "./segmentations.ts";

/** How a series may be cut. */
export interface BreakpointOptions {
  /** How many values each segment has at least; 2 or more. */
  readonly minSegment: number;
  /** How many breaks are tried at most; fewer where there is no room for as many. */
  readonly maxBreaks: number;
}

/** The best way to cut a series with so many breaks. */
export interface Segmentation {
  /** The first value of each new segment, counted from 0. */
  readonly breaks: readonly number[];
  /** What the means of the segments leave over. */
  readonly residualSumOfSquares: number;
  /** The smaller, the better; `null` where nothing is left over. */
  readonly bic: number | null;
}

/** Where the mean of a series changes. */
export interface Breakpoints {
  /** The first value of each new segment, counted from 0: those of the smallest BIC. */
  readonly breaks: readonly number[];
  /** The best segmentation with no break, one, two and so on. */
  readonly byCount: readonly Segmentation[];
}

const NAME = "breakpoints";

/**
 * Change points of a mean: the segments with the least squared distances, their number by BIC.
 *
 * Formula: for each number m of breaks the exact least sum of squares RSS of a mean by segment;
 * `BIC = n (ln RSS + 1 - ln n + ln 2π) + 2 (m + 1) ln n`, and the smallest counts, the fewer breaks
 * where two agree. Unit: places.
 *
 * Each break costs two parameters: a place and a mean. A slow trend or autocorrelation looks like
 * breaks too. Where some segmentation leaves nothing over but rounding, the one with the fewest
 * breaks is taken.
 *
 * Cost: n² · maxBreaks / 2 at most: 2,000 values in some 10 milliseconds, 20,000 in some seconds.
 *
 * @param values - One or more numbers in the order of time.
 * @param options - Shortest segment, most breaks.
 * @returns The breaks, and the best segmentation for each number of them.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer`, `out-of-range`,
 * `unknown-option`, `invalid-shape`.
 *
 * @example
 * ```ts
 * import { breakpoints } from "cx-metrics/stats";
 *
 * const values = [10, 12, 11, 10, 11, 20, 21, 19, 21, 20];
 * const { breaks, byCount } = breakpoints(values, { minSegment: 2, maxBreaks: 3 });
 * breaks; // => [5]
 * byCount.map(({ bic }) => bic); // ≈ [64.19, 31.79, 35.85, 39.87]
 * ```
 *
 * @see {@link olsCusum} tests whether anything changed.
 * @see J. Bai, P. Perron (2003), Journal of Applied Econometrics 18, 1-22; `breakpoints` of R's
 *   strucchange.
 * @public
 */
export function breakpoints(values: ArrayLike<number>, options: BreakpointOptions): Breakpoints {
  checkOptions(NAME, options, ["minSegment", "maxBreaks"]);
  const { minSegment, maxBreaks } = options;
  const path = (option: string) => ["options", option];
  const checked = checkValues(NAME, ["values"], values, 1);
  checkNumber(NAME, path("minSegment"), minSegment, { min: 2, whole: true });
  checkNumber(NAME, path("maxBreaks"), maxBreaks, { min: 0, whole: true });
  return breakpointsOf(checked, { minSegment, maxBreaks });
}

/**
 * The breaks of one or more values, unchecked.
 *
 * @internal
 */
export function breakpointsOf(values: Float64Array, options: BreakpointOptions): Breakpoints {
  const n = values.length;
  const byCount = segmentations(values, options).map((breaks) => {
    const rest = squaresLeft(values, breaks);
    const size = rest > roundingOf(values) ? Math.log(rest) - Math.log(n) : null;
    const parameters = 2 * (breaks.length + 1);
    const bic =
      size === null ? null : n * (size + 1 + Math.log(2 * Math.PI)) + parameters * Math.log(n);
    return { breaks, residualSumOfSquares: rest, bic };
  });
  const best = byCount.reduce((least, next) => (worthOf(next) < worthOf(least) ? next : least));
  return { breaks: best.breaks, byCount };
}

function worthOf({ bic }: Segmentation): number {
  return bic ?? Number.NEGATIVE_INFINITY;
}

/** Computed anew from each segment's own mean, so that equal values leave exactly 0. */
function squaresLeft(values: Float64Array, breaks: readonly number[]): number {
  const from = [0, ...breaks];
  return from.reduce((sum, start, i) => {
    const segment = values.subarray(start, from[i + 1]);
    return sum + (momentsOf(segment).variance ?? 0) * (segment.length - 1);
  }, 0);
}

/** What is left of values that differ in their last two bits only. */
function roundingOf(values: Float64Array): number {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return values.length * (2 * Number.EPSILON * largest) ** 2;
}
