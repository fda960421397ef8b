import type { MetricWarning } from "../core/MetricResult.ts";
import type { CountOf } from "../stats/CountOf.ts";
import { chiSquareOf } from "../stats/chiSquareTest.ts";
import { criticalZ } from "../stats/criticalZ.ts";
import { fisherTwoSided } from "../stats/fisherExact.ts";
import { newcombeLimits } from "../stats/newcombe.ts";
import type { DifferenceEvidence } from "./DifferenceEvidence.ts";

/** Below so small an expected count chi-square is rough. */
const LEAST_EXPECTED = 5;

/**
 * Two shares: Newcombe's interval and the chi-square test, Fisher's where expected counts are small.
 *
 * @internal
 */
export function compareShares(a: CountOf, b: CountOf, level: number): DifferenceEvidence {
  const pooled = (a.count + b.count) / (a.of + b.of);
  const spread = pooled * (1 - pooled);
  const expected = Math.min(a.of, b.of) * Math.min(pooled, 1 - pooled);
  const whole = [a.count, a.of, b.count, b.of].every(Number.isInteger);
  const small = spread > 0 && expected < LEAST_EXPECTED;
  const exact = small && whole;
  return {
    limits: newcombeLimits(a, b, criticalZ(level)),
    method: "newcombe",
    pValue: exact ? fisherTwoSided(a, b) : (chiSquareOf([a, b].map(cellsOf)).pValue ?? 1),
    test: exact ? "fisher" : "chi-square",
    pooled,
    variance: spread > 0 ? spread / a.of + spread / b.of : null,
    warnings: [...(spread > 0 ? [] : [NO_SPREAD]), ...(small && !whole ? [ROUGH] : [])],
  };
}

function cellsOf({ count, of }: CountOf): readonly number[] {
  return [count, of - count];
}

const NO_SPREAD: MetricWarning = {
  code: "zero-variance",
  message: "both shares are 0 or both are 1: there is no statistic, the p value is 1",
};

const ROUGH: MetricWarning = {
  code: "small-expected-count",
  message: "an expected count is below 5, and effective counts have no exact test: p is rough",
};
