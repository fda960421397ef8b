import { sumOf } from "../core/sumOf.ts";
import { checkList } from "./checkValues.ts";
import { sigmaZOf } from "./sigmaZOf.ts";
import { threeSigmaLimits } from "./threeSigmaLimits.ts";
import { checkNetShare, netOf, netVariance, type UpDownOf } from "./UpDownOf.ts";

/** One period on a chart of net shares. */
export interface NetPoint {
  /** Its net share. */
  readonly net: number;
  /** Its sampling standard deviation. */
  readonly sigma: number;
  /** The lower limit where chance alone moves the net share, at least -1. */
  readonly lower: number;
  /** The upper limit where chance alone moves the net share, at most 1. */
  readonly upper: number;
  /** The lower limit by the variation from point to point; `null` without `sigmaZ`. */
  readonly laneyLower: number | null;
  /** The upper limit by the variation from point to point; `null` without `sigmaZ`. */
  readonly laneyUpper: number | null;
}

/** A control chart of net shares. */
export interface NetChart {
  /** The center line: the pooled net share. */
  readonly center: number;
  /**
   * How many times their sampling error the net shares vary from one to the next; `null` for a
   * single point, or where all answers of all periods are alike.
   */
  readonly sigmaZ: number | null;
  /** The periods, in their order. */
  readonly points: readonly NetPoint[];
}

const NAME = "net-chart";

/**
 * Control chart of a net share such as the NPS, with limits by chance and by Laney.
 *
 * Formula: with `p` and `d` the pooled shares of up and down, the center is `c = p - d` and the
 * standard deviation of a point `s_i = sqrt((p + d - c²) / of)`; `sigmaZ` is the mean of
 * `|z_i - z_(i-1)|` over 1.128, `z_i = (net_i - c) / s_i`. The limits are `c ± 3 · s_i`, Laney's
 * `c ± 3 · s_i · sigmaZ`, both cut at -1 and 1. Unit: net share. Range: -1 to 1.
 *
 * The center is the net share of all answers together, not the mean of the periods'. Weighted samples
 * pass effective counts.
 *
 * Cost: linear.
 *
 * @param groups - How many are up and down, of how many, one for each period, at least one.
 * @returns Center, both pairs of limits and `sigmaZ`.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`, and
 * `inconsistent` where up and down exceed their whole.
 *
 * @example
 * ```ts
 * import { netChart } from "cx-metrics/stats";
 *
 * const { center, sigmaZ, points } = netChart([
 *   { up: 98, down: 43, of: 200 },
 *   { up: 112, down: 30, of: 200 },
 *   { up: 59, down: 89, of: 200 },
 * ]);
 * center; // ≈ 0.1783
 * sigmaZ; // ≈ 5.26
 * points[2]; // ≈ { net: -0.15, sigma: 0.0586, lower: 0.0026, upper: 0.3541, … }
 * ```
 *
 * @see {@link laneyPChart}, {@link pChart}, {@link trinomialScore}
 * @see D. B. Laney (2002), Quality Engineering 14, 531-537, whose idea it takes to net shares.
 * @public
 */
export function netChart(groups: readonly UpDownOf[]): NetChart {
  const list = checkList(NAME, ["groups"], groups, 1, "groups");
  const checked = Array.from(list, (group, i) => checkNetShare(NAME, ["groups", i], group));
  const all = sumOf(checked.map(({ of }) => of));
  const up = sumOf(checked.map((group) => group.up)) / all;
  const down = sumOf(checked.map((group) => group.down)) / all;
  const center = sumOf(checked.map((group) => group.up - group.down)) / all;
  const ofOne = Math.sqrt(netVariance({ up, down, of: 1 }));
  const points = checked.map((group) => ({
    value: netOf(group),
    sigma: ofOne / Math.sqrt(group.of),
  }));
  const sigmaZ = sigmaZOf(points, center);
  return {
    center,
    sigmaZ,
    points: points.map(({ value, sigma }) => {
      const laney = sigmaZ === null ? null : threeSigmaLimits(center, sigma * sigmaZ, -1, 1);
      return {
        net: value,
        sigma,
        ...threeSigmaLimits(center, sigma, -1, 1),
        laneyLower: laney?.lower ?? null,
        laneyUpper: laney?.upper ?? null,
      };
    }),
  };
}
