import { checkLevel } from "../core/checkLevel.ts";
import { checkOptions } from "../core/checkOptions.ts";
import type { MetricResult, MetricWarning } from "../core/MetricResult.ts";
import type { Comparison } from "./Comparison.ts";
import { checkComparable } from "./checkComparable.ts";
import { clipDifference } from "./clipDifference.ts";
import { compareBases } from "./compareBases.ts";
import { contradictionOf } from "./contradictionOf.ts";
import type { DifferenceEvidence } from "./DifferenceEvidence.ts";
import { detectableOf } from "./detectableOf.ts";
import { unitsOfBasis } from "./isExplained.ts";
import { commonRange, rangeOf, spanOf } from "./rangeOf.ts";
import { readResult } from "./readResult.ts";
import { warningsOf } from "./warningsOf.ts";

/** How sure {@link compare} is. */
export interface CompareOptions {
  /** The confidence level of the interval; 0.95 unless given. */
  readonly level?: number | undefined;
}

/** A difference of two results, how sure it is, and what could have been found. */
export interface ResultComparison extends Comparison {
  /**
   * The smallest true difference that samples of these sizes find with 80 % probability:
   * `(z(1 - a / 2) + z(0.8)) · sqrt(va + vb)` with `a = 1 - level` and the variances pooled. `null`
   * where these are unknown, or where the scale has no room for it on either side of the value of
   * both together (warning `out-of-reach`).
   */
  readonly detectable: number | null;
}

const NAME = "compare";

/**
 * Compares two results of one metric: how far apart they are, how sure that is, whether it may be
 * chance.
 *
 * @remarks
 * `difference = b - a`, in the unit of the value: percentage points, points, or the score's own unit.
 *
 * By what the values were made of:
 *
 * - shares (CSAT, FCR, churn): Newcombe's interval; chi-square without Yates' correction, Fisher's
 *   exact test where an expected count is below 5 (whole counts only). Both 0 or both 1: p is 1.
 * - net shares (NPS, net CSAT): both score intervals put together (MOVER), and the test that inverts
 *   it: the interval excludes 0 exactly where p is below 1 - level.
 * - means (CES, resolution time): Welch's interval and t test.
 * - rates of events per exposure, where both have Garwood's interval: the intervals put together, and
 *   the exact conditional binomial test.
 * - other ratios, such as money per customer: only the difference; what they vary by is not in them.
 *
 * Interval and test of shares, and of rates, are different methods: one may exclude 0 where the other
 * does not (warning `interval-against-test`). That is rare in large samples, and up to some 15 in 100
 * of a few dozen answers, as exact tests are the more cautious. Limits beyond the differences that a
 * scale has room for are cut there (warning `interval-clipped`).
 *
 * The samples must be independent: the same respondents twice are for {@link comparePaired}. Weighted
 * results count by their effective sizes. Whether two separate intervals overlap is no test, neither
 * way. Among many comparisons some small p values are chance: see {@link adjustPValues}.
 *
 * Cost: constant, some tens of microseconds.
 *
 * @param a - The result before, or of one segment; fresh, or back from JSON.
 * @param b - The result after, or of the other segment; of the same metric, definition and options.
 * @param options - The confidence level.
 * @returns The difference, its interval and p value; `null` what the results leave undefined, with a
 * warning. The warnings of both results come along.
 * @throws {@link CxMetricsError} `inconsistent` for results of another metric, definition, unit or
 * options (level and interval aside); `invalid-shape` for what is no result; `out-of-range`,
 * `unknown-option`.
 *
 * @example NPS from 12 to 20: too few answers to tell
 * ```ts
 * import { compare, nps } from "cx-metrics";
 *
 * const before = nps({ promoters: 80, passives: 64, detractors: 56 });
 * const after = nps({ promoters: 90, passives: 60, detractors: 50 });
 * const { difference, interval, pValue, detectable } = compare(before, after);
 * difference; // => 8
 * interval; // ≈ { lower: -7.97, upper: 23.80, level: 0.95, method: "mover-score" }
 * pValue; // ≈ 0.327
 * detectable; // ≈ 22.8
 * ```
 *
 * @see {@link comparePaired}
 * @see Newcombe (1998), Statistics in Medicine 17, 873-890; Zou and Donner (2008), Statistics in
 * Medicine 27, 1693-1702; Welch (1947), Biometrika 34, 28-35.
 * @public
 */
export function compare(
  a: MetricResult,
  b: MetricResult,
  options: CompareOptions = {},
): ResultComparison {
  const [first, second] = [readResult(NAME, ["a"], a), readResult(NAME, ["b"], b)];
  checkOptions(NAME, options, ["level"]);
  const level = checkLevel(NAME, options.level);
  checkComparable(NAME, ["b"], second, first);
  const found = compareBases(first, second, level);
  const carried = [...warningsOf("a", first), ...warningsOf("b", second)];
  const { unit, better } = first;
  const difference = differenceOf(first, second);
  if (found === null || "code" in found) {
    const warnings = found === null ? carried : [...carried, found];
    return { difference, ...NOTHING, unit, better, detectable: null, warnings };
  }
  const { limits, method, pValue, test, variance } = found;
  const units = unitsOfBasis(first.basis as NonNullable<MetricResult["basis"]>, unit);
  const range = commonRange([rangeOf(first), rangeOf(second)]);
  const around = limits && enclosing(limits, units, difference as number);
  const cut = around && clipDifference(around, spanOf(range));
  const detectable = detectableOf(found, units, range, level);
  return {
    difference,
    interval: cut && { ...cut.limits, level, method },
    pValue,
    method: limits && method,
    test: pValue === null ? null : test,
    unit,
    better,
    detectable,
    warnings: [
      ...carried,
      ...found.warnings,
      ...(cut?.warnings ?? []),
      ...contradictionOf(found, level),
      ...(variance !== null && detectable === null ? [OUT_OF_REACH] : []),
    ],
  };
}

const OUT_OF_REACH: MetricWarning = {
  code: "out-of-reach",
  message: "no difference that the scale has room for is large enough for so few answers",
};

const NOTHING = { interval: null, pValue: null, method: null, test: null };

function differenceOf(a: MetricResult, b: MetricResult): number | null {
  return a.value === null || b.value === null ? null : b.value - a.value;
}

/** The limits in the unit of the value; rounding must not leave the difference outside. */
function enclosing(
  { lower, upper }: NonNullable<DifferenceEvidence["limits"]>,
  units: number,
  difference: number,
) {
  return {
    lower: Math.min(difference, units * lower),
    upper: Math.max(difference, units * upper),
  };
}
