import { checkFields, checkKnown } from "../core/checkFields.ts";
import { checkNumber, WHOLE_COUNT } from "../core/checkNumber.ts";
import type { Estimate } from "../core/createResult.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import { estimateNet } from "../stats/estimateNet.ts";
import { NPS_GROUPS, type NpsCounts } from "./NpsCounts.ts";

/** Published percentages, with the number of answers where it is known. */
export interface NpsPercentages {
  /** The three groups in percent; they add up to 100, whole percents may be off by rounding. */
  readonly percentages: NpsCounts;
  /** How many answered; without it there is no interval. */
  readonly n?: number | undefined;
}

/** Three whole percents can miss 100 by this much. */
const ROUNDING = 1.5;

const PERCENT = { min: 0, max: 100 };

/**
 * Whether an input is meant as published percentages, right or wrong.
 *
 * @internal
 */
export function isPercentages(input: unknown): input is NpsPercentages {
  return isRecord(input) && "percentages" in input;
}

/**
 * The score of published percentages; the interval needs `n`, and takes the rounding as it is.
 *
 * @internal
 */
export function estimatePercentages(
  metric: string,
  input: NpsPercentages,
  settings: Parameters<typeof estimateNet>[3],
): { estimate: Estimate; shares: NpsCounts } {
  checkKnown(metric, input, ["percentages", "n"]);
  const path = ["percentages"];
  const shares = checkFields(metric, input.percentages, NPS_GROUPS, [], path, PERCENT);
  const { promoters, passives, detractors } = shares;
  const sum = promoters + passives + detractors;
  if (Math.abs(sum - 100) > ROUNDING) {
    fail("inconsistent", metric, path, sum, "percentages that add up to 100");
  }
  const value = promoters - detractors;
  if (input.n === undefined) {
    return { estimate: { value, n: null, interval: null, basis: null, warnings: [] }, shares };
  }
  const n = checkNumber(metric, ["n"], input.n, { ...WHOLE_COUNT, min: 1 });
  // Counts out of 100 that are as precise as n answers: as weighted answers are. What rounding made
  // too much of is taken from both sides, which leaves their difference.
  const sample = { n: 100, size: n, weighted: true, fractional: false };
  const excess = Math.max(0, promoters + detractors - 100) / 2;
  const { effectiveN, ...estimate } = estimateNet(
    promoters - excess,
    detractors - excess,
    sample,
    settings,
  );
  return { estimate: { ...estimate, value, n }, shares };
}
