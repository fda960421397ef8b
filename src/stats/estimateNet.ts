import type { Estimate } from "../core/createResult.ts";
import type { Interval } from "../core/MetricResult.ts";
import { percentOf } from "../core/percentOf.ts";
import { criticalZ } from "./criticalZ.ts";
import { type Sample, sampleWarnings, worthOf } from "./Sample.ts";
import { adjustedWaldLimits } from "./trinomialAdjustedWald.ts";
import { moverWilsonLimits } from "./trinomialMoverWilson.ts";
import { scoreLimits } from "./trinomialScore.ts";
import { waldLimits } from "./trinomialWald.ts";

/** The methods for the interval of a net share, the default first. */
export const NET_INTERVALS = ["score", "adjusted-wald", "mover-wilson", "wald", "none"] as const;

/** The name of a method for the interval of a net share. */
export type NetInterval = "score" | "adjusted-wald" | "mover-wilson" | "wald" | "none";

/** How sure, and by which method. */
interface Settings {
  readonly level: number;
  readonly interval: NetInterval;
}

const METHODS = {
  score: scoreLimits,
  "adjusted-wald": adjustedWaldLimits,
  "mover-wilson": moverWilsonLimits,
  wald: waldLimits,
};

/**
 * One share minus another in points, with its interval; the sample must not be empty.
 *
 * @internal
 */
export function estimateNet(
  up: number,
  down: number,
  sample: Sample,
  settings: Settings,
): Estimate {
  const { n, size, weighted } = sample;
  const counts = { up: worthOf(up, sample), down: worthOf(down, sample) };
  return {
    value: percentOf(up - down, n),
    n,
    ...(weighted ? { effectiveN: size } : {}),
    interval: sample.fractional ? null : interval(counts.up, counts.down, size, settings),
    basis: { kind: "net", ...counts, of: size },
    warnings: sampleWarnings(sample),
  };
}

function interval(up: number, down: number, of: number, settings: Settings): Interval | null {
  const { level, interval: method } = settings;
  if (method === "none") return null;
  const { lower, upper } = METHODS[method](up, down, of, criticalZ(level));
  return { lower: 100 * lower, upper: 100 * upper, level, method };
}
