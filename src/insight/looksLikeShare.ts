import type { MetricWarning } from "../core/MetricResult.ts";

/**
 * A warning where no percentage is above 1, as if they were shares of 1; zeros tell nothing.
 *
 * @internal
 */
export function looksLikeShare(percentages: readonly number[]): MetricWarning[] {
  const present = percentages.filter((percent) => percent !== 0);
  const isSmall = (percent: number) => Math.abs(percent) <= 1;
  return present.length > 0 && present.every(isSmall) ? [LOOKS_LIKE_SHARE] : [];
}

const LOOKS_LIKE_SHARE: MetricWarning = {
  code: "looks-like-share",
  message: "no percentage is above 1: percent are 0 to 100 here, not 0 to 1",
};
