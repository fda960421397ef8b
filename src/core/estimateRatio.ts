import type { Estimate } from "./createResult.ts";
import { fail } from "./fail.ts";
import type { MetricWarning } from "./MetricResult.ts";

/**
 * One count per hundred of another that it is no part of: no share, so no interval.
 *
 * @internal
 */
export function estimateRatio(
  metric: string,
  numerator: number,
  denominator: number,
  n: number | null,
  warnings: readonly MetricWarning[] = [],
): Estimate {
  const value = (100 * numerator) / denominator;
  if (!Number.isFinite(value)) {
    fail("out-of-range", metric, [], value, "counts whose ratio a number can hold");
  }
  return {
    value: value + 0,
    n,
    interval: null,
    basis: { kind: "ratio", numerator, denominator },
    warnings,
  };
}
