import { sumOf } from "../core/sumOf.ts";

/** A sample around its mean. */
export interface Deviations {
  /** The mean of the sample. */
  readonly mean: number;
  /** Each value less the mean, in units of `scale`. */
  readonly values: Float64Array<ArrayBuffer>;
  /** A power of two, so that neither huge nor tiny deviations lose digits where they are squared. */
  readonly scale: number;
  /** The sum of the squared deviations, in units of `scale` squared. */
  readonly squares: number;
}

/**
 * Deviations from the mean; `null` of a sample without variation.
 *
 * @internal
 */
export function deviationsOf(sample: Float64Array<ArrayBuffer>): Deviations | null {
  const first = sample[0] as number;
  // Deviations from a value of the sample are exactly 0 where all are equal.
  const shifted = sample.map((value) => value - first);
  const most = shifted.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  if (most === 0) return null;
  const scale = 2 ** Math.floor(Math.log2(most));
  const scaled = shifted.map((value) => value / scale);
  const shift = sumOf(scaled) / sample.length;
  const values = scaled.map((value) => value - shift);
  const squares = sumOf(values.map((value) => value * value));
  return { mean: first + shift * scale, values, scale, squares };
}
