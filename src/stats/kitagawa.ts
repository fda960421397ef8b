import { checkKnown } from "../core/checkFields.ts";
import { COUNT, checkNumber } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import { sumOf } from "../core/sumOf.ts";
import { checkList, checkSameLength } from "./checkValues.ts";

/** A segment at one time. */
export interface SegmentRate {
  /** How many belong to it; 0 where it is not there. */
  readonly n: number;
  /** Its rate, mean or net share; `null` where nobody belongs to it. */
  readonly rate: number | null;
}

/** A change of a total, split by what moved it. */
export interface RateMix {
  /** The total before: the rate of all segments together. */
  readonly before: number;
  /** The total after. */
  readonly after: number;
  /** What the total changed by. */
  readonly change: number;
  /** What each segment's rate did to the total. */
  readonly rateEffects: readonly number[];
  /** What each segment's share of the whole did to the total. */
  readonly mixEffects: readonly number[];
  /** The sum of the rate effects. */
  readonly rate: number;
  /** The sum of the mix effects; with `rate` it makes the change. */
  readonly mix: number;
  /** The same change in three parts, which leave an interaction that belongs to neither. */
  readonly threePart: {
    /** Changed rates, at the old shares. */
    readonly rate: number;
    /** Changed shares, at the old rates. */
    readonly mix: number;
    /** What is left over. */
    readonly interaction: number;
  };
}

const NAME = "kitagawa";

/**
 * Rate and mix effects behind the change of a total (Kitagawa's decomposition).
 *
 * Formula: with `w` a segment's share of the whole, `r` its rate and `T` the total, the rate effect is
 * `(w0 + w1) / 2 · (r1 - r0)` and the mix effect `(w1 - w0) · ((r0 + r1) / 2 - (T0 + T1) / 2)`. All of
 * them add up to `T1 - T0`: no interaction is left over. Unit: that of the rates.
 *
 * The mix effect is held against the mean of both totals, which adds up to 0 and makes growth of a
 * segment below average a loss. A segment that appears or vanishes has no change of rate: all it does
 * is mix. Before and after swapped, every effect changes its sign.
 *
 * Cost: linear.
 *
 * @param before - The segments before, somebody in one of them at least.
 * @param after - The same segments after, in the same order.
 * @returns Totals, change and effects, those of the segments in their order.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`, and
 * `inconsistent` for lists of different length or nobody in any segment.
 *
 * @example The segment with the lower rate grows
 * ```ts
 * import { kitagawa } from "cx-metrics/stats";
 *
 * const before = [
 *   { n: 300, rate: 0.75 },
 *   { n: 100, rate: 0.25 },
 * ];
 * const after = [
 *   { n: 200, rate: 0.75 },
 *   { n: 200, rate: 0.5 },
 * ];
 * const { change, rate, mix, mixEffects } = kitagawa(before, after);
 * change; // => 0
 * [rate, mix]; // => [0.09375, -0.09375]
 * mixEffects; // => [-0.03125, -0.0625]
 * ```
 *
 * @see E. M. Kitagawa (1955), "Components of a Difference Between Two Rates", Journal of the American
 *   Statistical Association 50, 1168-1194.
 * @public
 */
export function kitagawa(before: readonly SegmentRate[], after: readonly SegmentRate[]): RateMix {
  const old = checkSegments("before", before);
  const now = checkSegments("after", after);
  checkSameLength(NAME, ["after"], now, old.length);
  return rateMixOf(old, now);
}

/**
 * The decomposition, unchecked: lists of one length, somebody in one segment of each at least.
 *
 * @internal
 */
export function rateMixOf(before: readonly SegmentRate[], after: readonly SegmentRate[]): RateMix {
  const [sizeBefore, sizeAfter] = [sizeOf(before), sizeOf(after)];
  const [totalBefore, totalAfter] = [pooledRateOf(before) as number, pooledRateOf(after) as number];
  const middle = totalBefore / 2 + totalAfter / 2;
  const segments = before.map((old, i) => {
    const now = after[i] as SegmentRate;
    const rateBefore = (old.n > 0 ? old.rate : now.rate) ?? 0;
    const rateAfter = (now.n > 0 ? now.rate : old.rate) ?? 0;
    const [share, shareAfter] = [old.n / sizeBefore, now.n / sizeAfter];
    const [moved, grown] = [rateAfter - rateBefore, shareAfter - share];
    return {
      // Adding 0 makes 0 of -0.
      rate: ((share + shareAfter) / 2) * moved + 0,
      mix: grown * (rateBefore / 2 + rateAfter / 2 - middle) + 0,
      rateOnly: share * moved,
      // Around the middle: what is subtracted adds up to 0, and large rates keep their digits.
      mixOnly: grown * (rateBefore - middle),
      both: grown * moved,
    };
  });
  const sum = (part: (segment: (typeof segments)[number]) => number) => sumOf(segments.map(part));
  return {
    before: totalBefore,
    after: totalAfter,
    change: totalAfter - totalBefore,
    rateEffects: segments.map(({ rate }) => rate),
    mixEffects: segments.map(({ mix }) => mix),
    rate: sum(({ rate }) => rate),
    mix: sum(({ mix }) => mix),
    threePart: {
      rate: sum(({ rateOnly }) => rateOnly),
      mix: sum(({ mixOnly }) => mixOnly),
      interaction: sum(({ both }) => both),
    },
  };
}

/**
 * The rate of all segments together; `null` where they are empty.
 *
 * @internal
 */
export function pooledRateOf(segments: readonly SegmentRate[]): number | null {
  const size = sizeOf(segments);
  if (size === 0) return null;
  return sumOf(segments.map(({ n, rate }) => (n > 0 ? n * (rate as number) : 0))) / size;
}

function sizeOf(segments: readonly SegmentRate[]): number {
  return sumOf(segments.map(({ n }) => n));
}

function checkSegments(name: string, segments: unknown): SegmentRate[] {
  const list = checkList(NAME, [name], segments, 1, "segments");
  const checked = Array.from(list, (segment, i) => {
    const fields = checkKnown(NAME, segment, ["n", "rate"], [name, i]);
    const n = checkNumber(NAME, [name, i, "n"], fields["n"], COUNT);
    const empty = n === 0 && fields["rate"] === null;
    return { n, rate: empty ? null : checkNumber(NAME, [name, i, "rate"], fields["rate"], RATE) };
  });
  if (pooledRateOf(checked) === null)
    fail("inconsistent", NAME, [name], segments, "somebody in one segment or more");
  return checked;
}

const RATE = { min: -1e60, max: 1e60 };
