import type { Estimate } from "./createResult.ts";
import type { MetricWarning } from "./MetricResult.ts";

/**
 * The estimate of a metric that nothing can be said about.
 *
 * @internal
 */
export function noData(n: number | null, reason: MetricWarning = NO_DATA): Estimate {
  return { value: null, n, interval: null, basis: null, warnings: [reason] };
}

const NO_DATA: MetricWarning = {
  code: "no-data",
  message: "there is nothing to measure: n is 0",
};

/**
 * Says which denominator was 0.
 *
 * @internal
 */
export function zeroDenominator(what: string): MetricWarning {
  return { code: "zero-denominator", message: `there is nothing to divide by: ${what} is 0` };
}
