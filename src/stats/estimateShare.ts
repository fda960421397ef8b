import type { Estimate } from "../core/createResult.ts";
import type { Interval } from "../core/MetricResult.ts";
import { percentOf } from "../core/percentOf.ts";
import { agrestiCoull } from "./agrestiCoull.ts";
import { clopperPearson } from "./clopperPearson.ts";
import { jeffreys } from "./jeffreys.ts";
import { type Sample, sampleWarnings, worthOf } from "./Sample.ts";
import { wilson } from "./wilson.ts";

/** The methods for the interval of a share, the default first. */
export const SHARE_INTERVALS = [
  "wilson",
  "clopper-pearson",
  "jeffreys",
  "agresti-coull",
  "none",
] as const;

/** The name of a method for the interval of a share. */
export type ShareInterval = "wilson" | "clopper-pearson" | "jeffreys" | "agresti-coull" | "none";

/** How sure, and by which method. */
interface Settings {
  readonly level: number;
  readonly interval: ShareInterval;
}

const METHODS = {
  wilson,
  "clopper-pearson": clopperPearson,
  jeffreys,
  "agresti-coull": agrestiCoull,
};

/**
 * A share of a sample in percent, with its interval; the sample must not be empty.
 *
 * @internal
 */
export function estimateShare(count: number, sample: Sample, settings: Settings): Estimate {
  const { n, size, weighted } = sample;
  const worth = worthOf(count, sample);
  return {
    value: percentOf(count, n),
    n,
    ...(weighted ? { effectiveN: size } : {}),
    interval: sample.fractional ? null : interval(worth, size, settings),
    basis: { kind: "share", count: worth, of: size },
    warnings: sampleWarnings(sample),
  };
}

function interval(count: number, of: number, settings: Settings): Interval | null {
  const { level, interval: method } = settings;
  if (method === "none") return null;
  const { lower, upper } = METHODS[method](count, of, level);
  return { lower: 100 * lower, upper: 100 * upper, level, method };
}
