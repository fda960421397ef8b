import { checkTwoNets } from "./checkTwoNets.ts";
import { criticalZ } from "./criticalZ.ts";
import type { DifferenceInterval } from "./DifferenceInterval.ts";
import { twoSidedNormal } from "./twoSidedNormal.ts";
import { netOf, netVariance, type UpDownOf } from "./UpDownOf.ts";

/** A difference of two net shares, second less first, with Wald's test. */
export interface NetWaldDifference extends DifferenceInterval {
  /** Standard errors from 0; `null` where neither sample varies. */
  readonly z: number | null;
  /** How likely a difference so far from 0, or farther, is; `null` where neither sample varies. */
  readonly pValue: number | null;
}

/**
 * Wald interval and test for the difference of two independent net shares.
 *
 * Formula: `b - a -+ z * sqrt(Va / na + Vb / nb)` with `V = p + q - (p - q)^2`. Unit: share.
 *
 * Only to reproduce figures of tools that use it, such as `nps.test` of R's NPS package: near the
 * ceiling it covers 40 % instead of 95 % at 10 against 1000 answers. It may run past -2 or 2, where it
 * is not cut, and shrinks to a point where all answers of both samples agree. Use
 * {@link trinomialDifference}.
 *
 * Cost: constant, well below a microsecond.
 *
 * @param a - Counts before; may be fractional (effective counts).
 * @param b - Counts after.
 * @param level - Confidence level, such as 0.95; above 0 and below 1.
 * @returns The net share of `b` less that of `a`, both ends, statistic and p value.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`, and
 *   `inconsistent` where `up + down` exceeds `of`.
 *
 * @example
 * ```ts
 * import { trinomialDifferenceWald } from "cx-metrics/stats";
 *
 * trinomialDifferenceWald({ up: 400, down: 280, of: 1000 }, { up: 450, down: 250, of: 1000 }, 0.95);
 * // ≈ { difference: 0.0800, lower: 0.0086, upper: 0.1514, z: 2.197, pValue: 0.0280 }
 * ```
 *
 * @see {@link trinomialDifference}, {@link trinomialDifferenceAdjustedWald}, {@link trinomialWald}
 * @see B. Rocks (2016), The American Statistician 70, 365-372.
 * @public
 */
export function trinomialDifferenceWald(
  a: UpDownOf,
  b: UpDownOf,
  level: number,
): NetWaldDifference {
  const [first, second] = checkTwoNets("trinomial-difference-wald", a, b, level);
  const difference = netOf(second) - netOf(first);
  const standardError = Math.sqrt(netVariance(first) + netVariance(second));
  const reach = criticalZ(level) * standardError;
  const limits = { difference, lower: difference - reach, upper: difference + reach };
  if (standardError === 0) return { ...limits, z: null, pValue: null };
  const z = difference / standardError;
  return { ...limits, z, pValue: twoSidedNormal(z) };
}
