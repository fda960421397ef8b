import type { MetricResult } from "../core/MetricResult.ts";

/**
 * A result of groups that came together, of which nobody knows whether they share customers.
 *
 * @internal
 */
export function warnOfEntities<Result extends MetricResult>(result: Result): Result {
  const message = "customers who are in several of the groups are counted in each of them";
  return { ...result, warnings: [...result.warnings, { code: "entities-across-groups", message }] };
}
