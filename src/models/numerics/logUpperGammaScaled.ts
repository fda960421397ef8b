import { scaledExponentialIntegral } from "./scaledExponentialIntegral.ts";

/**
 * `log(exp(z) * gamma(1 - s, z))` with the upper incomplete gamma function, for `s > 0` and `z > 0`. It is
 * given as a logarithm because the value overflows for a large `s` and a small `z`.
 *
 * @internal
 */
export function logUpperGammaScaled(s: number, z: number): number {
  return (1 - s) * Math.log(z) + Math.log(scaledExponentialIntegral(s, z));
}
