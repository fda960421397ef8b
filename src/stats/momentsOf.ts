import { sumOf } from "../core/sumOf.ts";

/** What is known of a sample of numbers. */
export interface Moments {
  readonly n: number;
  /** `null` without values. */
  readonly mean: number | null;
  /** The sample variance (n - 1); `null` below two values, exactly 0 where all are equal. */
  readonly variance: number | null;
}

/**
 * Mean and variance in two passes, so that large values with a small spread keep their digits.
 *
 * @internal
 */
export function momentsOf(values: ArrayLike<number>): Moments {
  const n = values.length;
  if (n === 0) return { n, mean: null, variance: null };
  const first = values[0] as number;
  // Deviations from a value of the sample are exactly 0 where all are equal.
  const shifted = Float64Array.from(values, (value) => value - first);
  const shift = sumOf(shifted) / n;
  const squares = shifted.map((value) => (value - shift) ** 2);
  return { n, mean: first + shift, variance: n < 2 ? null : sumOf(squares) / (n - 1) };
}
