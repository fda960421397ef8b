/**
 * The slope of the line through two points.
 *
 * @internal
 */
export function slopeOf(times: Float64Array, values: Float64Array, i: number, j: number): number {
  const rise = (values[j] as number) - (values[i] as number);
  return rise / ((times[j] as number) - (times[i] as number)) + 0;
}
