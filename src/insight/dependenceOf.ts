import type { MetricWarning } from "../core/MetricResult.ts";
import { lagOneCorrelation } from "../stats/lagOneCorrelation.ts";

/**
 * Warns where residuals go with the one before, as p values take them for independent; fewer than
 * four cannot show it.
 *
 * @internal
 */
export function dependenceOf(residuals: readonly (number | null)[]): MetricWarning[] {
  const known = residuals.filter((residual) => residual !== null).length;
  const correlation = lagOneCorrelation(residuals);
  return known < 4 || correlation === null || correlation <= 0.3 ? [] : [DEPENDENT];
}

const DEPENDENT: MetricWarning = {
  code: "autocorrelation",
  message: "points go with the ones before (lag-1 correlation above 0.3): p values are too small",
};
