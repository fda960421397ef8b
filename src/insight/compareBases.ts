import { isRecord } from "../core/isRecord.ts";
import type { Basis, MetricResult, MetricWarning } from "../core/MetricResult.ts";
import type { PoissonRate } from "../stats/poissonRatio.ts";
import { compareMeans } from "./compareMeans.ts";
import { compareNets } from "./compareNets.ts";
import { comparePoissonRates } from "./comparePoissonRates.ts";
import { compareShares } from "./compareShares.ts";
import type { DifferenceEvidence } from "./DifferenceEvidence.ts";
import { isExplained } from "./isExplained.ts";
import { warningsOf } from "./warningsOf.ts";

/**
 * What the bases of two results tell of their difference; or the reason why they tell nothing, which is
 * `null` where the results say it themselves.
 *
 * @internal
 */
export function compareBases(
  first: MetricResult,
  second: MetricResult,
  level: number,
): DifferenceEvidence | MetricWarning | null {
  if (first.value === null || second.value === null) return null;
  if (isFractional(first) || isFractional(second)) return null;
  const [a, b] = [first.basis, second.basis];
  if (a?.kind === "share" && b?.kind === "share")
    return compareShares(countsOf(a), countsOf(b), level);
  if (a?.kind === "net" && b?.kind === "net") return compareNets(a, b, level);
  if (a?.kind === "mean" && b?.kind === "mean") return compareMeans(a, b, level);
  if (a?.kind !== "ratio" || b?.kind !== "ratio" || !isRate(first) || !isRate(second))
    return UNKNOWN;
  const [before, after] = [rateOf(a), rateOf(b)];
  return isExact(before) && isExact(after) ? comparePoissonRates(before, after, level) : UNKNOWN;
}

/** Whether the counts are fractions of unknown precision. */
function isFractional(result: MetricResult): boolean {
  return warningsOf("", result).some(({ code }) => code === "fractional-counts");
}

function countsOf({ count, of }: Extract<Basis, { kind: "share" }>) {
  return { count, of };
}

/** Whether a ratio is known to be one of Poisson events to an exposure. */
function isRate(result: MetricResult): boolean {
  const { options, interval } = result;
  const method = isRecord(interval) ? interval["method"] : undefined;
  return (options["interval"] === "garwood" || method === "garwood") && isExplained(result);
}

function rateOf({ numerator, denominator }: Extract<Basis, { kind: "ratio" }>): PoissonRate {
  return { events: numerator, exposure: denominator };
}

/** Whether the exact interval takes it. */
function isExact({ events, exposure }: PoissonRate): boolean {
  return Number.isInteger(events) && events >= 0 && events <= 1e10 && exposure >= 1e-20;
}

const UNKNOWN: MetricWarning = {
  code: "unknown-variance",
  message: "what these values were made of does not tell how they vary: no interval, no p value",
};
