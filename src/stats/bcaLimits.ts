import { checkNumber } from "../core/checkNumber.ts";
import { sumOf } from "../core/sumOf.ts";
import { checkOpenShare } from "./checkOpenShare.ts";
import { checkValues } from "./checkValues.ts";
import { criticalZ } from "./criticalZ.ts";
import { momentsOf } from "./momentsOf.ts";
import { probit } from "./probit.ts";
import { replicateAt } from "./replicateAt.ts";

/** Bootstrap limits of an estimate, with what corrects them. */
export interface BcaLimits {
  /** The bias correction: the normal quantile of the share of replicates below the estimate. */
  readonly z0: number | null;
  /** The acceleration: a sixth of the skewness of the jackknife; `null` where that has no spread. */
  readonly acceleration: number | null;
  /** The lower percentile limit. */
  readonly percentileLower: number | null;
  /** The upper percentile limit. */
  readonly percentileUpper: number | null;
  /** The lower BCa limit. */
  readonly lower: number | null;
  /** The upper BCa limit. */
  readonly upper: number | null;
}

const NAME = "bca-limits";

/**
 * Percentile and BCa (bias-corrected and accelerated) limits from bootstrap replicates.
 *
 * Formula: `z0 = Φ⁻¹(share of replicates below the estimate)`, `a = Σd³ / 6(Σd²)^1.5` over the distances d
 * of the jackknife values below their mean; the limits are the replicates at probability
 * `Φ(z0 + (z0 ± z) / (1 - a(z0 ± z)))`, and at `Φ(±z)` for the percentile ones. Between two replicates
 * they follow the normal quantile of the rank, as `boot.ci` in R does. Unit: that of the estimate.
 *
 * For replicates that were made elsewhere; {@link bootstrap} makes its own.
 *
 * Cost: n log n in the number of replicates.
 *
 * @param estimate - The statistic of the sample.
 * @param replicates - The statistic of resamples.
 * @param jackknife - The statistic of the sample without each of its values (or groups) in turn.
 * @param level - Confidence level, such as 0.95; above 0 and below 1.
 * @returns The limits. Beyond the outermost replicate a limit is that replicate, which is too close:
 * more are needed there, and {@link bootstrap} has `null` then. Where all replicates lie on one side of
 * the estimate z0 and the BCa limits are `null`.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`.
 *
 * @example
 * ```ts
 * import { bcaLimits } from "cx-metrics/stats";
 *
 * const replicates = Array.from({ length: 199 }, (_, i) => i / 10);
 * const { z0, percentileLower, lower } = bcaLimits(8, replicates, [8.5, 8.2, 7, 8.4], 0.9);
 * z0; // ≈ -0.248
 * percentileLower; // ≈ 0.9
 * lower; // ≈ 0.5
 * ```
 *
 * @see {@link bootstrap}
 * @see B. Efron (1987), Journal of the American Statistical Association 82, 171-185; A. C. Davison,
 *   D. V. Hinkley (1997), Bootstrap Methods and their Application, 5.3.
 * @public
 */
export function bcaLimits(
  estimate: number,
  replicates: ArrayLike<number>,
  jackknife: ArrayLike<number>,
  level: number,
): BcaLimits {
  return bcaLimitsOf(
    checkNumber(NAME, ["estimate"], estimate),
    checkValues(NAME, ["replicates"], replicates).sort(),
    accelerationOf(checkValues(NAME, ["jackknife"], jackknife)),
    checkOpenShare(NAME, "level", level),
    replicateOrOutermost,
  );
}

/** As `boot.ci` has it. */
function replicateOrOutermost(replicates: Float64Array, z: number): number | null {
  return replicateAt(replicates, z) ?? replicates.at(z < 0 ? 0 : -1) ?? null;
}

/**
 * The limits from ascending replicates, unchecked; `at` finds the replicate at a normal quantile.
 *
 * @internal
 */
export function bcaLimitsOf(
  estimate: number,
  replicates: Float64Array,
  acceleration: number | null,
  level: number,
  at = replicateAt,
): BcaLimits {
  const z = criticalZ(level);
  const below = replicates.findIndex((replicate) => replicate >= estimate);
  const z0 = below > 0 ? probit(below / replicates.length) : null;
  const limit = (side: number): number | null => {
    if (z0 === null || acceleration === null) return null;
    const reach = z0 + side * z;
    const rest = 1 - acceleration * reach;
    return rest > 0 ? at(replicates, z0 + reach / rest) : null;
  };
  return {
    z0,
    acceleration,
    percentileLower: at(replicates, -z),
    percentileUpper: at(replicates, z),
    lower: limit(-1),
    upper: limit(1),
  };
}

/**
 * The acceleration of jackknife values; `null` where no two differ.
 *
 * @internal
 */
export function accelerationOf(jackknife: Float64Array): number | null {
  const { mean } = momentsOf(jackknife);
  const distances = jackknife.map((value) => (mean as number) - value);
  const largest = distances.reduce((most, distance) => Math.max(most, Math.abs(distance)), 0);
  if (largest === 0) return null;
  const shares = distances.map((distance) => distance / largest);
  const squares = sumOf(shares.map((share) => share ** 2));
  return sumOf(shares.map((share) => share ** 3)) / (6 * squares ** 1.5);
}
