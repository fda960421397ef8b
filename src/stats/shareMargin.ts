import { COUNT, checkNumber } from "../core/checkNumber.ts";
import { checkOpenShare } from "./checkOpenShare.ts";
import { criticalZ } from "./criticalZ.ts";

const NAME = "share-margin";

/**
 * Margin of error that a share is expected to have, for planning.
 *
 * Formula: `z · √(p (1 - p) / n)`, half of Wald's interval. Unit: share. Range: 0 and up.
 *
 * For a survey that is yet to come. Of data take {@link wilson}: this margin is 0 where the share
 * is 0 or 1, and too small beside them. Of a large part of a known list, multiply it by
 * {@link finitePopulationCorrection}; of weighted answers take the effective n of {@link kish}.
 *
 * Cost: constant.
 *
 * @param share - The share expected, 0 to 1; 0.5 is the worst case.
 * @param n - How many answers, above 0.
 * @param level - Confidence level, such as 0.95; above 0 and below 1.
 * @returns How far the interval reaches to each side.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`.
 *
 * @example
 * ```ts
 * import { shareMargin } from "cx-metrics/stats";
 *
 * shareMargin(0.5, 400, 0.95); // ≈ 0.049
 * ```
 *
 * @see {@link wilson}, {@link finitePopulationCorrection}, {@link kish}
 * @see W. G. Cochran (1977), Sampling Techniques, 3rd edition, 4.4.
 * @public
 */
export function shareMargin(share: number, n: number, level: number): number {
  const p = checkNumber(NAME, ["share"], share, { min: 0, max: 1 });
  const answers = checkNumber(NAME, ["n"], n, { ...COUNT, open: true });
  checkOpenShare(NAME, "level", level);
  return criticalZ(level) * Math.sqrt((p * (1 - p)) / answers);
}
