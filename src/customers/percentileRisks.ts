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
 * The time since the last purchase against quantiles of the customer's own gaps.
 *
 * @internal
 */
export function percentileRisks(
  metric: string,
  customers: readonly CustomerRecord[],
  thresholds: RiskThresholds,
  asOf: number,
): Risk[] {
  return customers.map((customer, i) => {
    const moments = readMoments(metric, customer, i, asOf);
    if (moments === null || moments.span === 0) return UNKNOWN_RISK;
    const { all, since } = moments;
    const gaps = all.subarray(1).map((moment, k) => moment - (all[k] as number));
    const levels = [thresholds["at-risk"], thresholds.lost];
    const [risky, lost] = quantiles(gaps, levels) as [number, number];
    const ratio = checkRiskRatio(metric, since / lost, i, "purchases");
    if (since > lost) return { status: "lost", ratio };
    return { status: since > risky ? "at-risk" : "healthy", ratio };
  });
}
