import { sumOf } from "../core/sumOf.ts";
import { checkValues } from "./checkValues.ts";
import { momentsOf } from "./momentsOf.ts";
import { MEAN_RANGE, movingRangesOf } from "./movingRangesOf.ts";
import { quantiles } from "./quantiles.ts";
import { threeSigmaLimits } from "./threeSigmaLimits.ts";

/** A control chart of single values; all but the center are `null` for one value. */
export interface XmrChart {
  /** The center line: the mean. */
  readonly center: number;
  /** The mean moving range: how far a value lies from the one before it, on average. */
  readonly movingRange: number | null;
  /** The standard deviation that the mean moving range implies. */
  readonly sigma: number | null;
  /** The lower control limit. */
  readonly lower: number | null;
  /** The upper control limit. */
  readonly upper: number | null;
  /** The upper control limit of a moving range. */
  readonly movingRangeUpper: number | null;
  /** The standard deviation that the median moving range implies, which spikes hardly move. */
  readonly medianMovingRangeSigma: number | null;
}

/** The median range of two independent normal values is so many standard deviations. */
const MEDIAN_RANGE = 0.954;

/** D4 of pairs: three standard deviations of a range above its mean, as a multiple of the mean. */
const RANGE_LIMIT = 3.267;

/**
 * Control chart of single values and their moving range (XmR chart, individuals chart).
 *
 * Formula: the center is the mean; `sigma` is the mean of `|x_i - x_(i-1)|` over 1.128; the limits are
 * `center ± 3 · sigma`, that is 2.66 mean moving ranges; that of a moving range is 3.267 mean moving
 * ranges. Unit: that of the values.
 *
 * For whatever has one value per period and no count behind it that says how precise it is. The sample
 * standard deviation would be the wrong measure: a shift or a trend inflates it until the limits hide
 * them. Below some 12 values the limits are provisional. It supposes values that do not depend on the
 * ones before; where they do, the limits are too narrow.
 *
 * Cost: linear.
 *
 * @param values - One for each period in order, at least one.
 * @returns Center and limits.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`.
 *
 * @example
 * ```ts
 * import { xmrChart } from "cx-metrics/stats";
 *
 * xmrChart([42, 45, 44, 41, 47, 43, 46, 44, 60, 45, 43, 44]);
 * // ≈ { center: 45.33, movingRange: 5.09, sigma: 4.51, lower: 31.79, upper: 58.87, … }
 * ```
 *
 * @see {@link cusum} and {@link ewma} for small shifts, {@link pChart}, {@link laneyPChart},
 * {@link uChart}
 * @see D. J. Wheeler (1993), Understanding Variation; W. A. Shewhart (1931), Economic Control of
 *   Quality of Manufactured Product.
 * @public
 */
export function xmrChart(values: ArrayLike<number>): XmrChart {
  const sample = checkValues("xmr-chart", ["values"], values, 1);
  const center = momentsOf(sample).mean as number;
  const ranges = movingRangesOf(sample);
  if (ranges.length === 0)
    return {
      center,
      movingRange: null,
      sigma: null,
      lower: null,
      upper: null,
      movingRangeUpper: null,
      medianMovingRangeSigma: null,
    };
  const movingRange = sumOf(ranges) / ranges.length;
  const sigma = movingRange / MEAN_RANGE;
  return {
    center,
    movingRange,
    sigma,
    ...threeSigmaLimits(center, sigma, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
    movingRangeUpper: RANGE_LIMIT * movingRange,
    medianMovingRangeSigma: (quantiles(ranges, [0.5])[0] as number) / MEDIAN_RANGE,
  };
}
