import type { Estimate } from "../core/createResult.ts";
import type { Interval, MetricWarning } from "../core/MetricResult.ts";
import { type Sample, sampleWarnings } from "./Sample.ts";
import { tQuantile } from "./tQuantile.ts";

/** The methods for the interval of a mean, the default first. */
export const MEAN_INTERVALS = ["t", "none"] as const;

/** The name of a method for the interval of a mean. */
export type MeanInterval = "t" | "none";

/** How sure, and by which method. */
interface Settings {
  readonly level: number;
  readonly interval: MeanInterval;
}

/** A mean and what is known of its spread. */
interface Moments {
  readonly mean: number;
  readonly sum: number;
  /** The mean squared deviation (divided by n, not n - 1). */
  readonly spread: number;
  /** The values that a mean can take. */
  readonly min: number;
  readonly max: number;
}

/**
 * A mean with its t interval, cut to the values that it can take; the sample must not be empty.
 *
 * @internal
 */
export function estimateMean(moments: Moments, sample: Sample, settings: Settings): Estimate {
  const { mean, sum, spread } = moments;
  const { n, size, weighted } = sample;
  const variance = size > 1 ? (spread * size) / (size - 1) : null;
  const warnings: MetricWarning[] = sampleWarnings(sample);
  if (variance === 0) {
    warnings.push({
      code: "zero-variance",
      message: "all values are equal: a t interval says nothing",
    });
  }
  const limits =
    sample.fractional || settings.interval === "none" || variance === null || variance === 0
      ? null
      : tLimits(mean, variance, size, settings.level);
  const interval = limits === null ? null : clip(limits, moments, warnings);
  return {
    value: mean,
    n,
    ...(weighted ? { effectiveN: size } : {}),
    interval,
    basis: { kind: "mean", sum: weighted ? mean * size : sum, variance, of: size },
    warnings,
  };
}

/** Within them t quantiles are finite at every level; weighted answers may be worth hardly one. */
const LEAST_DF = 0.1;
const MOST_DF = 1e10;

function tLimits(mean: number, variance: number, size: number, level: number): Interval {
  const p = Math.min((1 + level) / 2, 1 - Number.EPSILON / 2);
  const df = Math.max(LEAST_DF, Math.min(MOST_DF, size - 1));
  const margin = tQuantile(p, df) * Math.sqrt(variance / size);
  return { lower: mean - margin, upper: mean + margin, level, method: "t" };
}

function clip(limits: Interval, moments: Moments, warnings: MetricWarning[]): Interval {
  const lower = Math.max(limits.lower as number, moments.min);
  const upper = Math.min(limits.upper as number, moments.max);
  if (lower !== limits.lower || upper !== limits.upper) {
    warnings.push({
      code: "interval-clipped",
      message: "the interval ran past the values that a mean can take and was cut there",
    });
  }
  return { ...limits, lower, upper };
}
