import { checkLevel } from "../core/checkLevel.ts";
import { checkOptions } from "../core/checkOptions.ts";
import type { Measured } from "../core/MeasureSpec.ts";
import type { Interval, MetricResult, MetricWarning } from "../core/MetricResult.ts";
import { pooledRateOf, rateMixOf, type SegmentRate } from "../stats/kitagawa.ts";
import type { Known } from "./checkComparable.ts";
import { incompletePeriods } from "./incompletePeriods.ts";
import { rateEffectInterval } from "./rateEffectInterval.ts";
import { ABSENT, type ReadSegment, readSegments, type SegmentPair } from "./readSegments.ts";

/** Results by segment, or the entries that {@link measure} with `by` returns of one period. */
export type SegmentResults =
  | Readonly<Record<string, MetricResult>>
  | readonly Measured<MetricResult>[];

/** How sure the interval of the rate effect is. */
export interface DecomposeOptions {
  /** The confidence level, between 0 and 1; 0.95 unless given. */
  readonly level?: number | undefined;
}

/** A segment at one time. */
export interface SegmentValue {
  /** How much of the whole it is: answers, the sum of their weights, or of a ratio the denominator. */
  readonly n: number;
  /** Its value; `null` where it is not there. */
  readonly value: number | null;
}

/** What one segment did to the total. */
export interface SegmentEffect {
  /** The segment. */
  readonly segment: string;
  /** What its change of value did; 0 for a segment that is new or gone. */
  readonly rate: number | null;
  /** What its change of share did. */
  readonly mix: number | null;
  /** The segment before. */
  readonly before: SegmentValue;
  /** The segment after. */
  readonly after: SegmentValue;
}

/** Why a total changed. All but the counts are in the unit of the metric. */
export interface Decomposition {
  /** The value of all segments together before; `null` where they are empty. */
  readonly before: number | null;
  /** The value of all segments together after; `null` where they are empty. */
  readonly after: number | null;
  /** After minus before. */
  readonly change: number | null;
  /** What the changed values of the segments did. */
  readonly rate: number | null;
  /** How sure `rate` is, the shares of the segments taken as they are; `null` where none is defined. */
  readonly rateInterval: Interval | null;
  /** What the changed shares of the segments did. */
  readonly mix: number | null;
  /** The segments, first those from before. */
  readonly segments: readonly SegmentEffect[];
  /** Whether every segment that is there twice moved one way and the total the other. */
  readonly simpson: boolean;
  /** What the reader should know. */
  readonly warnings: readonly MetricWarning[];
}

const NAME = "decompose";

/**
 * Rate and mix effects behind the change of a total: did the segments change, or their shares?
 *
 * @remarks
 * Kitagawa's split: with `w` a segment's share of the whole, `r` its value and `T` the total, its rate
 * effect is `(w0 + w1) / 2 · (r1 - r0)` and its mix effect
 * `(w1 - w0) · ((r0 + r1) / 2 - (T0 + T1) / 2)`. They add up to the change, and no interaction is left
 * over. Unit: that of the metric.
 *
 * Works for shares, net scores, means and ratios; the total is the value of all answers together, not
 * the mean of the segments. A ratio weighs by its denominator, weighted answers by the sum of their
 * weights. A segment that is on one side only, or empty (`n` 0) on the other, is all mix. The segments
 * must not overlap, and be all there are.
 *
 * The interval is that of `rate` for given shares, `z · sqrt(Σ ((w0 + w1) / 2)² · (v0 + v1))` to each
 * side, cut to what the scale has room for, with `v` the sampling variances. Those of shares are Agresti
 * and Caffo's, `p (1 - p) / (of + 2)` with `p = (count + 1) / (of + 2)`; those of net shares have three
 * more answers, 3/4 up and 3/4 down: "adjusted-wald", which is not sure of a segment because all of it
 * agree. Those of means are `variance / of`: "wald". Ratios have none.
 *
 * `simpson` warns of Simpson's paradox: the total alone would tell the opposite of every segment.
 *
 * Cost: linear.
 *
 * @param before - The results before, by segment; of what `measure` returns, the values of the keys are
 * the segment's name, joined by ", ".
 * @param after - The results after, of the same metric, definition and options.
 * @param options - The level of the interval.
 * @returns Totals, change, and the effects of all and of each segment; `null` where one side is empty.
 * @throws {@link CxMetricsError} `invalid-shape`, `not-a-number`, `not-finite`, `out-of-range`,
 * `unknown-option`, and `inconsistent` for results that cannot be compared or have no basis, and for
 * two entries of one segment.
 *
 * @example Both channels get better, the total gets worse
 * ```ts
 * import { csat, decompose } from "cx-metrics";
 *
 * const before = {
 *   chat: csat({ satisfied: 270, responses: 300 }),
 *   mail: csat({ satisfied: 70, responses: 100 }),
 * };
 * const after = {
 *   chat: csat({ satisfied: 91, responses: 100 }),
 *   mail: csat({ satisfied: 216, responses: 300 }),
 * };
 * decompose(before, after);
 * // ≈ { before: 85, after: 76.75, change: -8.25, rate: 1.5, mix: -9.75, simpson: true, … }
 * ```
 *
 * @see {@link measure}, whose results by segment it takes as they are.
 * @see Kitagawa (1955), Journal of the American Statistical Association 50, 1168-1194; Simpson (1951),
 *   Journal of the Royal Statistical Society B 13, 238-241; Agresti and Caffo (2000), The American
 *   Statistician 54, 280-288.
 * @public
 */
export function decompose(
  before: SegmentResults,
  after: SegmentResults,
  options: DecomposeOptions = {},
): Decomposition {
  checkOptions(NAME, options, ["level"]);
  const level = checkLevel(NAME, options.level);
  const seen: Known[] = [];
  const old = readSegments("before", before, seen);
  const now = readSegments("after", after, seen);
  const pairs = [...new Set([...old.keys(), ...now.keys()])].map((segment) => ({
    segment,
    before: old.get(segment) ?? ABSENT,
    after: now.get(segment) ?? ABSENT,
  }));
  const ratesBefore = pairs.map((pair) => rateOf(pair.before));
  const ratesAfter = pairs.map((pair) => rateOf(pair.after));
  const totals = [pooledRateOf(ratesBefore), pooledRateOf(ratesAfter)] as const;
  const split = totals.includes(null) ? null : rateMixOf(ratesBefore, ratesAfter);
  const precision = split === null ? NOTHING : rateEffectInterval(pairs, split.rate, level);
  return {
    before: totals[0],
    after: totals[1],
    change: split?.change ?? null,
    rate: split?.rate ?? null,
    rateInterval: precision.interval,
    mix: split?.mix ?? null,
    segments: pairs.map((pair, i) => ({
      segment: pair.segment,
      rate: split?.rateEffects[i] ?? null,
      mix: split?.mixEffects[i] ?? null,
      before: shown(pair.before),
      after: shown(pair.after),
    })),
    simpson: isSimpson(pairs, totals),
    warnings: [
      ...incompletePeriods("before", listOf(before)),
      ...incompletePeriods("after", listOf(after)),
      ...precision.warnings,
    ],
  };
}

const NOTHING = {
  interval: null,
  warnings: [{ code: "no-data", message: "there is nothing to split: n is 0 before or after" }],
};

/** The entries of `measure`; results by name have no periods. */
function listOf(results: SegmentResults): readonly unknown[] {
  return Array.isArray(results) ? results : [];
}

function rateOf({ n, value }: ReadSegment): SegmentRate {
  return { n, rate: value };
}

function shown({ n, value }: ReadSegment): SegmentValue {
  return { n, value };
}

/** Whether all segments that are there twice moved one way and the total the other. */
function isSimpson(
  pairs: readonly SegmentPair[],
  [before, after]: readonly [number | null, number | null],
): boolean {
  const moves = pairs
    .filter((pair) => pair.before.n > 0 && pair.after.n > 0)
    .map((pair) => directionOf(pair.before.value, pair.after.value));
  const against = -directionOf(before, after);
  return against !== 0 && moves.length > 0 && moves.every((move) => move === against);
}

/** 1 up, -1 down, 0 where nothing but rounding moved. */
function directionOf(before: number | null, after: number | null): number {
  if (before === null || after === null) return 0;
  const rounding = 1e-13 * Math.max(Math.abs(before), Math.abs(after));
  return Math.abs(after - before) <= rounding ? 0 : Math.sign(after - before);
}
