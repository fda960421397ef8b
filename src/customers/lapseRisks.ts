import { quantiles } from "../stats/quantiles.ts";
import {
  type CustomerRecord,
  checkRiskRatio,
  type Risk,
  type RiskThresholds,
  UNKNOWN_RISK,
} from "./CustomerRisk.ts";
import { readMoments } from "./readMoments.ts";

/**
 * The time since the last purchase by the customer's mean gap; of who has no gap, by the median
 * customer's.
 *
 * @internal
 */
export function lapseRisks(
  metric: string,
  customers: readonly CustomerRecord[],
  thresholds: RiskThresholds,
  asOf: number,
): Risk[] {
  const histories = customers.map((customer, i) => readMoments(metric, customer, i, asOf));
  const meanGaps = histories.flatMap((moments) =>
    moments !== null && moments.span > 0 ? [moments.span / (moments.all.length - 1)] : [],
  );
  const median =
    meanGaps.length === 0 ? undefined : quantiles(Float64Array.from(meanGaps), [0.5])[0];
  return histories.map((moments, i) => {
    if (moments === null) return UNKNOWN_RISK;
    const { all, span, since } = moments;
    // Multiplied first: 80 days of 100 are 0.8, and not a bit less.
    const lapsed = span > 0 ? (since * (all.length - 1)) / span : since / (median ?? Number.NaN);
    if (Number.isNaN(lapsed)) return UNKNOWN_RISK;
    const ratio = checkRiskRatio(metric, lapsed, i, "purchases");
    if (ratio >= thresholds.lost) return { status: "lost", ratio };
    return { status: ratio >= thresholds["at-risk"] ? "at-risk" : "healthy", ratio };
  });
}
