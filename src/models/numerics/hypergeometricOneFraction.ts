/**
 * {@link hypergeometricOneGradient} by the continued fraction of Gauss, for `z` up to 0.99.
 *
 * @remarks
 * NIST Digital Library of Mathematical Functions, 15.7.1 with `b = 0`: `F = g1 / (g1 - p * z)`, where
 * `gj = c - 1 + j - uj * z / g(j + 1)`. Run from the last term back to the first, it costs one division a
 * term and carries the three derivatives of `gj` along. How many terms it takes is known before: each
 * shrinks the error by `(1 - root) / (1 + root)`.
 *
 * @internal
 */
export function hypergeometricOneFraction(
  p: number,
  c: number,
  z: number,
  out: Float64Array,
): void {
  const root = Math.sqrt(1 - z);
  const pairs = Math.ceil(20 / Math.log((1 + root) / (1 - root)));
  const gap = c - p;
  const share = 0.5 * (1 + root);
  let g = (c + 2 * pairs) * share;
  let byP = 0;
  let byC = share;
  let byZ = 0;
  for (let k = pairs; k >= 1; k--) {
    const oddLeft = (p + k) * z;
    const oddRight = k - 1 + c;
    const odd = 1 / g;
    const oddRatio = oddLeft * oddRight * odd;
    byP = (oddRatio * byP - oddRight * z) * odd;
    byC = 1 + (oddRatio * byC - oddLeft) * odd;
    byZ = (oddRatio * byZ - (p + k) * oddRight) * odd;
    g = c - 1 + 2 * k - oddRatio;

    const even = 1 / g;
    const evenLeft = k * z;
    const evenRight = k - 1 + gap;
    const evenRatio = evenLeft * evenRight * even;
    byP = (evenRatio * byP + evenLeft) * even;
    byC = 1 + (evenRatio * byC - evenLeft) * even;
    byZ = (evenRatio * byZ - k * evenRight) * even;
    g = 2 * k - 2 + c - evenRatio;
  }
  const scale = 1 / (g - p * z);
  const square = scale * scale;
  out[0] = 1 + p * z * scale;
  out[1] = (g - byP * p) * z * square;
  out[2] = 0 - byC * p * z * square;
  out[3] = (g - byZ * z) * p * square;
}
