import type { Interval, MetricWarning } from "../core/MetricResult.ts";
import { sumOf } from "../core/sumOf.ts";
import { criticalZ } from "../stats/criticalZ.ts";
import { type Sample, sampleWarnings } from "../stats/Sample.ts";
import { clipDifference } from "./clipDifference.ts";
import { commonRange, spanOf } from "./rangeOf.ts";
import type { SegmentPair } from "./readSegments.ts";

/** An interval, and what the reader of it should know. */
interface Precision {
  readonly interval: Interval | null;
  readonly warnings: readonly MetricWarning[];
}

/**
 * Wald's interval of the rate effect of all segments, for given shares of the whole, cut to the scale.
 *
 * @internal
 */
export function rateEffectInterval(
  pairs: readonly SegmentPair[],
  rate: number,
  level: number,
): Precision {
  const both = pairs.filter(({ before, after }) => before.n > 0 && after.n > 0);
  if (both.length === 0) return { interval: null, warnings: [ALL_MIX] };
  const sides = both.flatMap(({ before, after }) => [before, after]);
  const samples = sides.flatMap(({ sample }) => (sample === null ? [] : [sample]));
  const warnings = samples.length === 0 ? [] : sampleWarnings(leastOf(samples));
  const sizeBefore = sumOf(pairs.map(({ before }) => before.n));
  const sizeAfter = sumOf(pairs.map(({ after }) => after.n));
  const variances = both.map(({ before, after }) => {
    const share = (before.n / sizeBefore + after.n / sizeAfter) / 2;
    return before.variance === null || after.variance === null
      ? null
      : share ** 2 * (before.variance + after.variance);
  });
  const known = variances.filter((variance) => variance !== null);
  if (known.length < variances.length || samples.some(({ fractional }) => fractional))
    return { interval: null, warnings };
  const standardError = Math.sqrt(sumOf(known));
  if (standardError === 0) return { interval: null, warnings: [...warnings, NO_SPREAD] };
  const margin = criticalZ(level) * standardError;
  // But for rounding no rate effect is larger than the scale.
  const largest = Math.max(spanOf(commonRange(sides.map(({ range }) => range))), Math.abs(rate));
  const cut = clipDifference({ lower: rate - margin, upper: rate + margin }, largest);
  const method = sides.some(({ kind }) => kind === "mean") ? "wald" : "adjusted-wald";
  return {
    interval: { ...cut.limits, level, method },
    warnings: [...warnings, ...cut.warnings],
  };
}

/** The smallest sample, with what is wrong with any of them. */
function leastOf(samples: readonly Sample[]): Sample {
  const least = samples.reduce((a, b) => (b.size < a.size ? b : a));
  return { ...least, fractional: samples.some(({ fractional }) => fractional) };
}

const ALL_MIX = {
  code: "no-common-segment",
  message: "no segment is there before and after: all of the change is mix",
};

const NO_SPREAD = {
  code: "zero-variance",
  message: "within each segment all values are equal: the interval of the rate effect says nothing",
};
