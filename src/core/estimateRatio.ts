import type { Estimate } from "./createResult.ts";
import type { MetricWarning } from "./MetricResult.ts";

/**
 * One count per hundred of another that it is no part of: no share, so no interval.
 *
 * @internal
 */
export function estimateRatio(
  numerator: number,
  denominator: number,
  n: number | null,
  warnings: readonly MetricWarning[] = [],
): Estimate {
  return {
    value: (100 * numerator) / denominator + 0,
    n,
    interval: null,
    basis: { kind: "ratio", numerator, denominator },
    warnings,
  };
}
