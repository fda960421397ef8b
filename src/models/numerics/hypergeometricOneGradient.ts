import { hypergeometricOneFraction } from "./hypergeometricOneFraction.ts";
import { hypergeometricOneIntegral } from "./hypergeometricOneIntegral.ts";

/**
 * `2F1(1, p; c; z)` and its derivatives by `p`, `c` and `z`, for `0 <= p <= c`, `c > 0` and `0 <= z < 1`.
 *
 * @remarks
 * The power series and its derivatives term by term, each of one sign. From `z = 0.6` on, where it would take
 * long, {@link hypergeometricOneFraction}, and from 0.99 on {@link hypergeometricOneIntegral}.
 *
 * @param out - Is given the value and the three derivatives.
 * @param less - `1 - z`, with all its digits where it is small.
 *
 * @internal
 */
export function hypergeometricOneGradient(
  p: number,
  c: number,
  z: number,
  out: Float64Array,
  less = 1 - z,
): void {
  if (z > 0.99) hypergeometricOneIntegral(p, c, z, out, less);
  else if (z > 0.6) hypergeometricOneFraction(p, c, z, out);
  else series(p, c, z, out);
}

/** The power series, with a `z` taken out of the value and the derivatives by `p` and `c`. */
function series(p: number, c: number, z: number, out: Float64Array): void {
  const first = 1 / c;
  let term = p * first;
  let byP = first;
  let byC = term * first;
  let value = term;
  let sumP = byP;
  let sumC = byC;
  let sumZ = term;
  const enough = 1e-17 * (1 - z);
  for (let n = 1; n * byP > enough * sumP; n++) {
    const inverse = 1 / (c + n);
    const scale = z * inverse;
    const factor = (p + n) * scale;
    byP = byP * factor + term * scale;
    term *= factor;
    byC = byC * factor + term * inverse;
    value += term;
    sumP += byP;
    sumC += byC;
    sumZ += (n + 1) * term;
  }
  out[0] = 1 + z * value;
  out[1] = z * sumP;
  out[2] = 0 - z * sumC;
  out[3] = sumZ;
}
