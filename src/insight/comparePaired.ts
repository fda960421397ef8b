import { checkLevel } from "../core/checkLevel.ts";
import type { MetricWarning } from "../core/MetricResult.ts";
import type { Scale } from "../core/Scale.ts";
import { sumOf } from "../core/sumOf.ts";
import { countSample, sampleWarnings } from "../stats/Sample.ts";
import type { CesAsks } from "../survey/classifyCes.ts";
import type { Comparison } from "./Comparison.ts";
import { comparePairedMeans } from "./comparePairedMeans.ts";
import { comparePairedShares } from "./comparePairedShares.ts";
import { contradictionOf } from "./contradictionOf.ts";
import { readPairedMetric } from "./readPairedMetric.ts";
import { readPairs } from "./readPairs.ts";

/** What is compared: a net promoter score, the share satisfied, the share easy, or a mean. */
export type PairedMetric = "nps" | "csat" | "ces" | "mean";

/** One respondent's answers, first and second; `null` where one is missing. */
export type AnswerPair = readonly [
  before: number | null | undefined,
  after: number | null | undefined,
];

/** What {@link comparePaired} compares, and how sure it is. */
export interface ComparePairedOptions {
  /** What is made of the answers. */
  readonly metric: PairedMetric;
  /** The scale that was asked; the metric's usual one unless given, any number for "mean". */
  readonly scale?: Scale | undefined;
  /** For "csat": the lowest satisfied point; the scale's usual one unless given. */
  readonly satisfiedFrom?: number | undefined;
  /** For "ces": "ease" unless given. */
  readonly asks?: CesAsks | undefined;
  /** The confidence level of the interval; 0.95 unless given. */
  readonly level?: number | undefined;
}

/** A change of the same respondents, and how sure it is. */
export interface PairedComparison extends Comparison {
  /** How many answered both times. */
  readonly n: number;
  /** The value at first, of those who answered both times; `null` without any. */
  readonly before: number | null;
  /** The value at last. */
  readonly after: number | null;
  /** What was left out, by reason: pairs that lack an answer. */
  readonly excluded: { readonly missing: number };
}

const NAME = "compare-paired";

/**
 * Compares two answers of the same respondents: how much they changed, how sure that is, whether it may
 * be chance.
 *
 * @remarks
 * `difference = after - before` in points ("nps"), percentage points ("csat", "ces") or the score's
 * unit ("mean"). By metric:
 *
 * - "nps": detractor, passive and promoter as -1, 0 and 1; the paired t interval and test of their
 *   changes, cut to -200 to 200. With fewer than 10 pairs, or where all change by the same, the p value
 *   is that of the exact sign test (warning `sign-test`), which may contradict the interval as well.
 * - "csat", "ces": the share satisfied, or easy; Tango's score interval and McNemar's test, exact where
 *   fewer than 25 changed. These are different methods: one may exclude 0 where the other does not
 *   (warning `interval-against-test`), up to some 15 times in 100 where few changed, as the exact test
 *   is the more cautious.
 * - "mean": the paired t interval and test of the answers themselves.
 *
 * Who answers twice tends to answer alike, so that pairs find changes that {@link compare}, for
 * independent samples, cannot see. Only those who answered both times count: where many left, say who.
 *
 * Cost: linear in the pairs.
 *
 * @param pairs - `[before, after]` of each respondent, two each; pairs that lack an answer are skipped and
 * counted in `excluded.missing`.
 * @param options - What to compare, scale and level.
 * @returns The change, both values, interval and p value; `null` what the pairs leave undefined.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer` or `out-of-range` for an
 * answer or an option; `inconsistent` for an option or scale that the metric has no use for;
 * `invalid-shape`, `unknown-option`.
 *
 * @example 30 customers before and after a call: 8 were won over, 1 was lost
 * ```ts
 * import { comparePaired } from "cx-metrics";
 *
 * const pairs = [
 *   ...Array.from({ length: 12 }, () => [5, 4] as const),
 *   ...Array.from({ length: 8 }, () => [2, 5] as const),
 *   ...Array.from({ length: 9 }, () => [3, 3] as const),
 *   [4, 1] as const,
 *   [5, null] as const,
 * ];
 * const { before, after, difference, interval, pValue } = comparePaired(pairs, { metric: "csat" });
 * [before, after]; // ≈ [43.3, 66.7]
 * difference; // ≈ 23.3
 * interval; // ≈ { lower: 4.6, upper: 42.2, level: 0.95, method: "score" }
 * pValue; // ≈ 0.039
 * ```
 *
 * @see {@link compare} for independent samples.
 * @see Tango (1998), Statistics in Medicine 17, 891-908; McNemar (1947), Psychometrika 12, 153-157.
 * @public
 */
export function comparePaired(
  pairs: readonly AnswerPair[] | readonly (readonly (number | null | undefined)[])[],
  options: ComparePairedOptions,
): PairedComparison {
  const { metric, codeOf, units, most, unit, better } = readPairedMetric(NAME, options);
  const level = checkLevel(NAME, options.level);
  const read = readPairs(NAME, pairs, codeOf);
  const n = read.before.length;
  const excluded = { missing: read.missing };
  if (n === 0) {
    const warnings = [NO_PAIRS];
    const nothing = { difference: null, interval: null, pValue: null, method: null, test: null };
    return { ...nothing, unit, better, n, before: null, after: null, excluded, warnings };
  }
  const meanOf = (codes: readonly number[]): number => (units * sumOf(codes)) / n + 0;
  const isShare = metric === "csat" || metric === "ces";
  const evidence = isShare
    ? comparePairedShares(read, level)
    : comparePairedMeans(read, level, most, metric === "nps");
  const { limits, method, pValue, test } = evidence;
  const difference = meanOf(read.after.map((code, i) => code - (read.before[i] as number)));
  return {
    difference,
    interval: limits && {
      lower: Math.min(difference, units * limits.lower),
      upper: Math.max(difference, units * limits.upper),
      level,
      method,
    },
    pValue,
    method: limits && method,
    test: pValue === null ? null : test,
    unit,
    better,
    n,
    before: meanOf(read.before),
    after: meanOf(read.after),
    excluded,
    warnings: [
      ...sampleWarnings(countSample(n)),
      ...evidence.warnings,
      ...contradictionOf(evidence, level),
    ],
  };
}

const NO_PAIRS: MetricWarning = {
  code: "no-data",
  message: "nobody answered both times: there is nothing to compare",
};
