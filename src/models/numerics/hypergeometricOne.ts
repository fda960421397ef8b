import { hypergeometricOneGradient } from "./hypergeometricOneGradient.ts";

/**
 * `2F1(1, p; c; z)`, for `0 <= p <= c`, `c > 0` and `0 <= z < 1`.
 *
 * @remarks
 * The power series, all of whose terms are positive; from `z = 0.9` on as {@link hypergeometricOneGradient}.
 *
 * @param less - `1 - z`, with all its digits where it is small.
 *
 * @internal
 */
export function hypergeometricOne(p: number, c: number, z: number, less = 1 - z): number {
  if (z > 0.9) {
    const out = new Float64Array(4);
    hypergeometricOneGradient(p, c, z, out, less);
    return out[0] as number;
  }
  let term = 1;
  let sum = 1;
  const enough = 1e-17 * (1 - z);
  for (let n = 0; term > enough * sum; n++) {
    term *= ((p + n) / (c + n)) * z;
    sum += term;
  }
  return sum;
}
