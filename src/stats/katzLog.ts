import type { CountOf } from "./CountOf.ts";
import { checkTwoShares } from "./checkTwoShares.ts";
import { criticalZ } from "./criticalZ.ts";

/** One share as a multiple of another. */
export interface ShareRatio {
  /** The second share by the first; `null` where the first is 0. */
  readonly ratio: number | null;
  /** Its lower limit. */
  readonly lower: number;
  /** Its upper limit; `null` where it is unbounded. */
  readonly upper: number | null;
}

/**
 * Ratio of two independent shares with Katz' interval on the logarithmic scale.
 *
 * Formula: `R * exp(-+ z * sqrt(1 / xb - 1 / nb + 1 / xa - 1 / na))` with `R = (xb / nb) / (xa / na)`.
 * Unit: ratio. Range: 0 and up.
 *
 * What "20 % less churn" is worth. Where one of the counts is 0 the logarithm has no variance: the
 * interval is then from 0 to unbounded, rather than made up from counts with something added. Where
 * both shares are 1 it shrinks to a point; {@link newcombe} does not.
 *
 * Cost: constant, well below a microsecond.
 *
 * @param a - How many of how many, before; may be fractional (effective counts).
 * @param b - How many of how many, after.
 * @param level - Confidence level, such as 0.95; above 0 and below 1.
 * @returns The ratio of `b` to `a` and both ends.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`, and
 *   `inconsistent` where a count exceeds its base.
 *
 * @example From 2 of 7 to 6 of 7
 * ```ts
 * import { katzLog } from "cx-metrics/stats";
 *
 * katzLog({ count: 2, of: 7 }, { count: 6, of: 7 }, 0.95);
 * // ≈ { ratio: 3.000, lower: 0.895, upper: 10.058 }
 * katzLog({ count: 0, of: 7 }, { count: 6, of: 7 }, 0.95);
 * // => { ratio: null, lower: 0, upper: null }
 * ```
 *
 * @see {@link newcombe} for the difference, {@link poissonRatio} for rates.
 * @see D. Katz, J. Baptista, S. P. Azen, M. C. Pike (1978), Biometrics 34, 469-474.
 * @public
 */
export function katzLog(a: CountOf, b: CountOf, level: number): ShareRatio {
  const [first, second] = checkTwoShares("katz-log", a, b, level);
  const ratio = second.count / second.of / (first.count / first.of);
  const factor = Math.exp(criticalZ(level) * Math.sqrt(logVariance(first) + logVariance(second)));
  if (!Number.isFinite(factor)) return { ratio: finite(ratio), lower: 0, upper: null };
  return { ratio, lower: ratio / factor, upper: finite(ratio * factor) };
}

/** `1 / count - 1 / of` without its cancellation; infinite where the count is 0. */
function logVariance({ count, of }: CountOf): number {
  return (of - count) / of / count;
}

/** A ratio to nothing, or to next to nothing, is none. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
