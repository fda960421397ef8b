import { createResult } from "../core/createResult.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { readStandard, type StandardOptions } from "../core/readStandard.ts";
import { checkRevenue, needPart, type RevenueMovement, type RevenueParts } from "./checkRevenue.ts";
import { estimateOfRevenue } from "./estimateOfRevenue.ts";

const NAME = "mrr-growth";

/**
 * MRR growth rate: how much larger recurring revenue was at the end than at the start.
 *
 * @remarks
 * `100 · (end - start) / start`, in percent from -100 up; higher is better. Without `end` it is worked
 * out from `new`, `expansion` and `churn`, where absent `reactivation` and `contraction` are 0.
 *
 * There is no interval: money is no sample.
 *
 * Cost: constant.
 *
 * @param movement - The tally of {@link revenueMovement}, or its parts by hand.
 * @param options - The definition.
 * @returns The rate; `value` is `null` with "zero-denominator" where there was no revenue at the start.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer` or `out-of-range` for an
 * amount; `inconsistent` for amounts that contradict each other, or where `end` is neither given nor
 * to be worked out; `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { mrrGrowth } from "cx-metrics";
 *
 * mrrGrowth({ start: 50_000, end: 58_000 }).value; // => 16
 * mrrGrowth({ start: 50_000, new: 9000, expansion: 4000, churn: 5000 }).value; // => 16
 * ```
 *
 * @see {@link quickRatio}, {@link revenueMovement}
 * @public
 */
export function mrrGrowth(
  movement: RevenueMovement | RevenueParts,
  options: StandardOptions = {},
): MetricResult<RevenueMovement | RevenueParts> {
  const definition = readStandard(NAME, options);
  const { parts, tally, options: made } = checkRevenue(NAME, movement);
  const start = needPart(NAME, definition, parts, "start");
  const end = needPart(NAME, definition, { ...parts, end: endOf(parts, start) }, "end");
  return createResult(
    { metric: NAME, definition, options: made, unit: "percent", better: "higher", tally },
    estimateOfRevenue(NAME, end - start, ["start", start]),
  );
}

/** The revenue at the end: as given, or from the other parts where they are known. */
function endOf(parts: RevenueParts, start: number): number | undefined {
  const { expansion, reactivation = 0, contraction = 0, churn, end } = parts;
  if (end !== undefined) return end;
  if (parts.new === undefined || expansion === undefined || churn === undefined) return undefined;
  const left = Math.max(start - contraction - churn, 0);
  return left + parts.new + expansion + reactivation;
}
