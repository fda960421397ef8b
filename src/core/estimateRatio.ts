import type { Estimate } from "./createResult.ts";
import { fail } from "./fail.ts";
import type { MetricWarning } from "./MetricResult.ts";
import { noData, zeroDenominator } from "./noData.ts";
import { percentOf } from "./percentOf.ts";

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
  const value = percentOf(numerator, denominator);
  return finishRatio(metric, value, { numerator, denominator }, n, warnings);
}

/**
 * So much of one for each of another: money per customer, orders per customer, one sum against
 * another. `of` is the denominator by name; where it is 0 there is no value.
 *
 * @internal
 */
export function estimateQuotient(
  metric: string,
  numerator: number,
  [of, denominator]: readonly [of: string, denominator: number],
  n: number | null,
  warnings: readonly MetricWarning[] = [],
): Estimate {
  if (denominator === 0) return noData(n, zeroDenominator(of));
  const value = numerator / denominator;
  return finishRatio(metric, value, { numerator, denominator }, n, warnings);
}

function finishRatio(
  metric: string,
  value: number,
  { numerator, denominator }: { readonly numerator: number; readonly denominator: number },
  n: number | null,
  warnings: readonly MetricWarning[],
): Estimate {
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
