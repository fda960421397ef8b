import type { MetricWarning } from "../core/MetricResult.ts";

/** How many answers stand behind a value, and how much they tell. */
export interface Sample {
  /** The (weighted) count of answers. */
  readonly n: number;
  /** The number of equally weighted answers that would be as precise; `n` where none is weighted. */
  readonly size: number;
  /** Whether the answers carry weights. */
  readonly weighted: boolean;
  /** Whether counts are fractions without anything that says how precise they are. */
  readonly fractional: boolean;
  /** How many times as many answers it takes as of equal weights, where that is known. */
  readonly designEffect?: number | undefined;
}

/** Fewer answers than this, and the interval says more than the value. */
const SMALL = 30;

/** A higher design effect, and the heaviest answers decide. */
const EXTREME = 2;

/**
 * The sample behind counts; fractions among them leave its precision unknown.
 *
 * @internal
 */
export function countSample(n: number, parts: readonly number[] = []): Sample {
  const fractional = !(Number.isInteger(n) && parts.every(Number.isInteger));
  return { n, size: n, weighted: false, fractional };
}

/**
 * The sample behind a distribution whose point `i` counts as `codes[i]`.
 *
 * @remarks
 * Of weighted answers the effective number is the smaller of Kish's `(Σw)² / Σw²` and the one that
 * the linearised variance of the coded mean implies: the first alone is too sure where weights go
 * with the answer, the second where all answers agree. The design effect of the weights is the
 * number of `answers` that have any, over Kish's.
 *
 * Kish (1965), Survey Sampling; Korn and Graubard (1998), Survey Methodology 24.
 *
 * @internal
 */
export function distributionSample(
  counts: readonly number[],
  squares: readonly number[] | undefined,
  codes: readonly number[],
  answers?: number,
): Sample {
  const sum = (code: (i: number) => number, of = counts): number =>
    of.reduce((total, count, i) => total + count * code(i), 0);
  const n = sum(() => 1);
  if (squares === undefined) return countSample(n, counts);
  const mean = n > 0 ? sum((i) => codes[i] as number) / n : 0;
  const deviation = (i: number): number => ((codes[i] as number) - mean) ** 2;
  const spread = sum(deviation, squares);
  const kish = n > 0 ? (n * n) / sum(() => 1, squares) : 0;
  const size = spread > 0 ? Math.min(kish, n * (sum(deviation) / spread)) : kish;
  return { n, size, weighted: true, fractional: false, designEffect: answers && answers / kish };
}

/**
 * What a weighted count is worth within the sample: all of it where it counts all, never more.
 *
 * @internal
 */
export function worthOf(count: number, { n, size, weighted }: Sample): number {
  if (!weighted) return count;
  return count === n ? size : Math.min((count * size) / n, size);
}

/**
 * What the reader of a value from this sample should know.
 *
 * @internal
 */
export function sampleWarnings({ size, designEffect = 1, fractional }: Sample): MetricWarning[] {
  const warnings = [
    size < SMALL && {
      code: "small-sample",
      message: `n is ${toTenths(size)}, below ${SMALL}: a few more would move the value`,
    },
    designEffect > EXTREME && {
      code: "weights-extreme",
      message: `design effect is ${toTenths(designEffect)}, above ${EXTREME}: a few outweigh the rest`,
    },
    fractional && {
      code: "fractional-counts",
      message: "counts are fractions of unknown precision: no interval",
    },
  ];
  return warnings.filter((warning) => warning !== false);
}

function toTenths(value: number): number {
  return Number(value.toFixed(1));
}
