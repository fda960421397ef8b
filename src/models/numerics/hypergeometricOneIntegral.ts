/**
 * {@link hypergeometricOneGradient} by quadrature, for `z` so close to 1 that the continued fraction takes
 * thousands of terms.
 *
 * @remarks
 * `F = 1 + p * z * integral of (1 - t)^(c - 1) * (1 - z * t)^(-p - 1) over t from 0 to 1` (Abramowitz and
 * Stegun 1964, 15.3.1), by the trapezoidal rule over `x` in `t = 1 - 1 / (1 + exp(x))`. The integrand and its
 * derivatives are of one sign. With a `c` below 1 it would fall slowly: there
 * `F(p, c) = 1 + p * z / c * F(p + 1, c + 1)`.
 *
 * @param less - `1 - z`, with all its digits.
 *
 * @internal
 */
export function hypergeometricOneIntegral(
  p: number,
  c: number,
  z: number,
  out: Float64Array,
  less: number,
): void {
  if (c < 1) {
    hypergeometricOneIntegral(p + 1, c + 1, z, out, less);
    const value = out[0] as number;
    const ratio = p / c;
    out[0] = 1 + ratio * z * value;
    out[1] = (value / c + ratio * (out[1] as number)) * z;
    out[2] = ratio * z * ((out[2] as number) - value / c);
    out[3] = ratio * (value + z * (out[3] as number));
    return;
  }
  const power = c - p - 1;
  let sum = 0;
  let sumP = 0;
  let sumC = 0;
  let sumZ = 0;
  let termZ = 0;
  for (let x = -39 - Math.log(c); x < 0 || termZ > 1e-18 * sumZ; x += STEP) {
    const odds = Math.exp(x);
    const u = Math.log1p(odds);
    const bend = Math.log1p(less * odds);
    const term = (Math.exp(-power * u - (p + 1) * bend) * odds) / (1 + odds);
    termZ = (term * odds) / (1 + less * odds);
    sum += term;
    sumP += term * (u - bend);
    sumC += term * u;
    sumZ += termZ;
  }
  const scale = p * z * STEP;
  out[0] = 1 + scale * sum;
  out[1] = z * STEP * sum + scale * sumP;
  out[2] = 0 - scale * sumC;
  out[3] = p * STEP * (sum + z * (p + 1) * sumZ);
}

const STEP = 0.25;
