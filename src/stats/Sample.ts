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
}

/** Fewer answers than this, and the interval says more than the value. */
const SMALL = 30;

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
 * with the answer, the second where all answers agree.
 *
 * Kish (1965), Survey Sampling; Korn and Graubard (1998), Survey Methodology 24.
 *
 * @internal
 */
export function distributionSample(
  counts: readonly number[],
  squares: readonly number[] | undefined,
  codes: readonly number[],
): Sample {
  const n = total(counts, () => 1);
  if (squares === undefined) return countSample(n, counts);
  if (n === 0) return { n, size: 0, weighted: true, fractional: false };
  const mean = total(counts, (i) => codes[i] as number) / n;
  const deviation = (i: number): number => ((codes[i] as number) - mean) ** 2;
  const kish = (n * n) / total(squares, () => 1);
  const spread = total(squares, deviation);
  const linear = spread > 0 ? (n * total(counts, deviation)) / spread : kish;
  return { n, size: Math.min(kish, linear), weighted: true, fractional: false };
}

function total(counts: readonly number[], code: (i: number) => number): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += (counts[i] as number) * code(i);
  return sum;
}

/**
 * What the reader of a value from this sample should know.
 *
 * @internal
 */
export function sampleWarnings(sample: Sample): MetricWarning[] {
  const warnings: MetricWarning[] = [];
  if (sample.size < SMALL) {
    const size = Number(sample.size.toFixed(1));
    warnings.push({
      code: "small-sample",
      message: `n is ${size}, below ${SMALL}: read the interval, not the value`,
    });
  }
  if (sample.fractional) {
    warnings.push({
      code: "fractional-counts",
      message: "counts are not whole numbers: no interval without the weights behind them",
    });
  }
  return warnings;
}
