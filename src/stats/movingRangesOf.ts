/** The mean range of two independent normal values is so many standard deviations, as published. */
export const MEAN_RANGE = 1.128;

/**
 * How far each value lies from the one before it.
 *
 * @internal
 */
export function movingRangesOf(values: ArrayLike<number>): Float64Array<ArrayBuffer> {
  return Float64Array.from({ length: Math.max(0, values.length - 1) }, (_, i) =>
    Math.abs((values[i + 1] as number) - (values[i] as number)),
  );
}
