import { criticalT } from "./criticalT.ts";
import type { IntervalLimits } from "./IntervalLimits.ts";

/**
 * An estimate ± its standard error times the t quantile of the level.
 *
 * @internal
 */
export function tLimits(
  estimate: number,
  standardError: number,
  df: number,
  level: number,
): IntervalLimits {
  const margin = criticalT(level, df) * standardError;
  return { lower: estimate - margin, upper: estimate + margin };
}
