import { stirlingRemainder } from "../../stats/stirlingRemainder.ts";
import { logGammaOnePlus } from "./logGammaOnePlus.ts";

/**
 * Logarithm of the gamma function, for `z` from 1e-300 on.
 *
 * @remarks
 * Stirling's formula (Abramowitz and Stegun 1964, 6.1.40) from 10 on; below, by recurrence from the
 * series of {@link logGammaOnePlus}, which keeps the digits next to the zeros 1 and 2.
 *
 * @internal
 */
export function logGamma(z: number): number {
  if (z < 0.5) return logGammaOnePlus(z) - Math.log(z);
  if (z < 10) {
    let product = 1;
    let at = z;
    while (at >= 2.5) {
      at -= 1;
      product *= at;
    }
    return logGammaOnePlus(at - 1) + Math.log(product);
  }
  const log = Math.log(z);
  return z * (log - 1) - 0.5 * log + HALF_LOG_TWO_PI + stirlingRemainder(z);
}

const HALF_LOG_TWO_PI = 0.9189385332046728;
