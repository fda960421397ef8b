import type { Estimate } from "../core/createResult.ts";
import type { Distribution } from "../core/Distribution.ts";
import { noData } from "../core/noData.ts";
import { estimateMean } from "../stats/estimateMean.ts";
import { distributionSample } from "../stats/Sample.ts";

/** A mean in other units: `(rating - zero) · times / by`. */
export interface Rescale {
  readonly zero: number;
  readonly times: number;
  readonly by: number;
}

/**
 * The mean rating with its t interval, in the units that `rescale` makes.
 *
 * @internal
 */
export function estimatePoints(
  tally: Distribution,
  settings: Parameters<typeof estimateMean>[2],
  { zero, times, by }: Rescale,
): Estimate {
  const { labels, counts, squares, answers } = tally;
  const points = counts.map((_, i) => labels.min + i);
  const sample = distributionSample(counts, squares, points, answers);
  const { n } = sample;
  if (n === 0) return noData(0);
  const sum = counts.reduce((total, count, i) => total + count * ((points[i] as number) - zero), 0);
  const chosen = points.filter((_, i) => (counts[i] as number) > 0);
  const lowest = chosen[0] as number;
  const highest = chosen.at(-1) as number;
  const mean = Math.max(lowest, Math.min(highest, zero + sum / n));
  const spread =
    counts.reduce((total, count, i) => total + count * ((points[i] as number) - mean) ** 2, 0) / n;
  const rescale = (rating: number): number => (times * (rating - zero)) / by;
  return estimateMean(
    {
      mean: Math.max(rescale(lowest), Math.min(rescale(highest), (times * sum) / (by * n))),
      sum: (times * sum) / by,
      spread: spread * (times / by) ** 2,
      min: rescale(labels.min),
      max: rescale(labels.max),
    },
    sample,
    settings,
  );
}
