import type { CountOf } from "./CountOf.ts";
import { type ShareChart, shareChartOf } from "./pChart.ts";
import { sigmaZOf } from "./sigmaZOf.ts";
import { threeSigmaLimits } from "./threeSigmaLimits.ts";

/** A control chart of shares that vary by more, or less, than chance. */
export interface LaneyChart extends ShareChart {
  /**
   * How many times their sampling error the shares vary from one to the next, 1 where chance alone
   * moves them; `null` for a single point, or a pooled share of 0 or 1.
   */
  readonly sigmaZ: number | null;
}

/**
 * Control chart of a share that varies by more than chance (Laney's p′ chart).
 *
 * Formula: `z_i = (share_i - p) / s_i` with the center `p` and the standard deviation `s_i` of
 * {@link pChart}; `sigmaZ` is the mean of `|z_i - z_(i-1)|` over 1.128; the limits are
 * `p ± 3 · s_i · sigmaZ`, cut at 0 and 1. Unit: share. Range: 0 to 1.
 *
 * The moving range and not the standard deviation of `z`: a shift or a spike, which the chart is to
 * find, would widen its own limits. At `sigmaZ` 1 it is the p chart; below 1 the shares vary by less
 * than chance, as counts do that are not independent. Where `sigmaZ` cannot be computed it is `null`
 * and the limits are those of the p chart, as with 1. A point's `sigma` includes `sigmaZ`.
 *
 * Cost: linear.
 *
 * @param counts - How many of how many, one for each period, at least one.
 * @returns Center, limits and `sigmaZ`.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`, and
 * `inconsistent` where a count exceeds its whole.
 *
 * @example
 * ```ts
 * import { laneyPChart } from "cx-metrics/stats";
 *
 * const { sigmaZ, points } = laneyPChart([
 *   { count: 690, of: 1000 },
 *   { count: 750, of: 1000 },
 *   { count: 705, of: 1000 },
 *   { count: 655, of: 1000 },
 * ]);
 * sigmaZ; // ≈ 3.16
 * points[1]; // ≈ { share: 0.75, sigma: 0.0458, lower: 0.5626, upper: 0.8374 }
 * ```
 *
 * @see {@link pChart}, {@link netChart}, {@link xmrChart}
 * @see D. B. Laney (2002), "Improved Control Charts for Attributes", Quality Engineering 14,
 *   531-537.
 * @public
 */
export function laneyPChart(counts: readonly CountOf[]): LaneyChart {
  const { center, points } = shareChartOf("laney-p-chart", counts);
  const sigmaZ = sigmaZOf(
    points.map(({ share, sigma }) => ({ value: share, sigma })),
    center,
  );
  return {
    center,
    sigmaZ,
    points: points.map(({ share, sigma: sampling }) => {
      const sigma = sampling * (sigmaZ ?? 1);
      return { share, sigma, ...threeSigmaLimits(center, sigma, 0, 1) };
    }),
  };
}
