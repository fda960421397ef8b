import { nps } from "cx-metrics";
import * as stats from "cx-metrics/stats";
import type { GoldenMethods, Named } from "./GoldenMethod.ts";

const statistics: Readonly<Record<string, (sample: number[]) => number | null | undefined>> = {
  mean: (sample) => stats.tInterval(sample, 0.95).mean,
  median: (sample) => stats.quantiles(Float64Array.from(sample), [0.5])[0],
  nps: (sample) => nps(sample).value,
};

interface Inputs {
  readonly values: number[];
  readonly statistic: string;
  readonly indices1based: number[][];
  readonly confidence: number;
}

function bca({ values, statistic, indices1based, confidence }: Inputs): Named {
  const measure = (sample: number[]) => statistics[statistic]?.(sample) ?? Number.NaN;
  const t0 = measure(values);
  const replicates = indices1based.map((row) => measure(row.map((i) => values[i - 1] as number)));
  const jackknife = values.map((_, i) => measure(values.filter((_one, j) => j !== i)));
  const { lower, upper, ...rest } = stats.bcaLimits(t0, replicates, jackknife, confidence);
  return { t0, ...rest, bcaLower: lower, bcaUpper: upper };
}

export const resampling: GoldenMethods = { "bootstrap.bca": { compute: bca } };
