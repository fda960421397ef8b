import { uniquePairs } from "./numerics/uniquePairs.ts";

/** So many rows tell whether pairs repeat. */
const LOOKED_AT = 4096;

/**
 * A function of two columns by row, computed once for each different pair where pairs repeat: of
 * customers that is most often so.
 *
 * @internal
 */
export function perPair(
  left: Float64Array,
  right: Float64Array,
  compute: (left: number, right: number) => number,
): (row: number) => number {
  const direct = (row: number) => compute(left[row] as number, right[row] as number);
  const part = Math.min(left.length, LOOKED_AT);
  const different = uniquePairs(left.subarray(0, part), right.subarray(0, part)).size;
  if (different > part / 2) return direct;
  const pairs = uniquePairs(left, right);
  const values = Float64Array.from(pairs.first, direct);
  return (row) => values[pairs.of[row] as number] as number;
}
