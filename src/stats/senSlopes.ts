import { criticalZ } from "./criticalZ.ts";
import { kendallVariance } from "./kendallVariance.ts";
import { orderStatistics } from "./orderStatistics.ts";
import { quantiles } from "./quantiles.ts";
import { selectSlope } from "./selectSlope.ts";
import { slopeOf } from "./slopeOf.ts";

/** A line through points, whose slope is the median of all pairs. */
export interface SenSlopes {
  readonly slope: number;
  readonly intercept: number;
  readonly lower: number;
  readonly upper: number;
  /** Whether both limits are slopes at a rank: too few points have none far enough out. */
  readonly reached: boolean;
}

/** So many slopes are listed: 8 megabytes. */
const MOST_LISTED = 1e6;

/**
 * The median slope of all pairs with Sen's limits, of two or more points at ascending times,
 * unchecked.
 *
 * @internal
 */
export function senSlopes(times: Float64Array, values: Float64Array, level: number): SenSlopes {
  const pairs = (times.length * (times.length - 1)) / 2;
  const reach = criticalZ(level) * Math.sqrt(kendallVariance(values).variance);
  const lowest = Math.round((pairs - reach) / 2) - 1;
  const highest = Math.round((pairs + reach) / 2);
  const ranks = [
    Math.ceil(pairs / 2) - 1,
    Math.floor(pairs / 2),
    Math.max(0, lowest),
    Math.min(pairs - 1, highest),
  ];
  const slopes =
    pairs <= MOST_LISTED
      ? orderStatistics("theil-sen", listSlopes(times, values, pairs), ranks)
      : ranks.map((rank) => selectSlope(times, values, rank));
  const [below = 0, above = 0, lower = 0, upper = 0] = slopes;
  const slope = (below + above) / 2;
  const [time = 0] = quantiles(times, [0.5]);
  const [value = 0] = quantiles(values, [0.5]);
  const reached = lowest >= 0 && highest < pairs;
  return { slope, intercept: value - slope * time, lower, upper, reached };
}

function listSlopes(times: Float64Array, values: Float64Array, pairs: number): Float64Array {
  const slopes = new Float64Array(pairs);
  let place = 0;
  for (let j = 1; j < times.length; j++) {
    for (let i = 0; i < j; i++) slopes[place++] = slopeOf(times, values, i, j);
  }
  return slopes;
}
