/**
 * Where a double stands among all doubles, counted from 0.
 *
 * @internal
 */
export function placeOfDouble(value: number): bigint {
  const bits = new BigInt64Array(Float64Array.of(Math.abs(value)).buffer)[0] as bigint;
  return value < 0 ? -bits : bits;
}

/**
 * The double at a place.
 *
 * @internal
 */
export function doubleAtPlace(place: bigint): number {
  const size = new Float64Array(BigInt64Array.of(place < 0n ? -place : place).buffer)[0] as number;
  return place < 0n ? -size : size;
}
