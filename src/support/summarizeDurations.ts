import { readCells } from "../core/countCells.ts";
import type { Estimate } from "../core/createResult.ts";
import type { DurationTally } from "../core/DurationTally.ts";
import type { DurationUnit } from "../core/MetricResult.ts";
import { noData } from "../core/noData.ts";
import { tallyDurations } from "../core/tallyDurations.ts";
import { valueAtRank } from "../core/valueAtRank.ts";
import { estimateMean } from "../stats/estimateMean.ts";
import type { QuantileEstimate } from "../stats/estimateQuantiles.ts";
import { countSample } from "../stats/Sample.ts";
import { selectRanks } from "../stats/selectRanks.ts";
import { skewnessOf } from "../stats/skewnessOf.ts";
import { durationQuantiles } from "./durationQuantiles.ts";
import { unboundedQuantiles } from "./unboundedQuantiles.ts";

/** Mean and quantiles of durations, and the tally behind them. */
export interface DurationSummary {
  readonly tally: DurationTally;
  readonly estimate: Estimate;
  readonly quantiles: Readonly<Record<"median" | "p90" | "p95", QuantileEstimate>>;
}

type Settings = Parameters<typeof estimateMean>[2];

/**
 * From the durations themselves: quantiles are exact.
 *
 * @internal
 */
export function summarizeDurations(
  collected: { readonly durations: Float64Array; readonly missing: number },
  unit: DurationUnit,
  settings: Settings,
): DurationSummary {
  const { durations } = collected;
  const tally = tallyDurations(collected, unit, "octave-128");
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (let i = 0; i < durations.length; i++) {
    least = Math.min(least, durations[i] as number);
    most = Math.max(most, durations[i] as number);
  }
  // The last bits of a sum must not carry the mean of equal durations away from them.
  const mean = Math.min(Math.max(tally.sum / tally.n, least), most);
  let squares = 0;
  for (let i = 0; i < durations.length; i++) squares += ((durations[i] as number) - mean) ** 2;
  return summarize(tally, { mean, squares }, settings, (ranks) => selectRanks(durations, ranks));
}

/**
 * From a tally: quantiles are as fine as its cells.
 *
 * @internal
 */
export function summarizeTally(tally: DurationTally, settings: Settings): DurationSummary {
  const cells = readCells(tally);
  const { n } = tally;
  // Spread is that of the cells around their own middle; the mean itself is exact.
  const middle = cells.reduce((sum, { value, count }) => sum + value * (count / n), 0);
  const squares = cells.reduce((sum, { value, count }) => sum + count * (value - middle) ** 2, 0);
  const spread = cells.length > 1 ? squares : 0;
  return summarize(tally, { mean: tally.sum / n, squares: spread }, settings, (ranks) =>
    ranks.map((rank) => valueAtRank(cells, rank)),
  );
}

function summarize(
  tally: DurationTally,
  { mean, squares }: { readonly mean: number; readonly squares: number },
  settings: Settings,
  select: (ranks: readonly number[]) => readonly number[],
): DurationSummary {
  const { n, sum } = tally;
  const quantiles = durationQuantiles(n, settings.level, select);
  if (n === 0) return { tally, estimate: noData(0), quantiles };
  const moments = {
    mean,
    sum,
    spread: squares / n,
    min: 0,
    max: Number.POSITIVE_INFINITY,
    skewness: skewnessOf(readCells(tally)),
  };
  const estimate = estimateMean(moments, countSample(n), settings);
  const warnings = [...estimate.warnings, ...unboundedQuantiles(quantiles)];
  return { tally, estimate: { ...estimate, warnings }, quantiles };
}
