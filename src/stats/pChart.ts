import { sumOf } from "../core/sumOf.ts";
import { type CountOf, checkShareCount } from "./CountOf.ts";
import { checkList } from "./checkValues.ts";
import { threeSigmaLimits } from "./threeSigmaLimits.ts";

/** One period on a chart of shares. */
export interface SharePoint {
  /** Its share. */
  readonly share: number;
  /** The standard deviation that its limits are three of. */
  readonly sigma: number;
  /** The lower control limit, at least 0. */
  readonly lower: number;
  /** The upper control limit, at most 1. */
  readonly upper: number;
}

/** A control chart of shares. */
export interface ShareChart {
  /** The center line: the pooled share. */
  readonly center: number;
  /** The periods, in their order. */
  readonly points: readonly SharePoint[];
}

/**
 * Control chart of a share (p chart).
 *
 * Formula: the center is the pooled share `p = Σ count / Σ of`, the limits are
 * `p ± 3 · sqrt(p · (1 - p) / of)`, cut at 0 and 1. Unit: share. Range: 0 to 1.
 *
 * A point beyond its limits is more than chance where nothing but chance moves the counts. Large
 * periods of real business vary more than that, and a p chart then calls nearly all of them out of
 * control: {@link laneyPChart} takes their own variation as the measure. A pooled share of 0 or 1
 * has limits that equal the center. Weighted samples pass effective counts.
 *
 * Cost: linear.
 *
 * @param counts - How many of how many, one for each period, at least one.
 * @returns Center and limits.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`, and
 * `inconsistent` where a count exceeds its whole.
 *
 * @example
 * ```ts
 * import { pChart } from "cx-metrics/stats";
 *
 * const { center, points } = pChart([
 *   { count: 80, of: 100 },
 *   { count: 70, of: 100 },
 *   { count: 360, of: 400 },
 * ]);
 * center; // => 0.85
 * points[1]; // ≈ { share: 0.7, sigma: 0.0357, lower: 0.7429, upper: 0.9571 }
 * ```
 *
 * @see {@link laneyPChart}, {@link netChart}, {@link uChart}, {@link xmrChart}
 * @see W. A. Shewhart (1931), Economic Control of Quality of Manufactured Product.
 * @public
 */
export function pChart(counts: readonly CountOf[]): ShareChart {
  return shareChartOf("p-chart", counts);
}

/**
 * The chart under the name of the function that draws it.
 *
 * @internal
 */
export function shareChartOf(name: string, counts: readonly CountOf[]): ShareChart {
  const list = checkList(name, ["counts"], counts, 1, "counts");
  const checked = Array.from(list, (one, i) => checkShareCount(name, ["counts", i], one));
  const all = sumOf(checked.map(({ of }) => of));
  const center = sumOf(checked.map(({ count }) => count)) / all;
  // Counted and not 1 - center, which loses the digits of a share near 1.
  const others = sumOf(checked.map(({ count, of }) => of - count)) / all;
  const points = checked.map(({ count, of }) => {
    const sigma = Math.sqrt(center * others) / Math.sqrt(of);
    return { share: count / of, sigma, ...threeSigmaLimits(center, sigma, 0, 1) };
  });
  return { center, points };
}
