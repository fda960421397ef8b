import type { Interval } from "../core/MetricResult.ts";
import { percentOf } from "../core/percentOf.ts";
import { addRow, createCrossProducts } from "./CrossProducts.ts";
import { percentileInterval } from "./percentileInterval.ts";
import { rankWeights } from "./rankWeights.ts";
import type { Bootstrap } from "./readBootstrap.ts";
import { type DriverDefinition, weighAttributes } from "./weighAttributes.ts";

/** How sure the share and the rank of an attribute are. */
export interface ShareIntervals {
  readonly interval: Interval;
  readonly rankInterval: Interval;
}

/**
 * Shares and ranks of attributes over resamples of the rows; an attribute that does not vary in a
 * resample explains nothing there, and a resample where nothing is explained is left out.
 *
 * @internal
 */
export function resampleShares(
  kept: Float64Array,
  fields: number,
  definition: DriverDefinition,
  { random, resamples }: Bootstrap,
  level: number,
): ShareIntervals[] {
  const n = kept.length / fields;
  const shares = Array.from({ length: fields - 1 }, () => new Float64Array(resamples));
  const ranks = Array.from({ length: fields - 1 }, () => new Float64Array(resamples));
  const times = new Uint32Array(n);
  let drawn = 0;
  for (let resample = 0; resample < resamples; resample++) {
    times.fill(0);
    for (let i = 0; i < n; i++) {
      const row = Math.floor(random() * n);
      times[row] = (times[row] as number) + 1;
    }
    const rows = createCrossProducts(fields);
    times.forEach((count, i) => {
      if (count > 0) addRow(rows, kept, i * fields, count);
    });
    const weights = weighAttributes(rows, definition).weights.map((weight) => weight ?? 0);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    if (sum === 0) continue;
    const places = rankWeights(weights);
    weights.forEach((weight, j) => {
      (shares[j] as Float64Array)[drawn] = percentOf(weight, sum);
      (ranks[j] as Float64Array)[drawn] = places[j] as number;
    });
    drawn++;
  }
  return shares.map((replicates, j) => ({
    interval: percentileInterval(replicates.subarray(0, drawn), level),
    rankInterval: wholePlaces(
      percentileInterval((ranks[j] as Float64Array).subarray(0, drawn), level),
    ),
  }));
}

/** Between two places the interval reaches to the one farther out. */
function wholePlaces({ lower, upper, ...rest }: Interval): Interval {
  return {
    lower: lower === null ? null : Math.floor(lower),
    upper: upper === null ? null : Math.ceil(upper),
    ...rest,
  };
}
