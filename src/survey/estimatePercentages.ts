import { checkFields, checkKnown } from "../core/checkFields.ts";
import { checkNumber } from "../core/checkNumber.ts";
import type { Estimate } from "../core/createResult.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import { percentOf } from "../core/percentOf.ts";
import { estimateNet } from "../stats/estimateNet.ts";
import { countSample } from "../stats/Sample.ts";
import type { NpsCounts } from "./NpsCounts.ts";

/** Published percentages, with the number of answers where it is known. */
export interface NpsPercentages {
  /** The three groups in percent; they add up to 100, whole percents may be off by rounding. */
  readonly percentages: NpsCounts;
  /** How many answered; without it there is no interval. */
  readonly n?: number | undefined;
}

/** Three whole percents can miss 100 by this much. */
const ROUNDING = 1.5;

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
  const shares = checkPercentages(metric, input.percentages);
  const { promoters, detractors } = shares;
  const of = Math.max(100, promoters + detractors);
  const value = percentOf(promoters - detractors, of);
  if (input.n === undefined) {
    return { estimate: { value, n: null, interval: null, basis: null, warnings: [] }, shares };
  }
  const n = checkNumber(metric, ["n"], input.n, { min: 1, whole: true });
  const up = (n * promoters) / of;
  const down = Math.min((n * detractors) / of, n - up);
  return { estimate: { ...estimateNet(up, down, countSample(n), settings), value }, shares };
}

function checkPercentages(metric: string, percentages: unknown): NpsCounts {
  if (!isRecord(percentages)) {
    fail(
      "invalid-shape",
      metric,
      ["percentages"],
      percentages,
      "promoters, passives and detractors",
    );
  }
  const shares = checkFields(metric, percentages, ["promoters", "passives", "detractors"]);
  const sum = shares.promoters + shares.passives + shares.detractors;
  if (Math.abs(sum - 100) > ROUNDING) {
    fail("inconsistent", metric, ["percentages"], sum, "percentages that add up to 100");
  }
  return shares;
}
