import type { MetricWarning } from "../core/MetricResult.ts";
import type { QuantileEstimate } from "../stats/estimateQuantiles.ts";

/**
 * Says which quantiles of a sample are without a limit, where any is.
 *
 * @internal
 */
export function unboundedQuantiles(
  quantiles: Readonly<Record<string, QuantileEstimate>>,
): MetricWarning[] {
  const names = Object.entries(quantiles)
    .filter(([, { lower, upper }]) => lower === null || upper === null)
    .map(([name]) => name);
  if (names.length === 0) return [];
  const message = `n is too small for both limits of ${names.join(", ")}`;
  return [{ code: "unbounded", message }];
}
