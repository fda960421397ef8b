import { COUNT, checkNumber } from "../core/checkNumber.ts";
import {
  type CustomerRecord,
  checkRiskRatio,
  type Risk,
  type RiskThresholds,
  UNKNOWN_RISK,
} from "./CustomerRisk.ts";

/**
 * Present use as a part of usual use.
 *
 * @internal
 */
export function usageRisks(
  metric: string,
  customers: readonly CustomerRecord[],
  thresholds: RiskThresholds,
): Risk[] {
  return customers.map((customer, i) => {
    const read = (field: string) =>
      checkNumber(metric, ["customers", i, field], customer[field], COUNT);
    const [baseline, current] = [read("baseline"), read("current")];
    if (baseline === 0) return UNKNOWN_RISK;
    const ratio = checkRiskRatio(metric, current / baseline, i, "current");
    if (ratio <= thresholds.lost) return { status: "lost", ratio };
    return { status: ratio <= thresholds["at-risk"] ? "at-risk" : "healthy", ratio };
  });
}
