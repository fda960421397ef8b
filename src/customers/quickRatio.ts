import { createResult } from "../core/createResult.ts";
import { estimateQuotient } from "../core/estimateRatio.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { readStandard, type StandardOptions } from "../core/readStandard.ts";
import { checkRevenue, needPart, type RevenueMovement, type RevenueParts } from "./checkRevenue.ts";

const NAME = "quick-ratio";

/**
 * Quick ratio of a subscription business: recurring revenue won for each unit lost.
 *
 * @remarks
 * `(new + expansion + reactivation) / (churn + contraction)`, from 0 up; higher is better, above 1 the
 * revenue grew. Above 4 is the usual target.
 *
 * Returning revenue counts as won. The published formulas have no such part; without it the ratio could
 * be below 1 in a month that grew.
 *
 * Absent `reactivation` and `contraction` are 0. There is no interval: money is no sample.
 *
 * Cost: constant.
 *
 * @param movement - The tally of {@link revenueMovement}, or its parts by hand: `new`, `expansion` and
 * `churn`.
 * @param options - The definition.
 * @returns The ratio; `value` is `null` with "zero-denominator" where nothing was lost: neither 0 nor
 * infinity would say so.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer` or `out-of-range` for an
 * amount; `inconsistent` for amounts that contradict each other or a missing one; `invalid-shape`,
 * `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { quickRatio } from "cx-metrics";
 *
 * quickRatio({ new: 20_000, expansion: 8000, churn: 5000, contraction: 3000 }).value; // => 3.5
 * quickRatio({ new: 20_000, expansion: 0, churn: 0 }).value; // => null
 * ```
 *
 * @see {@link mrrGrowth}, {@link revenueMovement}
 * @see Baremetrics and FirstOfficer, glossaries on the SaaS quick ratio.
 * @public
 */
export function quickRatio(
  movement: RevenueMovement | RevenueParts,
  options: StandardOptions = {},
): MetricResult<RevenueMovement | RevenueParts> {
  const definition = readStandard(NAME, options);
  const { parts, tally, options: made } = checkRevenue(NAME, movement);
  const first = needPart(NAME, definition, parts, "new");
  const more = needPart(NAME, definition, parts, "expansion");
  const won = first + more + (parts.reactivation ?? 0);
  const lost = needPart(NAME, definition, parts, "churn") + (parts.contraction ?? 0);
  return createResult(
    { metric: NAME, definition, options: made, unit: "ratio", better: "higher", tally },
    estimateQuotient(NAME, won, ["churn + contraction", lost], null),
  );
}
