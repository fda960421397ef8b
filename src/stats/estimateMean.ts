import type { Estimate } from "../core/createResult.ts";
import type { MetricWarning } from "../core/MetricResult.ts";
import type { IntervalLimits } from "./IntervalLimits.ts";
import { type Sample, sampleWarnings } from "./Sample.ts";
import { tLimits } from "./tLimits.ts";

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
  /** The third standardised moment, where values may be skewed enough to matter. */
  readonly skewness?: number;
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
  const wanted = !sample.fractional && settings.interval !== "none";
  if (variance === 0) {
    warnings.push({
      code: "zero-variance",
      message: "all values are equal: a t interval says nothing",
    });
  } else if (wanted && variance === null) {
    warnings.push({
      code: "interval-undefined",
      message: "one value has no spread: a t interval takes two values",
    });
  }
  const { level } = settings;
  const limits =
    wanted && variance ? tLimits(mean, Math.sqrt(variance / size), size - 1, level) : null;
  if (limits !== null) warnOfSkew(size, moments, warnings);
  const interval = limits && { ...clip(limits, moments, warnings), level, method: "t" };
  return {
    value: mean,
    n,
    ...(weighted ? { effectiveN: size } : {}),
    interval,
    basis: { kind: "mean", sum: weighted ? mean * size : sum, variance, of: size },
    warnings,
  };
}

/** Cochran's rule (1977, Sampling Techniques, 2.15): a normal mean takes 25 times its square. */
function warnOfSkew(size: number, { skewness = 0 }: Moments, warnings: MetricWarning[]): void {
  const needed = 25 * skewness ** 2;
  if (size < needed) {
    warnings.push({
      code: "skewed",
      message: `skewness is ${skewness.toFixed(1)}: below ${Math.ceil(needed)} values a t interval is rough`,
    });
  }
}

function clip(
  limits: IntervalLimits,
  { min, max }: Moments,
  warnings: MetricWarning[],
): IntervalLimits {
  const lower = Math.max(limits.lower, min);
  const upper = Math.min(limits.upper, max);
  if (lower !== limits.lower || upper !== limits.upper) {
    warnings.push({
      code: "interval-clipped",
      message: "the interval ran past the values that a mean can take and was cut there",
    });
  }
  return { lower, upper };
}
